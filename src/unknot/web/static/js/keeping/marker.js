// A cookie without content that says there was something: where it is there and nothing is kept, the browser deleted it.

const NAME = "unknot-kept";
const DAYS_400_S = 34_560_000;

/** @typedef {import("../guest-journal.js").Journal} Journal */

/** @param {boolean} there */
export function mark(there) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${NAME}=yes; Max-Age=${there ? DAYS_400_S : 0}; Path=/; SameSite=Strict${secure}`;
}

/** True where something was kept here and is gone, though nobody asked to forget it. @param {Journal} journal */
export const evicted = (journal) => journal.lasting && journal.entries().length === 0 && document.cookie.split("; ").includes(`${NAME}=yes`);

/** Keep the mark beside what is kept. @param {Journal} journal */
export function keepMark(journal) {
  if (journal.lasting && journal.entries().length) mark(true);
  journal.hear((news) => {
    if (news.forgotten) mark(false);
    else if (news.added && journal.lasting) mark(true);
  });
}
