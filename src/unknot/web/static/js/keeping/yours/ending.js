// The three ways to end it: forget here, delete on the server, delete everywhere; each after a tick.

import { alone } from "../alone.js";
import { leaveAndForget } from "../leaving.js";
import { forgetToo, goOnAsGuest } from "../state.js";
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

/** @param {Page} page */
async function forgetHere({ journal, server }) {
  await leaveAndForget(journal, server);
  return SAID.forgotten;
}

/** @param {Page} page @param {"there"|"everywhere"} where */
async function stop({ journal, server }, where) {
  return alone(async () => {
    const { status, said } = await server.stop(where);
    // What was deleted before from another device is deleted; what was deleted everywhere is deleted here too.
    if (status !== 200 && status !== 410) return said.error ?? SAID.notReached;
    const all = where === "everywhere" || said.gone === "everywhere";
    await (all ? forgetToo(journal) : goOnAsGuest(journal, "there"));
    await journal.remember("ended", undefined);
    return all ? SAID.everywhere : SAID.there;
  });
}
