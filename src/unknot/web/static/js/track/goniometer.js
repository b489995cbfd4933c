// A phone as a goniometer: a button for each movement, where there is a sensor; else the form is filled in by hand.

import { make } from "../session/elements.js";
import { tipped, turned } from "./tilt.js";

/** @typedef {import("./tilt.js").Reading} Reading */

const PATIENCE_MS = 1500;
const MEASURES = { tip: tipped, turn: turned };
export const WORDS = {
  offer: "Measure with this phone",
  how: {
    tip: "Hold the phone flat against the part that moves. Keep still and tap Begin. Move. Then tap Take it.",
    turn: "Hold the phone flat on top of your head, or level before you. Keep still and tap Begin. Turn. Then tap Take it.",
  },
  begin: "Begin",
  take: "Take it",
  off: "Leave it",
  refused: "The phone did not allow its sensor to be read. Choose from the list instead.",
  silent: "This device has no such sensor, or it does not answer. Choose from the list instead.",
};

/** Offer it beside each movement. @param {HTMLElement} form */
export function mountGoniometer(form) {
  if (!("DeviceOrientationEvent" in globalThis)) return;
  for (const place of form.querySelectorAll("[data-tilt]")) offer(/** @type {HTMLElement} */ (place));
}

/** @param {HTMLElement} place */
function offer(place) {
  place.hidden = false;
  const about = place.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
  const button = make("button", { type: "button", class: "second", click: () => open(place) }, WORDS.offer, make("span", { class: "unseen" }, `, ${about}`));
  place.replaceChildren(button);
}

/** Ask for the sensor, where a phone wants to be asked, and wait for its first word. @param {HTMLElement} place */
async function open(place) {
  const allowed = await permission();
  if (!allowed) return tell(place, WORDS.refused);
  const reading = listen();
  if (!(await reading.first)) {
    reading.stop();
    return tell(place, WORDS.silent);
  }
  show(place, reading);
}

async function permission() {
  const ask = /** @type {any} */ (globalThis.DeviceOrientationEvent).requestPermission;
  if (typeof ask !== "function") return true;
  return (await ask.call(globalThis.DeviceOrientationEvent).catch(() => "denied")) === "granted";
}

/** The last reading, and whether there is one at all. */
function listen() {
  /** @type {Reading|null} */
  let last = null;
  /** @type {(now: Reading) => void} */
  let changed = () => undefined;
  /** @type {(heard: boolean) => void} */
  let heard = () => undefined;
  const first = new Promise((resolve) => {
    heard = resolve;
    setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const hear = (/** @type {any} */ { alpha, beta, gamma }) => {
    if (beta === null || gamma === null) return;
    last = { alpha: alpha ?? 0, beta, gamma };
    heard(true);
    changed(last);
  };
  addEventListener("deviceorientation", hear);
  return {
    first,
    now: () => last,
    /** @param {(now: Reading) => void} listener */
    hear: (listener) => void (changed = listener),
    stop: () => removeEventListener("deviceorientation", hear),
  };
}

/** @param {HTMLElement} place @param {ReturnType<typeof listen>} reading */
function show(place, reading) {
  const kind = place.closest("fieldset")?.dataset.motion === "turn" ? "turn" : "tip";
  const shown = make("p", { class: "motion-reading", "aria-hidden": "true" }, "0°");
  /** @type {Reading|null} */
  let start = null;
  const angle = () => (start && reading.now() ? Math.round(MEASURES[kind](start, /** @type {Reading} */ (reading.now()))) : 0);
  const begin = make("button", { type: "button", class: "main", click: () => ((start = reading.now()), (take.disabled = false), take.focus()) }, WORDS.begin);
  const take = make("button", { type: "button", class: "main", disabled: true, click: () => keep(place, angle(), reading) }, WORDS.take);
  const off = make("button", { type: "button", class: "quiet", click: () => (reading.stop(), offer(place)) }, WORDS.off);
  reading.hear(() => (place.isConnected ? (shown.textContent = `${angle()}°`) : reading.stop()));
  place.replaceChildren(make("p", { class: "small" }, WORDS.how[kind]), shown, make("div", { class: "row" }, begin, take, off));
  begin.focus();
}

/** Put it into the form, as measured by tilt. @param {HTMLElement} place @param {number} degrees @param {{stop: () => void}} reading */
function keep(place, degrees, reading) {
  reading.stop();
  const fields = place.closest("fieldset");
  const field = /** @type {HTMLInputElement} */ (fields?.querySelector("[name$=-degrees]"));
  const how = /** @type {HTMLInputElement} */ (fields?.querySelector("[name$=-how]"));
  field.value = String(degrees);
  how.value = "tilt";
  field.addEventListener("input", () => (how.value = "hand"), { once: true });
  offer(place);
  field.focus();
}

/** @param {HTMLElement} place @param {string} words */
function tell(place, words) {
  place.replaceChildren(make("p", { class: "small", role: "status" }, words));
}
