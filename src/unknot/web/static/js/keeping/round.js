// One exchange with the server: a batch goes out, what others kept comes in, and each thing is noted once it is on the disk.

import { forgetToo, goOnAsGuest, kept, sorted } from "./state.js";

/** @typedef {import("../guest-journal.js").Journal} Journal */
/** @typedef {import("./server.js").Server} Server */
/** @typedef {import("./server.js").Answer} Answer */
/** @typedef {{how: "done"|"more"|"failed"|"ended", retryAfter?: number|null}} Outcome */

export const MOST = 200;
const TOO_LARGE = "It is too large for this server.";

/** @param {Journal} journal @param {Server} server @param {{most: number}} batch  halved where the server finds it too large @returns {Promise<Outcome>} */
export async function exchange(journal, server, batch) {
  const before = await kept(journal);
  if (!before) return { how: "ended" };
  const times = journal.times();
  const waiting = (await sorted(journal)).waiting;
  const sent = waiting.slice(0, batch.most);
  const answer = await server.sync(sent, (await journal.recall("cursor")) ?? 0);
  const still = await kept(journal);
  // Whoever stopped, joined another journal or forgot everything meanwhile has made this answer void.
  if (times !== journal.times() || still?.since !== before.since) return { how: still ? "more" : "ended" };
  if (answer.status === 200) return taken(journal, answer, waiting.length - sent.length);
  if (answer.status === 413) return tooLarge(journal, batch, sent);
  if (answer.status === 410) return ended(journal, answer.said.gone);
  if (answer.status === 401) return notKnown(journal, server);
  return { how: "failed", retryAfter: answer.retryAfter };
}

/** The cursor is remembered last: a crash before it only reads the same entries once more. @param {Journal} journal @param {Answer} answer @param {number} left @returns {Promise<Outcome>} */
async function taken(journal, { said, sent, received }, left) {
  const times = journal.times();
  journal.learn(Date.parse(said.now), sent, received);
  const before = (await journal.recall("cursor")) ?? 0;
  const lastly = (/** @type {Promise<unknown>} */ writing) => writing.catch((error) => (journal.lost ? undefined : Promise.reject(error)));
  // A server that was restored from a backup has lost what came after it: everything is sent and read once more.
  if (said.again) await lastly(journal.unacknowledge());
  await lastly(journal.receive(said.entries ?? []));
  if (times !== journal.times()) return { how: "ended" };
  await lastly(journal.acknowledged(said.acknowledged ?? []));
  await lastly(noteRefused(journal, said.refused ?? []));
  await lastly(journal.remember("cursor", said.cursor));
  if (said.again) return { how: "more" };
  if (!said.more && left === 0) return { how: "done" };
  const moved = said.cursor > before || [...(said.acknowledged ?? []), ...(said.refused ?? [])].length > 0;
  return { how: moved ? "more" : "failed" };
}

/** A refused entry stays on the device and is not sent again by itself. @param {Journal} journal @param {{id: string, error: string}[]} refused */
async function noteRefused(journal, refused) {
  if (!refused.length) return;
  const before = (await journal.recall("refused")) ?? {};
  await journal.remember("refused", { ...before, ...Object.fromEntries(refused.map(({ id, error }) => [id, error])) });
}

/** @param {Journal} journal @param {{most: number}} batch @param {{id: string}[]} sent @returns {Promise<Outcome>} */
async function tooLarge(journal, batch, sent) {
  if (sent.length > 1) batch.most = Math.max(1, Math.floor(sent.length / 2));
  else await noteRefused(journal, sent.map(({ id }) => ({ id, error: TOO_LARGE })));
  return { how: sent.length ? "more" : "failed" };
}

/** @param {Journal} journal @param {string} gone @returns {Promise<Outcome>} */
async function ended(journal, gone) {
  if (gone === "everywhere") await forgetToo(journal);
  else await goOnAsGuest(journal, "there");
  return { how: "ended" };
}

/** The cookie is gone or is not this server's: only where the server says so itself does this browser go on as a guest. @param {Journal} journal @param {Server} server @returns {Promise<Outcome>} */
async function notKnown(journal, server) {
  const { status, said } = await server.state();
  if (status === 410) return ended(journal, said.gone);
  if (status !== 200 || said.kept !== false) return { how: "failed" };
  await goOnAsGuest(journal, "unknown");
  return { how: "ended" };
}
