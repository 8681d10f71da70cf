import { southernInitial } from './jamo.js';
import { toPassport } from './passport.js';
import { bareLetters, syllableIn } from './systems.js';

/** @typedef {import('./spellings.js').Table} Table */

/** The systems a way of writing may follow, each with its bit. @type {Partial<Record<Table, [string, number][]>>} */
const FOLLOWED = {
  L: [
    ['dprk', 1],
    ['mr', 2],
    ['rr', 4],
  ],
  R: [
    ['kontsevich', 1],
    ['kholodovich', 2],
  ],
  P: [
    ['kontsevich', 1],
    ['kholodovich', 2],
  ],
};
/** Assimilation is written out in McCune–Reischauer's system, and in Kontsevich's. @type {Partial<Record<Table, number>>} */
const ASSIMILATING = { L: 2, R: 1, P: 1 };

/** @type {Map<string, number>} */
const KNOWN = new Map();

/**
 * The systems in which a spelling stands for a syllable by rule, as bits; 0 if it is a habit of some writers only.
 * @param {Table} table
 * @param {string} form
 * @param {{ unit: string, hangul: string, place: 0 | 1 | 2, assimilated: boolean }} source `hangul` as written for `unit`
 * @returns {number}
 */
export function systemsFor(table, form, { unit, hangul, place, assimilated }) {
  const systems = FOLLOWED[table];
  if (systems === undefined) return 0;
  if (assimilated) return hangul === unit ? (ASSIMILATING[table] ?? 0) : 0;
  const southern = hangul !== unit;
  if (southern && (place === 2 || hangul !== southernInitial(unit))) return 0;
  const key = `${table}${hangul}${place === 0 ? 0 : 1}${form}`;
  let bits = KNOWN.get(key);
  if (bits === undefined) {
    bits = 0;
    for (const [system, bit] of systems) if (writtenIn(table, system, hangul, place).includes(form)) bits |= bit;
    KNOWN.set(key, bits);
  }
  return southern && table === 'L' ? bits & ~1 : bits;
}

/** @param {Table} table @param {string} system @param {string} hangul @param {number} place @returns {string[]} */
function writtenIn(table, system, hangul, place) {
  const all = syllableIn(system, hangul).map(bareLetters);
  const spelled = place === 0 ? all.slice(0, 1) : all;
  return table === 'P' ? spelled.flatMap((russian) => toPassport(russian).map(([latin]) => latin)) : spelled;
}
