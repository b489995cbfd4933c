// What a session leaves in the journal, in the terminal's own words (cli/practise/guide.py).

import { secondsOf } from "./interpreter.js";

/** @typedef {{id: string, kind: string, happened_at: string, body: any}} Entry */
/** @typedef {{append(kind: string, body: object): Promise<unknown>, entries(): Entry[], times?(): number}} Journal */
/** @typedef {import("./leave.js").KeptScript & {drawn?: object[]}} PlayerScript */

const ALLOWANCE_S = 600;

/** The lines of one session. @param {Journal} journal @param {PlayerScript} script @param {string} session its own id */
export function recordOf(journal, script, session) {
  const about = {
    muscle: script.muscle, trigger_point: script.trigger_point, side: script.side, technique: script.technique,
  };
  const manner = { tool: script.tool ?? null, given_by: script.voice ?? null };
  let open = false;
  // What a browser cannot store stays in the page's journal and travels with the next step: no reason to stop a session.
  // Once everything was forgotten, in another window or from another device, nothing of it is written anew.
  const times = journal.times?.();
  const append = async (/** @type {string} */ kind, /** @type {object} */ body) =>
    journal.times?.() === times ? journal.append(kind, body).catch(() => undefined) : undefined;
  return {
    /** @param {Record<string, Record<string, string>>} answers */
    answered: (answers) => append("answers", { answers, drawn: script.drawn ?? [] }),
    /** @param {number|null} before */
    started(before) {
      open = true;
      const planned = script.cues.reduce((sum, cue) => sum + cue.seconds, 0);
      return append("session-started", { session, ...about, before, planned_s: planned });
    },
    /** @param {import("./interpreter.js").Hold} hold */
    hold: (hold) =>
      append("hold", { session, ...about, seconds: secondsOf(hold), probe: hold.probe, tolerated: hold.tolerated, ...manner }),
    /** Once only, whatever ends it first. @param {string} how @param {string|null} sign */
    ended(how, sign) {
      if (!open) return Promise.resolve();
      open = false;
      return append("session-ended", { session, how, sign, after: null });
    },
  };
}

/**
 * Close what a lost page left open.  One that another window may still be playing is left alone; where a browser cannot
 * tell, that is twice its time and ten minutes.
 * @param {Journal} journal
 */
export async function closeInterrupted(journal, now = Date.now()) {
  const ended = new Set(journal.entries().filter((e) => e.kind === "session-ended").map((e) => e.body.session));
  const open = journal.entries().filter((e) => e.kind === "session-started" && !ended.has(e.body.session));
  const played = open.length ? await beingPlayed() : null;
  for (const { body, happened_at: at } of open) {
    const until = Date.parse(at) + (2 * body.planned_s + ALLOWANCE_S) * 1000;
    const maybePlayed = played ? played.has(lockName(body.session)) : now < until;
    if (!maybePlayed) await journal.append("session-ended", { session: body.session, how: "interrupted", sign: null, after: null });
  }
}

/** The lock that a window holds while it plays. @param {string} session */
export const lockName = (session) => `unknot-session ${session}`;

/** The locks that are held, null where the browser has none. @returns {Promise<Set<string>|null>} */
async function beingPlayed() {
  const held = await navigator.locks?.query().catch(() => null);
  return held ? new Set((held.held ?? []).map((lock) => lock.name ?? "")) : null;
}
