// The controls of a locked phone, a headset or a watch: they do what the buttons do.  Nothing about a body is shown there.

import { over, presses, runs } from "../interpreter.js";
import { WORDS } from "../words.js";

/** @typedef {import("../interpreter.js").Session} Session */

/** "Next" answers where an answer is waited for, else it goes on. @param {Session} session */
export const nextMeans = (session) => (presses(session) && (session.state === "finding" || !session.answered) ? "good" : "skip");

/** @param {() => Session} now @param {(kind: string) => void} act */
export function lockScreen(now, act) {
  const media = navigator.mediaSession;
  /** @type {Record<string, () => void>} */
  const does = {
    play: () => now().state === "paused" && act("pause"),
    pause: () => runs(now()) && act("pause"),
    nexttrack: () => act(nextMeans(now())),
    previoustrack: () => act("less"),
    stop: () => act("stop"),
  };
  const handle = (/** @type {boolean} */ on) => {
    for (const [name, act_] of Object.entries(does)) attempt(() => media.setActionHandler(/** @type {any} */ (name), on ? act_ : null));
  };

  return {
    begin() {
      if (!media) return;
      attempt(() => (media.metadata = new MediaMetadata({ title: WORDS.lockScreen })));
      handle(true);
    },
    /** @param {Session} session @param {number} seconds how long the track is */
    show(session, seconds) {
      if (!media) return;
      media.playbackState = over(session) ? "none" : session.state === "paused" ? "paused" : "playing";
      attempt(() => media.setPositionState?.({ duration: seconds, position: 0, playbackRate: 1 }));
    },
    end() {
      if (!media) return;
      handle(false);
      media.playbackState = "none";
      media.metadata = null;
    },
  };
}

/** A browser without this control leaves it out. @param {() => void} call */
function attempt(call) {
  try {
    call();
  } catch {
    // Nothing to do: the buttons on the page do the same.
  }
}
