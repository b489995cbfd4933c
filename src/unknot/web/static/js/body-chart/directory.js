// What is known of the regions and the pictures: names, neighbours, and which picture shows a region how wide.

/**
 * @typedef {{name: string, area: string, paired: boolean, beside: string[], midline: boolean}} Region
 * @typedef {{area: string, title: string, width: number, height: number, side?: string, version: string,
 *            shows: Record<string, number>}} View
 * @typedef {{areas: Record<string, string>, regions: Record<string, Region>, views: Record<string, View>, at: string}} Directory
 * A key names a place as the form's boxes do: "temple:right"; a region without sides is "sacrum:".
 */

const HERE = new URL("../../body/regions.json", import.meta.url).href;
/** @type {Map<string, Promise<Directory>>} */
const loaded = new Map();

/** @param {string} [address] @returns {Promise<Directory>} */
export function loadDirectory(address) {
  const at = new URL(address ?? HERE, document.baseURI).href;
  if (!loaded.has(at)) loaded.set(at, fetchDirectory(at));
  return /** @type {Promise<Directory>} */ (loaded.get(at));
}

/** @param {string} at @returns {Promise<Directory>} */
async function fetchDirectory(at) {
  const answer = await fetch(at);
  if (!answer.ok) throw new Error(`${at}: ${answer.status}`);
  return { ...(await answer.json()), at };
}

/** @param {string} region @param {string | undefined} side */
export function keyOf(region, side) {
  return `${region}:${side === "left" || side === "right" ? side : ""}`;
}

/** @param {string} key */
export function parts(key) {
  const [region, side = ""] = key.split(":");
  return { region, side };
}

/** "Temple, right". @param {Directory} directory @param {string} key */
export function spoken(directory, key) {
  const { region, side } = parts(key);
  const name = directory.regions[region]?.name ?? region;
  if (!side) return name;
  return `${name}, ${side === "midline" ? "middle" : side}`;
}

/** The places that touch this one, longest border first. @param {Directory} directory @param {string} key @returns {string[]} */
export function beside(directory, key) {
  const { region, side } = parts(key);
  const { beside: names, midline } = directory.regions[region];
  const touching = names.flatMap((name) => {
    if (!directory.regions[name].paired) return [keyOf(name, "")];
    return side === "left" || side === "right" ? [keyOf(name, side)] : [keyOf(name, "left"), keyOf(name, "right")];
  });
  if (midline && side) touching.push(keyOf(region, side === "left" ? "right" : "left"));
  return touching;
}

/** How wide a picture shows a place, in drawing units. @param {View} view @param {string} key */
export function shown(view, key) {
  const { region, side } = parts(key);
  if (side === "midline") return Math.max(view.shows[`${region}:left`] ?? 0, view.shows[`${region}:right`] ?? 0);
  return view.shows[`${region}:${side || "midline"}`] ?? 0;
}
