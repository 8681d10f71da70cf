import { toLatin } from '../to-latin.js';
import { UNITS } from './inventory.js';
import { toPassport } from './passport.js';
import { likelihoodRatio, slotFor } from './slots.js';
import { spellSyllable } from './spellings.js';

/** What is asked of a name that was read: its words, its script, its readings as surname and syllables. @typedef {{ words: { text: string }[], script: string, short: Short | null, syllables: { slots: import('./slots.js').Slot[] }[] }} Read */
/** @typedef {import('./spellings.js').Table} Table */

/** @type {Partial<Record<string, Table[]>>} */
const TABLES = { cyrillic: ['R', 'U'], latin: ['L', 'P'] };
const INITIAL = /^(?:\p{L}|[bcdghkprstz]{2,3}|[бвгджзкпстхцчшщ]{2,3})$/u;
// A syllable less likely than this behind a spelling is not held against an initial.
const UNLIKELY = 0.1;
// Half of all Kims share their initials with some other: the most that such a name says.
const BOTH = 0.3;
const ONE = 0.15;

/** @typedef {{ surname: string, initials: string[], tables: Table[] }} Short a surname and one or two initials, as wage sheets print people */

/**
 * @param {Pick<Read, 'words' | 'script'>} reading
 * @returns {Short | null} null for any other name
 */
export function initialsOf({ words, script }) {
  const tables = TABLES[script];
  if (tables === undefined || words.length < 2 || words.length > 3) return null;
  const initials = words.map(({ text }) => text).filter((text) => INITIAL.test(text));
  const [surname, ...others] = words.map(({ text }) => text).filter((text) => !INITIAL.test(text));
  return surname === undefined || others.length > 0 ? null : { surname, initials, tables };
}

/**
 * How far a surname with initials may be short for a Korean name in any script: never more than a person should look at.
 * @param {Read} short @param {Read} long
 * @returns {number | null} null if `short` is no such name, or `long` is
 */
export function scoreInitials(short, long) {
  const said = short.short;
  if (said === null || long.short !== null) return null;
  const fits = long.syllables.some(({ slots: [surname, ...given] }) =>
    said.tables.some(
      (table) => surname !== undefined && isSurname(table, said.surname, surname) && begin(table, said.initials, given),
    ),
  );
  return fits ? evidence(said) : 0;
}

/** @param {Short} short */
const evidence = ({ initials }) => (initials.length > 1 ? BOTH : ONE);

/**
 * How far two surnames with initials may be short for one Korean name, each in its own script.
 * @param {Short} a @param {Short} b
 * @returns {number} 0 if they are not
 */
export function scoreBothShort(a, b) {
  const [fewer, more] = a.initials.length <= b.initials.length ? [a, b] : [b, a];
  const surnames = spelledSurnames(more);
  const one = spelledSurnames(fewer).some((slot) => surnames.some((other) => likelihoodRatio(slot, other) > 1));
  const alike = fewer.initials.every((initial, i) => initialClass(initial) === initialClass(more.initials[i] ?? ''));
  return one && alike ? evidence(fewer) : 0;
}

/** The surname as each way of writing reads it. @param {Short} short */
export const spelledSurnames = ({ surname, tables }) => tables.flatMap((table) => slotFor(table, surname, 0, 0) ?? []);

// First letters by the sounds that the writings of one name begin with: «Дж.» is cut to Д, KH to K, ё is Y, E or R by turns.
const CLASSES = ['bpf', 'kgqxh', 'tdcjz', 's', 'm'];

/**
 * @param {string} word an initial, or a word that begins with one
 * @returns {string} the same for all that writings of one name may begin with
 */
export function initialClass(word) {
  const [letter = ''] = toLatin(word);
  return String(CLASSES.findIndex((letters) => letters.includes(letter)) + 1);
}

/** @param {Table} table @param {string} written @param {import('./slots.js').Slot} surname */
function isSurname(table, written, surname) {
  const slot = slotFor(table, written, 0, 0);
  return slot !== null && likelihoodRatio(slot, surname) > 1;
}

/** @param {Table} table @param {string[]} initials @param {import('./slots.js').Slot[]} given */
const begin = (table, initials, given) =>
  initials.length <= given.length &&
  initials.every((initial, i) => unitsOf(given[i]).some((unit) => spells(table, unit, initial)));

/** @param {import('./slots.js').Slot | undefined} slot */
const unitsOf = (slot) =>
  slot === undefined ? [] : slot.ids.filter((_, i) => (slot.shares[i] ?? 0) > UNLIKELY).map((id) => UNITS[id] ?? '');

/** @param {Table} table @param {string} unit @param {string} initial */
const spells = (table, unit, initial) =>
  unit.length === 1 && spelled(table, unit).some((text) => text.startsWith(initial));

/** By table and unit. @type {Map<string, string[]>} */
const SPELLED = new Map();

/** The usual spellings of a syllable, ё as е. @param {Table} table @param {string} unit */
function spelled(table, unit) {
  const known = SPELLED.get(table + unit);
  if (known !== undefined) return known;
  const usual = spellSyllable(table === 'P' ? 'R' : table, unit).flatMap(([text, share]) =>
    share > UNLIKELY / 2 ? [text] : [],
  );
  const found = table === 'P' ? usual.flatMap((text) => toPassport(text).map(([latin]) => latin)) : usual;
  SPELLED.set(
    table + unit,
    found.map((text) => text.replaceAll('ё', 'е')),
  );
  return spelled(table, unit);
}
