// How it ended: the question after a stop, the advice, and the way on.

import { make } from "./elements.js";
import { WORDS } from "./words.js";

/** @typedef {import("./interpreter.js").Session} Session */

export const CARE = /** @type {Record<string, string>} */ ({ emergency: "immediate", urgent: "urgent", "see-doctor-first": "doctor" });

/** True after a stop: it may have had a reason that matters. @param {Session} session */
export const asksForASign = ({ ending }) => ending !== null && (ending.name === "stopped" || ending.name === "too-strong");

/** A therapist asks the one who feels it. @param {import("./interpreter.js").Script} script @param {string} words */
const asked = ({ voice }, words) => (voice === "therapist" ? WORDS.askThem(words) : words);

/** Every stop sign, worst first, and none of them after the list. @param {Session} session @param {(id: string|null) => void} answer */
export function signs(session, answer) {
  const one = (/** @type {import("./interpreter.js").Sign} */ sign) =>
    make("li", {}, make("button", { class: "choice", "data-sign": sign.id, click: () => answer(sign.id) }, sentence(sign.sign ?? sign.id)));
  return [
    make("h2", { id: "stage-signs", tabindex: -1 }, asked(session.script, WORDS.felt)),
    make("ul", { class: "stage-signs" }, ...session.script.stop_signs.map(one)),
    make("button", { class: "main", "data-sign": "none", click: () => answer(null) }, WORDS.none),
  ];
}

/** How strong it is, by tap. @param {Session} session @param {(rating: number|null) => void} answer */
export function ratings({ script }, answer) {
  const one = (/** @type {number} */ number) => make("button", { "data-rating": number, click: () => answer(number) }, String(number));
  return [
    make("h2", { id: "stage-ratings", tabindex: -1 }, asked(script, WORDS.howStrong)),
    make("div", { class: "stage-ratings" }, ...Array.from({ length: 11 }, (_, number) => one(number))),
    make("button", { class: "quiet", click: () => answer(null) }, WORDS.back),
  ];
}

/**
 * The advice, as the script words it; a stop sign's has the look of its level and, for the gravest, the number to call.
 * @param {Session} session @param {string} number @param {string} words @param {() => void} goOn
 */
export function advice(session, number, words, goOn) {
  const ending = session.ending;
  const [first, ...more] = (ending?.advice ?? []).map((line) => sentence(line.text));
  const care = ending?.level ? `care ${CARE[ending.level] ?? "limited"}` : "stage-ended";
  const lines = more.map((text) => make("p", {}, text));
  return [
    make("h2", { id: "stage-advice", tabindex: -1 }, ending?.level ? signWords(session) : (first ?? "")),
    make("div", { class: care }, ending?.level ? make("p", { class: "todo" }, first) : null, ...lines, ending?.level === "emergency" && call(number)),
    make("div", { class: "actions" }, make("button", { class: "main", "data-act": "go-on", click: goOn }, words)),
  ];
}

/** @param {Session} session */
function signWords({ script, ending }) {
  return sentence(script.stop_signs.find((sign) => sign.id === ending?.sign)?.sign ?? "");
}

/** A number is a link; the host may have named none, which is then said in words. @param {string} number */
export function call(number) {
  const dialled = number.replace(/[^\d+]/gu, "");
  return dialled ? make("p", {}, make("a", { class: "button", href: `tel:${dialled}` }, WORDS.call(number))) : null;
}

/** With a capital letter and a full stop. @param {string} words */
export function sentence(words) {
  const capital = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.?!)]$/u.test(capital) ? capital : `${capital}.`;
}
