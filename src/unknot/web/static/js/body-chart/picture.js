// Fetch a picture and put signs on it: what is marked, what a point does, where to press.

import { keyOf, parts } from "./directory.js";
import { drawn } from "./elements.js";

/** @type {Map<string, Promise<string>>} */
const texts = new Map();
let count = 0;

/** Drawing units for one pixel at the size a phone shows. @param {import("./directory.js").View} view */
export function unit(view) {
  return view.area === "body" ? view.width / 360 : 11.6;
}

/**
 * @param {import("./directory.js").Directory} directory
 * @param {string} name
 * @returns {Promise<SVGSVGElement>}
 */
export async function loadPicture(directory, name) {
  const view = directory.views[name];
  const address = new URL(`${name}.svg?v=${view.version}`, directory.at).href;
  if (!texts.has(address)) texts.set(address, fetchText(address));
  const text = await /** @type {Promise<string>} */ (texts.get(address));
  const read = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  const svg = /** @type {SVGSVGElement} */ (/** @type {unknown} */ (document.importNode(read, true)));
  svg.classList.add("body-picture");
  svg.prepend(hatches(`chart${++count}`, unit(view)));
  svg.dataset.hatches = `chart${count}`;
  svg.append(drawn("g", { class: "signs" }));
  for (const path of regions(svg)) path.dataset.key = keyOf(path.dataset.region ?? "", path.dataset.side);
  return svg;
}

/** @param {string} address */
async function fetchText(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}

/** @param {SVGSVGElement} svg @returns {SVGPathElement[]} */
export function regions(svg) {
  return Array.from(svg.querySelectorAll("path.region"));
}

/** The paths of a place; a mark in the middle lies on both sides. @param {SVGSVGElement} svg @param {string} key */
export function pathsOf(svg, key) {
  const { region, side } = parts(key);
  return regions(svg).filter((path) => path.dataset.key === key || (side === "midline" && path.dataset.region === region));
}

/** The middle of a region's widest circle. @param {SVGPathElement} path @returns {[number, number]} */
export function middle(path) {
  const svg = /** @type {SVGSVGElement} */ (path.ownerSVGElement);
  const [x, y] = (path.dataset.at ?? "0 0").split(" ").map(Number);
  return [path.hasAttribute("transform") ? svg.viewBox.baseVal.width - x : x, y];
}

/** Lines and dots to fill with, so that no meaning hangs on colour. @param {string} id @param {number} one */
function hatches(id, one) {
  const lines = [
    hatch(`${id}-chosen`, 7 * one, 45, [drawn("line", { class: "hatch chosen", y2: 7 * one, "stroke-width": 2.6 * one })]),
    hatch(`${id}-essential`, 6 * one, -45, [drawn("line", { class: "hatch essential", y2: 6 * one, "stroke-width": 2.4 * one })]),
    hatch(`${id}-spillover`, 7 * one, 30, [
      drawn("circle", { class: "dot spillover", cx: 3 * one, cy: 3 * one, r: 1.3 * one }),
    ]),
  ];
  return drawn("defs", {}, ...lines);
}

/** @param {string} id @param {number} size @param {number} turn @param {SVGElement[]} inside */
function hatch(id, size, turn, inside) {
  const attributes = { id, width: size, height: size, patternUnits: "userSpaceOnUse", patternTransform: `rotate(${turn})` };
  return drawn("pattern", attributes, ...inside);
}

/** Take all signs off. @param {SVGSVGElement} svg */
export function clearSigns(svg) {
  signs(svg).replaceChildren();
}

/** @param {SVGSVGElement} svg @returns {SVGGElement} */
function signs(svg) {
  return /** @type {SVGGElement} */ (svg.querySelector("g.signs"));
}

/**
 * Cover a region: a tint, then its hatching, then its outline.
 * @param {SVGSVGElement} svg @param {SVGPathElement} path @param {"chosen" | "essential" | "spillover"} kind
 */
export function cover(svg, path, kind) {
  signs(svg).append(copy(path, `tint ${kind}`), copy(path, "hatching", `url(#${svg.dataset.hatches}-${kind})`), copy(path, `edge ${kind}`));
}

/** Draw around a region only. @param {SVGSVGElement} svg @param {SVGPathElement} path @param {string} kind */
export function outline(svg, path, kind) {
  signs(svg).append(copy(path, `edge under ${kind}`), copy(path, `edge ${kind}`));
}

/** @param {SVGPathElement} path @param {string} kind @param {string} [fill] */
function copy(path, kind, fill) {
  return drawn("path", { class: kind, d: path.getAttribute("d"), transform: path.getAttribute("transform"), fill });
}

/** A tick in a disc. @param {SVGSVGElement} svg @param {SVGPathElement} path @param {number} one */
export function tick(svg, path, one) {
  const check = drawn("path", { class: "check", d: "M-4 0l3 3.4 5.4-6.6" });
  signs(svg).append(placed(path, one, drawn("circle", { class: "disc", r: 8.5 }), check));
}

/**
 * A number in a disc, so far to the side of the middle.
 * @param {SVGSVGElement} svg @param {SVGPathElement} path @param {number} one @param {number} number @param {number} [aside]
 */
export function figure(svg, path, one, number, aside = 0) {
  const text = drawn("text", { class: "figure", "text-anchor": "middle", x: aside, y: 4.2, "font-size": 12 });
  text.textContent = String(number);
  signs(svg).append(placed(path, one, drawn("circle", { class: "disc", r: 8.5, cx: aside }), text));
}

/** Where the spot is: a cross in a ring. @param {SVGSVGElement} svg @param {SVGPathElement} path @param {number} one */
export function target(svg, path, one) {
  const cross = "M-14 0h28M0-14v28";
  const shapes = [
    drawn("circle", { class: "press under", r: 9 }), drawn("path", { class: "press under", d: cross }),
    drawn("circle", { class: "press", r: 9 }), drawn("path", { class: "press", d: cross }),
  ];
  signs(svg).append(placed(path, one, ...shapes));
}

/** @param {SVGPathElement} path @param {number} one @param {...SVGElement} shapes */
function placed(path, one, ...shapes) {
  const [x, y] = middle(path);
  return drawn("g", { class: "sign", transform: `translate(${x} ${y}) scale(${one.toFixed(2)})` }, ...shapes);
}
