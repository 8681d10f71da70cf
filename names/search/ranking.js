import { slipRatio } from '../korean/slips.js';
import { likelihoodRatio } from '../korean/slots.js';
import { BY_CHANCE, OTHER_SURNAME, OTHER_SYLLABLE } from '../korean/weigh-korean.js';

/** @typedef {import('../reading.js').Reading} Reading */
/** @typedef {import('../korean/slots.js').Slot} Slot */
/** @typedef {import('./slot-book.js').SlotBook} SlotBook */

// Readings of a name that are kept for ranking, and the syllables of each.
export const READINGS = 2;
export const PLACES = 3;
// Below this a reading says nothing for ranking.
const UNLIKELY = 0.05;
// Below this fit a name has no syllables worth keeping.
const UNREADABLE = 0.01;
// What a syllable is worth that has nothing to do with the one asked for: other readings than those kept may agree.
const APART = 0.001;
// Beside a slip the other syllables must make this much of the whole.
const AGREEING = 2;

/**
 * The numbers under which an index keeps a name: its likeliest readings by syllables, 0 where there is none.
 * @param {Reading} reading @param {SlotBook} book
 * @returns {number[]} `READINGS` times `PLACES`
 */
export function rankedBy({ syllables, fit }, book) {
  const numbers = new Array(READINGS * PLACES).fill(0);
  if (fit < UNREADABLE) return numbers;
  for (let i = 0; i < READINGS; i++) {
    const reading = syllables[i];
    if (reading === undefined || reading.weight < UNLIKELY || reading.slots.some(({ ids }) => ids.length === 0)) break;
    for (let place = 0; place < PLACES; place++) {
      const slot = reading.slots[place];
      if (slot !== undefined) numbers[i * PLACES + place] = book.numberOf(slot);
    }
  }
  return numbers;
}

/**
 * How well a kept name may agree with the one that is looked for, in one step a name and without reading it. What two syllables have to do
 * with each other is worked out once a search.
 */
export class Ranking {
  /** In which search a number was last met. @type {Uint32Array} */
  #met;
  /** @type {Float64Array} */
  #ratios;
  #turn = 0;
  /** @type {{ slot: Slot, weight: number }[][]} */
  #wanted = [];
  /** How likely the name looked for has no syllable in a place. @type {number[]} */
  #lacking = [];

  /** @param {Uint16Array} numbers of every name @param {SlotBook} book */
  constructor(numbers, book) {
    this.numbers = numbers;
    this.book = book;
    this.#met = new Uint32Array(book.size);
    this.#ratios = new Float64Array(book.size);
  }

  /** @param {Reading} query */
  ask({ syllables }) {
    this.#turn++;
    this.#wanted = Array.from({ length: PLACES }, () => []);
    this.#lacking = new Array(PLACES).fill(APART);
    for (const { slots, weight } of syllables)
      for (let place = 0; place < PLACES; place++) {
        const slot = slots[place];
        if (slot === undefined) this.#lacking[place] = (this.#lacking[place] ?? 0) + weight;
        else this.#wanted[place]?.push({ slot, weight });
      }
  }

  /**
   * About the score that syllables alone would give; higher where likelier readings than the one shared would speak against it.
   * @param {number} text
   * @returns {number} 0 to 1; −1 where the name is kept without syllables
   */
  estimate(text) {
    const at = text * READINGS * PLACES;
    let best = -1;
    for (let from = at; from < at + READINGS * PLACES && this.numbers[from] !== 0; from += PLACES) {
      const [surname, first, second] = [this.#ratio(from, 0), this.#ratio(from, 1), this.#ratio(from, 2)];
      const estimate = scoreOf(surname, first, second);
      best = Math.max(
        best,
        mayHaveSlip(surname, first, second) ? this.#withSlip(from, surname, first, second) : estimate,
      );
    }
    return best;
  }

  /** @param {number} from @param {number} place how much likelier one syllable stands behind both than chance @returns {number} */
  #ratio(from, place) {
    const number = /** @type {number} */ (this.numbers[from + place]);
    if (number === 0) return /** @type {number} */ (this.#lacking[place]);
    if (this.#met[number] !== this.#turn) {
      this.#met[number] = this.#turn;
      this.#ratios[number] = this.#weigh(number, place);
    }
    return /** @type {number} */ (this.#ratios[number]);
  }

  /** @param {number} number @param {number} place */
  #weigh(number, place) {
    const slot = this.book.slot(number);
    if (slot === null) return 1;
    let ratio = 0;
    for (const wanted of this.#wanted[place] ?? []) ratio += wanted.weight * likelihoodRatio(wanted.slot, slot);
    return Math.max(APART, ratio);
  }

  /** The same where a slip may stand behind the one syllable apart. @param {number} from @param {number[]} ratios */
  #withSlip(from, ...ratios) {
    const place = ratios.indexOf(APART);
    const slot = this.book.slot(this.numbers[from + place] ?? 0);
    if (slot === null) return 1;
    let ratio = 0;
    for (const wanted of this.#wanted[place] ?? []) ratio += wanted.weight * slipRatio(wanted.slot, slot);
    const [surname = 0, first = 0, second = 0] = ratios.with(place, Math.max(APART, ratio));
    return scoreOf(surname, first, second);
  }
}

/** @param {number} surname @param {number} first @param {number} second */
const scoreOf = (surname, first, second) =>
  1 /
  (1 +
    BY_CHANCE / (surname * first * second) +
    OTHER_SURNAME / surname +
    OTHER_SYLLABLE / first +
    OTHER_SYLLABLE / second);

/** One place has nothing in common, and the others agree. @param {number} surname @param {number} first @param {number} second */
const mayHaveSlip = (surname, first, second) =>
  Math.min(surname, first, second) === APART &&
  surname * first * second > APART * AGREEING &&
  Number(surname === APART) + Number(first === APART) + Number(second === APART) === 1;
