// What the page about keeping says: interface words alone.

/** @param {number} number */
export const answers = (number) => `${number} answer${number === 1 ? "" : "s"}`;

/** @param {string} date */
const day = (date) => new Date(date).toLocaleDateString();

/** What is here. @param {{happened_at: string}[]} entries */
export function countOf(entries) {
  if (!entries.length) return "There is nothing kept in this browser.";
  const first = entries.reduce((one, other) => (Date.parse(other.happened_at) < Date.parse(one.happened_at) ? other : one));
  return `${answers(entries.length)} and events, the first of ${day(first.happened_at)}.`;
}

/** How far the server has it. @param {number} waiting @param {{busy: boolean, failing: boolean}} state @param {boolean} lasting */
export function syncOf(waiting, state, lasting) {
  if (!waiting) return state.failing ? "All answers of this device are on the server. It cannot be reached right now." : "All answers of this device are on the server.";
  const here = lasting ? "They are safe on this device." : "They are on this page as long as it is open.";
  const busy = state.busy && !state.failing ? " They are on their way." : "";
  return `Not yet on the server: ${answers(waiting)}. ${here}${busy}`;
}

/** @param {number|null} days @param {number} backups */
export function howLong(days, backups) {
  const kept = days ? `Until you delete it, or until you have not opened it for ${days} days` : "Until you delete it";
  return `${kept}. ${backupsOf(backups)}`;
}

/** @param {number} days */
export const backupsOf = (days) => (days ? `Copies that guard against a broken disk may last ${days} days longer.` : "");

/** @param {string} since */
export const keptSince = (since) => `A copy is kept there since ${day(since)}.`;

/** @param {number} number */
export const refusedOf = (number) => `The server could not take ${answers(number)}. ${number === 1 ? "It stays" : "They stay"} on this device:`;

/** @param {string} until */
export const goodUntil = (until) => `It is good until ${new Date(until).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}.`;

/** @param {number} number */
export const joinTold = (number) => `This device has ${answers(number)} of its own. They are joined with those of your other device, and both devices then have all of them.`;

/** @param {number} fresh @param {number} all */
export function foundOf(fresh, all) {
  if (!fresh) return `Everything in this file is here already (${answers(all)}).`;
  return `${answers(fresh)} in this file ${fresh === 1 ? "is" : "are"} new here, ${all - fresh} ${all - fresh === 1 ? "was" : "were"} here already.`;
}

/** @param {number} number */
export const added = (number) => `${answers(number)} added.`;

/** @param {{used: number, most: number}} room */
export function roomOf({ used, most }) {
  const size = (/** @type {number} */ bytes) => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${Math.round(bytes / 1e9)} GB`);
  return `It takes ${size(used)} of the ${size(most)} that this browser gives.`;
}

export const SAID = {
  kept: "From now on this server keeps a copy.",
  joined: "This device now shares what your other device keeps.",
  there: "The copy on the server was deleted. What is here is still here.",
  everywhere: "Everything was deleted: on the server, and in this browser. Other devices follow when they are next connected.",
  forgotten: "Everything in this browser was deleted.",
  unknown: "The server does not know this browser any more, perhaps because its cookie was deleted. What is here is still here. A copy on the server stays there until it is deleted: a code from another device leads back to it.",
  stoppedElsewhere: "The copy on the server was deleted from another device. What is here is still here.",
  deletedElsewhere: "Everything was deleted from another device, so this browser has forgotten it too.",
  notReached: "The server cannot be reached right now. Nothing was changed. Please try again later.",
  notDeleted: "This browser could not delete it. Load the page anew and try again.",
  notWritten: "This browser could not keep it. It lasts as long as this page.",
  noCode: "Enter the code that the other device shows.",
  tickJoin: "Tick the box to join them, or leave it.",
  noFile: "This file cannot be read: it is not one that was saved here.",
  fileNeedsServer: "To read a file, the server is needed, and it cannot be reached right now. Please try again later.",
  fileTooLarge: "This file is too large for this server.",
  promised: "This browser has promised to keep it.",
  notPromised: "This browser did not promise it. It may agree once you have come back a few times, or when you install Unknot.",
};
