// The words of pages without a connection and of new versions.  Nothing clinical is ever said here.

const KEPT = "What you said is kept in this browser.";

export const WORDS = {
  unreached: "There is no connection",
  unreachedSays: `The server could not be reached. ${KEPT} What you filled in is still on this page.`,
  again: "Try again",
  without: "What works without a connection",
  busy: `There were too many steps at once. ${KEPT} Wait a minute, then try again.`,
  failed: `The server could not answer. ${KEPT} Please try again; if it goes on, load the page anew.`,
  listSame: "The list is as it was.",
  listStays: (/** @type {string} */ name) => `The list has changed: ${name} stays first.`,
  listChanged: (/** @type {string} */ name) => `The list has changed: ${name} now comes first.`,
  notKept: "This browser could not keep your answer. It lasts as long as this page.",
  renewed: "Unknot was renewed. All you said is kept.",
  cannotRenew: "Unknot was renewed. Please load this page anew.",
  partMissing: "A part of this page could not be fetched. Load the page anew when there is a connection.",
  ready: "A new version is ready",
  take: "Use it now",
  all: "Everything that works without a connection is on this device.",
  some: "Not everything is on this device yet. It goes on by itself while there is a connection.",
  reached: "The server can be reached.",
  notReached: "The server still cannot be reached.",
  goOn: "Go on",
  from: (/** @type {string} */ time) => `Kept on this device, ${time}.`,
  older: "Unknot was renewed since this was made. The guide itself has to be made anew, and that needs the server.",
  yesterday: "What is kept is not of today. A new one needs the server.",
  nothing: "There is no guide and no plan on this device.",
  howNow: "How is it now?",
  noted: (/** @type {string} */ sign) => `You noted: ${sign}`,
  done: "Done",
  answered: "Your answer is kept. It goes along with the next step, when the server can be reached.",
};
