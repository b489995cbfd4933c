// "How is it now?", asked by the device itself after a session; kept as web/practise/afterwards.py keeps it.

import { withZone } from "../guest-journal.js";
import { make, replaceWith, scale } from "../session/elements.js";
import { call, CARE, sentence } from "../session/ending.js";
import { WORDS as PLAYER } from "../session/words.js";
import { WORDS } from "./words.js";

/** @typedef {import("./versions.js").Journal} Journal */
/** @typedef {{id: string, sign: string, do: string, then: string, says: {text: string}[]}} Sign */

/** The last session's end, where it is of today and nobody has said how it is since. @param {Journal} journal */
export function openEnd(journal) {
  const entries = /** @type {any[]} */ (journal.entries());
  const corrected = new Set(entries.filter(({ kind }) => kind === "correction").map(({ body }) => body.of));
  const last = entries.filter(({ kind }) => kind === "session-ended" || kind === "episode-ended").at(-1);
  const open = last?.kind === "session-ended" && last.body.after === null && !corrected.has(last.id);
  return open && day(last.happened_at) === today(journal) ? last : null;
}

/** Today by the server's time, as entries are stamped. @param {Journal} journal */
export const today = (journal) => day(withZone(new Date(journal.now())));

/** @param {string} moment */
export const day = (moment) => moment.slice(0, 10);

/**
 * Ask, and keep the answer as a correction of the session's end.
 * @param {HTMLElement} place @param {Journal} journal @param {any} ended @param {Sign[]} signs @param {string} number @param {() => void} then
 */
export function askAfterwards(place, journal, ended, signs, number, then) {
  const sign = signs.find(({ id }) => id === ended.body.sign);
  const asked = scale("after", PLAYER.scale, PLAYER.unknown);
  const refused = make("p", { class: "refused", role: "alert", hidden: true }, PLAYER.chooseOne);
  let taken = false;
  const take = async () => {
    const chosen = asked.querySelector("input:checked");
    if (!(chosen instanceof HTMLInputElement)) return (refused.hidden = false);
    if (taken) return undefined;
    taken = true;
    const after = chosen.value === "unknown" ? null : Number(chosen.value);
    await journal.append("correction", { of: ended.id, body: { ...ended.body, after } }).catch(() => undefined);
    then();
  };
  const heading = make("h2", { tabindex: -1 }, WORDS.howNow);
  const go = make("div", { class: "actions" }, make("button", { class: "main", click: take }, WORDS.done));
  replaceWith(place, ...(sign ? [advised(sign, number)] : []), heading, refused, asked, go);
}

/** What the session's guide said about the sign. @param {Sign} sign @param {string} number */
function advised(sign, number) {
  const lines = [sentence(sign.do), ...sign.says.map(({ text }) => text)].map((line) => make("p", {}, line));
  const told = [make("h2", {}, WORDS.noted(sign.sign)), ...lines, sign.then === "emergency" && call(number)];
  return make("section", { class: `care ${CARE[sign.then] ?? "limited"}` }, ...told);
}
