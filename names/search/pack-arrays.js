const MAGIC = 'tributary-names-index-3';
const ARRAYS = 14;

/**
 * Arrays of numbers in one run of bytes, their lengths in a first line of JSON.
 * @param {(Uint8Array | Uint16Array | Uint32Array)[]} arrays
 * @returns {Uint8Array}
 */
export function packArrays(arrays) {
  const head = new TextEncoder().encode(
    `${JSON.stringify({ magic: MAGIC, lengths: arrays.map((array) => array.byteLength) })}\n`,
  );
  const bytes = new Uint8Array(arrays.reduce((sum, array) => sum + array.byteLength, head.length));
  bytes.set(head);
  let at = head.length;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += array.byteLength;
  }
  return bytes;
}

/**
 * The arrays that `packArrays` wrote.
 * @param {Uint8Array} bytes
 * @param {string} path the file, for the error
 * @returns {ArrayBuffer[]}
 * @throws {Error} if the bytes are something else, or cut off
 */
export function unpackArrays(bytes, path) {
  const end = bytes.subarray(0, 1000).indexOf(10);
  const refused = new Error(`${path}: expected an index written by save(), found something else; build it again`);
  if (end < 0) throw refused;
  let head;
  try {
    head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  } catch {
    throw refused;
  }
  if (head.magic !== MAGIC || !Array.isArray(head.lengths) || head.lengths.length !== ARRAYS) throw refused;
  let at = end + 1;
  const total = head.lengths.reduce((/** @type {number} */ sum, /** @type {number} */ length) => sum + length, at);
  if (total !== bytes.length)
    throw new Error(`${path}: expected ${total} bytes, found ${bytes.length}; the file is cut off, build it again`);
  return head.lengths.map((/** @type {number} */ length) => {
    const piece = Uint8Array.prototype.slice.call(bytes, at, at + length).buffer;
    at += length;
    return piece;
  });
}
