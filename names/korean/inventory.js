import { readRows } from '../data-file.js';
import { southernInitial } from './jamo.js';

/**
 * Where a syllable stands in a name: `0` surname, `1` first of the given name, `2` later in the given name.
 * @typedef {0 | 1 | 2} Place
 * @typedef {{ id: number, share: number }} Written how often the syllable `id` is written so
 */

const surnameRows = readRows('surnames.tsv');
const syllableRows = readRows('syllables.tsv');
// A surname that is on no list is any syllable; one bearer in three hundred.
const UNLISTED = 0.003;
// How often a syllable under the initial-sound law is written the southern way, by place.
const SOUTHERN = [0.45, 0.3, 0.02];
const SOUTHERN_LATER = /[렬률]/u;

/** Syllables and two-syllable surnames, in northern spelling; an id is a position here. @type {string[]} */
export const UNITS = [...new Set([...syllableRows.map(([s = '']) => s), ...surnameRows.map(([s = '']) => s)])];

/** @type {Map<string, number>} */
export const ID_OF = new Map(UNITS.map((unit, id) => [unit, id]));

/** Share of bearers by unit, for each place. */
export const PRIORS = [new Float64Array(UNITS.length), new Float64Array(UNITS.length), new Float64Array(UNITS.length)];

/** A spelling of a surname that no rule yields; `share` of its bearers where that is told, 0 where its place in the list tells. @typedef {{ form: string, share: number }} Folk */

/** Surnames with the spellings no rule yields. @type {{ id: number, southern: string, hanja: string[], latin: Folk[], cyrillic: Folk[] }[]} */
export const SURNAMES = surnameRows.map(([name = '', southern = '', , hanja = '', latin = '', cyrillic = '']) => ({
  id: ID_OF.get(name) ?? 0,
  southern,
  hanja: hanja.split(' ').filter(Boolean),
  latin: folkOf(latin),
  cyrillic: folkOf(cyrillic),
}));

/** @param {string} list as `choi choe che:1`, the share in per cent @returns {Folk[]} */
function folkOf(list) {
  const cells = list.split(' ').filter(Boolean);
  return cells.map((cell) => cell.split(':')).map(([form = '', share = '0']) => ({ form, share: Number(share) / 100 }));
}

for (const [unit = '', first = '', second = ''] of syllableRows) {
  const id = ID_OF.get(unit) ?? 0;
  /** @type {Float64Array} */ (PRIORS[1])[id] = Number(first) / 1e5;
  /** @type {Float64Array} */ (PRIORS[2])[id] = Number(second) / 1e5;
}
const bearers = surnameRows.reduce((sum, row) => sum + Number(row[2]), 0);
for (let id = 0; id < UNITS.length; id++) {
  /** @type {Float64Array} */ (PRIORS[0])[id] = UNLISTED * (PRIORS[1]?.[id] ?? 0);
  for (const place of [1, 2]) {
    const priors = /** @type {Float64Array} */ (PRIORS[place]);
    if (UNITS[id]?.length === 1) priors[id] = Math.max(priors[id] ?? 0, 3e-6);
  }
}
for (const [name = '', , count = ''] of surnameRows) {
  const id = ID_OF.get(name) ?? 0;
  const priors = /** @type {Float64Array} */ (PRIORS[0]);
  priors[id] = (priors[id] ?? 0) + ((1 - UNLISTED) * Number(count)) / bearers;
}

/**
 * @param {number} id
 * @param {Place} place
 * @returns {number} share of bearers, 0 to 1
 */
export const prior = (id, place) => PRIORS[place]?.[id] ?? 0;

/** Hangul as written → the units it may stand for, by place. @type {Map<string, Written[]>[]} */
const WRITTEN = [new Map(), new Map(), new Map()];

/** @param {number} place @param {string} hangul @param {Written} written */
function put(place, hangul, written) {
  const known = WRITTEN[place]?.get(hangul);
  if (known === undefined) WRITTEN[place]?.set(hangul, [written]);
  else if (!known.some(({ id }) => id === written.id)) known.push(written);
}

for (const [id, unit] of UNITS.entries()) {
  const southern = SURNAMES.find((surname) => surname.id === id)?.southern ?? southernInitial(unit);
  for (const place of [0, 1, 2]) {
    const form = place === 0 ? southern : unit.length === 1 ? southernInitial(unit) : unit;
    const share = form === unit ? 0 : place === 2 && SOUTHERN_LATER.test(unit) ? 0.2 : (SOUTHERN[place] ?? 0);
    put(place, unit, { id, share: 1 - share });
    if (share > 0) put(place, form, { id, share });
  }
}

/**
 * The units a written Hangul syllable (or two-syllable surname) may stand for at a place.
 * @param {string} hangul
 * @param {Place} place
 * @returns {Written[]}
 */
export const unitsWritten = (hangul, place) => WRITTEN[place]?.get(hangul) ?? [];

/** Every Hangul form that is written for some unit, at any place. */
export const WRITTEN_FORMS = [...new Set(WRITTEN.flatMap((forms) => [...forms.keys()]))];
