// Keeps one version of Unknot on this device, whole or not at all, and answers from it when the server cannot.
//
// The server writes BUILD above this file: the version, and every page and file that belongs to it.  Only those are ever
// kept: pages that say the same to everybody (fetched without a cookie) and files under names that change with their
// content.  What somebody said is never here.

const OURS = "unknot ";
const CACHE = OURS + BUILD.version;
const PATIENCE_MS = 3_000;
/** Articles are small and many. */
const AT_A_TIME = 6;
const LISTED = new Set([...BUILD.atOnce, ...BUILD.later]);
/** What a proxy says when nobody is behind it. */
const NOBODY_THERE = new Set([502, 503, 504]);

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(forgetUnused().then(() => self.clients.claim())));
self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== location.origin) return;
  if (address.pathname.startsWith(BUILD.static)) event.respondWith(file(event.request, address.pathname + address.search));
  else if (event.request.mode === "navigate") event.respondWith(page(event.request, address));
});
self.addEventListener("message", (event) => {
  const answer = (/** @type {object} */ said) => event.ports[0]?.postMessage(said);
  if (event.data.ask === "version") answer({ version: BUILD.version });
  if (event.data.ask === "take-over") self.skipWaiting();
  if (event.data.ask === "fetch-the-rest") event.waitUntil(fetchTheRest().then((missing) => answer({ version: BUILD.version, missing })).then(forgetUnused));
});

/** Every page and every file that is needed at once, or no installation: the browser tries again later. */
async function install() {
  const cache = await caches.open(CACHE);
  await Promise.all(BUILD.atOnce.map((address) => keepFile(cache, address)));
  for (const path of BUILD.pages) await keepPage(cache, path);
}

/** A page counts only where it is of this very version; no cookie goes along, so it is nobody's own. @param {Cache} cache @param {string} path */
async function keepPage(cache, path) {
  const answer = await fetch(path, { cache: "no-store", credentials: "omit" });
  const version = answer.headers.get(BUILD.header);
  if (!answer.ok || answer.redirected || version !== BUILD.version) throw new Error(`${path} is of version ${version}, not ${BUILD.version}.`);
  await cache.put(path, answer);
}

/** @param {Cache} cache @param {string} address @returns {Promise<Response>} */
async function keepFile(cache, address) {
  const there = await cache.match(address, { ignoreVary: true });
  if (there) return there;
  const answer = await fetch(BUILD.foundAt[address] ?? address);
  if (!answer.ok) throw new Error(`${address} is not there.`);
  await cache.put(address, answer.clone());
  return answer;
}

/** @type {Promise<number>|null} */
let fetching = null;

/** Fetch what is still missing, one after the other; tells how much is missing then.  Whoever asks later goes on from there. */
const fetchTheRest = () =>
  (fetching ??= missingAfterFetching().finally(() => {
    fetching = null;
  }));

async function missingAfterFetching() {
  const cache = await caches.open(CACHE);
  let missing = 0;
  const tried = (/** @type {Promise<unknown>} */ kept) => kept.catch(() => (missing += 1));
  for (const address of LISTED) await tried(keepFile(cache, address));
  const pages = [...BUILD.pages, ...BUILD.articles];
  for (let at = 0; at < pages.length; at += AT_A_TIME) {
    await Promise.all(pages.slice(at, at + AT_A_TIME).map(async (path) => (await cache.match(path)) ?? tried(keepPage(cache, path))));
  }
  return missing;
}

/** A file of any version that is still in use: its name says which content it has. @param {Request} request @param {string} address */
async function file(request, address) {
  const kept = await caches.match(address, { ignoreVary: true });
  if (kept) return partOf(kept, request.headers.get("Range"));
  if (!LISTED.has(address) || request.headers.has("Range")) return fetch(request);
  return keepFile(await caches.open(CACHE), address).catch(() => fetch(request));
}

/** Sound is asked for in parts. @param {Response} kept @param {string|null} range */
async function partOf(kept, range) {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/u.exec(range ?? "") ?? [];
  if (from === undefined) return kept;
  const whole = await kept.blob();
  const end = to ? Math.min(Number(to), whole.size - 1) : whole.size - 1;
  const headers = { "Content-Type": kept.headers.get("Content-Type") ?? "", "Content-Range": `bytes ${from}-${end}/${whole.size}` };
  return new Response(whole.slice(Number(from), end + 1), { status: 206, headers });
}

/**
 * The server's answer, where it comes soon; else the page of this version; else what works without a connection.
 * Who comes to fetch a new version waits for it.
 * @param {Request} request @param {URL} address
 */
async function page(request, address) {
  try {
    const answer = await (address.searchParams.has("renewed") ? fetch(request) : soon(fetch(request)));
    if (!NOBODY_THERE.has(answer.status)) return answer;
  } catch {
    // Nobody answers: below is what is kept.
  }
  const cache = await caches.open(CACHE);
  return (await cache.match(address.pathname)) ?? (await above(cache, address.pathname)) ?? (await cache.match("/offline")) ?? fetch(request);
}

/** What is not kept stands in short on the page above it, at the place of its name. @param {Cache} cache @param {string} path */
async function above(cache, path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  for (let at = path.slice(0, path.lastIndexOf("/")); at; at = at.slice(0, at.lastIndexOf("/"))) {
    if (await cache.match(at)) return Response.redirect(`${at}#${name}`);
  }
  return undefined;
}

/** @template T @param {Promise<T>} answer @returns {Promise<T>} */
function soon(answer) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("It takes too long.")), PATIENCE_MS);
    answer.then(resolve, reject);
  });
}

/** Forget the versions of which no page is open.  Each page holds a lock that names its version for as long as it is there. */
async function forgetUnused() {
  if (self.registration.installing || self.registration.waiting) return;
  const { held } = await navigator.locks.query();
  const open = new Set((held ?? []).map((lock) => lock.name));
  const unused = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE && !open.has(name));
  await Promise.all(unused.map((name) => caches.delete(name)));
}
