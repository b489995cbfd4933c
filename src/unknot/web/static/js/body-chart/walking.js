// Which place lies in the direction of an arrow key: a neighbour where there is one, else whatever is nearest that way.

/** @typedef {{key: string, x: number, y: number}} Place */

export const ARROWS = /** @type {Record<string, [number, number]>} */ ({
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
});

/**
 * @param {Place} from
 * @param {[number, number]} way
 * @param {Place[]} places
 * @param {string[]} neighbours
 * @returns {string | null}
 */
export function next(from, way, places, neighbours) {
  const near = places.filter((place) => neighbours.includes(place.key));
  return best(from, way, near) ?? best(from, way, places.filter((place) => place.key !== from.key));
}

/** @param {Place} from @param {[number, number]} way @param {Place[]} places */
function best(from, way, places) {
  let found = null;
  let least = Infinity;
  for (const place of places) {
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const ahead = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1] - dy * way[0]);
    if (ahead <= 0 || aside > ahead * 1.6) continue;
    const cost = ahead + 1.5 * aside;
    if (cost < least) [found, least] = [place.key, cost];
  }
  return found;
}
