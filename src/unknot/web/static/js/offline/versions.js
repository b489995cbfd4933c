// Which version this page is, which others are open, and the way to the same step in the new one.

import { WORDS } from "./words.js";

/** @typedef {Awaited<ReturnType<typeof import("../guest-journal.js").openJournal>>} Journal */
/** @typedef {{values: Record<string, string|string[]>, says: string, entries: object[], tries: number}} Left */

const HEADER = "Unknot-Version";
const LEFT = "unknot-left";
const MOST_TRIES = 3;
const PLAYING = /^unknot-(playing|session)/u;

/** The version of this page; empty where nothing is kept on a device. */
export const pageVersion = document.querySelector("meta[name=unknot-version]")?.getAttribute("content") ?? "";

/** The lock by which a page of a version is known to be open; the worker names its cache alike. @param {string} version */
const lockOf = (version) => `unknot ${version}`;

/** Hold this page's lock for as long as the page is there. */
export function holdVersion() {
  navigator.locks?.request(lockOf(pageVersion), { mode: "shared" }, () => new Promise(() => {}));
}

/** True where a page of another version is open, or a session is being played anywhere. @param {string} version */
export async function inUseBeside(version) {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name = "" }) => PLAYING.test(name) || (/^unknot \w+$/u.test(name) && name !== lockOf(version)));
}

/** True while a session stands on the whole screen: then nothing may load the page anew. */
export const inSession = () => document.querySelector("dialog[open]") !== null;

/** The version of an answer, where it is another one than this page's. @param {{getResponseHeader(name: string): string|null}} answer */
export function otherVersion(answer) {
  const version = answer.getResponseHeader(HEADER);
  return pageVersion && version && version !== pageVersion ? version : null;
}

/**
 * Load the page anew and go on at the same step.  What a browser keeps beyond a page is in its journal already; where it
 * keeps nothing, the entries go along.  Somebody is never sent round and round: after some tries they are asked to.
 * @param {Journal} journal @param {Left["values"]} values what to send then @param {string} [says] what to say then
 */
export function leaveFor(journal, values, says = WORDS.renewed) {
  const tries = (read()?.tries ?? 0) + 1;
  const entries = journal.lasting ? [] : journal.entries();
  if (inSession() || tries > MOST_TRIES || !write({ values, says, entries, tries })) return false;
  location.assign("/?renewed");
  return true;
}

/** What was left on the page before, once. @returns {Left|null} */
export function takeLeft() {
  const left = location.search === "?renewed" ? read() : null;
  if (location.search === "?renewed") history.replaceState(null, "", "/");
  return left;
}

/** The step is shown: whatever was tried worked. */
export function arrived() {
  try {
    sessionStorage.removeItem(LEFT);
  } catch {
    // Nothing was kept then.
  }
}

/** @returns {Left|null} */
function read() {
  try {
    return JSON.parse(sessionStorage.getItem(LEFT) ?? "null");
  } catch {
    return null;
  }
}

/** @param {Left} left */
function write(left) {
  try {
    sessionStorage.setItem(LEFT, JSON.stringify(left));
    return true;
  } catch {
    return false;
  }
}
