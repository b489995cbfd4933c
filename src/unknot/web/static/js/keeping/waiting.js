// How long to wait after a try that failed: longer each time, never the same for everybody at once.

const FIRST_S = 2;
const LONGEST_S = 300;

/** @param {number} failures  how many in a row, from 1 @param {number|null} asked  what the server asked to wait @param {number} chance  from 0 to 1 */
export function waitAfter(failures, asked = null, chance = Math.random()) {
  const most = Math.min(LONGEST_S, FIRST_S * 2 ** Math.min(failures - 1, 16));
  const own = most / 2 + (chance * most) / 2;
  return Math.max(own, asked === null ? 0 : asked * (1 + chance / 10)) * 1000;
}
