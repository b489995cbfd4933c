// Types that several modules share: here, so that no module refers to one that imports it.

/**
 * @typedef {object} Chart The map in a form.
 * @property {import("./directory.js").Directory} directory
 * @property {import("./marks.js").Marks} marks
 * @property {HTMLElement} stage where the whole body or a part is shown
 * @property {"front" | "back"} facing
 * @property {() => void} redraw puts the signs on what is shown
 * @property {() => Promise<void>} whole shows the whole body
 * @property {(area: string, side: string, key?: string, view?: string) => Promise<void>} closeUp shows a part
 */

export {};
