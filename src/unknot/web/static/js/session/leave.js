// Whether a script that was kept may be begun now: what was said, stopped and pressed since it was made.
//
// It judges by the script and the journal alone, so that it works without a server.  The same in Python is
// engine/session/leave.py; both answer the vectors in tests/vectors/leave alike.

/** @typedef {{id: string, kind: string, happened_at: string, body: any}} Entry */
/** @typedef {{sessions: string[], said: number}} Known */
/** @typedef {import("./interpreter.js").Script & {on: string, sessions_left_today: number, between_s: number, knows?: Known}} KeptScript */
/** @typedef {{lock: string|null, opensMs: number|null, pressedSinceS: number}} Leave */
/** @typedef {{kind: string|null, at: number, body: any}} Reading */

const DAY_MS = 86_400_000;
const LOOK_BACK_MS = 14 * DAY_MS;
const SAID = new Set(["person", "drawing", "answers", "next-day", "episode-ended", "episode-reopened"]);
const PRESSING = new Set(["find", "press"]);

/** Judge the script at this moment by the whole journal. @param {KeptScript} script @param {Entry[]} entries @param {number} now @returns {Leave} */
export function leaveOf(script, entries, now) {
  const known = script.knows ?? { sessions: [], said: -1 };
  const readings = readingsOf(entries);
  const since = lately(readings, script.on).filter(({ body }) => body.session && !known.sessions.includes(body.session));
  if (since.some(({ body }) => body.sign)) return locked("stop-sign");
  if (said(readings) !== known.said) return locked("said-anew");
  if (now >= Date.parse(script.valid_until)) return locked("expired");
  const presses = script.cues.some(({ kind }) => PRESSING.has(kind));
  return presses ? pressingLeft(script, since) : { lock: null, opensMs: moment(script.not_before), pressedSinceS: 0 };
}

/** @param {KeptScript} script @param {Reading[]} since @returns {Leave} */
function pressingLeft(script, since) {
  const holds = since.filter(({ kind }) => kind === "hold");
  const sessions = new Set(holds.filter(({ body }) => !body.probe).map(({ body }) => body.session));
  const onSpot = holds.filter(({ body }) => body.trigger_point === script.trigger_point && overlaps(body.side, script.side));
  const pressed = onSpot.reduce((sum, { body }) => sum + body.seconds, 0);
  const opensMs = opens(script, since, new Set(holds.map(({ body }) => body.session)));
  const usedUp = sessions.size >= script.sessions_left_today || pressed >= script.seconds_left_today;
  if (usedUp || (opensMs !== null && opensMs >= Date.parse(script.valid_until))) return locked("day-is-full");
  return { lock: null, opensMs, pressedSinceS: pressed };
}

/** @param {KeptScript} script @param {Reading[]} since @param {Set<string>} pressing @returns {number|null} */
function opens(script, since, pressing) {
  const ends = since.filter(({ kind, body }) => (kind === "hold" || kind === "session-ended") && pressing.has(body.session));
  const moments = [...ends.map(({ at }) => at + script.between_s * 1000), moment(script.not_before)].filter((at) => at !== null);
  return moments.length ? Math.max(...moments) : null;
}

/** An unknown side and the middle may be any side. @param {string|null} one @param {string|null} other */
function overlaps(one, other) {
  const vague = (/** @type {string|null} */ side) => side === null || side === "midline";
  return one === other || vague(one) || vague(other);
}

/** Each entry; a correction is read as one more of the kind that it puts right. @param {Entry[]} entries @returns {Reading[]} */
function readingsOf(entries) {
  const written = new Map(entries.map((entry) => [entry.id, entry]));
  return [...written.values()].map(({ kind, happened_at: happened, body }) => {
    const at = Date.parse(happened);
    return kind === "correction" ? { kind: written.get(body.of)?.kind ?? null, at, body: body.body ?? {} } : { kind, at, body };
  });
}

/** @param {Reading[]} readings @param {string} on */
function lately(readings, on) {
  const first = Date.parse(`${on}T00:00:00Z`) - LOOK_BACK_MS;
  return readings.filter(({ at }) => at >= first);
}

/** @param {Reading[]} readings */
const said = (readings) => readings.filter(({ kind }) => kind === null || SAID.has(kind)).length;

/** @param {string} lock @returns {Leave} */
const locked = (lock) => ({ lock, opensMs: null, pressedSinceS: 0 });

/** @param {string|null} time */
const moment = (time) => (time === null ? null : Date.parse(time));
