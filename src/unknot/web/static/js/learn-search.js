// The contents as they are kept on a device, where a search was wanted: it is told why there are no hits.

/**
 * The server answers a search with its hits, so the contents under an address with words are the kept ones.
 * @param {HTMLElement} place
 */
export function mountSearch(place) {
  const words = new URLSearchParams(location.search).get("q")?.trim();
  const field = document.querySelector("#q");
  if (!words || !(field instanceof HTMLInputElement)) return;
  field.value = words;
  place.hidden = false;
}
