// The page's own script: keeps the guest's journal in this browser, sends it along, and wakes what a page holds.

import { openJournal } from "./guest-journal.js";
import { startKeeping } from "./keeping/start.js";

const opening = openJournal();
let awake = false;

/** A step that is sent before the journal is open waits for it: else it would go without it, and what it adds be lost. */
document.body.addEventListener("htmx:confirm", (event) => {
  if (awake) return;
  event.preventDefault();
  opening.then(() => event.detail.issueRequest(true));
});

const journal = await opening;
const keeping = startKeeping(journal);

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
  if (added) keep(added);
});

/** Say so where the browser cannot keep it, for example because its disk is full. @param {string} added */
function keep(added) {
  journal.keep(JSON.parse(added)).catch(() => say("This browser could not keep your answer. It lasts as long as this page."));
}

document.body.addEventListener("htmx:afterSettle", () => {
  wake();
  const target = [".refused", "[data-told]", "main h1"].map((one) => document.querySelector(one)).find(Boolean);
  if (target instanceof HTMLElement) {
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
});

const KEPT = "What you said is kept in this browser.";
const BUSY = 429;

document.body.addEventListener("htmx:sendError", () => say(`The server could not be reached. ${KEPT} Please try again.`));
document.body.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status === BUSY) say(`There were too many steps at once. ${KEPT} Wait a minute, then try again.`);
  else say(`The server could not answer. ${KEPT} Please try again; if it goes on, load the page anew.`);
});

/** @param {string} words */
function say(words) {
  document.querySelector("[data-trouble]")?.remove();
  const shown = document.createElement("p");
  shown.dataset.trouble = "";
  shown.className = "refused";
  shown.setAttribute("role", "alert");
  shown.tabIndex = -1;
  shown.textContent = words;
  document.querySelector("main")?.prepend(shown);
  shown.focus();
}

/** Give life to what this page holds: what it needs is loaded only then. */
async function wake() {
  for (const printer of document.querySelectorAll("[data-print][hidden]")) {
    printer.removeAttribute("hidden");
    printer.addEventListener("click", () => window.print());
  }
  for (const place of document.querySelectorAll("[data-yours]:not([data-awake])")) {
    place.setAttribute("data-awake", "");
    const { mountYours } = await import("./yours.js");
    mountYours(place, journal, keeping);
  }
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
    if (field.value) keep(field.value);
    field.remove();
  }
  awake = true;
  const resume = document.querySelector("[data-resume]");
  if (resume instanceof HTMLElement && journal.entries().length > 0) {
    resume.hidden = false;
    document.querySelector("[data-begin]")?.setAttribute("hidden", "");
  }
  if (journal.entries().some((entry) => entry.kind === "session-started")) import("./session/record.js").then((record) => record.closeInterrupted(journal, journal.now()));
  wake();
}

begin();
