// The recorded phrases: fetched and decoded once, and never played to other words than those that are shown.

import { fingerprint } from "./fingerprint.js";
import { RATE } from "./placing.js";

/** @typedef {import("../interpreter.js").Line} Line */
/** @typedef {Record<string, {file: string, hash: string, seconds: number}[]>} Listed */

const QUIET = 0.004;
const BEFORE = Math.round(0.005 * RATE);

/** Where the list is: the page names it, so that it is the one of the page's own version. */
function address() {
  const named = document.querySelector("meta[name='unknot-phrases']")?.getAttribute("content");
  return new URL(named ?? new URL("../../../audio/phrases.json", import.meta.url), document.baseURI).href;
}

/** Recordings by their lines; what is not there, not yet there or of other words is null. */
export function recordings() {
  /** @type {Map<string, Int16Array>} */
  const clips = new Map();
  const key = (/** @type {Line} */ line) => `${line.id} ${line.text}`;

  return {
    /** @param {Line} line */
    clipOf: (line) => clips.get(key(line)) ?? null,
    /** Fetch and decode what these lines have; true where anything came. @param {Line[]} lines */
    async load(lines) {
      const at = address();
      const listed = await (await fetch(at)).json();
      const wanted = new Map(lines.map((line) => [key(line), line]));
      await Promise.all([...wanted].map(async ([name, line]) => {
        const file = fileOf(listed, line);
        const clip = file && !clips.has(name) ? await decoded(new URL(file, at).href).catch(() => null) : null;
        if (clip) clips.set(name, clip);
      }));
      return clips.size > 0;
    },
  };
}

/** The file whose words are these, if there is one. @param {Listed} listed @param {Line} line */
export function fileOf(listed, { id, text }) {
  const hash = fingerprint(text);
  return listed[id]?.find((each) => each.hash === hash)?.file ?? null;
}

/** @param {string} at */
async function decoded(at) {
  const answer = await fetch(at);
  if (!answer.ok) return null;
  const decoder = new OfflineAudioContext(1, 1, RATE);
  return trimmed((await decoder.decodeAudioData(await answer.arrayBuffer())).getChannelData(0));
}

/** Without the silence that packing adds in front: each browser leaves more or less of it. @param {Float32Array} sound */
function trimmed(sound) {
  const first = Math.max(0, sound.findIndex((one) => Math.abs(one) > QUIET) - BEFORE);
  return Int16Array.from(sound.subarray(first), (one) => Math.round(32767 * Math.max(-1, Math.min(1, one))));
}
