import { readFileSync, writeFileSync } from 'node:fs';
import { compareReadings } from '../compare-names.js';
import { UNITS } from '../korean/inventory.js';
import { looseKeys, readingKeys } from '../name-keys.js';
import { readName } from '../reading.js';
import { POSSIBLE, scoreReadings } from '../score-readings.js';
import { packArrays, unpackArrays } from './pack-arrays.js';
import { hashKey, Postings } from './postings.js';

/** @typedef {import('../reading.js').Reading} Reading */
/** @typedef {import('../index.d.ts').Hit} Hit */
/** @typedef {{ read: (path: string) => Uint8Array, write: (path: string, bytes: Uint8Array) => void }} Files */

// Candidates read and compared in full, after a cheap ranking by the units they share.
const COMPARED = 120;
const CACHED = 60_000;
/** @type {Files} */
const DISK = { read: (path) => readFileSync(path), write: (path, bytes) => writeFileSync(path, bytes) };

/**
 * Finds a name among millions by its keys, in any script. Equal texts are kept once, with the places they stand at.
 * Built by `nameIndex(names)`, or opened from a file that `save` wrote.
 */
export class NameIndex {
  /** @type {Map<number, Reading>} */
  #cache = new Map();
  #turn = 0;
  /** The turn in which a text was last a candidate. @type {Uint32Array} */
  #seen;

  /**
   * @param {Uint8Array} texts all distinct texts in UTF-8
   * @param {Uint32Array} ends where each text ends
   * @param {Postings} places text → positions in the list it was built from
   * @param {Postings} exact key → texts
   * @param {Postings} loose loose key → texts
   * @param {Uint16Array} units the likeliest surname and first two syllables of each text
   */
  constructor(texts, ends, places, exact, loose, units) {
    this.texts = texts;
    this.ends = ends;
    this.places = places;
    this.exact = exact;
    this.loose = loose;
    this.units = units;
    this.#seen = new Uint32Array(ends.length);
  }

  /** How many distinct texts it holds. */
  get size() {
    return this.ends.length;
  }

  /**
   * @param {number} text
   * @returns {string}
   */
  textAt(text) {
    const start = text === 0 ? 0 : (this.ends[text - 1] ?? 0);
    return new TextDecoder().decode(this.texts.subarray(start, this.ends[text]));
  }

  /**
   * The `most` names most like a name, best first, down to verdict `possible`; ties in the order of the list.
   * @param {string | Reading} name
   * @param {number} [most] 20 unless told
   * @returns {Hit[]}
   */
  search(name, most = 20) {
    const query = typeof name === 'string' ? readName(name) : name;
    let found = this.#scored(query, readingKeys(query), this.exact);
    if (found.length < most && !found.some(({ score }) => score > 0.5)) {
      const seen = new Set(found.map(({ text }) => text));
      found = found.concat(this.#scored(query, looseKeys(query), this.loose).filter(({ text }) => !seen.has(text)));
    }
    found.sort((a, b) => b.score - a.score || a.text - b.text);
    return found.slice(0, most).map(({ text }) => this.#hit(query, text));
  }

  /** @param {Reading} query @param {number} text @returns {Hit} */
  #hit(query, text) {
    const reading = this.#readingOf(text);
    return { name: reading.text, positions: [...this.places.of(text)], comparison: compareReadings(query, reading) };
  }

  /** @param {Reading} query @param {string[]} keys @param {Postings} postings */
  #scored(query, keys, postings) {
    const found = [];
    for (const text of this.#candidates(query, keys, postings)) {
      const score = scoreReadings(query, this.#readingOf(text));
      if (score >= POSSIBLE) found.push({ text, score });
    }
    return found;
  }

  /** @param {Reading} query @param {string[]} keys @param {Postings} postings @returns {number[]} */
  #candidates(query, keys, postings) {
    const all = this.#distinct(keys, postings);
    if (all.length <= COMPARED) return all;
    const wanted = unitsOf(query);
    /** @type {{ text: number, shared: number }[]} */
    let best = [];
    let least = 0;
    for (const text of all) {
      const shared = this.#shared(text, wanted);
      if (shared <= least || best.push({ text, shared }) < COMPARED * 4) continue;
      best = mostShared(best);
      least = /** @type {{ shared: number }} */ (best[COMPARED - 1]).shared;
    }
    return mostShared(best).map(({ text }) => text);
  }

  /** @param {string[]} keys @param {Postings} postings the texts of all keys, each once */
  #distinct(keys, postings) {
    this.#turn++;
    /** @type {number[]} */
    const all = [];
    for (const key of keys) {
      for (const text of postings.of(hashKey(key))) {
        if (this.#seen[text] === this.#turn) continue;
        this.#seen[text] = this.#turn;
        all.push(text);
      }
    }
    return all;
  }

  /** @param {number} text @param {[Float64Array, Float64Array, Float64Array]} wanted @returns {number} above 0 */
  #shared(text, [surname, first, second]) {
    const at = text * 3;
    return (
      /** @type {number} */ (surname[this.units[at] ?? 0]) *
      /** @type {number} */ (first[this.units[at + 1] ?? 0]) *
      /** @type {number} */ (second[this.units[at + 2] ?? 0])
    );
  }

  /** @param {number} text */
  #readingOf(text) {
    const known = this.#cache.get(text);
    if (known !== undefined) return known;
    const reading = readName(this.textAt(text));
    if (this.#cache.size >= CACHED) this.#cache = new Map();
    this.#cache.set(text, reading);
    return reading;
  }

  /**
   * Writes the index to one file.
   * @param {string} path
   * @param {Files} [files]
   */
  save(path, files = DISK) {
    files.write(
      path,
      packArrays([
        this.texts,
        this.ends,
        ...this.places.arrays,
        ...this.exact.arrays,
        ...this.loose.arrays,
        this.units,
      ]),
    );
  }
}

/** The best so far, ties as they came. @param {{ text: number, shared: number }[]} candidates */
const mostShared = (candidates) => candidates.sort((a, b) => b.shared - a.shared).slice(0, COMPARED);

// What a unit that is not behind the query is worth.
const UNWANTED = 0.001;

/** @param {Reading} reading the likelihood of each unit and one, for each place @returns {[Float64Array, Float64Array, Float64Array]} */
function unitsOf(reading) {
  const likelihoods = () => new Float64Array(UNITS.length + 1);
  /** @type {[Float64Array, Float64Array, Float64Array]} */
  const places = [likelihoods(), likelihoods(), likelihoods()];
  for (const { slots, weight } of reading.syllables) {
    for (const [i, { ids, shares }] of slots.slice(0, 3).entries()) {
      const place = /** @type {Float64Array} */ (places[i]);
      for (const [j, id] of ids.entries()) place[id + 1] = (place[id + 1] ?? 0) + weight * (shares[j] ?? 0);
    }
  }
  for (const place of places)
    for (const [id, likelihood] of place.entries()) if (likelihood === 0) place[id] = UNWANTED;
  return places;
}

/**
 * Builds an index over names; a hit's `positions` count from 0 in the order given.
 * @param {Iterable<string>} names
 * @returns {NameIndex}
 */
export function nameIndex(names) {
  /** @type {Map<string, number>} */
  const known = new Map();
  const [places, exact, loose] = [Postings.builder(), Postings.builder(), Postings.builder()];
  /** @type {number[]} */
  const units = [];
  let position = 0;
  for (const name of names) {
    let text = known.get(name);
    if (text === undefined) {
      text = known.size;
      known.set(name, text);
      const reading = readName(name);
      for (const key of readingKeys(reading)) exact.add(hashKey(key), text);
      for (const key of looseKeys(reading)) loose.add(hashKey(key), text);
      const slots = reading.syllables[0]?.slots ?? [];
      for (let i = 0; i < 3; i++) units.push(likeliest(slots[i]));
    }
    places.add(text, position++);
  }
  return new NameIndex(...textsOf(known), places.build(), exact.build(), loose.build(), Uint16Array.from(units));
}

/** @param {import('../korean/slots.js').Slot | undefined} slot 0 for none, else the unit and one */
function likeliest(slot) {
  if (slot === undefined) return 0;
  const at = slot.shares.indexOf(Math.max(...slot.shares));
  return at < 0 ? 0 : (slot.ids[at] ?? -1) + 1;
}

/** @param {Map<string, number>} known @returns {[Uint8Array, Uint32Array]} */
function textsOf(known) {
  const encoder = new TextEncoder();
  const pieces = [...known.keys()].map((text) => encoder.encode(text));
  const ends = new Uint32Array(pieces.length);
  let total = 0;
  for (const [i, piece] of pieces.entries()) ends[i] = total += piece.length;
  const texts = new Uint8Array(total);
  for (const [i, piece] of pieces.entries()) texts.set(piece, (ends[i] ?? 0) - piece.length);
  return [texts, ends];
}

/**
 * Opens an index that `save` wrote.
 * @param {string} path
 * @param {Files} [files]
 * @returns {NameIndex}
 * @throws {Error} a sentence naming the file, if it is not such an index
 */
export function openNameIndex(path, files = DISK) {
  const parts = unpackArrays(files.read(path), path);
  /** @param {number} i */
  const words = (i) => new Uint32Array(parts[i] ?? new ArrayBuffer(0));
  const postings = [2, 5, 8].map((i) => new Postings(words(i), words(i + 1), words(i + 2)));
  return new NameIndex(
    new Uint8Array(parts[0] ?? new ArrayBuffer(0)),
    words(1),
    /** @type {Postings} */ (postings[0]),
    /** @type {Postings} */ (postings[1]),
    /** @type {Postings} */ (postings[2]),
    new Uint16Array(parts[11] ?? new ArrayBuffer(0)),
  );
}
