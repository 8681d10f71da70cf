import { readRows } from '../data-file.js';
import { UNITS } from './inventory.js';
import { jamoOf, southernInitial } from './jamo.js';

/** @typedef {import('./spellings.js').Table} Table */

/** System, part and letter → voiceless and voiced spelling. @type {Map<string, string[]>} */
export const SYSTEM_CELLS = new Map(
  readRows('systems.tsv').map(([system, part, letter, cell = '']) => [
    `${system} ${part} ${letter}`,
    cell.split('/').map((text) => (text === '-' ? '' : text)),
  ]),
);

/** Which sound a coda stands for at the end of a word (받침 법칙). @type {Record<string, string>} */
export const FINAL_SOUND = {
  ㄱ: 'ㄱ',
  ㄲ: 'ㄱ',
  ㅋ: 'ㄱ',
  ㄳ: 'ㄱ',
  ㄺ: 'ㄱ',
  ㄴ: 'ㄴ',
  ㄵ: 'ㄴ',
  ㄶ: 'ㄴ',
  ㄷ: 'ㄷ',
  ㅅ: 'ㄷ',
  ㅆ: 'ㄷ',
  ㅈ: 'ㄷ',
  ㅊ: 'ㄷ',
  ㅌ: 'ㄷ',
  ㅎ: 'ㄷ',
  ㄹ: 'ㄹ',
  ㄼ: 'ㄹ',
  ㄽ: 'ㄹ',
  ㄾ: 'ㄹ',
  ㅀ: 'ㄹ',
  ㅁ: 'ㅁ',
  ㄻ: 'ㅁ',
  ㅂ: 'ㅂ',
  ㅍ: 'ㅂ',
  ㅄ: 'ㅂ',
  ㄿ: 'ㅂ',
  ㅇ: 'ㅇ',
};

/** @type {Record<string, [string, string][]>} the systems to name, in this order, for each way of writing */
const SYSTEMS_OF = {
  L: [
    ['dprk', 'DPRK'],
    ['rr', 'Revised'],
    ['mr', 'McCune–Reischauer'],
  ],
  E: [['rr', 'Revised']],
  M: [
    ['mr', 'McCune–Reischauer'],
    ['dprk', 'DPRK'],
  ],
  J: [],
  R: [
    ['kontsevich', 'Kontsevich'],
    ['kholodovich', 'Kholodovich'],
  ],
  B: [['kontsevich', 'Kontsevich']],
  T: [['kontsevich', 'Kontsevich']],
  U: [['kontsevich', 'Kontsevich']],
};
/** @type {Record<string, string>} what to call a spelling that no system yields */
const OTHERWISE = {
  L: 'usual spelling',
  E: 'English usage',
  M: 'usual spelling',
  F: 'French usage',
  J: 'European transcription',
  D: 'Dutch usage',
  P: 'passport Latin of Cyrillic',
  R: 'Russian usage',
  C: 'Ukrainian usage',
  B: 'Belarusian usage',
  G: 'Bulgarian usage',
  S: 'Serbian or Macedonian usage',
  T: 'Mongolian or Kazakh usage',
  U: 'other Cyrillic',
  N: 'katakana',
  H: 'Hangul',
  X: 'Hanja',
  Z: 'Mandarin reading',
};

/** A spelling without the marks that lists leave out. @param {string} text */
export const bareLetters = (text) => text.replaceAll('ŏ', 'o').replaceAll('ŭ', 'u').replaceAll("'", '');

/** @param {string} system @param {string} onset @param {string} vowel @returns {string} */
export function vowelIn(system, onset, vowel) {
  const after = onset === 'ㅇ' ? undefined : SYSTEM_CELLS.get(`${system} after ${vowel}`);
  return (after ?? SYSTEM_CELLS.get(`${system} vowel ${vowel}`))?.[0] ?? '';
}

/**
 * Every spelling of one syllable, alone, in one system.
 * @param {string} system @param {string} hangul
 * @returns {string[]}
 */
export function syllableIn(system, hangul) {
  const { onset, vowel, coda } = jamoOf(hangul);
  const onsets = SYSTEM_CELLS.get(`${system} onset ${onset}`) ?? [''];
  const middle = vowelIn(system, onset, vowel);
  const [end = ''] = coda === '' ? [''] : (SYSTEM_CELLS.get(`${system} coda ${FINAL_SOUND[coda]}`) ?? ['']);
  return onsets.map((start) => start + middle + end);
}

/**
 * The name of the system that spells a unit so, for explanations.
 * @param {{ table: Table, form: string, assimilated: boolean }} slot
 * @param {number} id
 * @returns {string}
 */
export function systemOf(slot, id) {
  const unit = UNITS[id] ?? '';
  if (slot.assimilated) return `${OTHERWISE[slot.table]}, assimilated`;
  if (slot.table === 'H') return slot.form === unit ? 'Hangul' : 'Hangul, southern spelling';
  if (unit.length > 1) return OTHERWISE[slot.table] ?? '';
  for (const [system, title] of SYSTEMS_OF[slot.table] ?? []) {
    if (syllableIn(system, unit).some((text) => text === slot.form || bareLetters(text) === slot.form)) return title;
    if (syllableIn(system, southernInitial(unit)).some((text) => text === slot.form || bareLetters(text) === slot.form))
      return `${title}, southern reading`;
  }
  return OTHERWISE[slot.table] ?? '';
}
