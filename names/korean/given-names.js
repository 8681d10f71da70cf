import { neighboursOf, slotFor } from './slots.js';
import { AFTER_L, BEFORE_L, BEFORE_VOWEL } from './spellings.js';

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
      true,
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

/** @param {Table} table @param {string[][]} ways @param {boolean} [joined] each of them one word @returns {Given[]} */
function givenOfCuts(table, ways, joined = false) {
  /** @type {Given[]} */
  const found = [];
  for (const forms of ways) {
    const around = forms.map((_, i) => neighboursOf(table, forms[i - 1] ?? '', forms[i + 1] ?? ''));
    const chance =
      joined && WRITES_N.has(table) && forms.some((form, i) => isLinked(form, around[i] ?? 0)) ? LINKED : 1;
    for (const neighbours of withLiquids(around)) addGiven(found, table, forms, neighbours, chance);
  }
  return found;
}

// Where ㅇ is н by rule, нг before a vowel is нъ or two syllables: Хонгён is 홍경 and hardly 홍영.
/** @type {Set<Table>} */
const WRITES_N = new Set(['R', 'P', 'C', 'B']);
const LINKED = 0.1;

/** @param {string} form @param {number} neighbours */
const isLinked = (form, neighbours) => (neighbours & BEFORE_VOWEL) !== 0 && /(?:нг|ng)$/.test(form);

/**
 * Of the two in лл one at most was ㄴ, for ㄴ before ㄴ stays: Чуллам is 준람 or 줄남, not 준남.
 * @param {number[]} around the neighbours of each syllable
 * @returns {number[][]} the same, once for each of the two
 */
function withLiquids(around) {
  const at = around.findIndex((bits, i) => (bits & BEFORE_L) !== 0 && ((around[i + 1] ?? 0) & AFTER_L) !== 0);
  if (at < 0) return [around];
  return [around.with(at, (around[at] ?? 0) & ~BEFORE_L), around.with(at + 1, (around[at + 1] ?? 0) & ~AFTER_L)];
}

/** @param {Given[]} found @param {Table} table @param {string[]} forms @param {number[]} neighbours @param {number} chance */
function addGiven(found, table, forms, neighbours, chance) {
  const slots = [];
  let weight = chance * (LENGTHS[forms.length] ?? 0);
  for (const [i, form] of forms.entries()) {
    const slot = slotFor(table, form, i === 0 ? 1 : 2, neighbours[i] ?? 0);
    if (slot === null) return;
    weight *= slot.mass;
    slots.push(slot);
  }
  if (weight > 0) found.push({ slots, weight });
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
