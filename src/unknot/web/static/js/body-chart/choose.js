// The map on which a person marks where it hurts.

import { openCloseUp } from "./close-up.js";
import { parts, spoken } from "./directory.js";
import { button, make } from "./elements.js";
import { Marks } from "./marks.js";
import { showWhole } from "./whole.js";

/** @param {HTMLElement} element @param {import("./directory.js").Directory} directory */
export async function mountChoose(element, directory) {
  const form = element.closest("form");
  if (!form) throw new Error("The chart needs the form whose boxes it ticks.");
  const stage = make("div", { class: "chart-stage" });
  const list = make("div", { class: "chart-marked" });
  /** @type {import("./types.js").Chart} */
  const chart = {
    directory, marks: new Marks(form), stage, facing: "front", redraw: () => {},
    whole: () => showWhole(chart),
    closeUp: (area, side, key, view) => openCloseUp(chart, area, side, key, view),
  };
  element.replaceChildren(stage, list);
  chart.marks.onChange(() => {
    chart.redraw();
    listMarked(list, chart);
  });
  listMarked(list, chart);
  await chart.whole();
}

/** What is marked, in words, each with a way to take it off. @param {HTMLElement} place @param {import("./types.js").Chart} chart */
function listMarked(place, chart) {
  const marked = chart.marks.all().filter((key) => parts(key).region in chart.directory.regions);
  const rows = marked.map((key) => {
    const words = spoken(chart.directory, key);
    const off = button("Remove", () => remove(place, chart, key), { class: "quiet", "aria-label": `Remove ${words}` });
    return make("li", {}, make("span", {}, words), off);
  });
  const heading = make("h2", { tabindex: "-1" }, marked.length ? `Marked: ${marked.length}` : "Nothing is marked yet");
  place.replaceChildren(heading, ...(rows.length ? [make("ul", {}, ...rows)] : []));
}

/** @param {HTMLElement} place @param {import("./types.js").Chart} chart @param {string} key */
function remove(place, chart, key) {
  chart.marks.set(key, false);
  place.querySelector("h2")?.focus();
}
