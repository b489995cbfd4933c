// Which enlargement opens for a place, and which others it can be turned to.

import { parts, shown } from "./directory.js";

/** @typedef {"front" | "back"} Facing */

/** @type {Record<Facing, Record<string, string[]>>} */
const FIRST = {
  front: {
    head: ["head-front"], shoulder: ["shoulder-front"], trunk: ["chest", "trunk-front"], arm: ["arm-front"],
    hand: ["hand-palm"], leg: ["leg-front"], foot: ["foot-top"],
  },
  back: {
    head: ["head-back"], shoulder: ["shoulder-back"], trunk: ["trunk-back", "pelvis-back"], arm: ["arm-back"],
    hand: ["hand-back"], leg: ["leg-back"], foot: ["foot-sole"],
  },
};
const SIDED = ["shoulder", "arm", "hand", "leg", "foot"];

/** Every part that can be enlarged: area and side. @param {import("./directory.js").Directory} directory */
export function partsOfBody(directory) {
  return Object.keys(directory.areas).flatMap((area) =>
    SIDED.includes(area) ? [{ area, side: "right" }, { area, side: "left" }] : [{ area, side: "" }]);
}

/** "Right hand". @param {import("./directory.js").Directory} directory @param {string} area @param {string} side */
export function titleOf(directory, area, side) {
  const name = directory.areas[area];
  return side ? `${capital(side)} ${name.toLowerCase()}` : name;
}

/** The part a place lies in. @param {import("./directory.js").Directory} directory @param {string} key */
export function partOf(directory, key) {
  const { region, side } = parts(key);
  const area = directory.regions[region].area;
  return { area, side: SIDED.includes(area) ? side : "" };
}

/**
 * The view that opens first: the one of this facing that shows the place widest.
 * @param {import("./directory.js").Directory} directory @param {string} area @param {string} side
 * @param {Facing} facing @param {string} [key]
 */
export function firstView(directory, area, side, facing, key) {
  const names = FIRST[facing][area].map((name) => (SIDED.includes(area) ? `${name}-${side}` : name));
  return names.reduce((best, name) => (wider(directory, name, best, key) ? name : best));
}

/** @param {import("./directory.js").Directory} directory @param {string} name @param {string} than @param {string} [key] */
function wider(directory, name, than, key) {
  return key !== undefined && shown(directory.views[name], key) > shown(directory.views[than], key);
}

/** The ways a part can be turned, each with its words. @param {import("./directory.js").Directory} directory @param {string} area @param {string} side */
export function turns(directory, area, side) {
  return Object.entries(directory.views)
    .filter(([, view]) => view.area === area && (!side || !view.side || view.side === side))
    .map(([name, view]) => ({ name, words: view.side && !side ? `${capital(view.side)} ${view.title.toLowerCase()}` : view.title }));
}

/** @param {string} word */
function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
