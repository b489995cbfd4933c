// What a point does: where it is mainly felt, where it spreads, where the spot is; over the person's own marks.

import { keyOf, shown } from "./directory.js";
import { make } from "./elements.js";
import { cover, figure, loadPicture, middle, outline, pathsOf, target, unit } from "./picture.js";

/**
 * @typedef {{essential: string[], spillover: string[], press: string[], marks: {key: string, intensity: number | null}[]}} Pattern
 */

const SMALL = 1.5;
/** A small picture is shown smaller, and its signs stay as large. */
const BESIDE = 25;
/** Units of a sign: so far to the side it leaves the sign of the spot free. */
const MOST = 2;
/** Pictures: more are harder to read than the words beside them. */
const ENOUGH = 60;
/** Drawing units: less of a region cannot be made out. */

/**
 * The pictures come before the legend, which says all of it in words and was there already: so they are not read aloud.
 * @param {HTMLElement} element @param {import("./directory.js").Directory} directory
 */
export async function mountPattern(element, directory) {
  const pattern = read(element, directory);
  const names = choose(directory, pattern);
  const size = element.classList.contains("small-chart") ? SMALL : 1;
  const pictures = await Promise.all(names.map((name) => draw(directory, name, pattern, size)));
  element.prepend(make("div", { class: "chart-pattern", "aria-hidden": "true" },
    ...pictures.map((svg) => make("div", { class: "chart-panel" }, svg))));
}

/** @param {HTMLElement} element @param {import("./directory.js").Directory} directory @returns {Pattern} */
function read(element, directory) {
  const side = element.dataset.side || "right";
  /** @param {string | undefined} words */
  const keys = (words) => (words ?? "").split(/\s+/).filter((region) => region in directory.regions)
    .map((region) => keyOf(region, directory.regions[region].paired ? side : ""));
  const marks = JSON.parse(element.dataset.marks || "[]").map((/** @type {{region: string, side: string | null, intensity?: number}} */ mark) => ({
    key: `${mark.region}:${mark.side && directory.regions[mark.region]?.paired ? mark.side : ""}`, intensity: mark.intensity ?? null,
  }));
  return { essential: keys(element.dataset.essential), spillover: keys(element.dataset.spillover), press: keys(element.dataset.press), marks };
}

/** The one or two pictures that show most of it, the spot and where it is mainly felt before all. @param {import("./directory.js").Directory} directory @param {Pattern} pattern */
function choose(directory, pattern) {
  const weights = new Map();
  const own = pattern.marks.map((mark) => mark.key).filter((key) => !key.endsWith("midline"));
  for (const [keys, weight] of /** @type {const} */ ([[pattern.spillover, 1], [own, 1], [pattern.essential, 3], [pattern.press, 4]])) {
    for (const key of keys) weights.set(key, weight);
  }
  const alone = inOne(directory, weights);
  if (alone) {
    const rest = new Map([...weights].filter(([key]) => !seen(directory, alone, key)));
    const second = best(directory, rest, false);
    return second ? [alone, second] : [alone];
  }
  /** @type {string[]} */
  const chosen = [];
  while (weights.size && chosen.length < MOST) {
    const name = best(directory, weights, chosen.length === 0);
    if (!name) break;
    chosen.push(name);
    for (const key of [...weights.keys()]) if (seen(directory, name, key)) weights.delete(key);
    if (![...weights.values()].some((weight) => weight > 1)) break;
  }
  return chosen.length ? chosen : ["front"];
}

/** A part that shows all but the spread, else a whole body that does. @param {import("./directory.js").Directory} directory @param {Map<string, number>} weights */
function inOne(directory, weights) {
  const needed = [...weights.keys()].filter((key) => (weights.get(key) ?? 0) > 1);
  const able = Object.keys(directory.views).filter((name) => needed.every((key) => seen(directory, name, key)));
  const enlarged = able.filter((name) => directory.views[name].area !== "body");
  return best(directory, weights, true, enlarged.length ? enlarged : able);
}

/**
 * @param {import("./directory.js").Directory} directory @param {Map<string, number>} weights @param {boolean} first
 * @param {string[]} [among]
 */
function best(directory, weights, first, among = Object.keys(directory.views)) {
  let found = null;
  let most = 0;
  for (const name of among) {
    const view = directory.views[name];
    let worth = 0;
    for (const [key, weight] of weights) {
      if (seen(directory, name, key)) worth += weight * (1 + Math.min(1, shown(view, key) / unit(view) / 60) / 2);
    }
    if (view.area === "body") worth *= first ? 0.85 : 0.7;
    if (worth > most) [found, most] = [name, worth];
  }
  return found;
}

/** @param {import("./directory.js").Directory} directory @param {string} name @param {string} key */
function seen(directory, name, key) {
  const view = directory.views[name];
  return shown(view, key) > (view.area === "body" ? ENOUGH / 2 : ENOUGH * 2);
}

/** @param {import("./directory.js").Directory} directory @param {string} name @param {Pattern} pattern @param {number} size of its signs */
async function draw(directory, name, pattern, size) {
  const svg = await loadPicture(directory, name);
  const one = size * unit(directory.views[name]);
  svg.setAttribute("aria-hidden", "true");
  for (const kind of /** @type {const} */ (["spillover", "essential"])) {
    for (const key of pattern[kind]) for (const path of pathsOf(svg, key)) cover(svg, path, kind);
  }
  for (const mark of pattern.marks) {
    for (const path of pathsOf(svg, mark.key)) own(svg, path, one, mark.intensity, pattern.press.includes(mark.key));
  }
  for (const key of pattern.press) for (const path of largest(svg, key)) target(svg, path, one);
  return svg;
}

/**
 * A mark of the person's: drawn around, with its strength; beside the sign of the spot where both are in one place.
 * @param {SVGSVGElement} svg @param {SVGPathElement} path @param {number} one @param {number | null} intensity
 * @param {boolean} beside
 */
function own(svg, path, one, intensity, beside) {
  outline(svg, path, "own");
  if (intensity !== null && path.dataset.at) figure(svg, path, one, intensity, beside ? BESIDE : 0);
}

/** A region in the middle is drawn once. @param {SVGSVGElement} svg @param {string} key */
function largest(svg, key) {
  return pathsOf(svg, key).filter((path) => path.dataset.at && middle(path)).slice(0, 1);
}
