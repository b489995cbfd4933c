// The form's own boxes are the only memory: the map ticks them and draws what they say.

import { parts } from "./directory.js";

export class Marks {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
  }

  /** @returns {HTMLInputElement[]} */
  #boxes() {
    return Array.from(this.form.querySelectorAll("input[name=mark]"));
  }

  /** @param {string} value */
  #box(value) {
    return this.#boxes().find((box) => box.value === value);
  }

  /** What is ticked, in the order of the form. @returns {string[]} */
  all() {
    return this.#boxes().filter((box) => box.checked).map((box) => box.value);
  }

  /** Whether a place is marked, by its own box or by the one for the middle. @param {string} key */
  has(key) {
    return Boolean(this.#box(key)?.checked || this.#box(`${parts(key).region}:midline`)?.checked);
  }

  /** Mark it, or take the mark off; says whether it is marked now. @param {string} key */
  toggle(key) {
    const wanted = !this.has(key);
    this.set(key, wanted);
    if (!wanted) this.set(`${parts(key).region}:midline`, false);
    return wanted;
  }

  /** @param {string} value @param {boolean} ticked */
  set(value, ticked) {
    const box = this.#box(value);
    if (!box || box.checked === ticked) return;
    box.checked = ticked;
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** @param {() => void} redraw */
  onChange(redraw) {
    this.form.addEventListener("change", (event) => {
      if (event.target instanceof HTMLInputElement && event.target.name === "mark") redraw();
    });
  }
}
