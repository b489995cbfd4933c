// What is asked before a session: how it is now, and the card, seven lines at a time.

import { make, replaceWith, scale } from "./elements.js";
import { WORDS } from "./words.js";

const LINES_ON_A_CARD = 7;

/** @typedef {{rule: string, tick: string, text: string}} Tick */
/** @typedef {Record<string, Record<string, string>>} Ticked */

/** Ask how it is; null where somebody cannot say. @param {Element} place @returns {Promise<number|null>} */
export function askBefore(place) {
  return new Promise((answer) => {
    const refused = make("p", { class: "refused", role: "alert", hidden: true }, WORDS.chooseOne);
    const asked = scale(groupName(), WORDS.scale, WORDS.unknown);
    const take = () => {
      const chosen = asked.querySelector("input:checked");
      if (chosen instanceof HTMLInputElement) answer(chosen.value === "unknown" ? null : Number(chosen.value));
      else refused.hidden = false;
    };
    const go = make("button", { class: "main", click: take }, WORDS.next);
    place.replaceChildren(make("h2", {}, WORDS.before), refused, asked, make("div", { class: "actions" }, go));
  });
}

/** Radio buttons of one name are one choice, so a second guide on the page needs another name. */
function groupName() {
  const taken = document.querySelectorAll("input[name^='player-before'][value='0']").length;
  return taken ? `player-before-${taken + 1}` : "player-before";
}

/**
 * Ask the whole card; null where none of it is true.  The first page with a tick is the last.
 * @param {Element} place @param {Tick[]} card @returns {Promise<Ticked|null>}
 */
export async function askCard(place, card) {
  for (let start = 0; start < card.length; start += LINES_ON_A_CARD) {
    const ticked = await askLines(place, card.slice(start, start + LINES_ON_A_CARD));
    if (ticked) return ticked;
  }
  return null;
}

/** @param {Element} place @param {Tick[]} lines @returns {Promise<Ticked|null>} */
function askLines(place, lines) {
  return new Promise((answer) => {
    const refused = make("p", { class: "refused", role: "alert", hidden: true }, WORDS.tickFirst);
    const rows = lines.map((line) => ({ line, ...row(line) }));
    const take = () => {
      const ticked = answersOf(rows);
      if (Object.keys(ticked).length > 0) answer(ticked);
      else refused.hidden = false;
    };
    const list = make("fieldset", { class: "ticks" }, make("legend", { class: "unseen" }, WORDS.card), ...rows.map((each) => each.shown));
    const none = make("button", { class: "main", click: () => answer(null) }, WORDS.none);
    const some = make("button", { class: "second", click: take }, WORDS.ticked);
    replaceWith(place, make("h2", { tabindex: -1 }, WORDS.card), list, refused, make("div", { class: "actions stay" }, none, some));
  });
}

/** @param {Tick} line */
function row({ text }) {
  const yes = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox" }));
  const unsure = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox" }));
  const hidden = make("span", { class: "unseen" }, `: ${text}`);
  const doubt = make("label", { class: "unsure" }, unsure, make("span", {}, WORDS.unsure, hidden));
  return { yes, unsure, shown: make("div", { class: "tick" }, make("label", { class: "box" }, yes, text), doubt) };
}

/** @param {{line: Tick, yes: HTMLInputElement, unsure: HTMLInputElement}[]} rows @returns {Ticked} */
function answersOf(rows) {
  /** @type {Ticked} */
  const answers = {};
  for (const { line, yes, unsure } of rows) {
    if (yes.checked || unsure.checked) answers[line.rule] = { ...answers[line.rule], [line.tick]: yes.checked ? "yes" : "unsure" };
  }
  return answers;
}
