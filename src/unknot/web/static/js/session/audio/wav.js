// One track as a WAV file put together of parts: the silence between them is one second that all of them share.

import { RATE } from "./placing.js";

/** @typedef {import("./placing.js").Segment} Segment */

const HEADER = 44;
const TAIL = RATE / 2;
const A_SECOND = new Blob([new Int16Array(RATE)]);

/** @param {Segment[]} segments in order, none over another @param {number} atLeast samples @returns {{blob: Blob, seconds: number}} */
export function trackOf(segments, atLeast) {
  /** @type {BlobPart[]} */
  const parts = [];
  let at = 0;
  for (const { at: starts, samples } of segments) {
    parts.push(...silence(starts - at), samples);
    at = starts + samples.length;
  }
  const length = Math.max(at + TAIL, atLeast);
  parts.push(...silence(length - at));
  return { blob: new Blob([header(length), ...parts], { type: "audio/wav" }), seconds: length / RATE };
}

/** @param {number} samples @returns {BlobPart[]} */
function silence(samples) {
  const rest = samples % RATE;
  return [...Array.from({ length: (samples - rest) / RATE }, () => A_SECOND), new Int16Array(rest)];
}

/** PCM, one channel, 16 bits. @param {number} length in samples */
function header(length) {
  const view = new DataView(new ArrayBuffer(HEADER));
  const word = (/** @type {number} */ at, /** @type {string} */ text) => [...text].forEach((letter, n) => view.setUint8(at + n, letter.charCodeAt(0)));
  word(0, "RIFF");
  view.setUint32(4, HEADER - 8 + 2 * length, true);
  word(8, "WAVE");
  word(12, "fmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, 2 * RATE, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  word(36, "data");
  view.setUint32(40, 2 * length, true);
  return view.buffer;
}
