// Which of a cue's sentences stands large, which ones stand below it, and which one asks.

/** @typedef {import("./interpreter.js").Cue} Cue */

/** @param {string} text */
const sentences = (text) => text.split(/(?<=[.?!])\s+/u).filter(Boolean);

/** The sentence of a hold that asks how it is. @param {Cue} cue */
export function askOf({ kind, says = [] }) {
  return kind === "press" && says.length > 1 ? says[says.length - 1] : null;
}

/** The sentences that tell what to do. @param {Cue} cue */
export const tellsOf = (cue) => (cue.says ?? []).filter((line) => line !== askOf(cue));

/** @param {Cue} cue @returns {{first: string, more: string[], asks: string|null}} */
export function sentencesOf(cue) {
  const [first = "", ...more] = tellsOf(cue).flatMap((line) => sentences(line.text));
  return { first, more, asks: askOf(cue)?.text ?? null };
}
