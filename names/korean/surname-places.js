import { COMPOUND_HANJA, hanjaUnits, standardHanja } from './hanja.js';
import { ID_OF, unitsWritten } from './inventory.js';
import { slotFor } from './slots.js';
import { spellingFor } from './spellings.js';

/** @typedef {import('./spellings.js').Table} Table */
/** @typedef {import('./split-text.js').Run} Run */
/** @typedef {{ surname: string, rest: string[], chance: number }} SurnamePlace */

const SURNAME_LAST = 0.1;
const UNLIKELY = 0.004;
const COMPOUND = 0.5;
const JOINED = 0.05;
const LONGEST_SURNAME = 9;

/**
 * Every place where the surname may stand: first, last, the first two words, or the beginning of the first word.
 * @param {Table} table
 * @param {string[]} words
 * @param {Run[]} runs the words as written, for their capitals and punctuation; empty if they were joined
 * @returns {SurnamePlace[]}
 */
export function surnamePlaces(table, words, runs) {
  /** @type {SurnamePlace[]} */
  const found = [];
  const end = words.length - 1;
  const [first = '', second = ''] = words;
  const last = words[end] ?? '';
  if (end > 0) {
    if (isSurname(table, first)) found.push({ surname: first, rest: words.slice(1), chance: surnameCue(runs, 0) });
    const chance = SURNAME_LAST * surnameCue(runs, end);
    if (chance > UNLIKELY && isListed(table, last)) found.push({ surname: last, rest: words.slice(0, -1), chance });
  }
  if (end > 1 && isListed(table, first + second))
    found.push({ surname: first + second, rest: words.slice(2), chance: COMPOUND });
  if (end === 0 || found.length === 0) addBeginnings(found, table, words);
  return found;
}

/** @param {SurnamePlace[]} found @param {Table} table @param {string[]} words */
function addBeginnings(found, table, words) {
  const [first = '', ...others] = words;
  for (let size = 1; size < first.length && size <= LONGEST_SURNAME; size++) {
    const surname = first.slice(0, size);
    if (!isListed(table, surname)) continue;
    found.push({ surname, rest: [first.slice(size), ...others], chance: others.length === 0 ? 1 : JOINED });
  }
}

/**
 * What capitals, a comma and hyphens say about the place of the surname.
 * @param {Run[]} runs @param {number} at
 */
function surnameCue(runs, at) {
  const run = runs[at];
  if (run === undefined) return 1;
  let cue = run.after === '-' || runs[at - 1]?.after === '-' ? 0.03 : 1;
  if (runs[0]?.after === ',') cue *= at === 0 ? 1 : 0.02;
  if (!run.capital && runs.some(({ capital }) => capital)) cue *= 0.03;
  return cue;
}

/** @param {Table} table @param {string} form */
function isListed(table, form) {
  if (table === 'H')
    return form.length === 1 ? unitsWritten(form, 0).length > 0 || form >= '가' : form.length === 2 && ID_OF.has(form);
  if (table === 'X')
    return form.length === 2
      ? COMPOUND_HANJA.has([...form].map(standardHanja).join(''))
      : form.length === 1 && hanjaUnits(form, 0).length > 0;
  if (table === 'Z') return form.length > 1 && slotFor('Z', form, 0, 0) !== null;
  return spellingFor(table).surnames.has(form);
}

/** @param {Table} table @param {string} form */
function isSurname(table, form) {
  return isListed(table, form) || (table !== 'Z' && spellingFor(table).forms.has(form));
}
