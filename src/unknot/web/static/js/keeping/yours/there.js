// What this server keeps of somebody: offered with consent, shown with how far it is, joined again after it was lost here.

import { alone } from "../alone.js";
import { begin, kept, sorted } from "../state.js";
import { answers, backupsOf, howLong, keptSince, refusedOf, SAID, syncOf } from "../words.js";
import { onPress, part, parts, say, show, ticked } from "./parts.js";

/** @typedef {import("./parts.js").Page} Page */
/** @typedef {"unreached"|"off"|"offered"|"apart"|"kept"} There */

/** @param {Page} page  gives how to show it anew, from what the server said last */
export function mountThere(page) {
  const { place, journal, server, keeping } = page;

  onPress(part(place, "begin-keeping"), async () => {
    if (!ticked(place, "agree", "not-agreed")) return;
    const { status, said } = await server.begin();
    if (status !== 200 && status !== 201) return say(place, said.error ?? SAID.notReached);
    await takePart(page, said.since);
    say(place, SAID.kept);
  });
  for (const button of [part(place, "join-again"), part(place, "bring-back")]) {
    onPress(button, async () => {
      const { status, said } = await server.state();
      if (status !== 200 || !said.kept) return say(place, said.error ?? SAID.notReached);
      await takePart(page, said.since);
      say(place, SAID.kept);
    });
  }
  onPress(part(place, "sync-now"), async () => (await keeping.sync()).now());
  onPress(part(place, "send-refused"), async () => {
    await journal.remember("refused", undefined);
    await (await keeping.sync()).now();
  });

  /** @param {import("../server.js").Answer} answer */
  return async function showThere({ status, said }) {
    const taking = Boolean(await kept(journal));
    const there = which(status, said, taking);
    for (const one of parts(place, "there")) one.hidden = one.dataset.there !== there;
    show(place, "kept-only", taking);
    show(place, "back-from-server", there === "apart");
    show(place, "no-way-from-server", there === "offered");
    if (status === 200) showFigures(place, said);
    if (taking) await showSync(page);
  };
}

/** @param {number} status @param {any} said @param {boolean} taking @returns {There} */
function which(status, said, taking) {
  if (taking) return "kept";
  if (status === 404 || (status === 200 && !said.offered && !said.kept)) return "off";
  if (status === 410) return "offered";
  if (status !== 200) return "unreached";
  return said.kept ? "apart" : "offered";
}

/** @param {HTMLElement} place @param {any} said */
function showFigures(place, said) {
  for (const one of parts(place, "how-long")) one.textContent = howLong(said.kept_days ?? null, said.backup_days ?? 0);
  for (const one of parts(place, "backups")) one.textContent = backupsOf(said.backup_days ?? 0);
  part(place, "there-count").textContent = answers(said.entries ?? 0);
  part(place, "kept-since").textContent = said.since ? keptSince(said.since) : "";
}

/** How far the server has it, and what it refused. @param {Page} page */
export async function showSync({ place, journal, keeping }) {
  const { waiting, refused, why } = await sorted(journal);
  part(place, "sync").textContent = syncOf(waiting.length, (await keeping.sync()).state(), journal.lasting);
  show(place, "refused", refused.length > 0);
  part(place, "refused-count").textContent = refusedOf(refused.length);
  part(place, "refused-why").replaceChildren(...[...new Set(refused.map((entry) => why[entry.id]))].map(line));
}

/** @param {string} words */
function line(words) {
  const item = document.createElement("li");
  item.textContent = words;
  return item;
}

/** From now on this browser takes part; what is there comes in and what is here goes out. @param {Page} page @param {string} since */
export async function takePart({ journal, keeping, refresh }, since) {
  await alone(() => begin(journal, since));
  await refresh();
  await (await keeping.sync()).now();
}
