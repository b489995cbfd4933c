// The page on which a guest sees, saves or forgets what this browser keeps.

/** @typedef {Awaited<ReturnType<typeof import("./guest-journal.js").openJournal>>} Journal */

/** @param {HTMLElement} place @param {Journal} journal */
export function mountYours(place, journal) {
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (place.querySelector(`[data-${name}]`));

  function show() {
    const entries = journal.entries();
    const since = entries.length ? new Date(entries[0].happened_at).toLocaleDateString() : "";
    part("count").textContent = entries.length
      ? `${entries.length} answer${entries.length === 1 ? "" : "s"} and events, the first of ${since}.`
      : "There is nothing kept in this browser.";
    for (const one of place.querySelectorAll("[data-has]")) one.toggleAttribute("hidden", !entries.length);
    part("not-lasting").hidden = journal.lasting;
  }

  part("save").addEventListener("click", () => save(journal.entries()));
  part("forget").addEventListener("click", async () => {
    const sure = /** @type {HTMLInputElement} */ (part("sure"));
    part("not-sure").hidden = sure.checked;
    sure.setAttribute("aria-invalid", String(!sure.checked));
    if (!sure.checked) return sure.focus();
    await journal.clear();
    show();
    part("count").tabIndex = -1;
    part("count").focus();
  });
  show();
  place.hidden = false;
}

/** Hand the entries over as a file, in the form that an import takes. @param {object[]} entries */
function save(entries) {
  const file = new Blob([JSON.stringify({ entries }, null, 1)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `unknot-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
