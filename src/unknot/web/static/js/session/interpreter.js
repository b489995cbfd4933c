// Plays a script: first the time that has passed, then the event, each as the script's own table says.
//
// It holds no figure and no rule of its own: all of them come with the script.  The same in Python is
// engine/session/interpreter.py; both play the vectors in tests/vectors/session alike.

/** @typedef {"ready"|"calm"|"finding"|"pressing"|"paused"|"ended"|"locked"} State */
/** @typedef {{id: string, text: string}} Line */
/** @typedef {{id: string, kind: string, seconds: number, technique: string|null, repetitions?: number|null, breath?: number[]|null, says?: Line[], drawing?: string|null}} Cue */
/** @typedef {{id: string, then: string, severity: number, sign?: string, do?: string, says?: Line[]}} Sign */
/** @typedef {{cue: string, ms: number, probe: boolean, tolerated: number|null}} Hold */
/** @typedef {{how: string, name: string, advice: Line[], sign: string|null, level: string|null, severity: number, locks: boolean}} Ending */
/**
 * @typedef {object} Script
 * @property {string} muscle
 * @property {string} [name]
 * @property {string|null} trigger_point
 * @property {string|null} side
 * @property {string|null} technique
 * @property {string|null} [tool]
 * @property {string} [voice] whom it speaks to: "self" or "therapist"
 * @property {string|null} not_before
 * @property {string} valid_until
 * @property {number} seconds_left_today
 * @property {number} session_max_s
 * @property {number} hold_max_s
 * @property {number} intensity_max
 * @property {number} intensity_stop
 * @property {string} sign_at_stop
 * @property {number} longer_s
 * @property {number} unanswered_ends
 * @property {{rule: string, tick: string, text: string}[]} [card]
 * @property {Cue[]} cues
 * @property {Record<string, Line>} [notices]
 * @property {Record<string, Line[]>} [endings]
 * @property {Sign[]} stop_signs
 * @property {[State, string, string][]} table
 */
/**
 * Where a session stands.  Times are whole milliseconds; `at` is the time up to which it has been played.
 * @typedef {object} Session
 * @property {Script} script
 * @property {State} state
 * @property {number} at
 * @property {number} allowanceMs
 * @property {number} index
 * @property {number} leftMs
 * @property {number} usedMs
 * @property {number} openMs
 * @property {boolean} answered
 * @property {number|null} said the strongest number said in this hold
 * @property {number} unanswered
 * @property {Hold[]} holds
 * @property {string|null} notice
 * @property {number} noticeNumber
 * @property {Ending|null} ending
 */
/** @typedef {{kind: string, value?: number|string|null}} Event */

const MS = 1000;
const FROM_THE_CLOCK = new Set(["time-up", "expired", "clock-back"]);
const STATE_OF = /** @type {Record<string, State>} */ ({ find: "finding", press: "pressing" });
/** @type {Event} */
export const TICK = { kind: "tick" };

/** True where nothing more will be guided. @param {Session} session */
export const over = ({ state }) => state === "ended" || state === "locked";
/** True where the seconds count as pressing. @param {Session} session */
export const presses = ({ state }) => state === "finding" || state === "pressing";
/** True where the seconds of a cue run down. @param {Session} session */
export const runs = (session) => session.state === "calm" || presses(session);
/** The cue that is being played, or comes first. @param {Session} session */
export const cueOf = ({ script, index }) => script.cues[index];
/** Everything pressed in this session so far. @param {Session} session */
export const pressedMs = ({ holds, openMs }) => holds.reduce((sum, hold) => sum + hold.ms, openMs);
/** How much may still be pressed. @param {Session} session */
export const mayPressMs = (session) => Math.max(0, session.allowanceMs - pressedMs(session));
/** Whole seconds of a hold, rounded up: a ledger may count too much, never too little. @param {Hold} hold */
export const secondsOf = (hold) => Math.ceil(hold.ms / MS);
/** What to say to the last event, if anything. @param {Session} session @returns {Line|null} */
export const saysOf = ({ script, notice }) => (notice && script.notices?.[notice]) || null;

const pressing = (/** @type {Cue} */ cue) => cue.kind === "find" || cue.kind === "press";

/**
 * Lay a script before the person, not begun yet.  `pressedSinceS` was pressed on this spot since it was compiled.
 * @param {Script} script @param {number} now @param {number} [pressedSinceS] @returns {Session}
 */
export function openSession(script, now, pressedSinceS = 0) {
  const left = Math.min(script.session_max_s, script.seconds_left_today - Math.max(0, pressedSinceS));
  /** @type {Session} */
  const session = {
    script, state: "ready", at: now, allowanceMs: Math.max(0, left) * MS, index: 0, leftMs: 0, usedMs: 0, openMs: 0,
    answered: false, said: null, unanswered: 0, holds: [], notice: null, noticeNumber: 0, ending: null,
  };
  if (script.cues.some(pressing) && session.allowanceMs === 0) return locked(session, "day-is-full");
  return expired(session, now);
}

/** A session of a script that may not be begun. @param {Script} script @param {number} now @param {string} why the name of the script's ending */
export const lockedSession = (script, now, why) => locked(openSession(script, now), why);

/**
 * The session after this event at this time.  What means nothing in a state changes nothing; a clock that goes back locks.
 * @param {Session} session @param {Event} event @param {number} now @returns {Session}
 */
export function step(session, event, now) {
  if (FROM_THE_CLOCK.has(event.kind)) return session;
  if (over(session)) return follow(session, event);
  if (now < session.at) return follow(session, { kind: "clock-back" });
  return follow(passTime(session, now), event);
}

/** @param {Session} session @param {Event} event @returns {Session} */
function follow(session, event) {
  const row = session.script.table.find(([state, kind]) => state === session.state && kind === event.kind);
  if (!row) return session;
  const after = ACTS[row[2]]({ ...session, notice: null }, event);
  return { ...after, noticeNumber: session.noticeNumber + (after.notice === null ? 0 : 1) };
}

// --- time ---

/** @param {Session} session @param {number} now @returns {Session} */
function passTime(session, now) {
  let budget = Math.min(now, Date.parse(session.script.valid_until)) - session.at;
  while (runs(session) && (budget > 0 || session.leftMs === 0)) {
    const ms = Math.min(budget, session.leftMs, presses(session) ? mayPressMs(session) : Infinity);
    session = run(session, ms);
    budget -= ms;
    if (session.leftMs === 0 || (presses(session) && mayPressMs(session) === 0)) session = follow(session, { kind: "time-up" });
  }
  if (!runs(session) && !over(session)) session = { ...session, at: session.at + budget };
  return expired(session, now);
}

/** @param {Session} session @param {number} ms @returns {Session} */
function run(session, ms) {
  const { at, leftMs, usedMs, openMs } = session;
  return { ...session, at: at + ms, leftMs: leftMs - ms, usedMs: usedMs + ms, openMs: openMs + (presses(session) ? ms : 0) };
}

/** @param {Session} session @param {number} now @returns {Session} */
function expired(session, now) {
  return now < Date.parse(session.script.valid_until) ? session : follow(session, { kind: "expired" });
}

// --- acts ---

/** @param {Session} session @returns {Session} */
function begin(session) {
  const { not_before: notBefore } = session.script;
  return notBefore !== null && session.at < Date.parse(notBefore) ? { ...session, notice: "wait" } : enter(session, 0);
}

/** @param {Session} session @param {number} index @returns {Session} */
function enter(session, index) {
  if (index === session.script.cues.length) return ended(session, "complete", "complete");
  const cue = session.script.cues[index];
  return { ...session, state: stateOf(cue), index, leftMs: cue.seconds * MS, usedMs: 0, openMs: 0, answered: false, said: null };
}

/** @param {Cue} cue @returns {State} */
const stateOf = (cue) => STATE_OF[cue.kind] ?? "calm";

/** @param {Session} session @returns {Session} */
function next(session) {
  const following = session.index + 1;
  const { cues } = session.script;
  if (mayPressMs(session) === 0 && cues.slice(following).some(pressing)) {
    return { ...enter(session, cues.findIndex((cue) => cue.kind === "strokes")), notice: "day-is-full" };
  }
  return enter(session, following);
}

/** @param {Session} session @returns {Session} */
function writtenDown(session) {
  if (session.openMs === 0) return session;
  const hold = { cue: cueOf(session).id, ms: session.openMs, probe: session.state === "finding", tolerated: session.said };
  return { ...session, holds: [...session.holds, hold], openMs: 0, said: null };
}

/** @param {Session} session @param {Event} event @returns {Session} */
function letGo(session, event) {
  const free = { ...writtenDown(session), notice: "let-go" };
  // Pressing follows at once: to let go would be the wrong thing to say.
  if (session.state === "finding") return next({ ...free, notice: null });
  const answered = session.answered || event.kind !== "time-up";
  const unanswered = answered ? 0 : session.unanswered + 1;
  if (unanswered === session.script.unanswered_ends) return ended(free, "let-go-twice", "let-go-twice");
  return next({ ...free, unanswered, notice: answered ? "let-go" : "unanswered" });
}

/** @param {string} notice @returns {(session: Session) => Session} */
const noted = (notice) => (session) => ({ ...session, notice, answered: true });

/** @param {Session} session @param {Event} event @returns {Session} */
function rate(session, event) {
  const { intensity_max: most, intensity_stop: stop } = session.script;
  if (!Number.isInteger(event.value) || Number(event.value) >= stop) {
    return tooStrong(ended(writtenDown(session), "stopped", "too-strong"));
  }
  const said = Math.max(Number(event.value), session.said ?? 0);
  return { ...session, notice: Number(event.value) > most ? "ease" : "keep", answered: true, said };
}

/** Reaching the stop is a stop sign of its own, which the script names. @param {Session} session @returns {Session} */
function tooStrong(session) {
  const sign = signOf(session, session.script.sign_at_stop);
  if (!sign || !session.ending) return session;
  return withSign(session, sign, "too-strong", [...session.ending.advice, ...adviceOf(sign)]);
}

/** @param {Session} session @returns {Session} */
function longer(session) {
  const { script, usedMs, leftMs } = session;
  const wanted = script.longer_s * MS;
  const room = Math.min(script.hold_max_s * MS - usedMs - leftMs, mayPressMs(session) - leftMs);
  const add = presses(session) ? Math.max(0, Math.min(wanted, room)) : wanted;
  return { ...session, leftMs: leftMs + add, answered: true, notice: add ? "longer" : "no-longer" };
}

/** The worst stop sign said is the one that counts. @param {Session} session @param {Event} event @returns {Session} */
function signed(session, event) {
  const sign = signOf(session, event.value);
  if (!sign || !session.ending || (session.ending.level !== null && sign.severity <= session.ending.severity)) return session;
  return withSign(session, sign, "sign", adviceOf(sign));
}

/** @param {Session} session @param {Sign} sign @param {string} name @param {Line[]} advice @returns {Session} */
function withSign(session, sign, name, advice) {
  const { id, then: level, severity } = sign;
  return { ...session, ending: { how: "stop-sign", name, advice, sign: id, level, severity, locks: true } };
}

/** @param {Session} session @param {number|string|null|undefined} id */
const signOf = (session, id) => session.script.stop_signs.find((sign) => sign.id === id);

/** @param {Sign} sign @returns {Line[]} */
const adviceOf = (sign) => [{ id: `stop-sign.${sign.id}.do`, text: sign.do ?? "" }, ...(sign.says ?? [])];

/** @param {Session} session @param {string} name @returns {Session} */
function locked(session, name) {
  const ending = endingOf(session, "interrupted", name, true);
  return { ...session, state: "locked", leftMs: 0, ending };
}

/** @param {Session} session @param {string} how @param {string} name @returns {Session} */
function ended(session, how, name) {
  return { ...session, state: "ended", leftMs: 0, openMs: 0, ending: endingOf(session, how, name, false) };
}

/** @param {Session} session @param {string} how @param {string} name @param {boolean} locks @returns {Ending} */
function endingOf(session, how, name, locks) {
  const advice = session.script.endings?.[name] ?? [];
  return { how, name, advice, sign: null, level: null, severity: 0, locks };
}

const LOCKED_BY = /** @type {Record<string, string>} */ ({ something: "card", expired: "expired", "clock-back": "clock-back" });

const ACTS = /** @type {Record<string, (session: Session, event: Event) => Session>} */ ({
  begin,
  next,
  "let-go": letGo,
  ease: noted("ease"),
  firmer: noted("firmer"),
  keep: noted("keep"),
  rate,
  longer,
  pause: (session) => ({ ...writtenDown(session), state: "paused", answered: true, notice: "paused" }),
  resume: (session) => ({ ...session, state: stateOf(cueOf(session)), notice: "resumed" }),
  end: (session) => ended(writtenDown(session), "stopped", "stopped"),
  sign: signed,
  lock: (session, event) => locked(writtenDown(session), LOCKED_BY[event.kind]),
});

/** Where a session stands, as the conformance vectors state it. @param {Session} session */
export function sessionAsJson(session) {
  const { ending } = session;
  return {
    state: session.state,
    cue: over(session) ? null : cueOf(session).id,
    left_ms: session.leftMs,
    pressed_ms: pressedMs(session),
    may_press_ms: mayPressMs(session),
    notice: session.notice,
    holds: session.holds,
    ending: ending && { how: ending.how, name: ending.name, sign: ending.sign, level: ending.level, locks: ending.locks },
  };
}
