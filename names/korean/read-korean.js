import { iso9Letters } from '../fold/iso-9.js';
import { CYRILLIC_KINDS, cyrillicKind } from './cyrillic-kind.js';
import { givenNames } from './given-names.js';
import { slotFor, unspelledSlot, writtenBy } from './slots.js';
import { surnamePlaces } from './surname-places.js';
import { TableWord, wordIn } from './table-words.js';

/** @typedef {import('./slots.js').Slot} Slot */
/** @typedef {import('./spellings.js').Table} Table */
/** @typedef {import('./split-text.js').Run} Run */
/** @typedef {import('./cyrillic-kind.js').Ways} Ways */

/**
 * One way to read a text as a Korean name: the surname, then one to three syllables. The weights of all ways sum to 1.
 * @typedef {{ slots: Slot[], weight: number }} Hypothesis
 */

/**
 * All likely ways, likeliest first; `fit` is how much better they explain the letters than a name of any other making
 * would, 0 to 1: it decides whether syllables or words are compared, and nothing else.
 * @typedef {{ hypotheses: Hypothesis[], fit: number }} KoreanReading
 */

const KEPT = 6;
const NEGLIGIBLE = 0.01;
// What a name of any other making is worth: so much, and so much a letter.
const OTHER_LETTER = 1 / 11;
const OTHER_MAKING = 0.02;
// Hangul and Hanja are read without their spaces; a surname that ends elsewhere than at the first is this much less likely.
const ACROSS_A_SPACE = 0.03;
// A first table that explains the letters this much better than chance makes the rarer ones needless.
const ENOUGH = 50;

// Letters that Latin made from Russian never has; and those it has only where two syllables or two letters meet (хаён is KHAEN, тх by
// hand TH), so that the text must show elsewhere what it was made from.
const NEVER_IN_PASSPORTS = /[jwfxq]|eu/;
const UNLIKE_PASSPORTS = /[jwfxq]|eu|[ao]e|[eo]{2}|[pt]h/;
const OF_PASSPORTS = /kh|v|zh|chh|ia|iu|y[nlkmp]/;

// A passport's line is in capitals; who types Latin otherwise has it from elsewhere, but for one in so many.
const TYPED = 0.5;
// And no such line has a hyphen, but for one in so many.
const HYPHENED = 0.2;

// Letters that Latin has where j is a glide, beside those it shares with English; j before a vowel is both.
const AS_A_GLIDE = /j[aeou]|sz|cs|cz|dz|sch|tsj|[bdghklmnpr]j/;

// Letters by which English readers spell what no system of romanisation writes so.
const ENGLISH = /ee|oo|you|[kmph]yung|hyu[nk]|shi|[ao]h$|^(?:park|choi|whang)$|ck/;

// And French readers: ou for u, tch and dj, eu within a syllable. Dutch: oe for u before a consonant, tsj.
const FRENCH = /(?<![y])ou(?!ng)|eui/;
const DUTCH = /oe(?=n|l|k|m|t|$)/;
// What readers of one of these languages alone write; tch is a Czech ㅌ too.
const SURELY_FRENCH = /tch|dj|(?<!y)ou[aeo]|é/;
const SURELY_DUTCH = /[td][sz]j|joe/;

const OF_SOME_LANGUAGE = new RegExp(
  [ENGLISH, FRENCH, DUTCH, SURELY_FRENCH, SURELY_DUTCH].map(({ source }) => source).join('|'),
);

/**
 * The ways of writing to try for a text, and their shares; those after the first `always` only if the first ones fail.
 * @type {Record<string, Ways>}
 */
const TABLES = {
  latin: {
    tables: [
      ['L', 0.83],
      ['P', 0.14],
      ['J', 0.04],
      ['Z', 0.04],
    ],
    always: 2,
  },
  english: {
    tables: [
      ['E', 0.64],
      ['L', 0.34],
      ['P', 0.02],
    ],
    always: 3,
  },
  french: {
    tables: [
      ['F', 0.48],
      ['L', 0.47],
      ['J', 0.05],
    ],
    always: 3,
  },
  dutch: {
    tables: [
      ['L', 0.75],
      ['D', 0.25],
    ],
    always: 2,
  },
  marked: {
    tables: [
      ['M', 0.85],
      ['L', 0.1],
      ['J', 0.05],
    ],
    always: 2,
  },
  glide: {
    tables: [
      ['J', 0.95],
      ['L', 0.05],
    ],
    always: 1,
  },
  ...CYRILLIC_KINDS,
  hangul: { tables: [['H', 1]], always: 1 },
  han: { tables: [['X', 1]], always: 1 },
  kana: { tables: [['N', 1]], always: 1 },
};

/**
 * @param {Run[]} runs of one script
 * @returns {KoreanReading | null} null if the text cannot be read so
 */
export function readKorean(runs) {
  const script = runs[0]?.script;
  if (script === undefined || runs.length > 5) return null;
  const chance = OTHER_MAKING * OTHER_LETTER ** runs.reduce((sum, run) => sum + run.plain.length, 0);
  const { tables, always } = TABLES[kindOf(runs, script)] ?? { tables: [], always: 0 };
  /** @type {Hypothesis[]} */
  const found = [];
  const hyphened = runs.some(({ after }) => after === '-');
  const typed = script === 'latin' && !runs.every(({ capital, plain }) => capital || plain.length === 1);
  for (const [i, [table, usual]] of tables.entries()) {
    const share = table === 'P' ? usual * (typed ? TYPED : 1) * (hyphened ? HYPHENED : 1) : usual;
    const needless = i >= always && found.some(({ weight }) => weight > ENOUGH * chance);
    if (needless && (table !== 'J' || !runs.some(({ plain }) => AS_A_GLIDE.test(plain)))) continue;
    if (table !== 'P' || mayBePassport(runs)) addHypotheses(found, table, runs, share);
  }
  if (script === 'latin' && runs.some(isIso9)) addHypotheses(found, 'R', runs.map(turnedBack), ISO_9);
  const [first] = tables;
  if (found.length === 0 && first?.[0] === 'J') addHypotheses(found, 'J', runs.map(withoutEnding), first[1]);
  if (found.length === 0) for (const [table, share] of tables.slice(0, always)) addWithSlip(found, table, share, runs);
  return found.length === 0 ? null : normalise(found, script === 'hangul' || script === 'han' ? 0 : chance);
}

// Of texts with letters of ISO 9 that other alphabets have too, how many were made by it from Cyrillic.
const ISO_9 = 0.1;

/** A word with one of the marked letters that Cyrillic becomes by ISO 9. @param {Run} run */
const isIso9 = ({ written }) => /[čšžëêèûâʹʺ]/.test(written);

/** @param {Run} run @returns {Run} */
function turnedBack(run) {
  const letters = iso9Letters(run.written);
  return { ...run, letters, plain: letters };
}

/** @param {Hypothesis[]} found @param {number} chance @returns {KoreanReading} */
function normalise(found, chance) {
  found.sort((a, b) => b.weight - a.weight);
  const least = NEGLIGIBLE * (found[0]?.weight ?? 0);
  const kept = found.length === 1 ? found : found.filter(({ weight }, i) => i < KEPT && weight >= least);
  let total = 0;
  for (const { weight } of kept) total += weight;
  for (const hypothesis of kept) hypothesis.weight /= total;
  return { hypotheses: kept, fit: total / (total + chance) };
}

/** @param {Run[]} runs */
const mayBePassport = (runs) =>
  !runs.some(({ plain }) => UNLIKE_PASSPORTS.test(plain)) ||
  (!runs.some(({ plain }) => NEVER_IN_PASSPORTS.test(plain)) && runs.some(({ plain }) => OF_PASSPORTS.test(plain)));

/** @param {Run[]} runs @param {Run['script']} script */
function kindOf(runs, script) {
  if (script === 'cyrillic') return cyrillicKind(runs.map(({ letters }) => letters).join(' '));
  let usual = true;
  for (const run of runs) if (!run.usual) usual = false;
  if (usual && script === 'latin') return latinKind(runs);
  if (usual) return script;
  return script === 'latin' ? (runs.some(({ letters }) => /[čšžäöüßæå]/.test(letters)) ? 'glide' : 'marked') : script;
}

/** @param {Run[]} runs of bare letters */
function latinKind(runs) {
  if (!runs.some(({ plain }) => OF_SOME_LANGUAGE.test(plain))) return 'latin';
  if (runs.some(({ plain }) => SURELY_DUTCH.test(plain))) return 'dutch';
  if (runs.some(({ plain }) => SURELY_FRENCH.test(plain))) return 'french';
  if (runs.some(({ plain }) => ENGLISH.test(plain))) return 'english';
  if (runs.some(({ plain }) => FRENCH.test(plain))) return 'french';
  return runs.some(({ plain }, i) => DUTCH.test(plain) && (i > 0 || !plain.endsWith('oe'))) ? 'dutch' : 'latin';
}

/** Read without marks. @param {Table} table */
const isBare = (table) => table === 'L' || table === 'E' || table === 'F' || table === 'P' || table === 'Z';

/** @param {Hypothesis[]} found @param {Table} table @param {Run[]} runs @param {number} share */
function addHypotheses(found, table, runs, share) {
  const bare = isBare(table);
  const joined = table === 'H' || table === 'X';
  const words = joined
    ? [new TableWord(table, runs.length === 1 ? (runs[0]?.letters ?? '') : runs.map(({ letters }) => letters).join(''))]
    : runs.map((run) => wordIn(table, bare ? run.plain : run.letters));
  for (const { surname, rest, chance } of surnamePlaces(table, words, joined ? [] : runs)) {
    const first = surname.slot(0, 0);
    if (first === null) continue;
    const parted = joined && runs.length > 1 && surname.text !== runs[0]?.letters ? ACROSS_A_SPACE : 1;
    for (const given of givenNames(table, rest)) {
      found.push({
        slots: consistent([first, ...given.slots]),
        weight: share * chance * parted * first.mass * given.weight,
      });
    }
  }
}

/** A name spelled by one system in every syllable is read by that system, and by the hand that it shows. @param {Slot[]} slots new, and changed in place */
function consistent(slots) {
  let followed = 7;
  let hand = 0;
  for (let i = 0; i < slots.length; i++) {
    const slot = /** @type {Slot} */ (slots[i]);
    followed &= slot.systems;
    hand |= slot.hand;
  }
  if (followed + hand === 0) return slots;
  for (let i = 0; i < slots.length; i++) slots[i] = writtenBy(/** @type {Slot} */ (slots[i]), followed, hand);
  return slots;
}

/** Lithuanian and Latvian give a name their case endings: Džongunas. @param {Run} run @returns {Run} */
const withoutEnding = (run) => ({ ...run, letters: run.letters.replace(/(?<=[^s])(?:[aiu]?s)$/, '') });

// One syllable of a name is misspelled beyond reading in one name of a hundred.
const SLIPPED = 0.01;
const LONGEST_SLIP = 7;

/**
 * The text as a name one of whose syllables, a word by itself, spells nothing.
 * @param {Hypothesis[]} found @param {Table} table @param {number} usual its share @param {Run[]} runs
 */
function addWithSlip(found, table, usual, runs) {
  const words =
    table === 'H'
      ? [...runs.map((run) => run.letters).join('')]
      : runs.map((run) => (isBare(table) ? run.plain : run.letters));
  if (words.length !== 3 || words.some((word) => word.length > LONGEST_SLIP) || table === 'X') return;
  const slots = words.map(
    (word, i) =>
      slotFor(table, word, /** @type {0 | 1 | 2} */ (i), 0) ?? unspelledSlot(table, word, /** @type {0 | 1 | 2} */ (i)),
  );
  if (slots.filter(({ ids }) => ids.length === 0).length !== 1) return;
  found.push({ slots, weight: slots.reduce((product, { mass }) => product * mass, SLIPPED * usual) });
}
