// The three ways to end it: forget here, delete on the server, delete everywhere; each after a tick.

import { forgetToo, goOnAsGuest } from "../state.js";
import { alone } from "../sync.js";
import { SAID } from "../words.js";
import { onPress, part, parts, say, ticked } from "./parts.js";

/** @typedef {import("./parts.js").Page} Page */

/** @param {Page} page */
export function mountEnding(page) {
  for (const way of parts(page.place, "ending")) {
    onPress(part(way, "do"), async () => {
      if (!ticked(way, "sure", "not-sure")) return;
      const done = way.dataset.ending === "here" ? forgetHere : stop;
      const words = await done(page, /** @type {"there"|"everywhere"} */ (way.dataset.ending)).catch(() => SAID.notDeleted);
      /** @type {HTMLInputElement} */ (part(way, "sure")).checked = false;
      await page.refresh();
      say(page.place, words);
    });
  }
}

/** Deleted here at once; where another tab is syncing, once more after it, so that nothing comes back. @param {Page} page */
async function forgetHere({ journal, server }) {
  const kept = await journal.recall("keeping");
  await journal.clear();
  await alone(() => journal.clear());
  if (kept) await leave(journal, server);
  return SAID.forgotten;
}

/** Take the cookie from this browser; where the server cannot be reached, as soon as it can. @param {import("../../guest-journal.js").Journal} journal @param {import("../server.js").Server} server */
export async function leave(journal, server) {
  const { status } = await server.leave();
  await journal.remember("leaving", status === 200 || status === 401 || status === 410 ? undefined : true);
}

/** @param {Page} page @param {"there"|"everywhere"} where */
async function stop({ journal, server }, where) {
  const { status, said } = await server.stop(where);
  // What was deleted before from another device is deleted; what was deleted everywhere is deleted here too.
  if (status !== 200 && status !== 410) return said.error ?? SAID.notReached;
  const all = where === "everywhere" || said.gone === "everywhere";
  await alone(async () => {
    await (all ? forgetToo(journal) : goOnAsGuest(journal, "there"));
    await journal.remember("ended", undefined);
  });
  return all ? SAID.everywhere : SAID.there;
}
