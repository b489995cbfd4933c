// A slow breath to follow: six a minute, the way out longer, as in the terminal (cli/player/breath.py).

const IN_MS = 4_000;
const OUT_MS = 6_000;

/** Which way the breath goes at this moment, and how full it is from 0 to 1; a cue may bring its own pace, in seconds. @param {number} playedMs @param {number[]|null} [pace] */
export function breath(playedMs, pace) {
  const [inMs, outMs] = pace ? pace.map((seconds) => seconds * 1000) : [IN_MS, OUT_MS];
  const moment = playedMs % (inMs + outMs);
  return moment < inMs ? { in: true, full: moment / inMs } : { in: false, full: 1 - (moment - inMs) / outMs };
}
