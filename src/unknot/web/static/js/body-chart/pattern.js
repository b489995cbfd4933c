// What a point does: where its pain is felt, where it spreads, where to press; over the person's own marks.

import { keyOf, shown, spoken } from "./directory.js";
import { make } from "./elements.js";
import { cover, figure, loadPicture, middle, outline, pathsOf, target, unit } from "./picture.js";

/**
 * @typedef {{essential: string[], spillover: string[], press: string[], marks: {key: string, intensity: number | null}[]}} Pattern
 */

const MOST = 2;
/** Pictures: more are harder to read than the words beside them. */
const ENOUGH = 60;
/** Drawing units: less of a region cannot be made out. */

/** @param {HTMLElement} element @param {import("./directory.js").Directory} directory */
export async function mountPattern(element, directory) {
  const pattern = read(element, directory);
  const names = choose(directory, pattern);
  const pictures = await Promise.all(names.map((name) => draw(directory, name, pattern)));
  const figureElement = make("figure", { class: "chart-pattern", role: "img", "aria-label": inWords(directory, pattern) },
    ...pictures.map((svg) => make("div", { class: "chart-panel" }, svg)));
  element.replaceChildren(figureElement, legend(pattern));
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

/** The one or two pictures that show most of it, the place to press and the main pain before all. @param {import("./directory.js").Directory} directory @param {Pattern} pattern */
function choose(directory, pattern) {
  const weights = new Map();
  for (const [keys, weight] of /** @type {const} */ ([[pattern.spillover, 1], [pattern.essential, 3], [pattern.press, 4]])) {
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

/** @param {import("./directory.js").Directory} directory @param {string} name @param {Pattern} pattern */
async function draw(directory, name, pattern) {
  const svg = await loadPicture(directory, name);
  const one = unit(directory.views[name]);
  svg.setAttribute("aria-hidden", "true");
  for (const kind of /** @type {const} */ (["spillover", "essential"])) {
    for (const key of pattern[kind]) for (const path of pathsOf(svg, key)) cover(svg, path, kind);
  }
  for (const mark of pattern.marks) for (const path of pathsOf(svg, mark.key)) own(svg, path, one, mark.intensity);
  for (const key of pattern.press) for (const path of largest(svg, key)) target(svg, path, one);
  return svg;
}

/** @param {SVGSVGElement} svg @param {SVGPathElement} path @param {number} one @param {number | null} intensity */
function own(svg, path, one, intensity) {
  outline(svg, path, "own");
  if (intensity !== null && path.dataset.at) figure(svg, path, one, intensity);
}

/** A region in the middle is drawn once. @param {SVGSVGElement} svg @param {string} key */
function largest(svg, key) {
  return pathsOf(svg, key).filter((path) => path.dataset.at && middle(path)).slice(0, 1);
}

/** @param {import("./directory.js").Directory} directory @param {Pattern} pattern */
function inWords(directory, pattern) {
  /** @param {string} start @param {string[]} keys */
  const sentence = (start, keys) => (keys.length ? `${start}: ${keys.map((key) => spoken(directory, key)).join("; ")}.` : "");
  return [
    sentence("Where to press", pattern.press),
    sentence("Pain is mainly felt at", pattern.essential),
    sentence("It may spread to", pattern.spillover),
    sentence("You marked", pattern.marks.map((mark) => mark.key)),
  ].filter(Boolean).join(" ");
}

/** @param {Pattern} pattern */
function legend(pattern) {
  const rows = /** @type {const} */ ([
    ["press", "Where to press", pattern.press], ["essential", "Pain is mainly felt here", pattern.essential],
    ["spillover", "It may spread here", pattern.spillover], ["own", "What you marked", pattern.marks],
  ]);
  const shown = rows.filter(([, , keys]) => keys.length)
    .map(([kind, words]) => make("li", {}, make("span", { class: `key ${kind}`, "aria-hidden": "true" }), words));
  return make("ul", { class: "chart-legend" }, ...shown);
}
