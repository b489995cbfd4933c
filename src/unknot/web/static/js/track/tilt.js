// The mathematics of a phone as a goniometer: how far it has tipped or turned since it was held still.
//
// Angles are those of DeviceOrientation, in degrees: alpha about the upright axis, then beta about the phone's own x axis,
// then gamma about its y axis.  They jump (359 to 0, 180 to -180, gamma at 90), so nothing here subtracts one from another:
// each reading becomes directions in space, and the angle between directions has no jump.

/** @typedef {{alpha: number, beta: number, gamma: number}} Reading */
/** @typedef {[number, number, number]} Direction */

const RADIAN = Math.PI / 180;

/** Where up is, as the phone sees it; alpha does not matter. @param {Reading} reading @returns {Direction} */
export const upOf = ({ beta, gamma }) => [
  -Math.cos(beta * RADIAN) * Math.sin(gamma * RADIAN),
  Math.sin(beta * RADIAN),
  Math.cos(beta * RADIAN) * Math.cos(gamma * RADIAN),
];

/** Each of the phone's axes, as the room sees it. @param {Reading} reading @returns {[Direction, Direction, Direction]} */
export function axesOf({ alpha, beta, gamma }) {
  const [sa, sb, sg] = [alpha, beta, gamma].map((angle) => Math.sin(angle * RADIAN));
  const [ca, cb, cg] = [alpha, beta, gamma].map((angle) => Math.cos(angle * RADIAN));
  return [
    [ca * cg - sa * sb * sg, sa * cg + ca * sb * sg, -cb * sg],
    [-sa * cb, ca * cb, sb],
    [ca * sg + sa * sb * cg, sa * sg - ca * sb * cg, cb * cg],
  ];
}

/** The angle between two directions, 0 to 180; the arc tangent keeps its digits for small and for large ones. @param {Direction} one @param {Direction} other */
export function between(one, other) {
  const across = [one[1] * other[2] - one[2] * other[1], one[2] * other[0] - one[0] * other[2], one[0] * other[1] - one[1] * other[0]];
  const along = one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
  return Math.atan2(Math.hypot(...across), along) / RADIAN;
}

/** How far the phone has tipped, 0 to 180, whichever way it is turned. @param {Reading} start @param {Reading} now */
export const tipped = (start, now) => between(upOf(start), upOf(now));

/**
 * How far it has turned about the upright axis, 0 to 180.  The axis of the phone that lies flattest at the start shows where
 * it points; what it tips on the way does not count.
 * @param {Reading} start @param {Reading} now
 */
export function turned(start, now) {
  const [before, after] = [axesOf(start), axesOf(now)];
  const flattest = before.reduce((best, axis, index) => (Math.abs(axis[2]) < Math.abs(before[best][2]) ? index : best), 0);
  const [from, to] = [before[flattest], after[flattest]].map(([x, y]) => Math.atan2(y, x) / RADIAN);
  return Math.abs(wrapped(to - from));
}

/** The same angle from -180 (left out) to 180. @param {number} angle */
export function wrapped(angle) {
  const within = ((angle % 360) + 360) % 360;
  return within > 180 ? within - 360 : within;
}
