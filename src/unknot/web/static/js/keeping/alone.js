// One tab at a time.

const LOCK = "unknot-keeping";

/** Do this while no other tab does: one after the other where the browser has locks, at once where it has none. @template T @param {() => Promise<T>} work @returns {Promise<T>} */
export const alone = (work) => (navigator.locks ? navigator.locks.request(LOCK, work) : work());
