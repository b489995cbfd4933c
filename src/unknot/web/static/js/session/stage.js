// The session on the whole screen: picture, one sentence, large time, what comes next, and the controls in reach.

import { breath } from "./breath.js";
import { clockFace } from "./clock.js";
import { focusOn, make } from "./elements.js";
import { cueOf, over, runs } from "./interpreter.js";
import { sentencesOf } from "./sentences.js";
import { WORDS } from "./words.js";

/** @typedef {import("./interpreter.js").Session} Session */

const BUTTONS = /** @type {[string, string, string][]} */ ([
  ["less", WORDS.less, "less"],
  ["good", WORDS.good, "good"],
  ["more", WORDS.more, "more"],
  ["stop", WORDS.stop, "stop"],
  ["pause", WORDS.pause, "pause"],
  ["wrong", WORDS.wrong, "wrong"],
  ["longer", WORDS.longer, "longer"],
  ["skip", WORDS.skip, "skip"],
  ["strong", WORDS.strong, "rate"],
]);
const SOUND = { on: WORDS.soundOn, tones: WORDS.soundTones, off: WORDS.soundOff };
const COUNTED = new Set(["press", "stretch", "move", "breathe"]);
const KEYS = /** @type {Record<string, string>} */ ({
  l: "less", m: "more", g: "good", "+": "longer", "=": "longer", k: "skip", p: "pause", " ": "pause", s: "stop", q: "stop", w: "wrong",
});

/**
 * Build the stage inside an element.  `act` is told what a tap or a key means: an event's kind, with a value for a rating.
 * @param {Element} element @param {string} name @param {(kind: string, value?: number) => void} act
 * @param {ReturnType<typeof import("./signals.js").signals>} signals
 */
export function buildStage(element, name, act, signals) {
  const text = (/** @type {string} */ tag, /** @type {string} */ style, /** @type {object} */ more = {}) => make(tag, { class: style, ...more });
  const parts = {
    step: text("p", "stage-step"),
    picture: text("div", "stage-picture", { "aria-hidden": "true" }),
    sentence: text("h2", "stage-sentence", { id: "stage-sentence", tabindex: -1 }),
    more: text("p", "stage-rest"),
    time: text("p", "stage-time", { role: "timer", "aria-live": "off" }),
    breath: text("p", "stage-breath", { "aria-hidden": "true" }),
    dots: text("p", "stage-dots"),
    again: text("p", "stage-again"),
    notice: text("p", "stage-notice"),
    why: text("div", "stage-why"),
    next: text("p", "stage-next"),
    asks: text("p", "stage-asks", { id: "stage-asks" }),
    said: make("p", { class: "unseen", role: "status", "aria-live": "polite" }),
  };
  const ring = make("div", { class: "stage-ring" }, make("div", { class: "stage-pacer", "aria-hidden": "true" }), parts.time);
  const beside = make("div", { class: "stage-beside" }, parts.breath, parts.dots, parts.again, parts.notice);
  const play = make("div", { class: "stage-play" }, parts.picture, parts.sentence, make("div", { class: "stage-now" }, ring, beside), parts.why, parts.more);
  const other = make("div", { class: "stage-other", hidden: true });
  const middle = make("div", { class: "stage-middle", tabindex: 0, role: "region", "aria-labelledby": "stage-sentence" }, play, other);
  const sound = make("button", { class: "stage-sound", click: switchSound }, SOUND[signals.sound]);
  signals.unheard = () => put(sound, WORDS.noSound);
  const buttons = new Map(BUTTONS.map(([id, words, kind]) => [id, make("button", { class: `stage-${id}`, "data-act": id, click: () => press(kind) }, words)]));
  const controls = make("div", { class: "stage-controls", role: "group", "aria-label": WORDS.controls }, ...buttons.values());
  const bar = make("div", { class: "stage-bar" }, parts.next, parts.asks, controls, make("p", { class: "stage-keys" }, WORDS.keys));
  const top = make("div", { class: "stage-top" }, make("div", { class: "stage-where" }, make("p", { class: "stage-name" }, name), parts.step), sound);
  const dialog = /** @type {HTMLDialogElement} */ (make("dialog", { class: "stage", "aria-labelledby": "stage-sentence", keydown: typed, cancel: escaped }, top, middle, bar, parts.said));
  element.append(dialog);

  function switchSound() {
    put(sound, SOUND[signals.toggle()]);
  }

  /** @param {string} kind */
  function press(kind) {
    const id = BUTTONS.find(([, , each]) => each === kind)?.[0] ?? "";
    if (buttons.get(id)?.getAttribute("aria-disabled") !== "true") act(kind);
  }

  /** @param {Event} event */
  function escaped(event) {
    event.preventDefault();
    if (!bar.hidden) act("stop");
  }

  /** @param {KeyboardEvent} event */
  function typed(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || bar.hidden) return;
    if (/^\d$/u.test(event.key)) act("rate", Number(event.key));
    else if (event.key === " " && event.target instanceof HTMLButtonElement) return;
    else if (KEYS[event.key.toLowerCase()]) act(KEYS[event.key.toLowerCase()]);
    else return;
    event.preventDefault();
  }

  /** @param {string} words */
  const say = (words) => {
    parts.said.textContent = words;
  };

  return {
    dialog,
    parts,
    say,
    open() {
      dialog.showModal();
      focusOn(parts.sentence);
    },
    /** True while something else stands in the place of the session. */
    asking: () => !other.hidden,
    /** Take the place of the picture and the sentence; null gives it back. @param {HTMLElement[]|null} shown @param {boolean} [bare] no controls */
    instead(shown, bare = false) {
      if (shown === null && other.hidden) return;
      bar.hidden = bare;
      play.hidden = shown !== null;
      other.hidden = shown === null;
      other.replaceChildren(...(shown ?? []));
      middle.scrollTop = 0;
      const heading = shown?.find((part) => part.id) ?? parts.sentence;
      for (const named of [dialog, middle]) named.setAttribute("aria-labelledby", heading.id);
      focusOn(heading);
    },
    /** The seconds before the first cue. @param {Session} session @param {number} leftMs */
    leadIn(session, leftMs) {
      showCue(parts, session, WORDS.ready);
      parts.time.textContent = String(Math.ceil(leftMs / 1000));
      allow(buttons, session);
    },
    /** This moment. @param {Session} session @param {Session|null} before */
    show(session, before) {
      if (over(session)) return;
      if (before === null || before.index !== session.index || before.state === "ready") showCue(parts, session);
      showMoment(parts, ring, session);
      allow(buttons, session);
    },
  };
}

/** @param {Record<string, HTMLElement>} parts @param {Session} session @param {string} [instead] */
function showCue(parts, session, instead) {
  const { cues } = session.script;
  const cue = cueOf(session);
  const said = sentencesOf(cue);
  const after = cues[instead ? 0 : session.index + 1];
  parts.step.textContent = WORDS.step(session.index + 1, cues.length);
  parts.sentence.textContent = instead ?? said.first;
  parts.more.textContent = instead ? "" : said.more.join(" ");
  parts.asks.textContent = instead ? "" : said.asks;
  parts.why.replaceChildren();
  parts.next.replaceChildren(...(after ? [make("span", {}, WORDS.then), ` ${sentencesOf(after).first}`] : [WORDS.last]));
  showPicture(parts.picture, cue.drawing);
  showRounds(parts.dots, session);
}

/** @param {HTMLElement} place @param {string|null|undefined} drawing */
function showPicture(place, drawing) {
  const kept = drawing ? document.querySelector(`template[data-drawing="${CSS.escape(drawing)}"]`) : null;
  place.replaceChildren(...(kept instanceof HTMLTemplateElement ? [kept.content.cloneNode(true)] : []));
  place.hidden = place.childElementCount === 0;
}

/** The rounds of what is done now, or comes next: holds, then stretches, then movements. @param {HTMLElement} place @param {Session} session */
function showRounds(place, session) {
  const { cues } = session.script;
  const kind = cues.slice(session.index).find((cue) => COUNTED.has(cue.kind))?.kind;
  const rounds = cues.map((cue, index) => ({ cue, index })).filter(({ cue }) => cue.kind === kind);
  if (rounds.length < 2) return place.replaceChildren();
  const at = rounds.filter(({ index }) => index <= session.index).length;
  const dot = (/** @type {{index: number}} */ { index }) =>
    make("span", { class: index < session.index ? "done" : index === session.index ? "now" : "" });
  place.replaceChildren(
    make("span", { class: "dots", "aria-hidden": "true" }, ...rounds.map(dot)),
    at ? make("span", {}, WORDS.round(at, rounds.length)) : "",
  );
}

/** @param {Record<string, HTMLElement>} parts @param {HTMLElement} ring @param {Session} session */
function showMoment(parts, ring, session) {
  const now = breath(session.usedMs, cueOf(session).breath);
  const notice = session.notice ? session.script.notices?.[session.notice]?.text : "";
  const paused = session.state === "paused";
  put(parts.time, clockFace(session.leftMs));
  put(parts.again, again(session));
  put(parts.breath, paused ? WORDS.paused : now.in ? WORDS.breatheIn : WORDS.breatheOut);
  put(parts.notice, notice ?? "");
  ring.style.setProperty("--full", paused ? "0" : now.full.toFixed(3));
  ring.classList.toggle("still", !runs(session));
}

/** Which repetition it is, where the cue counts some. @param {Session} session */
function again(session) {
  const { seconds, repetitions } = cueOf(session);
  if (!repetitions) return "";
  return WORDS.repetition(Math.min(repetitions, Math.floor((session.usedMs * repetitions) / (seconds * 1000)) + 1), repetitions);
}

/** @param {HTMLElement} element @param {string} words */
function put(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

/** A key without a row in the table does nothing now, and looks like it. @param {Map<string, HTMLElement>} buttons @param {Session} session */
function allow(buttons, session) {
  const kinds = new Set(session.script.table.filter(([state]) => state === session.state).map(([, kind]) => kind));
  for (const [id, , kind] of BUTTONS) {
    const able = kind === "wrong" ? kinds.has("stop") : kinds.has(kind);
    buttons.get(id)?.setAttribute("aria-disabled", String(!able));
  }
  const pause = buttons.get("pause");
  if (pause) put(pause, session.state === "paused" ? WORDS.resume : WORDS.pause);
}
