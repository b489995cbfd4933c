// The body chart: a map to mark where it hurts, or a picture of what a point does.

import { mountChoose } from "./body-chart/choose.js";
import { loadDirectory } from "./body-chart/directory.js";

/**
 * Give life to an element with `data-chart="choose"` (inside the form whose boxes it ticks) or `data-chart="pattern"`.
 * Without it, or when a picture cannot be fetched, the list or the legend says the same.
 * @param {HTMLElement} element
 */
export async function mountChart(element) {
  try {
    const directory = await loadDirectory(element.dataset.regions);
    if (element.dataset.chart === "choose") await mountChoose(element, directory);
    else await (await import("./body-chart/pattern.js")).mountPattern(element, directory);
  } catch (trouble) {
    console.warn("The body chart could not be shown.", trouble);
    element.hidden = element.dataset.chart === "choose";
  }
}
