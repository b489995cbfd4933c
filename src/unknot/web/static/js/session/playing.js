// One session from the lead-in to its end: time and taps go to the interpreter, what ended goes to the journal.

import { make } from "./elements.js";
import { advice, asksForASign, ratings, signs } from "./ending.js";
import { cueOf, over, presses, runs, step, TICK } from "./interpreter.js";
import { sentencesOf } from "./sentences.js";
import { buildStage } from "./stage.js";
import { entered, markPassed, noticed } from "./telling.js";
import { WORDS } from "./words.js";

/** @typedef {import("./interpreter.js").Session} Session */
/** @typedef {ReturnType<import("./record.js").recordOf>} Record */

const LEAD_IN_MS = 3_000;

/**
 * Play a session that is open and may begin.
 * @param {object} given
 * @param {Element} given.element @param {Session} given.session @param {Record} given.record @param {string} given.name
 * @param {string} given.number @param {ReturnType<typeof import("./signals.js").signals>} given.signals
 * @param {() => number} given.clock @param {(tick: () => void) => () => void} given.ticks @param {() => void} given.goOn
 */
export function play({ element, session, record, name, number, signals, clock, ticks, goOn }) {
  const stage = buildStage(element, name, act, signals);
  let leadInEnds = clock() + LEAD_IN_MS;
  let handedOver = 0;
  let finished = false;
  let askedForASign = false;
  const stopTicks = ticks(tick);
  addEventListener("pagehide", leave);
  stage.open();
  stage.leadIn(session, LEAD_IN_MS);
  stage.say(`${WORDS.ready} ${WORDS.then} ${sentencesOf(cueOf(session)).first}`);
  signals.guide.begin({ clock, now: () => session, act, leadInEnds: () => leadInEnds });

  function tick() {
    if (finished) return;
    if (session.state !== "ready") return send("tick");
    if (stage.asking()) leadInEnds = clock() + LEAD_IN_MS;
    const left = leadInEnds - clock();
    if (left > 0) {
      signals.guide.waits(stage.asking());
      return stage.leadIn(session, left);
    }
    send("none-of-these", undefined, leadInEnds);
    if (!over(session)) send("tick");
  }

  /** What a tap or a key means. @param {string} kind @param {number} [value] */
  function act(kind, value) {
    if (finished) return;
    if (kind === "wrong") return askForASign();
    if (kind === "rate" && value === undefined) return stage.instead(ratings(session, rated));
    if (kind === "skip") return skip();
    if (kind === "pause" || kind === "rate") stage.instead(null);
    send(kind, value);
  }

  /** @param {number|null} rating */
  function rated(rating) {
    stage.instead(null);
    if (rating !== null) send("rate", rating);
  }

  /** Something feels wrong: let go first, then say what it is. */
  function askForASign() {
    if (runs(session)) send("pause");
    if (finished) return;
    stage.instead(signs(session, (id) => {
      if (id === null) return stage.instead(null);
      askedForASign = true;
      send("stop");
      finish(id);
    }));
  }

  /** Skip at once, then ask why; the answer leads on where it matters and is not kept. */
  function skip() {
    const before = session.index;
    send("skip");
    if (finished || session.index === before) return;
    const gone = () => stage.parts.why.replaceChildren();
    const chip = (/** @type {string} */ why, /** @type {string} */ words) =>
      make("button", { class: "second", "data-why": why, click: () => (why === "much" ? askForASign() : gone()) }, words);
    const chips = Object.entries(WORDS.why).map(([why, words]) => chip(why, words));
    stage.parts.why.replaceChildren(make("p", { class: "small" }, WORDS.whyTitle), make("div", { class: "row" }, ...chips));
  }

  /** @param {string} kind @param {number} [value] @param {number} [at] */
  function send(kind, value, at = clock()) {
    const before = session;
    session = step(session, kind === "tick" ? TICK : { kind, value: value ?? null }, at);
    for (const hold of session.holds.slice(handedOver)) record.hold(hold);
    handedOver = session.holds.length;
    tell(before);
    stage.show(session, before);
    if (kind === "tick" || kind === "none-of-these") signals.guide.passed(before, session);
    else signals.guide.answered(before, session);
    if (over(session)) ended();
  }

  /** Say and sound what changed; the clock is not read out. @param {Session} before */
  function tell(before) {
    const words = [noticed(before, session)?.text ?? ""].filter(Boolean);
    if (entered(before, session)) {
      signals.change(presses(session));
      words.push(sentencesOf(cueOf(session)).first, WORDS.seconds(cueOf(session).seconds));
    } else words.push(...nearTheEnd(before, session));
    if (words.length > 0) stage.say(words.join(" "));
  }

  function ended() {
    if (finished || askedForASign) return;
    if (!asksForASign(session)) return finish(null);
    askedForASign = true;
    signals.change(false);
    stage.instead(signs(session, finish), true);
    stage.say(session.ending?.advice.map((line) => line.text).join(" ") ?? "");
  }

  /** @param {string|null} sign */
  function finish(sign) {
    if (finished) return;
    finished = true;
    const before = session;
    session = step(session, { kind: "sign", value: sign }, clock());
    signals.guide.answered(before, session);
    const kept = close();
    signals.change(false);
    signals.end();
    stage.instead(advice(session, number, WORDS.goOn, () => (signals.guide.end(), kept.then(goOn, goOn))), true);
    stage.say(session.ending?.advice.map((line) => line.text).join(" ") ?? "");
  }

  /** The page goes away: what was pressed is written down, and the session with it. */
  function leave() {
    if (!over(session)) {
      session = step(session, { kind: "stop" }, clock());
      for (const hold of session.holds.slice(handedOver)) record.hold(hold);
      handedOver = session.holds.length;
      record.ended("interrupted", null);
    }
    finish(null);
    signals.guide.end();
  }

  function close() {
    stopTicks();
    removeEventListener("pagehide", leave);
    return record.ended(session.ending?.how ?? "interrupted", session.ending?.sign ?? null);
  }
}

/** @param {Session} before @param {Session} session */
function nearTheEnd(before, session) {
  const mark = markPassed(before, session);
  if (mark === "ask") return [sentencesOf(cueOf(session)).asks ?? WORDS.half];
  return mark === null ? [] : [mark === "half" ? WORDS.half : WORDS.ten];
}
