import { segmentsOf } from './segment.js';
import { NEIGHBOURHOODS, neighboursOf, slotFor } from './slots.js';

/** @typedef {import('./slots.js').Slot} Slot */
/** @typedef {import('./spellings.js').Table} Table */
/** @typedef {{ slots: Slot[], weight: number }} Given the syllables, and how likely a given name is written so */
/** @typedef {import('./segment.js').Segmentation} Segmentation */

const MOST_KNOWN = 200_000;
// Beside a word that spells one syllable, cutting it in two or three is worth this much less at least: three-syllable
// given names are one in fifty.
const BESIDE_WHOLE = 0.04;

/**
 * One word as one way of writing reads it; words recur, so each is kept with what was found out about it, when asked.
 */
export class TableWord {
  /** @type {(Slot | null | undefined)[] | null} by place and neighbours */
  #slots = null;
  /** @type {Segmentation[] | null} */
  #cuts = null;
  /** @type {Segmentation[]} */
  #beside = [];
  #whole = false;
  /** @type {Given[] | null} the word as a given name by itself */
  given = null;
  /** @type {boolean | null} */
  listed = null;
  /** @type {boolean | null} */
  surname = null;

  /** @param {Table} table @param {string} text */
  constructor(table, text) {
    this.table = table;
    this.text = text;
    this.before = neighboursOf(table, text, '');
    this.after = neighboursOf(table, '', text);
  }

  /** The ways to cut it into syllables, best first. */
  get cuts() {
    return this.#cuts ?? this.#cut();
  }

  /** The same, as part of a given name of several words. */
  get beside() {
    if (this.#cuts === null) this.#cut();
    return this.#beside;
  }

  /** The word is one syllable, and nothing else is likely beside other words. */
  get whole() {
    if (this.#cuts === null) this.#cut();
    return this.#whole;
  }

  #cut() {
    const cuts = segmentsOf(this.table, this.text);
    const [best] = cuts;
    const single = best !== undefined && best.forms.length === 1;
    this.#beside = single
      ? cuts.filter(({ forms, mass }) => forms.length === 1 || mass > BESIDE_WHOLE * best.mass)
      : cuts;
    this.#whole = single && this.#beside.length === 1;
    this.#cuts = cuts;
    return cuts;
  }

  /**
   * The whole word as one syllable.
   * @param {import('./slots.js').Place} place @param {number} neighbours
   * @returns {Slot | null}
   */
  slot(place, neighbours) {
    const at = place * NEIGHBOURHOODS + neighbours;
    this.#slots ??= [];
    let slot = this.#slots[at];
    if (slot === undefined) {
      slot = slotFor(this.table, this.text, place, neighbours);
      this.#slots[at] = slot;
    }
    return slot;
  }
}

/** @type {Map<Table, Map<string, TableWord>>} */
const KNOWN = new Map();

/**
 * @param {Table} table
 * @param {string} text
 * @returns {TableWord}
 */
export function wordIn(table, text) {
  let known = KNOWN.get(table);
  if (known === undefined || known.size > MOST_KNOWN) {
    known = new Map();
    KNOWN.set(table, known);
  }
  let word = known.get(text);
  if (word === undefined) {
    word = new TableWord(table, text);
    known.set(text, word);
  }
  return word;
}
