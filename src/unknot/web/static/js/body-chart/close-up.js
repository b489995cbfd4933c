// One part enlarged: regions are boxes to tick, by tap or by key, and what was hit is said at once in words.

import { beside, keyOf, parts, shown, spoken } from "./directory.js";
import { button, make } from "./elements.js";
import { hit } from "./hitting.js";
import { clearSigns, cover, loadPicture, middle, outline, pathsOf, regions, tick, unit } from "./picture.js";
import { firstView, titleOf, turns } from "./views.js";
import { ARROWS, next } from "./walking.js";

const MOST_CHIPS = 6;
const NARROW = 46;
/** Pixels: what is narrower is given a wider edge to hit. */

/**
 * @typedef {{chart: import("./types.js").Chart, svg: SVGSVGElement, view: import("./directory.js").View,
 *            said: HTMLElement, chips: HTMLElement, at: string}} Open
 */

/**
 * @param {import("./types.js").Chart} chart @param {string} area @param {string} side
 * @param {string} [key] what was tapped @param {string} [name] the view, where it is known
 */
export async function openCloseUp(chart, area, side, key, name) {
  const chosen = name ?? firstView(chart.directory, area, side, chart.facing, key);
  const svg = await loadPicture(chart.directory, chosen);
  /** @type {Open} */
  const open = {
    chart, svg, view: chart.directory.views[chosen], at: "",
    said: make("p", { class: "chart-said", role: "status" }, "Tap where it hurts."),
    chips: make("div", { class: "chart-chips" }),
  };
  prepare(open, titleOf(chart.directory, area, side));
  chart.redraw = () => redraw(open);
  const back = button("Whole body", () => leave(chart), { class: "quiet back" });
  const heading = make("h2", { tabindex: "-1" }, titleOf(chart.directory, area, side));
  const panel = make("div", { class: `chart-panel ${open.view.height > 2 * open.view.width ? "tall" : ""}` }, svg);
  chart.stage.replaceChildren(make("div", { class: "chart-head" }, back, heading), turnButtons(open, area, side, chosen), panel, open.said, open.chips);
  chart.redraw();
  (name ? chart.stage.querySelector("[aria-pressed=true]") : heading)?.focus({ preventScroll: true });
}

/** @param {import("./types.js").Chart} chart */
async function leave(chart) {
  await chart.whole();
  /** @type {HTMLElement | null} */ (chart.stage.querySelector("[aria-pressed=true]"))?.focus({ preventScroll: true });
}

/** @param {Open} open @param {string} area @param {string} side @param {string} chosen */
function turnButtons(open, area, side, chosen) {
  const buttons = turns(open.chart.directory, area, side).map(({ name, words }) =>
    button(words, () => open.chart.closeUp(area, side, undefined, name), { "aria-pressed": name === chosen, class: "turn" }));
  return make("div", { class: "chart-turns", role: "group", "aria-label": "Turn" }, ...buttons);
}

/** Make each region a box to tick; one of them takes the focus of the keyboard. @param {Open} open @param {string} title */
function prepare(open, title) {
  const { svg, view } = open;
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", `${title}. Arrow keys move, Space marks.`);
  for (const path of regions(svg)) {
    path.setAttribute("role", "checkbox");
    path.setAttribute("aria-label", spoken(open.chart.directory, path.dataset.key ?? ""));
    path.setAttribute("tabindex", "-1");
    path.addEventListener("focus", () => arrive(open, path));
  }
  widen(svg, view);
  rest(open, widest(open));
  svg.addEventListener("click", (event) => tapped(open, event));
  svg.addEventListener("keydown", (event) => pressed(open, event));
  svg.addEventListener("focusout", () => redraw(open));
}

/** Narrow regions lie on top with an edge that can be hit but not seen. @param {SVGSVGElement} svg @param {import("./directory.js").View} view */
function widen(svg, view) {
  for (const path of regions(svg)) {
    const wide = shown(view, path.dataset.key ?? "") / unit(view);
    if (wide > NARROW || wide < 12) continue;
    path.classList.add("narrow");
    path.parentElement?.append(path);
  }
}

/** @param {Open} open */
function widest(open) {
  const keys = regions(open.svg).map((path) => path.dataset.key ?? "");
  return keys.reduce((best, key) => (shown(open.view, key) > shown(open.view, best) ? key : best));
}

/** Let the keyboard enter here. @param {Open} open @param {string} key */
function rest(open, key) {
  open.at = key;
  for (const path of regions(open.svg)) path.setAttribute("tabindex", path.dataset.key === key ? "0" : "-1");
}

/** @param {Open} open @param {SVGPathElement} path */
function arrive(open, path) {
  rest(open, path.dataset.key ?? "");
  redraw(open);
}

/** @param {Open} open @param {MouseEvent} event */
function tapped(open, event) {
  const path = hit(open.svg, event.clientX, event.clientY);
  if (path?.dataset.key) mark(open, path.dataset.key);
}

/** @param {Open} open @param {KeyboardEvent} event */
function pressed(open, event) {
  const way = ARROWS[event.key];
  if (!way && event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  if (!way) return mark(open, open.at);
  const places = regions(open.svg).map((path) => {
    const [x, y] = middle(path);
    return { key: path.dataset.key ?? "", x, y };
  });
  const here = places.find((place) => place.key === open.at);
  const there = here && next(here, way, places, beside(open.chart.directory, open.at));
  if (there) pathsOf(open.svg, there)[0].focus();
}

/** @param {Open} open @param {string} key */
function mark(open, key) {
  const marked = open.chart.marks.toggle(key);
  rest(open, key);
  redraw(open);
  open.said.textContent = `${spoken(open.chart.directory, key)}: ${marked ? "marked" : "no longer marked"}.`;
  offer(open, marked ? key : null);
}

/** "A bit beside?": the neighbours, to move the mark to. @param {Open} open @param {string | null} key */
function offer(open, key) {
  if (!key) return open.chips.replaceChildren();
  const chips = beside(open.chart.directory, key).filter((near) => !open.chart.marks.has(near)).slice(0, MOST_CHIPS).map((near) =>
    button(spoken(open.chart.directory, near), () => move(open, key, near), { class: "chip" }));
  open.chips.replaceChildren(make("p", { class: "small" }, "A bit beside? Move the mark to:"), ...chips);
}

/** @param {Open} open @param {string} from @param {string} to */
function move(open, from, to) {
  const { region } = parts(from);
  open.chart.marks.set(from, false);
  open.chart.marks.set(keyOf(region, ""), false);
  mark(open, to);
  /** @type {HTMLElement | null} */ (open.chips.querySelector("button"))?.focus({ preventScroll: true });
}

/** @param {Open} open */
function redraw(open) {
  const { svg, chart } = open;
  clearSigns(svg);
  const marked = regions(svg).filter((path) => chart.marks.has(path.dataset.key ?? ""));
  for (const path of regions(svg)) path.setAttribute("aria-checked", String(marked.includes(path)));
  for (const path of marked) cover(svg, path, "chosen");
  for (const path of marked) if (shown(open.view, path.dataset.key ?? "") > 14 * unit(open.view)) tick(svg, path, unit(open.view));
  const focused = document.activeElement;
  if (focused instanceof SVGPathElement && svg.contains(focused) && focused.matches(":focus-visible")) outline(svg, focused, "focus");
}
