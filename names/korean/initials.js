import { UNITS } from './inventory.js';
import { toPassport } from './passport.js';
import { likelihoodRatio, slotFor } from './slots.js';
import { spellSyllable } from './spellings.js';

/** @typedef {import('../reading.js').Reading} Reading */
/** @typedef {import('./spellings.js').Table} Table */

/** @type {Partial<Record<string, Table[]>>} */
const TABLES = { cyrillic: ['R', 'U'], latin: ['L', 'P'] };
const INITIAL = /^(?:\p{L}|[bcdghkprstz]{2,3}|[бвгджзкпстхцчшщ]{2,3})$/u;
// A syllable less likely than this behind a spelling is not held against an initial.
const UNLIKELY = 0.1;
// Half of all Kims share their initials with some other: the most that such a name says.
const BOTH = 0.3;
const ONE = 0.15;

/**
 * A surname and one or two initials, as wage sheets print people; null for any other name.
 * @param {Reading} reading
 * @returns {{ surname: string, initials: string[], tables: Table[] } | null}
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
 * @param {Reading} short @param {Reading} long
 * @returns {number | null} null if `short` is no such name, or `long` is
 */
export function scoreInitials(short, long) {
  const said = initialsOf(short);
  if (said === null || initialsOf(long) !== null) return null;
  const fits = long.syllables.some(({ slots: [surname, ...given] }) =>
    said.tables.some(
      (table) => surname !== undefined && isSurname(table, said.surname, surname) && begin(table, said.initials, given),
    ),
  );
  return fits ? (said.initials.length > 1 ? BOTH : ONE) : 0;
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
  unit.length === 1 && spelled(table, unit).some((text) => text.replaceAll('ё', 'е').startsWith(initial));

/** The usual spellings of a syllable. @param {Table} table @param {string} unit */
function spelled(table, unit) {
  const usual = spellSyllable(table === 'P' ? 'R' : table, unit).flatMap(([text, share]) =>
    share > UNLIKELY / 2 ? [text] : [],
  );
  return table === 'P' ? usual.flatMap((text) => toPassport(text).map(([latin]) => latin)) : usual;
}
