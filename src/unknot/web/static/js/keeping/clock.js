// The time as the server has it: a device's clock may be wrong, and what it stamps must not be.

const MINUTE = 60_000;
const WORTH_KEEPING = 1_000;

/** @typedef {{offset: number, server: number}} Known  how far the server is ahead of the device, and when it was last heard */

/** @param {() => number} device  the device's own clock, in milliseconds */
export function makeClock(device = Date.now) {
  /** @type {Known} */
  let known = { offset: 0, server: 0 };
  return {
    /** Now: corrected by more than a minute's difference, and never before the last time the server was known to have. */
    now: () => Math.max(device() + known.offset, known.server),
    /** True where it stands before a time that the server is known to have had: it went back, and no guide can be kept to its day. */
    behind: () => device() + known.offset < known.server - MINUTE,
    /**
     * What was known when the page was last open.  A clock that was ahead may have been put right since, and must not make
     * yesterday out of today: that it was behind is believed, that it was ahead is heard anew.
     * @param {Known|undefined} before
     */
    restore(before) {
      if (before && Number.isFinite(before.offset) && Number.isFinite(before.server)) known = { ...before, offset: Math.max(0, before.offset) };
    },
    /**
     * The server said its time in an answer.  Gives what is worth keeping for the next page, or null.
     * @param {number} server @param {number} sent  when it was asked @param {number} received  both by the device's clock
     */
    learn(server, sent, received) {
      if (!Number.isFinite(server)) return null;
      const difference = server - (sent + received) / 2;
      const before = known;
      known = { offset: Math.abs(difference) > MINUTE ? Math.round(difference) : 0, server };
      const changed = Math.abs(known.offset - before.offset) > WORTH_KEEPING || server - before.server > MINUTE || server < before.server;
      if (!changed) known = { ...known, offset: before.offset };
      return changed ? known : null;
    },
  };
}
