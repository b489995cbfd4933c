// What keeping does on every page: learns the server's time, marks that something is kept, and syncs where that was agreed to.

import { askOnce } from "./lasting.js";
import { evicted, forgotPart, keepMark, markTakingPart } from "./marker.js";

/** @typedef {import("../guest-journal.js").Journal} Journal */
/** @typedef {import("./sync.js").Sync} Sync */
/** @typedef {{sync: () => Promise<Sync>, left: Promise<void>}} Keeping */

/** The time of an answer is told in whole seconds, cut off. */
const HALF_A_SECOND = 500;

/** @param {Journal} journal @returns {Keeping} */
export function startKeeping(journal) {
  learnTime(journal);
  for (const told of document.querySelectorAll("[data-landing-evicted]")) told.toggleAttribute("hidden", !evicted(journal));
  keepMark(journal);
  askOnce(journal);
  /** @type {Promise<Sync>|null} */
  let sync = null;
  const start = () => (sync ??= startSyncing(journal));
  const look = async (certain = true) => {
    const kept = Boolean(await journal.recall("keeping"));
    if (kept || certain) markTakingPart(kept);
    sayWhere(kept);
    if (kept) await start();
  };
  journal.hear((news) => (news.about === "keeping" || news.forgotten) && look());
  takePartAgain(journal).then(look);
  return { sync: start, left: leaveAtLast(journal) };
}

/** A database that the browser threw away comes back without what was agreed: whoever took part does so again.  False where the server could not be asked. @param {Journal} journal */
async function takePartAgain(journal) {
  if (!forgotPart(journal) || (await journal.recall("keeping"))) return true;
  const [{ begin }, { makeServer }] = await Promise.all([import("./state.js"), import("./server.js")]);
  const { status, said } = await makeServer().state();
  if (status === 200 && said.kept) await begin(journal, said.since);
  return status === 200 || status === 410;
}

/** Whoever forgot everything without a network has left the server's copy once there is one. @param {Journal} journal */
async function leaveAtLast(journal) {
  if (!(await journal.recall("leaving"))) return;
  const [leaving, { makeServer }] = await Promise.all([import("./leaving.js"), import("./server.js")]);
  await leaving.leaveAtLast(journal, makeServer());
}

/** @param {Journal} journal */
async function startSyncing(journal) {
  const [{ startSync }, { makeServer }] = await Promise.all([import("./sync.js"), import("./server.js")]);
  return startSync(journal, makeServer());
}

/** Every answer to a step says when it was made. @param {Journal} journal */
function learnTime(journal) {
  let sent = 0;
  document.body.addEventListener("htmx:beforeSend", () => void (sent = Date.now()));
  document.body.addEventListener("htmx:afterRequest", (event) => {
    const said = event.detail.xhr.getResponseHeader("Date");
    if (said) journal.learn(Date.parse(said) + HALF_A_SECOND, sent, Date.now());
  });
}

/** A page says where things are kept: for a guest, or for somebody who keeps them on the server too. @param {boolean} kept */
function sayWhere(kept) {
  for (const said of document.querySelectorAll("[data-for-guests]")) said.toggleAttribute("hidden", kept);
  for (const said of document.querySelectorAll("[data-for-kept]")) said.toggleAttribute("hidden", !kept);
}
