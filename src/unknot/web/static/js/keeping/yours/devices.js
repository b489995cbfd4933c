// Another device: a code made here, or one entered here that was made there.

import { kept } from "../state.js";
import { goodUntil, joinTold, SAID } from "../words.js";
import { onPress, part, say, show, ticked } from "./parts.js";
import { takePart } from "./there.js";

/** @typedef {import("./parts.js").Page} Page */

/** @param {Page} page  gives how to show it anew */
export function mountDevices(page) {
  const { place, journal, server } = page;

  onPress(part(place, "make-code"), async () => {
    const { status, said } = await server.code();
    if (status !== 201) return say(place, said.error ?? SAID.notReached);
    part(place, "code").textContent = said.code.split("-").join(" – ");
    part(place, "code-until").textContent = goodUntil(said.until);
    show(place, "code-made", true);
    part(place, "code").focus();
  });
  part(place, "enter-code").addEventListener("submit", (event) => {
    event.preventDefault();
    enter(page);
  });

  /** @param {import("../server.js").Answer} answer */
  return async function showDevices({ status, said }) {
    const taking = Boolean(await kept(journal));
    const offered = status === 410 || (status === 200 && said.offered);
    show(place, "devices", taking || offered);
    show(place, "give-code", taking);
    show(place, "enter-code", !taking && offered);
    if (!taking) show(place, "code-made", false);
    part(place, "join-told").textContent = joinTold(journal.entries().length);
  };
}

/** @param {Page} page */
async function enter(page) {
  const { place, journal, server } = page;
  const field = /** @type {HTMLInputElement} */ (part(place, "code-field"));
  if (!field.value.trim()) return complain(place, field, SAID.noCode);
  if (journal.entries().length && !ticked(place, "joining", "bad-code", SAID.tickJoin)) return undefined;
  const { status, said } = await server.join(field.value.replace(/[\s–-]/g, "").toUpperCase().replace(/^(.{5})(.+)$/, "$1-$2"));
  if (status !== 200) return complain(place, field, said.error ?? SAID.notReached);
  field.value = "";
  show(place, "bad-code", false);
  await takePart(page, said.since);
  return say(place, SAID.joined);
}

/** @param {HTMLElement} place @param {HTMLInputElement} field @param {string} words */
function complain(place, field, words) {
  part(place, "bad-code").textContent = words;
  show(place, "bad-code", true);
  field.setAttribute("aria-invalid", "true");
  field.focus();
}
