// A slow breath to follow: six a minute, the way out longer, as in the terminal (cli/player/breath.py).

const IN_MS = 4_000;
const OUT_MS = 6_000;

/** Which way the breath goes at this moment, and how full it is from 0 to 1. @param {number} playedMs */
export function breath(playedMs) {
  const moment = playedMs % (IN_MS + OUT_MS);
  return moment < IN_MS ? { in: true, full: moment / IN_MS } : { in: false, full: 1 - (moment - IN_MS) / OUT_MS };
}
