// The session player: asks what has to be asked before, guides in real time, keeps the journal, and goes on.

import { uuid7 } from "./guest-journal.js";
import { askBefore, askCard } from "./session/before.js";
import { realTicks, steadyClock } from "./session/clock.js";
import { make, replaceWith } from "./session/elements.js";
import { lockedSession, openSession, over, step } from "./session/interpreter.js";
import { leaveOf } from "./session/leave.js";
import { play } from "./session/playing.js";
import { lockName, recordOf } from "./session/record.js";
import { signals } from "./session/signals.js";
import { WORDS } from "./session/words.js";

/** @typedef {{clock: () => number, ticks: (tick: () => void) => () => void, goOn: () => void, id: () => string, behind?: () => boolean}} World */

/** Guide the script that an element holds. @param {HTMLElement} element @param {import("./session/record.js").Journal & {now: () => number}} journal */
export function mountPlayer(element, journal) {
  return startPlayer(element, journal, { clock: steadyClock(journal.now), ticks: realTicks, goOn: () => goOn(element), id: uuid7, behind: journal.behind });
}

/**
 * The same with a clock, its ticks, the way on and the session's id as they are given.
 * @param {HTMLElement} element @param {import("./session/record.js").Journal} journal @param {World} world
 */
export async function startPlayer(element, journal, world) {
  const script = JSON.parse(element.querySelector("script[type='application/json']")?.textContent ?? "null");
  if (!script) return;
  const place = make("div", { class: "player-place" });
  element.append(place);
  element.hidden = false;
  const session = world.id();
  const record = recordOf(journal, script, session);
  const open = opened(script, journal, world);
  if (over(open)) return tellEnding(place, open, world);

  const player = signals();
  place.addEventListener("click", () => {
    player.guide.unlock();
    player.guide.prepare(script);
  });
  const before = await askBefore(place);
  const ticked = await askCard(place, script.card ?? []);
  if (ticked) {
    await record.answered(ticked);
    return tellEnding(place, step(open, { kind: "something" }, world.clock()), world);
  }
  const tried = step(open, { kind: "none-of-these" }, world.clock());
  if (over(tried)) return tellEnding(place, tried, world);
  if (tried.state === "ready") return tellWaiting(place, tried, world);
  return alone(session, async (mine) => {
    if (!mine) return refuse(place, WORDS.elsewhere, world);
    const still = opened(script, journal, world);
    if (over(still)) return tellEnding(place, still, world);
    const may = step(still, { kind: "none-of-these" }, world.clock());
    if (may.state === "ready") return tellWaiting(place, may, world);
    player.begin();
    await record.started(before);
    place.replaceChildren();
    await played({ element, script: still.script, session: still, record, signals: player, world });
  });
}

/** The session, locked where what happened since the script was made closes it. @param {any} script @param {import("./session/record.js").Journal} journal @param {World} world */
function opened(script, journal, world) {
  const now = world.clock();
  if (world.behind?.()) return lockedSession(script, now, "clock-back");
  const { lock, opensMs, pressedSinceS } = leaveOf(script, journal.entries(), now);
  if (lock) return lockedSession(script, now, lock);
  const opens = opensMs === null ? null : new Date(opensMs).toISOString();
  return openSession({ ...script, not_before: opens }, now, pressedSinceS);
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
  closeSteps(place);
  const [first, ...more] = session.ending?.advice ?? [];
  const words = { card: WORDS.again, "said-anew": WORDS.fresh }[session.ending?.name ?? ""] ?? WORDS.goOn;
  const again = make("button", { class: "main", click: world.goOn }, words);
  const lines = more.map((line) => make("p", {}, line.text));
  replaceWith(place, make("h2", { tabindex: -1 }, first?.text ?? ""), ...lines, make("div", { class: "actions" }, again));
}

/** What may not be begun is not to be read off either: the steps in words go with the guide. @param {Element} place */
function closeSteps(place) {
  const steps = place.closest("[data-player]")?.nextElementSibling;
  if (steps instanceof HTMLElement && steps.matches(".in-words")) steps.hidden = true;
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
