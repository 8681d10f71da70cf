import { jamoOf, southernInitial } from './jamo.js';
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
 * @param {{ unit: string, hangul: string, place: 0 | 1 | 2, assimilated: boolean, voiced: boolean }} source `hangul` as written for `unit`, after a voiced sound or not
 * @returns {number}
 */
export function systemsFor(table, form, { unit, hangul, place, assimilated, voiced }) {
  const systems = FOLLOWED[table];
  if (systems === undefined) return 0;
  if (assimilated) return hangul === unit ? (ASSIMILATING[table] ?? 0) : 0;
  const southern = hangul !== unit;
  if (southern && (place === 2 || hangul !== southernInitial(unit))) return 0;
  const key = `${table}${hangul}${voiced ? 1 : 0}${form}`;
  let bits = KNOWN.get(key);
  if (bits === undefined) {
    bits = 0;
    for (const [system, bit] of systems) if (writtenIn(table, system, hangul, voiced).includes(form)) bits |= bit;
    KNOWN.set(key, bits);
  }
  return southern && table === 'L' ? bits & ~1 : bits;
}

// Systems that have the choice of k or g, where the others have the rule of voice.
const AT_CHOICE = 'dprk';

/** @param {Table} table @param {string} system @param {string} hangul @param {boolean} voiced @returns {string[]} */
function writtenIn(table, system, hangul, voiced) {
  const all = syllableIn(system, hangul).map(bareLetters);
  const spelled = system === AT_CHOICE && voiced ? all : voiced ? all.slice(-1) : all.slice(0, 1);
  return table === 'P' ? spelled.flatMap((russian) => toPassport(russian).map(([latin]) => latin)) : spelled;
}

/**
 * How a name's other syllables show its writer's hand. Who marks one aspirate marks all; who writes ㅈ as j does not write it ch; who writes ng does not write n for it;
 * who writes ㅕ as yo writes ㅓ as o and not as u; who writes ㅓ as eo does not write it as o.
 */
export const MARKS_ASPIRATES = 1;
const WRITES_J = 2;
const WRITES_NG = 4;
const WRITES_O = 8;
const WRITES_EO = 16;
export const VOWEL_HANDS = WRITES_O | WRITES_EO;
/** What is left free by the bits of a hand in a number. */
export const HANDS = 32;

const ASPIRATED = /^[ㅊㅋㅌㅍ]/;
/** An aspirate written as one, by table. @type {Partial<Record<Table, RegExp>>} */
const MARK = {
  L: /^[ktp]h/,
  E: /^[ktp]h/,
  M: /^(?:ch|[ktp])'/,
  P: /^(?:ch|[ktp])kh/,
  R: /^[чктп]х/,
  C: /^[чктп]х/,
  B: /^[чктп]х/,
  G: /^[чктп]х/,
  U: /^[чктп]х/,
};
/** Spellings of ㅕ and ㅓ, for no syllable with ㅛ or ㅗ ends so: 욘, 묭 and 촐 are in no name; yong is 용 too. */
const SURELY_O = /yo[nklmpb]$|[bghkmp]yong$|^(?:chol|[pb]om|so[pb])$/;
/** ㅓ and ㅕ as u, yu and you; as o and yo. */
const AS_U = /(?<![eo])(?:y?u|you)(?:ng|[nklmpbt])?$/;
const AS_O = /(?<!e)o(?:ng|[nklmpbt])?$/;

/** Aspirates that Latin without marks writes as it writes other sounds; ch is one of them everywhere. */
const UNMARKED_IN_LATIN = /^[ktp](?!h)/;

/**
 * What a spelling shows of its writer's hand, as bits: 0 where it shows nothing.
 * @param {Table} table @param {string} form @param {0 | 1 | 2} place
 * @returns {number}
 */
export function handOf(table, form, place) {
  const marks = MARK[table]?.test(form) ? MARKS_ASPIRATES : 0;
  const j = place < 2 && (table === 'L' || table === 'E') && form[0] === 'j' ? WRITES_J : 0;
  const ng = table !== 'R' && table !== 'P' && /(?:ng|нг)$/.test(form) ? WRITES_NG : 0;
  return marks | j | ng | (table === 'L' || table === 'E' ? vowelHandOf(form, place) : 0);
}

/** Surnames are spelled by custom, but none has eo for another sound. @param {string} form @param {0 | 1 | 2} place */
const vowelHandOf = (form, place) =>
  (place > 0 && SURELY_O.test(form) ? WRITES_O : 0) | (form.includes('eo') ? WRITES_EO : 0);

/**
 * The hands that would not have written a syllable so, as bits.
 * @param {Table} table @param {string} form @param {string} hangul
 * @returns {number}
 */
export function againstHand(table, form, hangul) {
  const { onset, vowel, coda } = jamoOf(hangul);
  const ng = coda === 'ㅇ' && /[nн]$/.test(form) ? WRITES_NG : 0;
  return againstOnset(table, form, onset) | ng | (table === 'L' || table === 'E' ? againstVowel(form, vowel) : 0);
}

/** @param {string} form @param {string} vowel */
function againstVowel(form, vowel) {
  if (vowel !== 'ㅓ' && vowel !== 'ㅕ') return 0;
  return (AS_U.test(form) ? WRITES_O : 0) | (AS_O.test(form) ? WRITES_EO : 0);
}

/** @param {Table} table @param {string} form @param {string} onset */
function againstOnset(table, form, onset) {
  if (onset === 'ㅈ' && (table === 'L' || table === 'E')) return form.startsWith('ch') ? WRITES_J : 0;
  if (MARK[table] === undefined || !ASPIRATED.test(onset) || MARK[table].test(form)) return 0;
  return (table !== 'L' && table !== 'E') || UNMARKED_IN_LATIN.test(form) ? MARKS_ASPIRATES : 0;
}
