// What this browser remembers about keeping: whether it is kept, how far it has read, what was refused, how it ended.

/** @typedef {import("../guest-journal.js").Journal} Journal */
/** @typedef {"there"|"everywhere"|"unknown"} Ended */

/** @param {Journal} journal @returns {Promise<{since: string}|undefined>} */
export const kept = (journal) => journal.recall("keeping");

/** From now on this browser is kept on the server: everything is sent, and everything is read from the beginning. @param {Journal} journal @param {string} since */
export async function begin(journal, since) {
  await journal.unacknowledge();
  for (const name of ["cursor", "refused", "ended"]) await journal.remember(name, undefined);
  await journal.remember("keeping", { since });
}

/** This browser goes on as a guest, with what it has. @param {Journal} journal @param {Ended} how */
export async function goOnAsGuest(journal, how) {
  await journal.remember("keeping", undefined);
  await journal.unacknowledge();
  for (const name of ["cursor", "refused"]) await journal.remember(name, undefined);
  await journal.remember("ended", how);
}

/** Everything was deleted on purpose: this browser forgets as well. @param {Journal} journal */
export async function forgetToo(journal) {
  await journal.clear();
  await journal.remember("ended", "everywhere");
}

/** What is not on the server yet, and what it refused. @param {Journal} journal */
export async function sorted(journal) {
  const refused = (await journal.recall("refused")) ?? {};
  const outbox = await journal.outbox();
  return { waiting: outbox.filter((entry) => !(entry.id in refused)), refused: outbox.filter((entry) => entry.id in refused), why: refused };
}
