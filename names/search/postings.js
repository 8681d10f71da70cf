// Key and value share the 53 bits of a number, so that sorting is one call.
const MOST_VALUES = 2 ** 21;

/**
 * A sorted multimap of numbers in three flat arrays: distinct keys, where each key's values end, the values.
 */
export class Postings {
  /**
   * @param {Uint32Array} keys ascending
   * @param {Uint32Array} ends
   * @param {Uint32Array} values
   */
  constructor(keys, ends, values) {
    this.keys = keys;
    this.ends = ends;
    this.values = values;
  }

  get arrays() {
    return [this.keys, this.ends, this.values];
  }

  /**
   * @param {number} key
   * @returns {Uint32Array} ascending; empty if the key is not there
   */
  of(key) {
    let low = 0;
    let high = this.keys.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = /** @type {number} */ (this.keys[middle]);
      if (found === key) return this.values.subarray(middle === 0 ? 0 : this.ends[middle - 1], this.ends[middle]);
      if (found < key) low = middle + 1;
      else high = middle - 1;
    }
    return this.values.subarray(0, 0);
  }

  static builder() {
    return new PostingsBuilder();
  }
}

class PostingsBuilder {
  #pairs = new Float64Array(1024);
  #count = 0;

  /**
   * @param {number} key 0 to 2³² − 1
   * @param {number} value 0 to 2²¹ − 1
   */
  add(key, value) {
    if (value >= MOST_VALUES)
      throw new Error(`an index holds at most ${MOST_VALUES} names, found more; split the list`);
    if (this.#count === this.#pairs.length) {
      const larger = new Float64Array(this.#pairs.length * 2);
      larger.set(this.#pairs);
      this.#pairs = larger;
    }
    this.#pairs[this.#count++] = key * MOST_VALUES + value;
  }

  /** @returns {Postings} */
  build() {
    const pairs = this.#pairs.subarray(0, this.#count).sort();
    const keys = [];
    const ends = [];
    const values = new Uint32Array(pairs.length);
    let last = -1;
    for (const [i, pair] of pairs.entries()) {
      const key = Math.floor(pair / MOST_VALUES);
      values[i] = pair - key * MOST_VALUES;
      if (key !== last) {
        if (last !== -1) ends.push(i);
        keys.push(key);
        last = key;
      }
    }
    if (last !== -1) ends.push(pairs.length);
    return new Postings(Uint32Array.from(keys), Uint32Array.from(ends), values);
  }
}

/**
 * FNV-1a over UTF-16 units: 32 bits. Two keys that collide only cost a comparison.
 * @param {string} key
 * @returns {number}
 */
export function hashKey(key) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
