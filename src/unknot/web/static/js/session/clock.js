// The time for a session: it starts at the wall clock and then only runs forward.
//
// A steady clock may stand still while the machine sleeps and a wall clock may be set back; the later of the two counts,
// so that seconds may be counted twice but never lost.

/** @returns {() => number} milliseconds since 1970 */
export function steadyClock(wall = () => Date.now(), steady = () => performance.now()) {
  const began = wall() - steady();
  let last = 0;
  return () => {
    last = Math.max(last, Math.floor(began + steady()), wall());
    return last;
  };
}

/** Call this several times a second until stopped, and at once when the page is seen again. @param {() => void} tick */
export function realTicks(tick) {
  const timer = setInterval(tick, 100);
  document.addEventListener("visibilitychange", tick);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", tick);
  };
}

/** Minutes and seconds, as 0:05. @param {number} ms */
export function clockFace(ms) {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
