// The journal as a file: saved from here, or brought in after it was shown how much of it is new.

import { added, foundOf, SAID } from "../words.js";
import { onPress, part, say, show } from "./parts.js";

/** @typedef {import("./parts.js").Page} Page */
/** @typedef {import("../entry.js").Entry} Entry */

const COLUMNS = ["id", "kind", "happened_at", "recorded_at", "schema", "body"];

/** @param {Page} page */
export function mountFile(page) {
  const { place, journal } = page;
  const field = /** @type {HTMLInputElement} */ (part(place, "file"));
  /** @type {Entry[]} */
  let fresh = [];

  part(place, "save").addEventListener("click", () => save(JSON.stringify({ entries: journal.entries() }, null, 1), "json", "application/json"));
  part(place, "save-table").addEventListener("click", () => save(asTable(journal.entries()), "csv", "text/csv"));
  field.addEventListener("change", async () => {
    fresh = [];
    show(place, "add", false);
    part(place, "found").textContent = "";
    if (field.files?.length) fresh = await look(page, field.files[0]);
    show(place, "add", fresh.length > 0);
  });
  onPress(part(place, "add"), async () => {
    const kept = await journal.keep(fresh).then(() => true, () => false);
    say(place, kept ? added(fresh.length) : SAID.notWritten);
    fresh = [];
    field.value = "";
    show(place, "add", false);
    part(place, "found").textContent = "";
  });
}

/** What is new in the file, as the server reads it. @param {Page} page @param {File} file @returns {Promise<Entry[]>} */
async function look({ place, journal, server }, file) {
  const written = await file.text().then(JSON.parse).catch(() => null);
  if (!Array.isArray(written?.entries)) return complain(place, SAID.noFile);
  const { status, said } = await server.read(written.entries, journal.entries().map((entry) => entry.id));
  if (status !== 200) return complain(place, said.error ?? (status === 413 ? SAID.fileTooLarge : SAID.fileNeedsServer));
  complain(place, "");
  part(place, "found").textContent = foundOf(said.entries.length, written.entries.length);
  return said.entries;
}

/** @param {HTMLElement} place @param {string} words @returns {Entry[]} */
function complain(place, words) {
  part(place, "bad-file").textContent = words;
  show(place, "bad-file", words !== "");
  part(place, "file").setAttribute("aria-invalid", String(words !== ""));
  return [];
}

/** As rows for a spreadsheet; the body stays JSON, in one cell. @param {Entry[]} entries */
export function asTable(entries) {
  const cell = (/** @type {unknown} */ value) => `"${(typeof value === "object" ? JSON.stringify(value) : String(value)).replaceAll('"', '""')}"`;
  const rows = entries.map((/** @type {any} */ entry) => COLUMNS.map((name) => cell(entry[name])).join(","));
  return [COLUMNS.join(","), ...rows, ""].join("\r\n");
}

/** Hand it over as a file. @param {string} written @param {string} ending @param {string} type */
function save(written, ending, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([written], { type }));
  link.download = `unknot-${new Date().toISOString().slice(0, 10)}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
