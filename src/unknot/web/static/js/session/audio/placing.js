// Where on the track each tone and phrase stands.  Never two at once:
//
// - A cue's tone stands at the very time the cue begins, and cuts whatever is still being said.
// - A phrase that has to be heard (an answer's, letting go, the check-in, the advice at the end) is said at once, and is
//   cut only by the next tone.  The check-in waits until it has been said; how much time is left is not said then.
// - Every other phrase is said where it is over before anything else is due, and is left out where it is not.

/** @typedef {import("./ahead.js").Moment} Moment */
/** @typedef {{at: number, samples: Int16Array, id: string}} Segment `at` counts samples from the beginning of the track */

export const RATE = 16_000;
const BETWEEN_MS = 150;
const TONE_MS = 450;
const FADE = Math.round(0.008 * RATE);

/** @param {number} ms */
export const samplesIn = (ms) => Math.round((ms * RATE) / 1000);
/** @param {Int16Array} samples */
const lasts = (samples) => (samples.length * 1000) / RATE;

/**
 * @param {Moment[]} moments in order @param {number} from the time of the track's beginning
 * @param {(line: import("./ahead.js").Line) => Int16Array|null} clipOf @param {Record<"press"|"calm", Int16Array>} tones
 * @returns {Segment[]}
 */
export function placed(moments, from, clipOf, tones) {
  /** @type {Segment[]} */
  const segments = [];
  let free = from;
  const put = (/** @type {string} */ id, /** @type {Int16Array} */ samples, /** @type {number} */ at) =>
    segments.push({ id, samples, at: samplesIn(at - from) });
  moments.forEach((moment, index) => {
    const later = moments.slice(index + 1);
    const nextTone = later.find(({ tone }) => tone)?.at ?? Infinity;
    const next = later[0]?.at ?? Infinity;
    const at = Math.max(moment.at, from);
    if (moment.tone) put(`tone.${moment.tone}`, tones[moment.tone], at);
    if (!moment.tone && free > at && !moment.says.some(({ must }) => must)) return;
    let start = moment.tone ? at + TONE_MS : Math.max(at, free);
    for (const { line, must } of moment.says) {
      const clip = clipOf(line);
      if (!clip || start >= nextTone || (!must && start + lasts(clip) > next)) continue;
      const heard = cut(clip, samplesIn(nextTone - start));
      put(line.id, heard, start);
      start += lasts(heard) + BETWEEN_MS;
    }
    free = start;
  });
  return segments;
}

/** As much as there is room for, with a short fade where it is cut. @param {Int16Array} clip @param {number} room */
function cut(clip, room) {
  if (clip.length <= room) return clip;
  const kept = clip.slice(0, room);
  const fade = Math.min(FADE, kept.length);
  for (let left = 0; left < fade; left++) kept[kept.length - 1 - left] *= left / fade;
  return kept;
}
