// Which of a cue's sentences stands large, which ones stand below it, and which one asks.

/** @typedef {import("./interpreter.js").Cue} Cue */

/** @param {string} text */
const sentences = (text) => text.split(/(?<=[.?!])\s+/u).filter(Boolean);

/** @param {Cue} cue @returns {{first: string, more: string[], asks: string|null}} */
export function sentencesOf(cue) {
  const says = cue.says ?? [];
  const asking = cue.kind === "press" && says.length > 1 ? says[says.length - 1] : null;
  const [first = "", ...more] = says.filter((line) => line !== asking).flatMap((line) => sentences(line.text));
  return { first, more, asks: asking?.text ?? null };
}
