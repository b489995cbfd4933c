// The whole body: a tap opens the part that was meant, a row of buttons says the same.

import { parts } from "./directory.js";
import { button, make } from "./elements.js";
import { hit } from "./hitting.js";
import { clearSigns, cover, loadPicture, pathsOf, regions } from "./picture.js";
import { partOf, partsOfBody, titleOf } from "./views.js";

/** @param {import("./types.js").Chart} chart */
export async function showWhole(chart) {
  const svg = await loadPicture(chart.directory, chart.facing);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", `The body from the ${chart.facing}. Choose a part below to enlarge it.`);
  svg.addEventListener("click", (event) => open(chart, svg, event));
  svg.addEventListener("pointermove", (event) => light(chart, svg, event.target));
  svg.addEventListener("pointerleave", () => light(chart, svg, null));
  chart.redraw = () => redraw(chart, svg);
  const hint = make("p", { class: "chart-hint" }, "Tap a part to make it bigger.");
  chart.stage.replaceChildren(facings(chart), hint, make("div", { class: "chart-panel whole" }, rightLeft(chart), svg), partButtons(chart));
  chart.redraw();
}

/** Whose left: the commonest mistake with such pictures. @param {import("./types.js").Chart} chart */
function rightLeft(chart) {
  const [first, second] = chart.facing === "front" ? ["your right", "your left"] : ["your left", "your right"];
  return make("p", { class: "chart-sides" }, make("span", {}, first), make("span", {}, second));
}

/** @param {import("./types.js").Chart} chart */
function facings(chart) {
  const buttons = /** @type {const} */ (["front", "back"]).map((facing) =>
    button(facing === "front" ? "Front" : "Back", () => turn(chart, facing), { "aria-pressed": chart.facing === facing, class: "turn" }));
  return make("div", { class: "chart-turns", role: "group", "aria-label": "Side of the body" }, ...buttons);
}

/** @param {import("./types.js").Chart} chart @param {"front" | "back"} facing */
async function turn(chart, facing) {
  chart.facing = facing;
  await showWhole(chart);
  /** @type {HTMLElement | null} */ (chart.stage.querySelector("[aria-pressed=true]"))?.focus();
}

/** @param {import("./types.js").Chart} chart @param {SVGSVGElement} svg @param {MouseEvent} event */
function open(chart, svg, event) {
  const path = hit(svg, event.clientX, event.clientY);
  if (!path?.dataset.key) return;
  const { area, side } = partOf(chart.directory, path.dataset.key);
  chart.closeUp(area, side, path.dataset.key);
}

/** Show which part a tap would open. @param {import("./types.js").Chart} chart @param {SVGSVGElement} svg @param {EventTarget | null} under */
function light(chart, svg, under) {
  const key = under instanceof SVGElement ? under.dataset.key : undefined;
  const meant = key ? partOf(chart.directory, key) : null;
  for (const path of regions(svg)) {
    const own = partOf(chart.directory, path.dataset.key ?? "");
    path.classList.toggle("lit", meant !== null && own.area === meant.area && own.side === meant.side);
  }
}

/** @param {import("./types.js").Chart} chart */
function partButtons(chart) {
  const buttons = partsOfBody(chart.directory).map(({ area, side }) =>
    button(titleOf(chart.directory, area, side), () => chart.closeUp(area, side), { class: "part" }));
  return make("div", { class: "chart-parts", role: "group", "aria-label": "Parts to enlarge" }, ...buttons);
}

/** @param {import("./types.js").Chart} chart @param {SVGSVGElement} svg */
function redraw(chart, svg) {
  clearSigns(svg);
  for (const key of chart.marks.all()) {
    if (parts(key).region in chart.directory.regions) for (const path of pathsOf(svg, key)) cover(svg, path, "chosen");
  }
}
