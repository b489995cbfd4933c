// The calls about keeping, as the server answers them; a call that does not get through has the status 0.

import { token } from "../token.js";

const AT = "/api/v1/keeping";
const LONGEST_MS = 30_000;
export const NOT_REACHED = 0;

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {{status: number, said: any, retryAfter: number|null, sent: number, received: number}} Answer */
/** @typedef {ReturnType<typeof makeServer>} Server */

/** @param {typeof fetch} ask */
export function makeServer(ask = (...how) => fetch(...how)) {
  /** @param {string} path @param {object} [body] @returns {Promise<Answer>} */
  async function call(path, body) {
    const sent = Date.now();
    try {
      const answer = await ask(AT + path, { ...(body && posted(body)), cache: "no-store", credentials: "same-origin", signal: AbortSignal.timeout?.(LONGEST_MS) });
      const said = await answer.json().catch(() => ({}));
      return { status: answer.status, said, retryAfter: seconds(answer.headers.get("Retry-After")), sent, received: Date.now() };
    } catch {
      return { status: NOT_REACHED, said: {}, retryAfter: null, sent, received: Date.now() };
    }
  }

  /** With a fresh token once more where the first one had gone stale. @param {string} path @param {object} body */
  async function post(path, body) {
    if (!token()) await call("");
    const answer = await call(path, body);
    if (answer.status !== 401 && answer.status !== 403) return answer;
    const state = await call("");
    if (state.status !== 200) return state;
    return call(path, body);
  }

  return {
    /** What the server keeps of this browser. */
    state: () => call(""),
    begin: () => post("", { consent: 1 }),
    /** @param {Entry[]} entries @param {number} after */
    sync: (entries, after) => post("/sync", { entries, after }),
    /** @param {"there"|"everywhere"} where */
    stop: (where) => post("/stop", { where }),
    leave: () => post("/leave", {}),
    code: () => post("/code", {}),
    /** @param {string} code */
    join: (code) => post("/join", { code }),
    /** @param {unknown} entries @param {string[]} known */
    read: (entries, known) => post("/read", { entries, known }),
  };
}

/** @param {object} body */
function posted(body) {
  return { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json", "X-CSRFToken": token() ?? "" } };
}

/** How long to wait, as seconds or as a date. @param {string|null} said */
function seconds(said) {
  if (!said) return null;
  const until = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000;
  return Number.isFinite(until) ? Math.max(0, until) : null;
}
