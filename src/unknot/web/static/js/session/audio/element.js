// The one audio element: it plays a track from a time of the session's clock on, and tells when it was stopped from outside.

const STARTS_MS = 40;
/** Near its end a track stops by itself. */
const END_S = 0.3;

/** @param {{silent: () => void, stopped: () => void}} told `silent` where nothing can be heard, `stopped` where the device paused it */
export function audioElement(told) {
  const audio = new Audio();
  let began = 0;
  let address = "";
  let changing = false;
  audio.addEventListener("playing", () => (changing = false));
  audio.addEventListener("pause", () => {
    const atItsEnd = audio.ended || audio.currentTime > audio.duration - END_S;
    if (!changing && address && !atItsEnd) told.stopped();
  });

  return {
    /** When a track that is begun now will be at its beginning. @param {number} now */
    startsAt: (now) => now + STARTS_MS,
    get playing() {
      return address !== "" && !changing && !audio.paused && !audio.ended;
    },
    /** How far the sound is behind the session, in milliseconds. @param {number} now */
    behind: (now) => now - began - audio.currentTime * 1000,
    /** @param {boolean} off */
    mute(off) {
      audio.muted = off;
    },
    /** @param {Blob} track @param {number} from the session's time at its beginning */
    play(track, from) {
      changing = true;
      began = from;
      const last = address;
      address = URL.createObjectURL(track);
      audio.src = address;
      if (last) URL.revokeObjectURL(last);
      return audio.play().catch((trouble) => {
        if (trouble.name !== "AbortError") told.silent();
      });
    },
    end() {
      changing = true;
      audio.pause();
      audio.removeAttribute("src");
      if (address) URL.revokeObjectURL(address);
      address = "";
    },
  };
}
