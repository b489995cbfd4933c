// The page's own script: keeps the guest's journal in this browser, sends it along, and wakes what a page holds.

import { openJournal } from "./guest-journal.js";

const journal = await openJournal();

/** Ask htmx to send the journal and the person's time zone with every step. */
document.body.addEventListener("htmx:configRequest", (event) => {
  const parameters = event.detail.parameters;
  parameters.set("journal", JSON.stringify(journal.entries()));
  parameters.set("zone", Intl.DateTimeFormat().resolvedOptions().timeZone ?? "");
});

/** Keep what the answer adds before it is shown: nothing that was answered can be lost by closing the page. */
document.body.addEventListener("htmx:beforeSwap", (event) => {
  const answer = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
  const added = answer.querySelector("main")?.dataset.added;
  if (added) journal.keep(JSON.parse(added));
});

document.body.addEventListener("htmx:afterSettle", () => {
  wake();
  const target = document.querySelector(".refused, main h1");
  if (target instanceof HTMLElement) {
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
});

for (const kind of ["htmx:responseError", "htmx:sendError"]) {
  document.body.addEventListener(kind, () => {
    say("The server could not be reached. What you said is kept in this browser. Please try again.");
  });
}

/** @param {string} words */
function say(words) {
  const place = document.getElementById("announce");
  if (place) place.textContent = words;
  document.querySelector("[data-trouble]")?.remove();
  const shown = document.createElement("p");
  shown.dataset.trouble = "";
  shown.className = "refused";
  shown.textContent = words;
  document.querySelector("main")?.prepend(shown);
}

/** Give life to what this page holds: what it needs is loaded only then. */
async function wake() {
  for (const chart of document.querySelectorAll("[data-chart]:not([data-awake])")) {
    chart.setAttribute("data-awake", "");
    const { mountChart } = await import("./body-chart.js");
    mountChart(chart);
  }
  for (const player of document.querySelectorAll("[data-player]:not([data-awake])")) {
    player.setAttribute("data-awake", "");
    const { mountPlayer } = await import("./session-player.js");
    mountPlayer(player, journal);
  }
}

/** The first page of a load may hold entries that were not kept yet, and a visit that was left half-way. */
function begin() {
  const field = document.querySelector("input[name=journal]");
  if (field instanceof HTMLInputElement) {
    if (field.value) journal.keep(JSON.parse(field.value));
    field.remove();
  }
  const resume = document.querySelector("[data-resume]");
  if (resume instanceof HTMLElement && journal.entries().length > 0) resume.hidden = false;
  if (journal.entries().some((entry) => entry.kind === "session-started")) import("./session/record.js").then((record) => record.closeInterrupted(journal));
  wake();
}

begin();
