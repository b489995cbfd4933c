// The session player: asks what has to be asked before, guides in real time, keeps the journal, and goes on.

import { askBefore, askCard } from "./session/before.js";
import { realTicks, steadyClock } from "./session/clock.js";
import { make, replaceWith } from "./session/elements.js";
import { openSession, over, step } from "./session/interpreter.js";
import { play } from "./session/playing.js";
import { lockName, recordOf } from "./session/record.js";
import { signals } from "./session/signals.js";
import { WORDS } from "./session/words.js";

/** @typedef {{clock: () => number, ticks: (tick: () => void) => () => void, goOn: () => void}} World */

/** Guide the script that an element holds. @param {HTMLElement} element @param {import("./session/record.js").Journal} journal */
export function mountPlayer(element, journal) {
  return startPlayer(element, journal, { clock: steadyClock(), ticks: realTicks, goOn: () => goOn(element) });
}

/**
 * The same with a clock, its ticks and the way on as they are given.
 * @param {HTMLElement} element @param {import("./session/record.js").Journal} journal @param {World} world
 */
export async function startPlayer(element, journal, world) {
  const script = JSON.parse(element.querySelector("#script")?.textContent ?? "null");
  if (!script) return;
  const place = make("div", { class: "player-place" });
  element.append(place);
  element.hidden = false;
  const record = recordOf(journal, script);
  if (record.begun()) return refuse(place, WORDS.begun, world);
  const open = openSession(script, world.clock());
  if (over(open)) return tellEnding(place, open, world);

  const before = await askBefore(place);
  const ticked = await askCard(place, script.card ?? []);
  if (ticked) {
    await record.answered(ticked);
    return tellEnding(place, step(open, { kind: "something" }, world.clock()), world);
  }
  const tried = step(open, { kind: "none-of-these" }, world.clock());
  if (over(tried)) return tellEnding(place, tried, world);
  if (tried.state === "ready") return tellWaiting(place, tried, world);
  return alone(record.session, async (mine) => {
    if (!mine) return refuse(place, WORDS.elsewhere, world);
    if (record.begun()) return refuse(place, WORDS.begun, world);
    const player = signals();
    player.begin();
    await record.started(before);
    place.replaceChildren();
    await played({ element, script, session: openSession(script, world.clock()), record, signals: player, world });
  });
}

/** @param {any} given */
function played({ element, script, session, record, signals: player, world }) {
  const name = script.side ? `${script.name}, ${script.side}` : script.name;
  const number = element.dataset.emergencyNumber ?? "";
  return new Promise((done) => {
    const goOn = () => {
      done(undefined);
      world.goOn();
    };
    play({ element, session, record, name, number, signals: player, clock: world.clock, ticks: world.ticks, goOn });
  });
}

/** Hold this session's lock while it is played, so that other windows neither play beside it nor close it. @param {string} session @param {(mine: boolean) => Promise<unknown>} then */
async function alone(session, then) {
  if (!navigator.locks) return then(true);
  return navigator.locks.request("unknot-playing", { ifAvailable: true }, (lock) =>
    lock ? navigator.locks.request(lockName(session), () => then(true)) : then(false),
  );
}

/** @param {Element} place @param {string} words @param {World} world */
function refuse(place, words, world) {
  const fresh = make("button", { class: "main", click: world.goOn }, WORDS.fresh);
  replaceWith(place, make("p", { class: "refused", role: "alert", tabindex: -1 }, words), make("div", { class: "actions" }, fresh));
}

/** @param {Element} place @param {import("./session/interpreter.js").Session} session @param {World} world */
function tellEnding(place, session, world) {
  const [first, ...more] = session.ending?.advice ?? [];
  const words = session.ending?.name === "card" ? WORDS.again : WORDS.goOn;
  const again = make("button", { class: "main", click: world.goOn }, words);
  const lines = more.map((line) => make("p", {}, line.text));
  replaceWith(place, make("h2", { tabindex: -1 }, first?.text ?? ""), ...lines, make("div", { class: "actions" }, again));
}

/** @param {Element} place @param {import("./session/interpreter.js").Session} session @param {World} world */
function tellWaiting(place, { script, notice }, world) {
  const time = new Date(script.not_before ?? "").toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  const said = script.notices?.[notice ?? ""]?.text ?? "";
  const fresh = make("button", { class: "main", click: world.goOn }, WORDS.fresh);
  replaceWith(place, make("h2", { tabindex: -1 }, said), make("p", {}, WORDS.notBefore(time)), make("div", { class: "actions" }, fresh));
}

/** Send the page's form as a step of its own: the server answers with whatever is due.  The button stays for when it cannot. @param {Element} element */
function goOn(element) {
  const form = element.closest("form");
  const named = form?.elements.namedItem("step");
  if (named instanceof HTMLInputElement) named.value = "played";
  element.querySelector("dialog")?.close();
  const once = make("button", { class: "main", click: () => goOn(element) }, WORDS.goOn);
  element.querySelector(".player-place")?.replaceChildren(once);
  form?.requestSubmit();
}
