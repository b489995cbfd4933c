// What a page can do to be noticed: a guide to hear, a short shake at each change, and a screen that stays on.

import { guiding } from "./audio/guiding.js";

/** @typedef {import("./audio/guiding.js").Mode} Mode */

const KEPT = "unknot-sound";
const MODES = /** @type {Mode[]} */ (["on", "tones", "off"]);

/** Each is used where there is one. */
export function signals() {
  /** @type {WakeLockSentinel|null} */
  let awake = null;
  let sound = read();
  let wanted = false;
  let unheard = () => {};
  const guide = guiding({ mode: () => sound, silent: () => unheard() });

  const stayAwake = async () => {
    if (wanted && document.visibilityState === "visible") awake = await navigator.wakeLock?.request("screen").catch(() => null);
    // It may have ended while the screen was asked for.
    if (!wanted) awake?.release().catch(() => {});
  };

  return {
    guide,
    /** The voice and tones, the tones alone, or nothing. */
    get sound() {
      return sound;
    },
    /** Who is told where this device plays no sound. @param {() => void} tell */
    set unheard(/** @type {() => void} */ tell) {
      unheard = tell;
    },
    begin() {
      wanted = true;
      document.addEventListener("visibilitychange", stayAwake);
      stayAwake();
    },
    /** One change. @param {boolean} presses a longer shake where pressing begins */
    change(presses) {
      navigator.vibrate?.(presses ? [120, 60, 120] : 200);
    },
    /** On to the next way of being heard. */
    toggle() {
      sound = MODES[(MODES.indexOf(sound) + 1) % MODES.length];
      write(sound);
      guide.switched();
      return sound;
    },
    end() {
      wanted = false;
      document.removeEventListener("visibilitychange", stayAwake);
      awake?.release().catch(() => {});
      guide.over();
    },
  };
}

/** @returns {Mode} */
function read() {
  try {
    return MODES.find((mode) => mode === localStorage.getItem(KEPT)) ?? "on";
  } catch {
    return "on";
  }
}

/** @param {string} value */
function write(value) {
  try {
    localStorage.setItem(KEPT, value);
  } catch {
    // A browser that keeps nothing keeps no switch either.
  }
}
