// A short tone and a short shake at each change, and a screen that stays on.  Each is used where there is one.

const KEPT = "unknot-sound";
const LAST_TONE_MS = 1_000;

/** Everything a page can do to be noticed. */
export function signals() {
  /** @type {AudioContext|null} */
  let audio = null;
  /** @type {WakeLockSentinel|null} */
  let awake = null;
  let sound = read() !== "off";
  let wanted = false;

  const stayAwake = async () => {
    if (wanted && document.visibilityState === "visible") awake = await navigator.wakeLock?.request("screen").catch(() => null);
  };

  return {
    get sound() {
      return sound;
    },
    /** To be called from a tap: browsers allow sound only then. */
    begin() {
      wanted = true;
      audio = typeof AudioContext === "function" ? new AudioContext() : null;
      document.addEventListener("visibilitychange", stayAwake);
      stayAwake();
    },
    /** One change. @param {boolean} presses a higher tone where pressing begins */
    change(presses) {
      if (sound && audio) tone(audio, presses ? 660 : 440);
      navigator.vibrate?.(presses ? [120, 60, 120] : 200);
    },
    toggle() {
      sound = !sound;
      write(sound ? "on" : "off");
      return sound;
    },
    end() {
      wanted = false;
      document.removeEventListener("visibilitychange", stayAwake);
      awake?.release().catch(() => {});
      const last = audio;
      audio = null;
      setTimeout(() => last?.close().catch(() => {}), LAST_TONE_MS);
    },
  };
}

/** @param {AudioContext} audio @param {number} pitch */
function tone(audio, pitch) {
  const [source, volume, now] = [audio.createOscillator(), audio.createGain(), audio.currentTime];
  source.frequency.value = pitch;
  volume.gain.setValueAtTime(0, now);
  volume.gain.linearRampToValueAtTime(0.18, now + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.001, now + 0.5);
  source.connect(volume).connect(audio.destination);
  source.start(now);
  source.stop(now + 0.55);
}

function read() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
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
