// What a finger meant: the region under it, else the nearest within half a fingertip.

const REACH = 22;
const RINGS = [7, 14, REACH];
const STEPS = 12;

/** @param {SVGSVGElement} svg @param {number} x @param {number} y @returns {SVGPathElement | null} */
export function hit(svg, x, y) {
  const here = regionAt(svg, x, y);
  if (here) return here;
  for (const ring of RINGS) {
    for (let step = 0; step < STEPS; step += 1) {
      const angle = (2 * Math.PI * step) / STEPS;
      const near = regionAt(svg, x + ring * Math.cos(angle), y + ring * Math.sin(angle));
      if (near) return near;
    }
  }
  return null;
}

/** @param {SVGSVGElement} svg @param {number} x @param {number} y @returns {SVGPathElement | null} */
function regionAt(svg, x, y) {
  const found = document.elementFromPoint(x, y);
  return found instanceof SVGPathElement && found.matches(".region") && svg.contains(found) ? found : null;
}
