// What is written on an entry: an id that sorts by the time it was made, and the time with the person's own offset.

const SAME_S = 1_000;
const MOST = 0xfff;

/** A UUID of version 7, which sorts by the time it was made (RFC 9562, section 5.7). */
export function uuid7(milliseconds = Date.now(), chance = crypto.getRandomValues(new Uint8Array(10)), count = ((chance[0] & 0x0f) << 8) | chance[1]) {
  const time = milliseconds.toString(16).padStart(12, "0");
  const bytes = Array.from(chance);
  bytes[0] = 0x70 | (count >> 8);
  bytes[1] = count & 0xff;
  bytes[2] = (bytes[2] & 0x3f) | 0x80;
  const hex = time + bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** Ids that sort in the order they were made, within one millisecond too: the bits after the version count. */
export function makeIds() {
  let last = -Infinity;
  let count = 0;
  return (/** @type {number} */ now) => {
    const same = now <= last && last - now < SAME_S;
    if (!same) last = now;
    count = same ? count + 1 : 0;
    if (count > MOST) [last, count] = [last + 1, 0];
    return uuid7(last, undefined, count);
  };
}

/** The moment with the person's own offset, as 2026-11-24T08:00:00.000+01:00. @param {Date} moment */
export function withZone(moment) {
  const minutes = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, -1);
  const sign = minutes < 0 ? "-" : "+";
  const two = (/** @type {number} */ number) => String(Math.floor(number)).padStart(2, "0");
  return `${local}${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
