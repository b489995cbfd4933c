// The tone that marks a change: higher where pressing begins.

import { RATE } from "./placing.js";

const SECONDS = 0.4;
const RISES_S = 0.02;
const LOUD = 0.25;

/** @type {Record<"press"|"calm", Int16Array>} */
export const TONES = { press: tone(660), calm: tone(440) };

/** @param {number} pitch */
function tone(pitch) {
  const length = Math.round(SECONDS * RATE);
  return Int16Array.from({ length }, (_, n) => {
    const t = n / RATE;
    const volume = LOUD * Math.min(1, t / RISES_S) * Math.exp(-6 * Math.max(0, t - RISES_S)) * Math.min(1, (SECONDS - t) / RISES_S);
    return Math.round(32767 * volume * Math.sin(2 * Math.PI * pitch * t));
  });
}
