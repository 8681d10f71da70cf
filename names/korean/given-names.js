import { neighboursOf, slotFor } from './slots.js';

/** @typedef {import('./slots.js').Slot} Slot */
/** @typedef {import('./spellings.js').Table} Table */
/** @typedef {import('./table-words.js').TableWord} TableWord */
/** @typedef {import('./table-words.js').Given} Given */

/** How many given names have so many syllables. */
const LENGTHS = [0, 0.06, 0.92, 0.02];
const MOST_CUTS = 8;
const NONE = /** @type {Given[]} */ ([]);

/**
 * The likeliest ways to read the words of a given name as one to three syllables.
 * @param {Table} table
 * @param {TableWord[]} words
 * @returns {Given[]} not to be changed
 */
export function givenNames(table, words) {
  const [first, second] = words;
  if (first === undefined) return NONE;
  if (words.length === 1) {
    first.given ??= givenOfCuts(
      table,
      first.cuts.map(({ forms }) => forms),
    );
    return first.given;
  }
  if (words.length === 2 && second !== undefined && first.whole && second.whole) return givenOfTwo(first, second);
  return givenOfCuts(table, cuts(words));
}

/** Two words of one syllable each: most given names. @param {TableWord} first @param {TableWord} second @returns {Given[]} */
function givenOfTwo(first, second) {
  const one = first.slot(1, second.after);
  const two = second.slot(2, first.before);
  if (one === null || two === null) return NONE;
  const weight = /** @type {number} */ (LENGTHS[2]) * one.mass * two.mass;
  return weight > 0 ? [{ slots: [one, two], weight }] : NONE;
}

/** @param {Table} table @param {string[][]} ways @returns {Given[]} */
function givenOfCuts(table, ways) {
  const found = [];
  for (const forms of ways) {
    const given = givenOf(table, forms);
    if (given !== null) found.push(given);
  }
  return found;
}

/** @param {Table} table @param {string[]} forms @returns {Given | null} */
function givenOf(table, forms) {
  const slots = [];
  let weight = LENGTHS[forms.length] ?? 0;
  for (const [i, form] of forms.entries()) {
    const slot = slotFor(table, form, i === 0 ? 1 : 2, neighboursOf(table, forms[i - 1] ?? '', forms[i + 1] ?? ''));
    if (slot === null) return null;
    weight *= slot.mass;
    slots.push(slot);
  }
  return weight > 0 ? { slots, weight } : null;
}

/** @param {TableWord[]} words @returns {string[][]} */
function cuts(words) {
  /** @type {string[][]} */
  let sofar = [[]];
  for (const { beside } of words) {
    sofar = sofar.flatMap((forms) => beside.map((option) => [...forms, ...option.forms]));
    sofar = sofar.filter((forms) => forms.length <= 3);
    if (sofar.length === 0) return [];
  }
  return sofar.slice(0, MOST_CUTS);
}
