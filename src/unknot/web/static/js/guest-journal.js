// The guest's journal: a list of entries in this browser's own database, appended to, never changed.

import { makeClock } from "./keeping/clock.js";
import { makeIds, withZone } from "./keeping/stamp.js";
import { openStorage } from "./keeping/storage.js";

export { uuid7, withZone } from "./keeping/stamp.js";

/** @typedef {import("./keeping/entry.js").Entry} Entry */
/** @typedef {import("./keeping/entry.js").News} News */
/** @typedef {Awaited<ReturnType<typeof openJournal>>} Journal */

const SLACK_MS = 60_000;

/** Other tabs of this browser hear of what one of them keeps or forgets, so that none works with an old journal. */
const tabs = "BroadcastChannel" in globalThis ? new BroadcastChannel("unknot") : null;

/** Open the journal; where the browser keeps nothing (private windows of some), it lives as long as the page. */
export async function openJournal() {
  let lost = false;
  let times = 0;
  const storage = await openStorage(() => tell({ lost: (lost = true) })).catch(() => null);
  /** @type {[Entry[], string[]]} */
  const [entries, ids] = storage ? await Promise.all([storage.entries(), storage.acknowledged()]) : [[], []];
  entries.sort((one, other) => (one.id < other.id ? -1 : 1));
  const known = new Set(entries.map((entry) => entry.id));
  const held = new Set(ids);
  /** @type {Map<string, Entry>} */
  const unwritten = new Map();
  const about = new Map();
  const clock = makeClock();
  const nextId = makeIds();
  /** @type {Set<(news: News) => void>} */
  const listeners = new Set();

  /** What this tab or another one did. @param {News} news */
  function tell(news) {
    for (const listener of listeners) listener(news);
  }

  /** @param {News} news */
  function spread(news) {
    tabs?.postMessage(news);
    tell(news);
  }

  /** Take these entries in, each id once. @param {Entry[]} added */
  function take(added) {
    const fresh = added.filter((entry) => !known.has(entry.id) && known.add(entry.id));
    entries.push(...fresh);
    return fresh;
  }

  /** Keep these entries, each id once; what could not be written before is written with them. @param {Entry[]} added */
  async function keep(added, received = false) {
    const fresh = take(added);
    for (const entry of fresh) unwritten.set(entry.id, entry);
    if (fresh.length) spread({ added: fresh, received });
    const writing = [...unwritten.values()];
    if (!storage || !writing.length) return;
    await storage.write(writing);
    for (const entry of writing) unwritten.delete(entry.id);
  }

  /** Not before what was kept last: the server's time is known to a second or so. @param {number} now */
  function afterAll(now) {
    const stamps = entries.map((entry) => Date.parse(entry.happened_at)).filter((at) => at < now + SLACK_MS);
    return stamps.reduce((latest, at) => Math.max(latest, at + 1), now);
  }

  /** Keep one entry about now. @param {string} kind @param {object} body */
  function append(kind, body) {
    const at = afterAll(clock.now());
    const now = withZone(new Date(at));
    return keep([{ id: nextId(at), kind, happened_at: now, recorded_at: now, schema: 1, body }]);
  }

  /** Forget everything in this browser.  The other tabs hear of it once it is gone. */
  async function clear() {
    empty();
    if (storage) await storage.clear();
    spread({ forgotten: true });
  }

  function empty() {
    times++;
    entries.length = 0;
    for (const one of [known, held, unwritten, about]) one.clear();
  }

  /** Keep something beside the entries, under a name; undefined takes it away. @param {string} name @param {unknown} value */
  async function remember(name, value) {
    about.set(name, value);
    if (storage) await storage.remember(name, value);
    spread({ about: name });
  }

  /** What was remembered under this name. @param {string} name @returns {Promise<any>} */
  async function recall(name) {
    if (!storage || lost) return about.get(name);
    const value = await storage.recall(name).catch(() => about.get(name));
    about.set(name, value);
    return value;
  }

  /** Keep what the server sent: it holds it. @param {Entry[]} added */
  async function receive(added) {
    await keep(added, true);
    await acknowledged(added.map((entry) => entry.id));
  }

  /** Note that the server holds these entries. @param {string[]} ids */
  async function acknowledged(ids) {
    for (const id of ids) held.add(id);
    if (!ids.length) return;
    if (storage) await storage.acknowledge(ids);
    spread({ acknowledged: ids });
  }

  /** Forget what the server acknowledged, as when it holds nothing any more. */
  async function unacknowledge() {
    held.clear();
    if (storage) await storage.unacknowledge();
    spread({ unacknowledged: true });
  }

  /** Learn the server's time from an answer. @param {number} server @param {number} sent @param {number} received */
  function learn(server, sent, received) {
    const worth = clock.learn(server, sent, received);
    if (worth) remember("clock", worth).catch(() => undefined);
  }

  tabs?.addEventListener("message", ({ data }) => {
    if (data.forgotten) empty();
    if (data.added) take(data.added);
    for (const id of data.acknowledged ?? []) held.add(id);
    if (data.unacknowledged) held.clear();
    tell(data);
  });
  clock.restore(await recall("clock"));

  return {
    entries: () => entries, keep, receive, append, clear, remember, recall, acknowledged, unacknowledge, learn,
    /** The entries that the server has not acknowledged, oldest first. @returns {Promise<Entry[]>} */
    outbox: async () => entries.filter((entry) => !held.has(entry.id)),
    /** Now, as the server has it, in milliseconds. */
    now: clock.now,
    /** True where the device's clock went back behind what the server is known to have had. */
    behind: clock.behind,
    /** How often everything was forgotten since the page was opened: what was asked before then is of no use any more. */
    times: () => times,
    /** Hear what this tab and others keep, remember or forget; gives how to stop. @param {(news: News) => void} listener */
    hear: (listener) => (listeners.add(listener), () => void listeners.delete(listener)),
    /** False where nothing is kept once the page is closed. */
    get lasting() {
      return storage !== null && !lost;
    },
    /** True once the database was taken away while the page was open: from then on it works from memory. */
    get lost() {
      return lost;
    },
  };
}
