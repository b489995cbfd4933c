// The page without a connection: the last result with its guide alive, how it is afterwards, and the way back.

import { make } from "../session/elements.js";
import { leaveOf } from "../session/leave.js";
import { askAfterwards, day, openEnd, today } from "./afterwards.js";
import { reached } from "./reaching.js";
import { elementsOf, recallResult } from "./result.js";
import { leaveFor, pageVersion } from "./versions.js";
import { WORDS } from "./words.js";

/** @typedef {import("./versions.js").Journal} Journal */
/** @typedef {import("./result.js").Result} Result */

/** @param {HTMLElement} place @param {Journal} journal @param {() => void} wake gives life to what is shown */
export async function mountOffline(place, journal, wake) {
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (place.querySelector(`[data-${name}]`));
  const shown = part("result");
  const number = place.dataset.emergencyNumber ?? "";

  /** @param {string} [note] */
  async function show(note) {
    const result = await recallResult(journal);
    const ended = openEnd(journal);
    if (ended) return askAfterwards(shown, journal, ended, result ? signsOf(result) : [], number, () => show(WORDS.answered));
    shown.replaceChildren(...(note ? [told(note)] : []), ...resultOf(result, journal));
    wake();
    if (note) shown.querySelector("p")?.focus();
  }

  async function lookForServer() {
    const there = await reached();
    part("unreached").hidden = there;
    part("again").textContent = there ? WORDS.goOn : WORDS.again;
    say(there ? WORDS.reached : "");
    return there;
  }

  /** @param {string} words */
  const say = (words) => {
    part("says").textContent = words;
  };

  async function goOn() {
    if (!(await lookForServer())) return say(WORDS.notReached);
    if (!journal.entries().length) return location.assign("/");
    leaveFor(journal, {}, "");
  }

  /** A button of what was shown: after a session how it is now; everything else needs the server. @param {SubmitEvent} event */
  async function submitted(event) {
    event.preventDefault();
    if (openEnd(journal)) return show();
    await goOn();
    part("says").scrollIntoView({ block: "center" });
  }

  shown.addEventListener("submit", submitted);
  part("again").addEventListener("click", goOn);
  addEventListener("online", lookForServer);
  await show();
  place.hidden = false;
  await lookForServer();
}

/** @param {Result|undefined} result @param {Journal} journal @returns {Node[]} */
function resultOf(result, journal) {
  if (!result) return [told(WORDS.nothing)];
  const ofToday = day(result.at) === today(journal);
  if (!ofToday && result.step !== "care-card") return [told(WORDS.yesterday)];
  const elements = elementsOf(result);
  lowerHeadings(elements);
  const players = elements.querySelectorAll("[data-player]");
  const older = result.version !== pageVersion && players.length > 0;
  if (older) for (const player of players) inWordsOnly(player, journal);
  return [told(WORDS.from(new Date(result.at).toLocaleString([], { dateStyle: "medium", timeStyle: "short" }))), ...(older ? [told(WORDS.older)] : []), elements];
}

/** A guide of another version is shown in words, where it could still be begun; else not at all. @param {Element} player @param {Journal} journal */
function inWordsOnly(player, journal) {
  const script = JSON.parse(player.querySelector("script")?.textContent || "null");
  const steps = player.nextElementSibling;
  if (steps?.matches(".in-words") && (!script || leaveOf(script, /** @type {any[]} */ (journal.entries()), journal.now()).lock)) steps.remove();
  player.remove();
}

/** The page has a heading of its own. @param {DocumentFragment} elements */
function lowerHeadings(elements) {
  for (const heading of elements.querySelectorAll("h1")) heading.replaceWith(make("h2", {}, heading.textContent));
}

/** @param {string} words */
const told = (words) => make("p", { class: "small", tabindex: -1 }, words);

/** The signs that the kept guides know. @param {Result} result */
function signsOf(result) {
  const scripts = elementsOf(result).querySelectorAll("script[type='application/json']");
  return Array.from(scripts).flatMap((script) => JSON.parse(script.textContent || "{}").stop_signs ?? []);
}
