import { readFileSync, writeFileSync } from 'node:fs';
import { compareReadings } from '../compare-names.js';
import { readingInitialKeys } from '../initial-keys.js';
import { looseKeys, readingKeys, SURELY_KOREAN } from '../name-keys.js';
import { readName } from '../reading.js';
import { bits, MATCH, POSSIBLE, READABLE, SURE, scoreReadings } from '../score-readings.js';
import { packArrays, unpackArrays } from './pack-arrays.js';
import { hashKey, Postings } from './postings.js';
import { PLACES, Ranking, READINGS, rankedBy } from './ranking.js';
import { SlotBook } from './slot-book.js';

/** @typedef {import('../reading.js').Reading} Reading */
/** @typedef {import('../index.d.ts').Hit} Hit */
/** @typedef {{ text: number, score: number }} Found */
/** @typedef {{ read: (path: string) => Uint8Array, write: (path: string, bytes: Uint8Array) => void }} Files */

// Candidates read and compared in full: so many at most, or twice as many as are asked for.
const COMPARED = 120;
// And none that is estimated below this, nor below this share of the last that would be among the best.
const LEAST = 0.02;
const AMONG_THE_BEST = 0.7;
const CACHED = 60_000;
const DECODER = new TextDecoder();
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
  /** The search in which a text was last a candidate. @type {Uint32Array} */
  #seen;
  #ranking;

  /**
   * @param {Uint8Array} texts all distinct texts in UTF-8
   * @param {Uint32Array} ends where each text ends
   * @param {Postings} places text → positions in the list it was built from
   * @param {Postings} exact key → texts
   * @param {Postings} loose loose key → texts
   * @param {Uint16Array} numbers the likeliest readings of each text, see ranking.js
   * @param {Uint32Array} letters `Reading.letters` of each text that has words
   * @param {SlotBook} book what the numbers stand for
   */
  constructor(texts, ends, places, exact, loose, numbers, letters, book) {
    this.texts = texts;
    this.ends = ends;
    this.places = places;
    this.exact = exact;
    this.loose = loose;
    this.numbers = numbers;
    this.letters = letters;
    this.book = book;
    this.#ranking = new Ranking(numbers, book);
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
    return DECODER.decode(this.texts.subarray(start, this.ends[text]));
  }

  /**
   * The `most` names most like a name, best first, down to verdict `possible`; ties in the order of the list.
   * @param {string | Reading} name
   * @param {number} [most] 20 unless told
   * @returns {Hit[]}
   */
  search(name, most = 20) {
    const query = typeof name === 'string' ? readName(name) : name;
    this.#ranking.ask(query);
    this.#turn++;
    let found = this.#scored(query, this.#estimated(query, readingKeys(query), this.exact), most);
    found = found.concat(this.#scored(query, this.#byInitials(query), most));
    if (found.length < most && !found.some(({ score }) => score > MATCH)) {
      found = found.concat(this.#scored(query, this.#estimated(query, looseKeys(query), this.loose), most));
    }
    return best(found, most).map(({ text, score }) => this.#hit(query, text, score));
  }

  /** @param {Reading} query @param {number} text @param {number} score @returns {Hit} explained when asked */
  #hit(query, text, score) {
    const reading = this.#readingOf(text);
    /** @type {import('../index.d.ts').Comparison | null} */
    let explained = null;
    return {
      name: reading.text,
      positions: [...this.places.of(text)],
      score,
      get comparison() {
        explained ??= compareReadings(query, reading);
        return explained;
      },
    };
  }

  /**
   * Those of the candidates that may be the name: the likeliest are read and compared, until none that is left can be among the best.
   * @param {Reading} query @param {Found[]} estimated @param {number} most
   */
  #scored(query, estimated, most) {
    /** @type {Found[]} */
    let found = [];
    let enough = 0;
    for (const { text, score: estimate } of best(estimated, Math.max(COMPARED, 2 * most))) {
      if (estimate < enough) break;
      const score = scoreReadings(query, this.#readingOf(text));
      if (score < POSSIBLE) continue;
      found.push({ text, score });
      if (found.length < most) continue;
      found = best(found, most);
      enough = AMONG_THE_BEST * (found[most - 1]?.score ?? 0);
    }
    return found;
  }

  /** @param {Reading} query @param {string[]} keys @param {Postings} postings @returns {Found[]} */
  #estimated(query, keys, postings) {
    const least = query.script === 'han' || query.characters.length + query.pinyin.length > 0 ? CHARACTERS : 0;
    /** @type {Found[]} */
    const estimated = [];
    for (const text of this.#distinct(keys, postings)) {
      const score = Math.max(least, this.#estimate(query, text));
      if (score >= LEAST) estimated.push({ text, score });
    }
    return estimated;
  }

  /** @param {Reading} query @param {number} text */
  #estimate({ letters, fit }, text) {
    const syllables = this.#ranking.estimate(text);
    const written = /** @type {number} */ (this.letters[text]);
    if (written === 0) return Math.abs(syllables);
    const alone = fit > SURE && (written & BY_SYLLABLES) !== 0 && syllables >= 0;
    return alone ? syllables : Math.max(syllables, likeness(letters, written));
  }

  /** Names by initials that may be short for the one looked for; whole names only where that is by initials itself. @param {Reading} query @returns {Found[]} */
  #byInitials(query) {
    const keys = readingInitialKeys(query);
    const terse = query.dotted || query.fit < READABLE ? keys.map(ofTerse) : [];
    const all = [...keys.map(ofShort), ...terse, ...(query.short === null ? [] : keys)];
    return this.#distinct(all, this.loose).map((text) => ({ text, score: 1 }));
  }

  /** @param {string[]} keys @param {Postings} postings the texts of all keys, each once in a search */
  #distinct(keys, postings) {
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

  /** @param {number} text */
  #readingOf(text) {
    const known = this.#cache.get(text);
    if (known !== undefined) return known;
    const reading = readName(this.textAt(text));
    if (this.#cache.size >= CACHED) this.#cache = new Map();
    this.#cache.set(text, reading);
    return reading;
  }

  /** Does what the first searches would: tables, syllables and the machine's own warming up. */
  warm() {
    for (let number = 1; number < this.book.size; number++) this.book.slot(number);
    const step = Math.max(1, Math.floor(this.size / WARMING));
    for (let text = 0; text < this.size; text += step) this.search(this.textAt(text));
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
        this.numbers,
        this.letters,
        this.book.bytes,
      ]),
    );
  }
}

/** The best, ties in the order of the list. @param {Found[]} found sorted in place @param {number} most */
const best = (found, most) => found.sort((a, b) => b.score - a.score || a.text - b.text).slice(0, most);

// An index of so many names is opened to be asked often, so opening it does what its first searches would; and so many of them.
const MANY = 100_000;
const WARMING = 400;

// One of the bits of letters says instead that a name is compared by its syllables alone.
const BY_SYLLABLES = 1 << 31;
// Characters may be one name though no letter is.
const CHARACTERS = 0.3;
// Of the pairs of letters that the longer of two names has: half for even odds, a patronymic may be lacking.
const HALF_OF_LETTERS = 0.5;
const STEEPNESS = 12;
// Odds below this are none.
const FEW_LETTERS = 0.05;

/** About the score that words would give: by how many pairs of neighbouring letters two names share. @param {number} a @param {number} b */
function likeness(a, b) {
  const share = bits(a & b & ~BY_SYLLABLES) / Math.max(1, bits(a & ~BY_SYLLABLES), bits(b & ~BY_SYLLABLES));
  const odds = 1 / (1 + Math.exp(STEEPNESS * (HALF_OF_LETTERS - share)));
  return odds < FEW_LETTERS ? 0 : odds;
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
  const book = new SlotBook();
  let numbers = new Uint16Array(0);
  let letters = new Uint32Array(0);
  let position = 0;
  for (const name of names) {
    let text = known.get(name);
    if (text === undefined) {
      text = known.size;
      known.set(name, text);
      const reading = readName(name);
      for (const key of readingKeys(reading)) exact.add(hashKey(key), text);
      for (const key of looseKeys(reading)) loose.add(hashKey(key), text);
      for (const key of readingInitialKeys(reading)) loose.add(hashKey(keptBy(reading, key)), text);
      if (text === letters.length) {
        numbers = grown(numbers, new Uint16Array((text + GROWTH) * 2 * READINGS * PLACES));
        letters = grown(letters, new Uint32Array((text + GROWTH) * 2));
      }
      numbers.set(rankedBy(reading, book), text * READINGS * PLACES);
      letters[text] = lettersOf(reading);
    }
    places.add(text, position++);
  }
  const [texts, ends] = textsOf(known);
  const postings = /** @type {const} */ ([places.build(), exact.build(), loose.build()]);
  return new NameIndex(
    texts,
    ends,
    ...postings,
    numbers.slice(0, known.size * READINGS * PLACES),
    letters.slice(0, known.size),
    book,
  );
}

/** The key of names by initials, which whole names look up too. @param {string} key */
const ofShort = (key) => `short ${key}`;
/** And that of names of short words that are hardly initials: Ri Ye Gu. @param {string} key */
const ofTerse = (key) => `terse ${key}`;

/** @param {Reading} reading @param {string} key of its initials */
function keptBy({ short, dotted, fit }, key) {
  if (short === null) return key;
  return dotted || fit < READABLE ? ofShort(key) : ofTerse(key);
}

const GROWTH = 1024;

/** @template {Uint16Array | Uint32Array} A @param {A} full @param {A} larger @returns {A} with what was in the full one */
function grown(full, larger) {
  larger.set(full);
  return larger;
}

/** @param {Reading} reading */
function lettersOf({ fit, letters, script }) {
  if (fit >= SURELY_KOREAN) return 0;
  return fit > SURE && script !== 'han' ? (letters | BY_SYLLABLES) >>> 0 : (letters & ~BY_SYLLABLES) >>> 0;
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
  const index = new NameIndex(
    new Uint8Array(parts[0] ?? new ArrayBuffer(0)),
    words(1),
    /** @type {Postings} */ (postings[0]),
    /** @type {Postings} */ (postings[1]),
    /** @type {Postings} */ (postings[2]),
    new Uint16Array(parts[11] ?? new ArrayBuffer(0)),
    words(12),
    new SlotBook(new Uint8Array(parts[13] ?? new ArrayBuffer(0))),
  );
  if (index.size >= MANY) index.warm();
  return index;
}
