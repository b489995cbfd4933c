// The guest's journal: a list of entries in this browser's own database, appended to, never changed.

const NAME = "unknot";
const VERSION = 2;
const ENTRIES = "entries";
const ACKNOWLEDGED = "acknowledged";
const ABOUT = "about";

/** @typedef {{id: string, kind: string, happened_at: string, recorded_at: string, schema: number, body: object}} Entry */

/** Other tabs of this browser hear of what one of them keeps or forgets, so that none works with an old journal. */
const tabs = "BroadcastChannel" in globalThis ? new BroadcastChannel(NAME) : null;

/** Open the journal; where the browser keeps nothing (private windows of some), it lives as long as the page. */
export async function openJournal() {
  const database = await open().catch(() => null);
  /** @type {Entry[]} */
  const entries = database ? await all(database) : [];
  const known = new Set(entries.map((entry) => entry.id));
  const about = new Map();

  /** Take these entries in, each id once. @param {Entry[]} added */
  function take(added) {
    const fresh = added.filter((entry) => !known.has(entry.id));
    for (const entry of fresh) known.add(entry.id);
    entries.push(...fresh);
    return fresh;
  }

  /** Keep these entries, each id once. @param {Entry[]} added */
  function keep(added) {
    const fresh = take(added);
    if (fresh.length) tabs?.postMessage({ added: fresh });
    return database && fresh.length ? write(database, fresh) : Promise.resolve();
  }

  /** Keep one entry about now. @param {string} kind @param {object} body */
  function append(kind, body) {
    const now = withZone(new Date());
    return keep([{ id: uuid7(), kind, happened_at: now, recorded_at: now, schema: 1, body }]);
  }

  /** Forget everything in this browser. */
  async function clear() {
    empty();
    tabs?.postMessage({ forgotten: true });
    if (database) await change(database, STORES, (store) => STORES.forEach((name) => store(name).clear()));
  }

  /** Keep something beside the entries, under a name; undefined takes it away. @param {string} name @param {unknown} value */
  function remember(name, value) {
    about.set(name, value);
    return database ? change(database, [ABOUT], (store) => (value === undefined ? store(ABOUT).delete(name) : store(ABOUT).put(value, name))) : Promise.resolve();
  }

  /** What was remembered under this name. @param {string} name @returns {Promise<any>} */
  function recall(name) {
    return database ? done(database.transaction(ABOUT).objectStore(ABOUT).get(name)) : Promise.resolve(about.get(name));
  }

  /** Note that the server holds these entries. @param {string[]} ids */
  function acknowledged(ids) {
    return database ? change(database, [ACKNOWLEDGED], (store) => ids.forEach((id) => store(ACKNOWLEDGED).put(true, id))) : Promise.resolve();
  }

  /** The entries that the server has not acknowledged, oldest first. @returns {Promise<Entry[]>} */
  async function outbox() {
    const held = new Set(database ? await done(database.transaction(ACKNOWLEDGED).objectStore(ACKNOWLEDGED).getAllKeys()) : []);
    return entries.filter((entry) => !held.has(entry.id));
  }

  /** Forget what the server acknowledged, as when it holds nothing any more. */
  function unacknowledge() {
    return database ? change(database, [ACKNOWLEDGED], (store) => store(ACKNOWLEDGED).clear()) : Promise.resolve();
  }

  function empty() {
    entries.length = 0;
    known.clear();
  }

  tabs?.addEventListener("message", ({ data }) => (data.forgotten ? empty() : take(data.added)));

  return { entries: () => entries, keep, append, clear, remember, recall, acknowledged, unacknowledge, outbox, lasting: database !== null };
}

const STORES = [ENTRIES, ACKNOWLEDGED, ABOUT];

/** @returns {Promise<IDBDatabase>} */
async function open() {
  const request = indexedDB.open(NAME, VERSION);
  request.onupgradeneeded = () => {
    const there = request.result.objectStoreNames;
    if (!there.contains(ENTRIES)) request.result.createObjectStore(ENTRIES, { keyPath: "id" });
    for (const name of [ACKNOWLEDGED, ABOUT]) if (!there.contains(name)) request.result.createObjectStore(name);
  };
  const database = await done(request);
  // A newer page must not wait for this one: it closes the database and goes on with what it has read.
  database.onversionchange = () => database.close();
  return database;
}

/** @param {IDBDatabase} database @returns {Promise<Entry[]>} */
async function all(database) {
  const read = await done(database.transaction(ENTRIES).objectStore(ENTRIES).getAll());
  return read.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** @param {IDBDatabase} database @param {Entry[]} added */
function write(database, added) {
  return change(database, [ENTRIES], (store) => added.forEach((entry) => store(ENTRIES).put(entry)));
}

/** One transaction, on the disk when it resolves. @param {IDBDatabase} database @param {string[]} names @param {(store: (name: string) => IDBObjectStore) => void} changes */
function change(database, names, changes) {
  const transaction = database.transaction(names, "readwrite", { durability: "strict" });
  changes((name) => transaction.objectStore(name));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(undefined);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A UUID of version 7, which sorts by the time it was made (RFC 9562, section 5.7). */
export function uuid7(milliseconds = Date.now(), chance = crypto.getRandomValues(new Uint8Array(10))) {
  const time = milliseconds.toString(16).padStart(12, "0");
  const bytes = Array.from(chance);
  bytes[0] = (bytes[0] & 0x0f) | 0x70;
  bytes[2] = (bytes[2] & 0x3f) | 0x80;
  const hex = time + bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The moment with the person's own offset, as 2026-11-24T08:00:00.000+01:00. @param {Date} moment */
export function withZone(moment) {
  const minutes = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, -1);
  const sign = minutes < 0 ? "-" : "+";
  const two = (/** @type {number} */ number) => String(Math.floor(number)).padStart(2, "0");
  return `${local}${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
