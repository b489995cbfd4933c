// The page's own script: keeps the guest's journal in this browser, sends it along, and wakes what a page holds.

import { openJournal } from "./guest-journal.js";
import { startKeeping } from "./keeping/start.js";
import { keepOnDevice } from "./offline/device.js";
import { sendAgain, stepUnreached } from "./offline/reaching.js";
import { rememberResult } from "./offline/result.js";
import { arrived, leaveFor, otherVersion, pageVersion, takeLeft } from "./offline/versions.js";
import { WORDS } from "./offline/words.js";
import { freshToken, token } from "./token.js";

const opening = openJournal();
let awake = false;

/** A step that is sent before the journal is open waits for it: else it would go without it, and what it adds be lost. */
document.body.addEventListener("htmx:confirm", (event) => {
  if (awake) return;
  event.preventDefault();
  opening.then(() => event.detail.issueRequest(true));
});

const journal = await opening;
const keeping = startKeeping(journal);
const MAIN = { target: "#main", swap: "outerHTML show:window:top" };
const [REFUSED, BUSY] = [403, 429];
/** What this page added to a request is not sent again from here: the next page adds its own. */
const ADDED_HERE = new Set(["journal", "zone", "csrfmiddlewaretoken"]);

/** Ask htmx to send the journal, the person's time zone and the token that counts with every step. */
document.body.addEventListener("htmx:configRequest", (event) => {
  const parameters = event.detail.parameters;
  parameters.set("journal", JSON.stringify(journal.entries()));
  parameters.set("zone", Intl.DateTimeFormat().resolvedOptions().timeZone ?? "");
  if (token()) parameters.set("csrfmiddlewaretoken", token());
});

/**
 * Keep what the answer adds before it is shown: nothing that was answered can be lost by closing the page.  An answer of
 * another version is not shown in this page, which is loaded anew for it.
 */
document.body.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, requestConfig } = event.detail;
  const other = otherVersion(xhr);
  const answer = new DOMParser().parseFromString(xhr.responseText, "text/html");
  const added = answer.querySelector("main")?.dataset.added;
  const kept = added ? keep(added) : Promise.resolve();
  rememberResult(journal, answer, other ?? pageVersion).catch(() => undefined);
  if (!other) return;
  event.detail.shouldSwap = false;
  const read = answer.querySelector("main [name=read]")?.getAttribute("value") ?? "";
  const values = JSON.parse(added || "[]").length ? { read } : sentBefore(requestConfig.formData);
  kept.then(() => leaveFor(journal, values) || say(WORDS.cannotRenew));
});

/** What was sent and added nothing is sent once more, to be answered by the new version. @param {FormData} sent */
function sentBefore(sent) {
  const names = [...new Set(sent.keys())].filter((name) => !ADDED_HERE.has(name));
  return Object.fromEntries(names.map((name) => [name, sent.getAll(name).map(String)]));
}

/** Say so where the browser cannot keep it, for example because its disk is full. @param {string} added */
function keep(added) {
  return journal.keep(JSON.parse(added)).catch(() => say(WORDS.notKept));
}

/** @type {{first: string, all: string} | null} */
let listBefore = null;
document.body.addEventListener("htmx:beforeSwap", () => (listBefore = listShown()));

document.body.addEventListener("htmx:afterSettle", () => {
  arrived();
  tellOfList(listBefore, listShown());
  wake();
  const target = [".refused", "[data-told]", "main h1"].map((one) => document.querySelector(one)).find(Boolean);
  if (target instanceof HTMLElement) {
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
});

document.body.addEventListener("htmx:sendError", stepUnreached);
document.body.addEventListener("htmx:timeout", stepUnreached);
document.body.addEventListener("htmx:responseError", async ({ detail: { elt, xhr, requestConfig } }) => {
  if (otherVersion(xhr)) return;
  if (xhr.status === REFUSED && elt instanceof HTMLFormElement && !elt.dataset.sentAgain && (await freshToken())) {
    elt.dataset.sentAgain = "";
    return sendAgain(elt, requestConfig.triggeringEvent?.submitter);
  }
  say(xhr.status === BUSY ? WORDS.busy : WORDS.failed);
});

/** The list of what it may be, where this page has one. */
function listShown() {
  const list = document.querySelector("[data-list]");
  const first = list?.querySelector("a")?.textContent?.trim();
  return list && first ? { first, all: list.textContent ?? "" } : null;
}

/**
 * The focus goes to the same heading as before, so that what became of the list is said.
 * @param {{first: string, all: string} | null} before @param {{first: string, all: string} | null} now
 */
function tellOfList(before, now) {
  const place = document.querySelector("#announce");
  if (!place) return;
  if (!before || !now) place.textContent = "";
  else if (before.all === now.all) place.textContent = WORDS.listSame;
  else place.textContent = before.first === now.first ? WORDS.listStays(now.first) : WORDS.listChanged(now.first);
}

/** @param {string} words @param {string} [style] */
function say(words, style = "refused") {
  document.querySelector("[data-trouble]")?.remove();
  const shown = document.createElement("p");
  shown.dataset.trouble = "";
  shown.className = style;
  shown.setAttribute("role", style === "refused" ? "alert" : "status");
  shown.tabIndex = -1;
  shown.textContent = words;
  document.querySelector("main")?.prepend(shown);
  shown.focus();
}

/** Give life to what this page holds: what it needs is loaded only then. */
async function wake() {
  for (const printer of document.querySelectorAll("[data-print][hidden]")) {
    printer.removeAttribute("hidden");
    printer.addEventListener("click", () => window.print());
  }
  await Promise.all([
    each("[data-yours]", async () => (await import("./yours.js")).mountYours, keeping),
    each("[data-chart]", async () => (await import("./body-chart.js")).mountChart),
    each("[data-search-needs-server]", async () => (await import("./learn-search.js")).mountSearch),
    each("[data-player]", async () => (await import("./session-player.js")).mountPlayer),
    each("[data-goniometer]", async () => (await import("./track/goniometer.js")).mountGoniometer),
    each("[data-offline]", async () => (await import("./offline/page.js")).mountOffline, wake),
  ]);
}

/** Give life to each of these that has none yet. @param {string} what @param {() => Promise<(place: any, ...given: any) => unknown>} fetched @param {...any} given */
async function each(what, fetched, ...given) {
  for (const place of document.querySelectorAll(`${what}:not([data-awake])`)) {
    place.setAttribute("data-awake", "");
    const mount = await fetched().catch(() => null);
    if (mount) mount(place, journal, ...given);
    else partMissing();
  }
}

/** A script of this version is nowhere any more: the server has another one, or cannot be reached. */
async function partMissing() {
  const answer = await fetch("/health", { cache: "no-store" }).catch(() => null);
  const other = answer && otherVersion({ getResponseHeader: (name) => answer.headers.get(name) });
  const read = document.querySelector("main [name=read]")?.value;
  if (!other || !leaveFor(journal, read === undefined ? {} : { read })) say(WORDS.partMissing);
}

/** The first page of a load may hold entries that were not kept yet, and a visit that was left half-way. */
async function begin() {
  const field = document.querySelector("input[name=journal]");
  if (field instanceof HTMLInputElement) {
    if (field.value) keep(field.value);
    field.remove();
  }
  const left = takeLeft();
  if (left?.entries.length) await keep(JSON.stringify(left.entries));
  awake = true;
  const resume = document.querySelector("[data-resume]");
  if (resume instanceof HTMLElement && journal.entries().length > 0) {
    resume.hidden = false;
    document.querySelector("[data-begin]")?.setAttribute("hidden", "");
  }
  if (journal.entries().some((entry) => entry.kind === "session-started")) import("./session/record.js").then((record) => record.closeInterrupted(journal, journal.now()));
  if (left) goOn(left);
  wake();
  keepOnDevice(journal);
}

/** The step that was left, asked for in this version. @param {import("./offline/versions.js").Left} left */
function goOn({ values, says }) {
  if (says) document.body.addEventListener("htmx:afterSettle", () => say(says, "told"), { once: true });
  globalThis.htmx.ajax("POST", "/visit", { ...MAIN, values });
}

begin();
