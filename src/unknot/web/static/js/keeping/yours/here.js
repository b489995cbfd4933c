// What this browser keeps, and whether it lasts.

import { askToLast, promised, room } from "../lasting.js";
import { evicted, mark } from "../marker.js";
import { countOf, roomOf, SAID } from "../words.js";
import { onPress, part, say, show } from "./parts.js";

/** @typedef {import("./parts.js").Page} Page */

/** @param {Page} page  gives how to show it anew */
export function mountHere({ place, journal }) {
  onPress(part(place, "ask"), async () => {
    say(place, (await askToLast()) ? SAID.promised : SAID.notPromised);
    await showLasting();
  });
  onPress(part(place, "let-go"), async () => {
    mark(false);
    showHere();
    part(place, "count").tabIndex = -1;
    part(place, "count").focus();
  });

  async function showLasting() {
    const sure = journal.lasting ? await promised() : null;
    show(place, "promised", sure === true);
    show(place, "not-promised", sure === false);
    const size = journal.lasting ? await room() : null;
    part(place, "room").textContent = size ? roomOf(size) : "";
  }

  function showHere() {
    const entries = journal.entries();
    part(place, "count").textContent = countOf(entries);
    show(place, "has", entries.length > 0);
    show(place, "evicted", evicted(journal));
    show(place, "not-lasting", !journal.lasting && !journal.lost);
    show(place, "lost", journal.lost);
    showLasting();
  }
  return showHere;
}
