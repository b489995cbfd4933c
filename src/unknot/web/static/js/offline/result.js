// The last result, kept on this device: a session with its guide, the plan of the day, or a care card.

import { withZone } from "../guest-journal.js";

/** @typedef {import("./versions.js").Journal} Journal */
/** @typedef {{step: string, html: string, at: string, version: string}} Result */

const NAME = "result";
const STRANGE = "meta, base, link, style, iframe, object, embed, script:not([type='application/json'])";
const WORTH_KEEPING = new Set(["session", "today", "care-card"]);

/**
 * Keep what an answer shows, where it is worth it.  Where somebody has said something new and is shown something else,
 * what was kept before no longer stands.
 * @param {Journal} journal @param {Document} answer @param {string} version
 */
export function rememberResult(journal, answer, version) {
  const main = answer.querySelector("main");
  const step = answer.querySelector("main [name=step]")?.getAttribute("value") ?? "";
  if (!main) return Promise.resolve();
  if (WORTH_KEEPING.has(step)) return journal.remember(NAME, { step, html: withoutFields(main), at: withZone(new Date(journal.now())), version });
  return JSON.parse(main.dataset.added || "[]").length ? journal.remember(NAME, undefined) : Promise.resolve();
}

/** @param {Journal} journal @returns {Promise<Result|undefined>} */
export const recallResult = (journal) => journal.recall(NAME);

/** What the page shows, without what was to be sent. @param {HTMLElement} main */
function withoutFields(main) {
  const shown = /** @type {HTMLElement} */ (main.cloneNode(true));
  for (const field of shown.querySelectorAll("input[type=hidden], [data-trouble]")) field.remove();
  return shown.innerHTML;
}

/** The elements of a kept result; scripts in it are data and never run. @param {Result} result @returns {DocumentFragment} */
export function elementsOf(result) {
  const read = new DOMParser().parseFromString(`<body>${result.html}</body>`, "text/html");
  const shown = document.createDocumentFragment();
  // What the server never sends has no place here, whatever got into the database.
  for (const strange of read.querySelectorAll(STRANGE)) strange.remove();
  for (const form of read.querySelectorAll("form")) for (const { name } of [...form.attributes]) form.removeAttribute(name);
  shown.append(...Array.from(read.body.childNodes, (node) => document.importNode(node, true)));
  return shown;
}
