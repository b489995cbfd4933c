// The page on which somebody sees what is kept, here and on the server, and saves, joins, moves or deletes it.

import { makeServer } from "./keeping/server.js";
import { SAID } from "./keeping/words.js";
import { mountDevices } from "./keeping/yours/devices.js";
import { mountEnding } from "./keeping/yours/ending.js";
import { mountFile } from "./keeping/yours/file.js";
import { mountHere } from "./keeping/yours/here.js";
import { part } from "./keeping/yours/parts.js";
import { mountThere, showSync } from "./keeping/yours/there.js";

/** @typedef {import("./guest-journal.js").Journal} Journal */
/** @typedef {import("./keeping/yours/parts.js").Page} Page */

const ENDED = { there: SAID.stoppedElsewhere, everywhere: SAID.deletedElsewhere, unknown: SAID.unknown };

/** @param {HTMLElement} place @param {Journal} journal @param {import("./keeping/start.js").Keeping} keeping */
export async function mountYours(place, journal, keeping) {
  const server = makeServer();
  /** @type {Page} */
  const page = { place, journal, server, keeping, refresh };
  const showHere = mountHere(page);
  const showThere = mountThere(page);
  const showDevices = mountDevices(page);
  mountFile(page);
  mountEnding(page);

  async function refresh() {
    showHere();
    const answer = await stateOf(page);
    await Promise.all([showThere(answer), showDevices(answer), tellHowItEnded(page)]);
  }

  const showNow = async () => {
    showHere();
    if (await journal.recall("keeping")) await showSync(page);
  };
  journal.hear((news) => (news.about === "keeping" || news.about === "ended" || news.forgotten ? refresh() : showNow()));
  (await keeping.sync()).watch(showNow);
  showHere();
  place.hidden = false;
  await keeping.left;
  await refresh();
  place.dataset.ready = "";
}

/** What the server keeps; the cookie of a journal that was deleted is of no use to a guest. @param {Page} page */
async function stateOf({ journal, server }) {
  const answer = await server.state();
  if (answer.status !== 410 || (await journal.recall("keeping"))) return answer;
  await server.leave();
  return server.state();
}

/** What another device or the server ended is told once it is known, and until something is begun again. @param {Page} page */
async function tellHowItEnded({ place, journal }) {
  const how = await journal.recall("ended");
  if (!how) return;
  part(place, "said").hidden = false;
  part(place, "said").textContent = ENDED[/** @type {keyof ENDED} */ (how)];
}
