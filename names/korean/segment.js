import { isPinyin } from './hanja.js';
import { spellingFor } from './spellings.js';

/** @typedef {import('./spellings.js').Table} Table */
/** @typedef {{ forms: string[], mass: number }} Segmentation */

const MOST_SYLLABLES = 3;
const KEPT = 4;
const NEGLIGIBLE = 2e-4;
const LONGEST_RUN = 24;

const MOST_CACHED = 100_000;
const NONE = /** @type {Segmentation[]} */ ([]);

/** @type {Map<Table, Map<string, Segmentation[]>>} */
const CACHES = new Map();

/**
 * The likeliest ways to cut a run of letters into one to three syllables, at most four, best first.
 * @param {Table} table
 * @param {string} letters
 * @returns {Segmentation[]} empty if it cannot be cut
 */
export function segmentsOf(table, letters) {
  if (letters.length > LONGEST_RUN || letters === '') return NONE;
  let cache = CACHES.get(table);
  if (cache === undefined || cache.size > MOST_CACHED) {
    cache = new Map();
    CACHES.set(table, cache);
  }
  const known = cache.get(letters);
  if (known !== undefined) return known;
  const found = cut(table, letters).sort((a, b) => b.mass - a.mass);
  const best = found[0]?.mass ?? 0;
  const kept = found.filter(({ mass }, i) => i < KEPT && mass > best * NEGLIGIBLE);
  cache.set(letters, kept);
  return kept;
}

/** @param {Table} table @param {string} letters */
function cut(table, letters) {
  if (table === 'H' || table === 'X') {
    const forms = [...letters];
    return forms.length <= MOST_SYLLABLES ? [{ forms, mass: 1 }] : [];
  }
  const pieces = pieceMass(table);
  /** @type {Segmentation[]} */
  const found = [];
  grow(letters, 0, [], 1, pieces, found);
  return found;
}

/** @param {Table} table */
function pieceMass(table) {
  if (table === 'Z') return { longest: 6, massOf: (/** @type {string} */ form) => (isPinyin(form) ? 0.004 : 0) };
  const { mass, longest } = spellingFor(table);
  return { longest, massOf: (/** @type {string} */ form) => mass.get(form) ?? 0 };
}

/**
 * @param {string} letters @param {number} at @param {string[]} forms @param {number} mass
 * @param {{ longest: number, massOf: (form: string) => number }} pieces
 * @param {Segmentation[]} found
 */
function grow(letters, at, forms, mass, pieces, found) {
  if (at === letters.length) {
    found.push({ forms: [...forms], mass });
    return;
  }
  if (forms.length === MOST_SYLLABLES) return;
  for (let end = Math.min(letters.length, at + pieces.longest); end > at; end--) {
    const form = letters.slice(at, end);
    const share = pieces.massOf(form);
    if (share === 0) continue;
    forms.push(form);
    grow(letters, end, forms, mass * share, pieces, found);
    forms.pop();
  }
}
