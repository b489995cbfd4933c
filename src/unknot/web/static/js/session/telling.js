// What a step from one moment to the next says, for a screen reader and for the voice alike; the clock is not read out.

import { cueOf, over, runs, saysOf } from "./interpreter.js";

/** @typedef {import("./interpreter.js").Session} Session */

const LAST_MS = 10_000;
/** A cue shorter than this is over too soon for its half and its last ten seconds to be told apart. */
const LONG_ENOUGH_S = 25;

/** True where another cue has begun. @param {Session} before @param {Session} session */
export const entered = (before, session) => !over(session) && (before.state === "ready" || before.index !== session.index);

/** What is said to the last event, where it is new. @param {Session} before @param {Session} session */
export const noticed = (before, session) => (session.noticeNumber === before.noticeNumber ? null : saysOf(session));

/** How much is left when something is said of it. @param {Session} session */
export function marksOf(session) {
  const { seconds } = cueOf(session);
  return seconds < LONG_ENOUGH_S ? [] : [{ name: "half", leftMs: seconds * 500 }, { name: "ten", leftMs: LAST_MS }];
}

/** The check-in once more half-way where nothing was answered ("ask"), else how much is left, sparingly. @param {Session} before @param {Session} session */
export function markPassed(before, session) {
  if (!runs(session)) return null;
  const mark = marksOf(session).find(({ leftMs }) => before.leftMs > leftMs && leftMs >= session.leftMs);
  if (mark?.name === "half" && !session.answered && cueOf(session).kind === "press") return "ask";
  return mark?.name ?? null;
}
