// Making elements without a line of markup in strings.

/**
 * An element with attributes (functions are listeners, true and false switch) and children.
 * @param {string} tag @param {Record<string, any>} [given] @param {(Node|string|null|false)[]} children
 * @returns {HTMLElement}
 */
export function make(tag, given = {}, ...children) {
  const element = document.createElement(tag);
  if (tag === "button") element.setAttribute("type", "button");
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}

/** A scale from 0 to 10 as radio buttons, with a way to say nothing. @param {string} name @param {string} legend @param {string} unknown */
export function scale(name, legend, unknown) {
  const choice = (/** @type {string} */ value, /** @type {string} */ text) =>
    make("label", {}, make("input", { type: "radio", name, value }), make("span", {}, text));
  const numbers = Array.from({ length: 11 }, (_, number) => choice(String(number), String(number)));
  return make("fieldset", { class: "scale" }, make("legend", {}, legend), ...numbers, choice("unknown", unknown));
}

/** Put these in place of what was there, and take the focus to the heading. @param {Element} place @param {HTMLElement[]} parts */
export function replaceWith(place, ...parts) {
  place.replaceChildren(...parts);
  focusOn(parts.find((part) => part.tabIndex === -1) ?? parts[0]);
}

/** @param {HTMLElement|null|undefined} element */
export function focusOn(element) {
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: false });
}
