// A second copy of the entries, each a file of its own, beside the browser's database.
//
// A browser that is killed in the middle of a write may find its database broken when it starts, throw it away whole and
// begin an empty one (seen with Chromium).  Then the entries come back from here.

const NAME = "unknot-journal";
const TYPE = { headers: { "Content-Type": "application/json" } };

/** @typedef {import("./entry.js").Entry} Entry */

/** The address stands for an entry; nothing is ever asked of it. @param {string} id */
const address = (id) => `/unknot-journal/${id}`;

const there = () => "caches" in globalThis;

/** Copy these entries; a copy that fails is no reason to stop, for the database has them. @param {Entry[]} added */
export async function copy(added) {
  if (!there()) return;
  const files = await caches.open(NAME);
  await Promise.all(added.map((entry) => files.put(address(entry.id), new Response(JSON.stringify(entry), TYPE))));
}

/** Every entry that was copied; one that cannot be read is left out. @returns {Promise<Entry[]>} */
export async function copied() {
  if (!there() || !(await caches.has(NAME))) return [];
  const files = await caches.open(NAME);
  const read = (await files.keys()).map(async (key) => (await files.match(key))?.json().catch(() => null));
  return (await Promise.all(read)).filter(Boolean);
}

/** Take every copy away. */
export const forgetCopies = async () => void (there() && (await caches.delete(NAME)));
