import { readRows } from '../data-file.js';
import { ID_OF, prior, SURNAMES, UNITS, unitsWritten } from './inventory.js';

/** @typedef {{ id: number, share: number }} Unit */

// A character common in names is this much likelier in a name than another of the same reading.
const COMMON = 12;

/** Other shapes of a character → the shape in the tables. @type {Map<string, string>} */
const STANDARD = new Map(
  readRows('hanja-variants.tsv').flatMap(([standard = '', others = '']) =>
    [...others].map((other) => /** @type {const} */ ([other, standard])),
  ),
);

/** Character → readings with the share of that syllable's bearers who write it so. @type {Map<string, Unit[]>} */
const READINGS = new Map();
for (const [syllable = '', common = '', others = ''] of readRows('hanja-readings.tsv')) {
  const id = ID_OF.get(syllable);
  if (id === undefined) continue;
  const total = [...common].length * COMMON + [...others].length;
  for (const [i, character] of [...common, ...others].entries()) {
    const share = (i < [...common].length ? COMMON : 1) / total;
    READINGS.set(character, [...(READINGS.get(character) ?? []), { id, share }]);
  }
}

/** @type {Map<string, Unit[]>} */
const SURNAME_HANJA = new Map();
for (const { id, hanja } of SURNAMES) {
  for (const [i, written] of hanja.entries())
    SURNAME_HANJA.set(written, [...(SURNAME_HANJA.get(written) ?? []), { id, share: 0.9 * 0.4 ** i }]);
}

/** Surnames of two characters. */
export const COMPOUND_HANJA = new Set([...SURNAME_HANJA.keys()].filter((hanja) => hanja.length === 2));

/**
 * The shape of a character that the tables know.
 * @param {string} character
 */
export const standardHanja = (character) => STANDARD.get(character) ?? character;

/**
 * @param {string} form one character, or a surname of two
 * @param {0 | 1 | 2} place
 * @returns {Unit[]}
 */
export function hanjaUnits(form, place) {
  const standard = [...form].map(standardHanja).join('');
  const read = place === 0 ? southernToo(READINGS.get(standard) ?? []) : (READINGS.get(standard) ?? []);
  const surname = place === 0 ? (SURNAME_HANJA.get(standard) ?? []) : [];
  return [...surname, ...read.filter(({ id }) => !surname.some((known) => known.id === id))];
}

/**
 * As a surname, a reading that southern spelling gives to another surname may be that surname (努 노 → 로).
 * @param {Unit[]} read
 */
function southernToo(read) {
  return read.flatMap(({ id, share }) =>
    unitsWritten(UNITS[id] ?? '', 0).map((written) => ({ id: written.id, share: share * written.share })),
  );
}

/** Pinyin → units with the share of their bearers whose Hanja Mandarin reads so. @type {Map<string, Map<number, number>>[]} */
const PINYIN = [new Map(), new Map()];
/** Character → pinyin. @type {Map<string, string>} */
const PINYIN_OF = new Map();
for (const [pinyin = '', characters = ''] of readRows('pinyin.tsv')) {
  for (const character of characters) {
    if (!PINYIN_OF.has(character)) PINYIN_OF.set(character, pinyin);
    for (const place of [0, 1]) {
      const units = /** @type {Map<string, Map<number, number>>} */ (PINYIN[place]).get(pinyin) ?? new Map();
      for (const { id, share } of hanjaUnits(character, /** @type {0 | 1} */ (place)))
        units.set(id, (units.get(id) ?? 0) + share);
      PINYIN[place]?.set(pinyin, units);
    }
  }
}

/** @param {string} character @returns {string} pinyin without tone, '' if unknown */
export const pinyinOf = (character) => PINYIN_OF.get(standardHanja(character)) ?? '';

/** @param {string} form @returns {boolean} */
export const isPinyin = (form) => PINYIN[1]?.has(form) ?? false;

/**
 * @param {string} form one syllable of pinyin
 * @param {0 | 1 | 2} place
 * @returns {Unit[]}
 */
export function pinyinUnits(form, place) {
  const units = PINYIN[place === 0 ? 0 : 1]?.get(form) ?? new Map();
  return [...units].map(([id, share]) => ({ id, share })).filter(({ id }) => prior(id, place) > 0);
}
