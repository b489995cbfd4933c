// The outbox on its way: soon after each answer, when the page opens or is shown, when the network is back; never in the way.

import { alone } from "./alone.js";
import { exchange, MOST } from "./round.js";
import { waitAfter } from "./waiting.js";

const SOON_MS = 800;
/** So that no mistake of a server makes a device ask without end. */
const MOST_ROUNDS = 1_000;

/** @typedef {import("../guest-journal.js").Journal} Journal */
/** @typedef {ReturnType<typeof startSync>} Sync */
/** @typedef {{busy: boolean, failing: boolean}} State */

/** @param {Journal} journal @param {import("./server.js").Server} server */
export function startSync(journal, server, chance = Math.random) {
  const batch = { most: MOST };
  let failures = 0;
  let notBefore = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  /** @type {Promise<void>|null} */
  let running = null;
  let again = false;
  /** @type {Promise<void>|null} */
  let next = null;
  /** @type {Set<(state: State) => void>} */
  const watchers = new Set();

  const state = () => ({ busy: running !== null, failing: failures > 0 });
  const tell = () => watchers.forEach((watcher) => watcher(state()));

  /** @param {number} ms */
  function soon(ms = SOON_MS) {
    clearTimeout(timer);
    timer = setTimeout(() => void now(), Math.max(ms, notBefore - Date.now()));
  }

  /** Sync now; whoever asks while it runs is served by one more run after it. */
  function now() {
    clearTimeout(timer);
    timer = undefined;
    if (running) return (next ??= running.then(after));
    running = alone(rounds).catch(() => failed(null)).then(settled);
    tell();
    return running ?? Promise.resolve();
  }

  /** Whoever asked while it ran waits for the run after it, unless the server is to be left in peace. */
  function after() {
    next = null;
    return failures ? undefined : now();
  }

  function settled() {
    running = null;
    if (again && !failures) soon(0);
    again = false;
    tell();
  }

  async function rounds() {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { how, retryAfter } = await exchange(journal, server, batch);
      if (how === "failed") return failed(retryAfter ?? null);
      failures = notBefore = 0;
      if (how !== "more") return undefined;
    }
    return failed(null);
  }

  /** @param {number|null} asked */
  function failed(asked) {
    failures += 1;
    const wait = waitAfter(failures, asked, chance());
    notBefore = asked === null ? 0 : Date.now() + asked * 1000;
    soon(wait);
  }

  journal.hear((news) => {
    if (!news.added || news.received) return;
    if (running) again = true;
    // While it fails, answering more is no reason to ask the server more often.
    // And whoever answers without a pause is not to put the sync off for ever.
    else if (!failures && timer === undefined) soon();
  });
  addEventListener("online", () => soon(0));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && soon(0));
  soon(0);

  return { now, state, /** @param {(state: State) => void} watcher */ watch: (watcher) => (watchers.add(watcher), () => void watchers.delete(watcher)) };
}
