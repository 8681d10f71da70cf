import { segmentsOf } from './segment.js';
import { neighboursOf, slotFor } from './slots.js';

/** @typedef {import('./slots.js').Slot} Slot */
/** @typedef {import('./spellings.js').Table} Table */
/** @typedef {{ slots: Slot[], weight: number }} Given the syllables, and how likely a given name is written so */

/** How many given names have so many syllables. */
const LENGTHS = [0, 0.06, 0.92, 0.02];
const MOST_CUTS = 8;
const MOST_KNOWN = 200_000;
const NONE = /** @type {Given[]} */ ([]);

/** @type {Map<Table, Map<string, Given[]>>} */
const KNOWN = new Map();

/**
 * The likeliest ways to read the words of a given name as one to three syllables. Given names recur, so they are kept.
 * @param {Table} table
 * @param {string[]} words
 * @returns {Given[]} not to be changed
 */
export function givenNames(table, words) {
  for (const word of words) if (segmentsOf(table, word).length === 0) return NONE;
  let known = KNOWN.get(table);
  if (known === undefined || known.size > MOST_KNOWN) {
    known = new Map();
    KNOWN.set(table, known);
  }
  const key = words.length === 1 ? /** @type {string} */ (words[0]) : words.join(' ');
  let given = known.get(key);
  if (given !== undefined) return given;
  given = cuts(table, words).flatMap((forms) => givenOf(table, forms) ?? NONE);
  if (given.length === 0) given = NONE;
  known.set(key, given);
  return given;
}

/** @param {Table} table @param {string[]} forms @returns {Given | null} */
function givenOf(table, forms) {
  const slots = [];
  let weight = LENGTHS[forms.length] ?? 0;
  for (const [i, form] of forms.entries()) {
    const slot = slotFor(table, form, i === 0 ? 1 : 2, neighboursOf(forms[i - 1] ?? '', forms[i + 1] ?? ''));
    if (slot === null) return null;
    weight *= slot.mass;
    slots.push(slot);
  }
  return weight > 0 ? { slots, weight } : null;
}

/** @param {Table} table @param {string[]} words @returns {string[][]} */
function cuts(table, words) {
  /** @type {string[][]} */
  let sofar = [];
  for (const [i, word] of words.entries()) {
    const options = segmentsOf(table, word);
    if (options.length === 0) return [];
    sofar =
      i === 0
        ? options.map(({ forms }) => forms)
        : sofar.flatMap((forms) => options.map((option) => [...forms, ...option.forms]));
    sofar = sofar.filter((forms) => forms.length <= 3);
  }
  return sofar.slice(0, MOST_CUTS);
}
