// Cookies without content that say there was something: where they are there and it is gone, the browser deleted it.

const HERE = "unknot-kept";
const THERE = "unknot-kept-there";
const DAYS_400_S = 34_560_000;

/** @typedef {import("../guest-journal.js").Journal} Journal */

/** @param {string} name @param {boolean} there */
function set(name, there) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${name}=yes; Max-Age=${there ? DAYS_400_S : 0}; Path=/; SameSite=Strict${secure}`;
}

/** @param {string} name */
const has = (name) => document.cookie.split("; ").includes(`${name}=yes`);

/** Something is kept in this browser, or nothing any more. @param {boolean} there */
export const mark = (there) => set(HERE, there);

/** This browser takes part in what the server keeps, or does so no longer. @param {boolean} there */
export const markTakingPart = (there) => set(THERE, there);

/** True where something was kept here and is gone, though nobody asked to forget it. @param {Journal} journal */
export const evicted = (journal) => journal.lasting && journal.entries().length === 0 && has(HERE);

/** True where this browser took part, and has forgotten that alone. @param {Journal} journal */
export const forgotPart = (journal) => journal.lasting && journal.entries().length > 0 && has(THERE);

/** Keep the mark beside what is kept. @param {Journal} journal */
export function keepMark(journal) {
  if (journal.lasting && journal.entries().length) mark(true);
  journal.hear((news) => {
    if (news.forgotten) mark(false);
    else if (news.added && journal.lasting) mark(true);
  });
}
