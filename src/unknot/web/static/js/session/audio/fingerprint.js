// A short hash of a text, so that a recording is never played to other words; the same as tools/phrases/texts.py.

/** FNV-1a, 32 bits, of the UTF-8 bytes. @param {string} text */
export function fingerprint(text) {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value.toString(16).padStart(8, "0");
}
