// The parts of the page about keeping, found by name; what is said after an act; a box that must be ticked first.

/** @typedef {import("../../guest-journal.js").Journal} Journal */
/** @typedef {import("../server.js").Server} Server */
/** @typedef {import("../start.js").Keeping} Keeping */
/** @typedef {{place: HTMLElement, journal: Journal, server: Server, keeping: Keeping, refresh: () => Promise<void>}} Page */

/** @param {ParentNode} place @param {string} name */
export const part = (place, name) => /** @type {HTMLElement} */ (place.querySelector(`[data-${name}]`));

/** @param {ParentNode} place @param {string} name */
export const parts = (place, name) => [...place.querySelectorAll(`[data-${name}]`)].map((one) => /** @type {HTMLElement} */ (one));

/** @param {HTMLElement} place @param {string} name @param {boolean} shown */
export function show(place, name, shown) {
  for (const one of parts(place, name)) one.hidden = !shown;
}

/** Say what was done, where a person and a screen reader find it. @param {HTMLElement} place @param {string} words */
export function say(place, words) {
  const said = part(place, "said");
  said.hidden = false;
  said.textContent = words;
  said.focus();
}

/** True where the box is ticked; else says so and leads to it. @param {ParentNode} place @param {string} box @param {string} complaint @param {string} [words] */
export function ticked(place, box, complaint, words) {
  const input = /** @type {HTMLInputElement} */ (part(place, box));
  const told = part(place, complaint);
  told.hidden = input.checked;
  if (words) told.textContent = words;
  input.setAttribute("aria-invalid", String(!input.checked));
  if (!input.checked) input.focus();
  return input.checked;
}

/** Do this when it is pressed, once at a time. @param {HTMLElement} button @param {() => Promise<unknown>} act */
export function onPress(button, act) {
  button.addEventListener("click", async () => {
    if (button.hasAttribute("aria-disabled")) return;
    button.setAttribute("aria-disabled", "true");
    await act().finally(() => button.removeAttribute("aria-disabled"));
  });
}
