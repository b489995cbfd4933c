// What a person hears: one track from now to the end, built anew whenever an answer changes what comes.

import { over } from "../interpreter.js";
import { momentsBetween, OWN, playedAhead } from "./ahead.js";
import { audioElement } from "./element.js";
import { lockScreen } from "./lock-screen.js";
import { placed, samplesIn } from "./placing.js";
import { recordings } from "./recordings.js";
import { TONES } from "./tones.js";
import { trackOf } from "./wav.js";

/** @typedef {import("../interpreter.js").Session} Session */
/** @typedef {import("./ahead.js").Moment} Moment */
/** @typedef {"on"|"tones"|"off"} Mode */
/** @typedef {{clock: () => number, now: () => Session, act: (kind: string) => void, leadInEnds: () => number}} Played */

/** Sound that is further off than this is set right when the next cue begins. */
const DRIFT_MS = 250;

/** @param {{mode: () => Mode, silent: () => void}} given */
export function guiding({ mode, silent }) {
  const spoken = recordings();
  const element = audioElement({ silent, stopped: () => played && runsOn(played) });
  /** @type {Played|null} */
  let played = null;
  /** @type {ReturnType<typeof lockScreen>|null} */
  let controls = null;
  let leadIn = 0;
  let late = false;
  let loaded = false;
  let unlocked = false;

  /** Everything from now on, after what is said now. @param {Moment[]} said */
  function anew(said) {
    if (!played) return;
    const [session, from] = [played.now(), element.startsAt(played.clock())];
    leadIn = played.leadInEnds();
    late = false;
    const { moments, ends } = playedAhead(session, from, leadIn);
    const clipOf = (/** @type {import("../interpreter.js").Line} */ line) => (mode() === "on" ? spoken.clipOf(line) : null);
    const segments = placed([...said, ...moments], from, clipOf, TONES);
    const track = trackOf(segments, samplesIn(ends - from));
    element.play(track.blob, from);
    controls?.show(session, track.seconds);
  }

  /** The device took the sound away, for a call or with the headphones: who hears nothing lets go. @param {Played} of */
  function runsOn({ now, act }) {
    if (["calm", "finding", "pressing"].includes(now().state)) act("pause");
  }

  return {
    /** Fetch what this script may say, while the person still answers what is asked before. @param {import("../interpreter.js").Script} script */
    async prepare(script) {
      if (mode() !== "on" || loaded) return;
      loaded = true;
      late = (await spoken.load(linesOf(script)).catch(() => false)) || late;
    },
    /** To be called from a tap: browsers allow sound only then. */
    unlock() {
      if (!played && !unlocked) element.play(trackOf([], 0).blob, 0);
      unlocked = true;
    },
    /** @param {Played} given */
    begin(given) {
      played = given;
      element.mute(mode() === "off");
      controls = lockScreen(given.now, given.act);
      controls.begin();
      anew([]);
    },
    /** Somebody answered. @param {Session} before @param {Session} session */
    answered(before, session) {
      if (played && !nothingNew(before, session)) anew(momentsBetween(before, session, played.clock()));
    },
    /** Time went by.  Sound that is off, or came late, is set right where a cue begins. @param {Session} before @param {Session} session */
    passed(before, session) {
      if (!played) return;
      if (element.playing) late = late || Math.abs(element.behind(played.clock())) > DRIFT_MS;
      if (late && (before.index !== session.index || before.ending !== session.ending)) anew(momentsBetween(before, session, session.at - session.usedMs));
    },
    /** The first cue has not begun: it is put off while something is asked. @param {boolean} asking */
    waits(asking) {
      if (!asking && played && (late || Math.abs(played.leadInEnds() - leadIn) > DRIFT_MS)) anew([]);
    },
    /** Sound was switched. */
    switched() {
      element.mute(mode() === "off");
      if (played) this.prepare(played.now().script).then(() => anew([]));
    },
    /** Nothing more is guided; what is being said is said to its end. */
    over() {
      controls?.end();
    },
    /** The page goes. */
    end() {
      played = null;
      controls?.end();
      element.end();
    },
  };
}

/** What was said at the end goes on where nothing is added to it. @param {Session} before @param {Session} session */
const nothingNew = (before, session) => before === session || (over(session) && before.ending === session.ending);

/** Every sentence that this script may say. @param {import("../interpreter.js").Script} script */
export function linesOf({ cues, notices = {}, endings = {}, stop_signs: signs }) {
  const advice = signs.flatMap((sign) => [{ id: `stop-sign.${sign.id}.do`, text: sign.do ?? "" }, ...(sign.says ?? [])]);
  return [...Object.values(OWN), ...cues.flatMap((cue) => cue.says ?? []), ...Object.values(notices), ...Object.values(endings).flat(), ...advice];
}
