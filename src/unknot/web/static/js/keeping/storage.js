// This browser's own database: what is written is on the disk when the promise resolves.

import { copied, copy, forgetCopies } from "./copy.js";

const NAME = "unknot";
const VERSION = 2;
export const ENTRIES = "entries";
export const ACKNOWLEDGED = "acknowledged";
export const ABOUT = "about";
const STORES = [ENTRIES, ACKNOWLEDGED, ABOUT];

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {Awaited<ReturnType<typeof openStorage>>} Storage */

/** Open it.  Rejects where the browser keeps nothing. @param {() => void} lose  called once when the connection is lost */
export async function openStorage(lose) {
  const database = await open();
  let lost = false;
  const losing = () => {
    if (!lost) lose();
    lost = true;
  };
  // A newer page must not wait for this one: it closes the database and goes on with what it has read.
  database.onversionchange = () => (database.close(), losing());
  // The browser itself closes it when it deletes what is kept, or when its disk fails.
  database.onclose = losing;

  /** One transaction. @param {string[]} names @param {(store: (name: string) => IDBObjectStore) => void} changes */
  async function change(names, changes) {
    const transaction = begun(names, "readwrite");
    changes((name) => transaction.objectStore(name));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error("The transaction was aborted."));
    });
  }

  /** @param {string[]} names @param {IDBTransactionMode} mode */
  function begun(names, mode) {
    try {
      return database.transaction(names, mode, { durability: "strict" });
    } catch (error) {
      losing();
      throw error;
    }
  }

  /** @template T @param {string} name @param {(store: IDBObjectStore) => IDBRequest<T>} read */
  const read = async (name, read) => done(read(begun([name], "readonly").objectStore(name)));

  /** @param {Entry[]} added */
  const write = (added) => change([ENTRIES], (store) => added.forEach((entry) => store(ENTRIES).put(entry)));

  return {
    /** From the copies where the database is empty: it may have been thrown away. @returns {Promise<Entry[]>} */
    async entries() {
      const held = /** @type {Entry[]} */ (await read(ENTRIES, (store) => store.getAll()));
      if (held.length) return held;
      const found = await copied().catch(() => []);
      if (found.length) await write(found);
      return found;
    },
    acknowledged: async () => /** @type {string[]} */ (await read(ACKNOWLEDGED, (store) => store.getAllKeys())),
    /** @param {string} name @returns {Promise<any>} */
    recall: (name) => read(ABOUT, (store) => store.get(name)),
    /** @param {Entry[]} added */
    write: (added) => Promise.all([write(added), copy(added).catch(() => undefined)]),
    /** @param {string} name @param {unknown} value */
    remember: (name, value) => change([ABOUT], (store) => (value === undefined ? store(ABOUT).delete(name) : store(ABOUT).put(value, name))),
    /** @param {string[]} ids */
    acknowledge: (ids) => change([ACKNOWLEDGED], (store) => ids.forEach((id) => store(ACKNOWLEDGED).put(true, id))),
    unacknowledge: () => change([ACKNOWLEDGED], (store) => store(ACKNOWLEDGED).clear()),
    /** The copies first: else what was forgotten could come back from them. */
    async clear() {
      await forgetCopies();
      await change(STORES, (store) => STORES.forEach((name) => store(name).clear()));
    },
  };
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  const request = indexedDB.open(NAME, VERSION);
  request.onupgradeneeded = () => {
    const there = request.result.objectStoreNames;
    if (!there.contains(ENTRIES)) request.result.createObjectStore(ENTRIES, { keyPath: "id" });
    for (const name of [ACKNOWLEDGED, ABOUT]) if (!there.contains(name)) request.result.createObjectStore(name);
  };
  return done(request);
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
