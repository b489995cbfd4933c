// Leaving the copy on the server to the other devices: this browser's cookie goes, now or as soon as the server is reached.

import { alone } from "./alone.js";

/** @typedef {import("../guest-journal.js").Journal} Journal */
/** @typedef {import("./server.js").Server} Server */

/** Leave, then forget everything here.  No tab syncs meanwhile: an answer on its way would bring the cookie back. @param {Journal} journal @param {Server} server */
export function leaveAndForget(journal, server) {
  return alone(async () => {
    const left = !(await journal.recall("keeping")) || (await isLeft(server));
    await journal.clear();
    if (!left) await journal.remember("leaving", true);
  });
}

/** What could not be done when everything was forgotten. @param {Journal} journal @param {Server} server */
export async function leaveAtLast(journal, server) {
  if ((await journal.recall("leaving")) && (await isLeft(server))) await journal.remember("leaving", undefined);
}

/** @param {Server} server */
const isLeft = async (server) => (await server.leave()).status === 200;
