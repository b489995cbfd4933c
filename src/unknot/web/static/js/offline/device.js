// Keeping Unknot on this device: the worker is registered, fetches the rest, and a new version is taken when it is calm.

import { make } from "../session/elements.js";
import { holdVersion, inSession, inUseBeside, leaveFor, pageVersion } from "./versions.js";
import { WORDS } from "./words.js";

/** @typedef {import("./versions.js").Journal} Journal */

/** Steps on which nothing is being filled in. */
const CALM = new Set([undefined, "today", "care-card"]);

/** Only where a browser allows it: over https, and on this machine itself. @param {Journal} journal */
export async function keepOnDevice(journal) {
  if (!pageVersion || !navigator.serviceWorker || !navigator.locks) return;
  holdVersion();
  await loaded();
  const registration = await navigator.serviceWorker.register("/service-worker.js", { updateViaCache: "none" }).catch(() => null);
  if (!registration) return;
  const look = () => lookForNew(registration, journal);
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  document.body.addEventListener("htmx:afterSettle", look);
  document.addEventListener("visibilitychange", look);
  for (const [from, event] of [[globalThis, "online"], [navigator.serviceWorker, "controllerchange"]]) from.addEventListener(event, fetchTheRest);
  look();
  await fetchTheRest();
  if (registration.active && (await ask(registration.active, "version")).version !== pageVersion) registration.update().catch(() => undefined);
}

/** The first page comes first. */
const loaded = () => (document.readyState === "complete" ? Promise.resolve() : new Promise((go) => addEventListener("load", go, { once: true })));

/** Somebody who pays for each byte is asked for no more than a page needs. */
async function fetchTheRest() {
  const { active } = await navigator.serviceWorker.ready;
  if (!active || navigator.connection?.saveData) return;
  const { version, missing } = await ask(active, "fetch-the-rest");
  const whole = missing === 0 && version === pageVersion && navigator.serviceWorker.controller !== null;
  document.documentElement.dataset.kept = whole ? "all" : "some";
  for (const place of document.querySelectorAll("[data-on-device]")) place.textContent = whole ? WORDS.all : WORDS.some;
}

/** A worker that waits is taken at once where every open page is of its version already, else offered where it is calm. @param {ServiceWorkerRegistration} registration @param {Journal} journal */
async function lookForNew({ waiting }, journal) {
  document.querySelector("[data-new-version]")?.remove();
  if (!waiting || document.visibilityState !== "visible") return;
  const { version } = await ask(waiting, "version");
  if (version === pageVersion) return (await inUseBeside(version)) || waiting.postMessage({ ask: "take-over" });
  if (isCalm()) offer(waiting, journal);
}

const isCalm = () => !inSession() && CALM.has(document.querySelector("main [name=step]")?.value);

/** @param {ServiceWorker} waiting @param {Journal} journal */
function offer(waiting, journal) {
  const take = () => {
    if (inSession()) return;
    navigator.serviceWorker.addEventListener("controllerchange", () => comeBack(journal), { once: true });
    waiting.postMessage({ ask: "take-over" });
  };
  const shown = make("section", { class: "told", "data-new-version": true, role: "status" },
    make("p", {}, WORDS.ready), make("button", { class: "second", click: take }, WORDS.take));
  document.querySelector("[data-new-version]")?.remove();
  document.querySelector("main")?.prepend(shown);
}

/** The same page in the new version; a step is asked for again, any other page is only loaded. @param {Journal} journal */
function comeBack(journal) {
  const read = document.querySelector("main [name=read]")?.value;
  if (read === undefined) location.reload();
  else leaveFor(journal, { read });
}

/** @param {ServiceWorker} worker @param {string} what @returns {Promise<any>} */
function ask(worker, what) {
  return new Promise((answered) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answered(data);
    worker.postMessage({ ask: what }, [port2]);
  });
}
