// Whether the browser has promised to keep what is here: it may delete it when its disk is full, unless it promised.

/** @typedef {import("../guest-journal.js").Journal} Journal */

/** Ask for the promise. @returns {Promise<boolean>} */
export const askToLast = async () => (await navigator.storage?.persist?.().catch(() => false)) ?? false;

/** True once it was promised; null where this browser cannot be asked. @returns {Promise<boolean|null>} */
export const promised = async () => (await navigator.storage?.persisted?.().catch(() => null)) ?? null;

/** How many bytes are used and may be used, null where the browser does not say. */
export async function room() {
  const said = await navigator.storage?.estimate?.().catch(() => null);
  return said?.usage === undefined || !said.quota ? null : { used: said.usage, most: said.quota };
}

/** Ask once, when the first answers are kept. @param {Journal} journal */
export function askOnce(journal) {
  const stop = journal.hear(async (news) => {
    if (!news.added || !journal.lasting) return;
    stop();
    if (await journal.recall("asked-to-last")) return;
    await journal.remember("asked-to-last", true);
    if ((await promised()) === false) await askToLast();
  });
}
