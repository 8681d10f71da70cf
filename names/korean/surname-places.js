import { COMPOUND_HANJA, hanjaUnits, standardHanja } from './hanja.js';
import { ID_OF, unitsWritten } from './inventory.js';
import { slotFor } from './slots.js';
import { spellingFor } from './spellings.js';
import { wordIn } from './table-words.js';

/** @typedef {import('./spellings.js').Table} Table */
/** @typedef {import('./split-text.js').Run} Run */
/** @typedef {import('./table-words.js').TableWord} TableWord */
/** @typedef {{ surname: TableWord, rest: TableWord[], chance: number }} SurnamePlace */

const SURNAME_LAST = 0.1;
const UNLIKELY = 0.004;
const COMPOUND = 0.5;
const JOINED = 0.05;
const LONGEST_SURNAME = 9;

/**
 * Every place where the surname may stand: first, last, the first two words, or the beginning of the first word.
 * @param {Table} table
 * @param {TableWord[]} words
 * @param {Run[]} runs the words as written, for their capitals and punctuation; empty if they were joined
 * @returns {SurnamePlace[]}
 */
export function surnamePlaces(table, words, runs) {
  /** @type {SurnamePlace[]} */
  const found = [];
  const end = words.length - 1;
  const [first, second] = words;
  const last = words[end];
  if (first === undefined || last === undefined) return found;
  if (end > 0) {
    if (isSurname(table, first)) found.push({ surname: first, rest: words.slice(1), chance: surnameCue(runs, 0) });
    const chance = SURNAME_LAST * surnameCue(runs, end);
    if (chance > UNLIKELY && isListed(table, last)) found.push({ surname: last, rest: words.slice(0, -1), chance });
  }
  if (end > 1 && second !== undefined && continues(table, first.text)?.has(second.text) !== false) {
    const both = wordIn(table, first.text + second.text);
    if (isListed(table, both)) found.push({ surname: both, rest: words.slice(2), chance: COMPOUND });
  }
  if (end === 0 || found.length === 0) addBeginnings(found, table, words);
  return found;
}

/** @param {SurnamePlace[]} found @param {Table} table @param {TableWord[]} words */
function addBeginnings(found, table, words) {
  const [{ text: first } = { text: '' }, ...others] = words;
  for (let size = 1; size < first.length && size <= LONGEST_SURNAME; size++) {
    const start = first.slice(0, size);
    if (!isListedForm(table, start)) continue;
    const surname = wordIn(table, start);
    const rest = [wordIn(table, first.slice(size)), ...others];
    found.push({ surname, rest, chance: others.length === 0 ? 1 : JOINED });
  }
}

/** Beginning of a surname → what may follow it, by table. @type {Map<Table, Map<string, Set<string>>>} */
const CONTINUED = new Map();
const NOTHING = /** @type {ReadonlySet<string>} */ (new Set());

/**
 * What makes a surname of a word that begins one; null where surnames are not listed by spelling.
 * @param {Table} table @param {string} start
 */
function continues(table, start) {
  if (table === 'H' || table === 'X' || table === 'Z') return null;
  let continued = CONTINUED.get(table);
  if (continued === undefined) {
    continued = new Map();
    for (const form of spellingFor(table).surnames.keys()) addContinued(continued, form);
    CONTINUED.set(table, continued);
  }
  return continued.get(start) ?? NOTHING;
}

/** @param {Map<string, Set<string>>} continued @param {string} form */
function addContinued(continued, form) {
  for (let size = 1; size < form.length; size++) {
    const start = form.slice(0, size);
    const known = continued.get(start);
    if (known === undefined) continued.set(start, new Set([form.slice(size)]));
    else known.add(form.slice(size));
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

/** @param {Table} table @param {TableWord} word */
function isListed(table, word) {
  word.listed ??= isListedForm(table, word.text);
  return word.listed;
}

/** @param {Table} table @param {string} form */
function isListedForm(table, form) {
  if (table === 'H')
    return form.length === 1 ? unitsWritten(form, 0).length > 0 || form >= '가' : form.length === 2 && ID_OF.has(form);
  if (table === 'X')
    return form.length === 2
      ? COMPOUND_HANJA.has([...form].map(standardHanja).join(''))
      : form.length === 1 && hanjaUnits(form, 0).length > 0;
  if (table === 'Z') return form.length > 1 && slotFor('Z', form, 0, 0) !== null;
  return spellingFor(table).surnames.has(form);
}

/** @param {Table} table @param {TableWord} word */
function isSurname(table, word) {
  word.surname ??= isListed(table, word) || (table !== 'Z' && spellingFor(table).forms.has(word.text));
  return word.surname;
}
