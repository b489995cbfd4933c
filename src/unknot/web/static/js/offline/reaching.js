// Whether the server can be reached, and what to do about a step that did not get there.

import { make } from "../session/elements.js";
import { WORDS } from "./words.js";

const PATIENCE_MS = 4_000;

/** Ask the server itself: a browser only knows whether there is a network. */
export async function reached() {
  try {
    return (await fetch("/health", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) })).ok;
  } catch {
    return false;
  }
}

/**
 * A step did not reach the server.  Where nothing was filled in, show what works without; else keep the form as it is,
 * to be sent again by a tap, or by itself when the connection is back.
 * @param {CustomEvent} event
 */
export function stepUnreached({ detail: { elt, requestConfig } }) {
  const form = elt instanceof HTMLFormElement ? elt : elt.closest?.("form");
  const step = form?.querySelector("[name=step]")?.value;
  const kept = Boolean(navigator.serviceWorker?.controller);
  if (kept && (!form || !step || step === "played")) return location.assign("/offline");
  const submitter = requestConfig?.triggeringEvent?.submitter;
  tellUnreached(form, kept, () => sendAgain(form, submitter));
}

/** @param {HTMLFormElement|null} form @param {HTMLElement|null|undefined} submitter */
export function sendAgain(form, submitter) {
  form?.requestSubmit(submitter?.isConnected ? submitter : undefined);
}

/** @param {HTMLFormElement|null} form @param {boolean} kept @param {() => void} again */
function tellUnreached(form, kept, again) {
  const button = form && make("button", { class: "main", click: () => leave() }, WORDS.again);
  const link = kept && make("a", { href: "/offline" }, WORDS.without);
  const panel = make("section", { class: "refused", "data-trouble": true, role: "alert", tabindex: -1 },
    make("h2", {}, WORDS.unreached), make("p", {}, WORDS.unreachedSays), make("div", { class: "row" }, button, link));
  const leave = () => {
    removeEventListener("online", leave);
    if (panel.isConnected) again();
    panel.remove();
  };
  document.querySelector("[data-trouble]")?.remove();
  document.querySelector("main")?.prepend(panel);
  addEventListener("online", leave);
  panel.focus();
}
