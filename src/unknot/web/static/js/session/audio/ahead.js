// The script played ahead: what will be said and sounded, and when, if nobody answers from here on.
//
// It only turns the crank of the interpreter, so that what is heard on a locked phone is what the session does.

import { cueOf, mayPressMs, over, presses, runs, step, TICK } from "../interpreter.js";
import { askOf, tellsOf } from "../sentences.js";
import { entered, markPassed, marksOf, noticed } from "../telling.js";
import { WORDS } from "../words.js";

/** @typedef {import("../interpreter.js").Session} Session */
/** @typedef {import("../interpreter.js").Line} Line */
/** @typedef {{line: Line, must: boolean}} Saying `must` is heard even where there is no room for it; the rest is left out */
/** @typedef {{at: number, tone: "press"|"calm"|null, says: Saying[]}} Moment */

/** @type {Record<string, Line>} */
export const OWN = {
  ready: { id: "player.ready", text: WORDS.ready },
  half: { id: "player.half", text: WORDS.half },
  ten: { id: "player.ten", text: WORDS.ten },
};
/** A lead-in that is nearly over needs no word for it. */
const WORTH_SAYING_MS = 1_500;

/**
 * From this moment to the end.  Before the first cue `leadInEnds` says when it begins.
 * @param {Session} session @param {number} at @param {number} leadInEnds @returns {{moments: Moment[], ends: number, last: Session}}
 */
export function playedAhead(session, at, leadInEnds) {
  /** @type {Moment[]} */
  const moments = [];
  const on = (/** @type {Session} */ after) => {
    moments.push(...momentsBetween(session, after, after.at));
    session = after;
  };
  if (session.state === "ready") {
    if (leadInEnds - at > WORTH_SAYING_MS) moments.push({ at, tone: null, says: [must(OWN.ready)] });
    on(step(session, { kind: "none-of-these" }, Math.max(at, leadInEnds)));
  }
  while (runs(session)) on(step(session, TICK, session.at + untilNext(session)));
  return { moments, ends: Math.max(at, session.at), last: session };
}

/** What this step says and sounds. @param {Session} before @param {Session} session @param {number} at @returns {Moment[]} */
export function momentsBetween(before, session, at) {
  if (over(session)) {
    if (before.ending === session.ending) return [];
    return [{ at, tone: "calm", says: (session.ending?.advice ?? []).map(must) }];
  }
  const notice = noticed(before, session);
  const says = notice ? [must(notice)] : [];
  if (entered(before, session)) {
    const tone = presses(session) ? "press" : "calm";
    return [{ at, tone, says: [...says, ...tellsOf(cueOf(session)).map(may)] }];
  }
  const passed = says.length ? null : markPassed(before, session);
  const ask = passed === "ask" ? askOf(cueOf(session)) : null;
  if (ask) says.push(must(ask));
  else if (passed) says.push(may(OWN[passed === "ask" ? "half" : passed]));
  return says.length ? [{ at, tone: null, says }] : [];
}

/** @param {Line} line @returns {Saying} */
const must = (line) => ({ line, must: true });
/** @param {Line} line @returns {Saying} */
const may = (line) => ({ line, must: false });

/** How long nothing happens. @param {Session} session */
function untilNext(session) {
  const { leftMs, at, script } = session;
  const marks = marksOf(session).map((mark) => leftMs - mark.leftMs);
  const stops = [leftMs, Date.parse(script.valid_until) - at, ...marks, ...(presses(session) ? [mayPressMs(session)] : [])];
  return Math.max(1, Math.min(...stops.filter((ms) => ms > 0)));
}
