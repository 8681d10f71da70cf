import { foldName } from './fold/fold-name.js';
import { lettersForDigits } from './fold/homoglyphs.js';
import { fromIso9 } from './fold/iso-9.js';
import { fromMachineReadable, isCutToField } from './fold/machine-readable.js';
import { scriptOf } from './fold/script-of.js';
import { initialsOf } from './korean/initials.js';
import { readKorean } from './korean/read-korean.js';
import { MOST_RUNS, plainScript, SMALL_L, splitPlain, splitText } from './korean/split-text.js';
import { readWords } from './tokens/read-words.js';

/** @typedef {import('./korean/read-korean.js').Hypothesis} Hypothesis */
/** @typedef {import('./korean/split-text.js').Run} Run */
/** @typedef {import('./fold/script-of.js').Script} Script */

const LONGEST = 300;
// Longer than this, a text of bare letters may have more words than are read as a Korean name.
const MOST_PLAIN = 60;
const NO_HYPOTHESES = /** @type {Hypothesis[]} */ ([]);
const NO_NOTES = /** @type {string[]} */ ([]);
const NOTHING_KOREAN = { syllables: NO_HYPOTHESES, characters: NO_HYPOTHESES, fit: 0 };
const PATRONYMIC = /(?:ович|евич|овна|евна|инична|ovich|evich|ovych|ovna|evna|ivna|inichna)(?= |$)/;
const SHORT = /(?:^| )\p{L}{1,3}(?= |$)/u;
const DOTTED = /(?<!\p{L})\p{L}{1,3}\./u;
const EVERYDAY = /^(?:[\x20-\x7e]*|[А-яЁё ,.-]*|[가-힣 ]*)$/;

/**
 * A name read once, to be compared many times. Everything but `text`, `folded` and `script` is the library's own.
 * `syllables` the ways to read it as surname and syllables; `characters` the same through the Mandarin reading of Hanja;
 * `cut` whether its last word may be the beginning of a longer one; `fit` how much better those explain the letters than a name of any other making, 0 to 1; `low0` to `high2` bits of the
 * units at the first three places, to reject pairs quickly. Words, letters in order and notes are made when first asked for.
 */
export class Reading {
  /** @type {import('./tokens/read-words.js').Word[] | null} */
  #words = null;
  /** @type {string | null} */
  #sorted = null;
  /** @type {string[] | null} */
  #notes = null;
  #letters = 0;
  /** @type {import('./korean/initials.js').Short | null | undefined} */
  #short;
  /** @type {string[] | null} */
  #pinyin = null;
  low0 = 0;
  high0 = 0;
  low1 = 0;
  high1 = 0;
  low2 = 0;
  high2 = 0;

  /** @param {string} text @param {number} length of the text before it was cut @param {string} folded @param {Script} script @param {Run[]} runs */
  constructor(text, length, folded, script, runs) {
    this.text = text;
    this.length = length;
    this.folded = folded;
    this.script = script;
    this.cut = script === 'latin' && isCutToField(text);
    this.patronymic = runs.length > 2 && PATRONYMIC.test(folded);
    const { syllables, characters, fit } = folded === '' ? NOTHING_KOREAN : koreanOf(runs, this.patronymic);
    this.syllables = syllables;
    this.characters = characters;
    this.fit = fit;
    for (let i = 0; i < syllables.length; i++) this.#mark(/** @type {Hypothesis} */ (syllables[i]).slots);
  }

  /** @param {Hypothesis['slots']} slots */
  #mark([first, second, third]) {
    if (first === undefined || second === undefined) return;
    this.low0 |= first.low;
    this.high0 |= first.high;
    this.low1 |= second.low;
    this.high1 |= second.high;
    if (third === undefined) return;
    this.low2 |= third.low;
    this.high2 |= third.high;
  }

  /** The folded words in the order of the alphabet. */
  get sorted() {
    this.#sorted ??= this.folded.includes(' ') ? this.folded.split(' ').sort().join(' ') : this.folded;
    return this.#sorted;
  }

  /** What was odd about the text. */
  get notes() {
    this.#notes ??= notesOf(this.text, this.folded, this.length);
    return this.#notes;
  }

  get words() {
    if (this.#words === null) {
      this.#words = readWords(this.folded, this.text);
      for (const { letters } of this.#words) this.#letters |= letters;
    }
    return this.#words;
  }

  /** The words in pinyin, if each of them is Palladius's Cyrillic or Hanja; none otherwise. @returns {string[]} */
  get pinyin() {
    if (this.#pinyin === null) {
      const read = this.script === 'cyrillic' || this.script === 'han' ? this.words.map(({ pinyin }) => pinyin) : [];
      this.#pinyin = read.includes('') ? [] : read;
    }
    return this.#pinyin;
  }

  /** The surname and the initials, if the name is written so. */
  get short() {
    if (this.#short === undefined) this.#short = SHORT.test(this.folded) ? initialsOf(this) : null;
    return this.#short;
  }

  /** Dots say of letters that stand alone that they are initials, whatever syllables they might be: «О И. У.» */
  get dotted() {
    return DOTTED.test(this.text) && this.short !== null;
  }

  /** A bit for every pair of neighbouring letters in the words. */
  get letters() {
    return this.words.length === 0 ? 0 : this.#letters;
  }
}

/**
 * Reads a name once. Comparing two readings costs a fraction of comparing two texts, and gives the same.
 * @param {string} name anything; only the first 300 characters are read. Never throws; time is bounded.
 * @returns {Reading}
 */
export function readName(name) {
  const written = name.length > LONGEST ? name.slice(0, LONGEST) : name;
  const plain = plainScript(written);
  const text = plain === null ? fromIso9(lettersForDigits(fromMachineReadable(written))) : written;
  const script = text.length > MOST_PLAIN ? null : (plain ?? plainScript(text));
  const runs = script === null ? splitText(text) : splitPlain(text, script);
  if (script === null || runs.length === MOST_RUNS) {
    const folded = foldName(text);
    return new Reading(written, name.length, folded, scriptOf(folded), runs);
  }
  let folded = '';
  for (const { plain } of runs) folded = folded === '' ? plain : `${folded} ${plain}`;
  if (script === 'cyrillic') folded = folded.replaceAll('ё', 'е');
  return new Reading(written, name.length, folded, folded === '' ? 'other' : script, runs);
}

/** @param {Run[]} all @param {boolean} patronymic */
function koreanOf(all, patronymic) {
  const runs = patronymic ? all.filter((run) => !PATRONYMIC.test(run.plain)) : all;
  if (isOneScript(runs)) {
    const read = readKorean(runs);
    return read === null ? NOTHING_KOREAN : divide(read.hypotheses, read.fit);
  }
  const groups = groupByScript(runs).flatMap((group) => readKorean(group) ?? []);
  if (groups.length === 0) return NOTHING_KOREAN;
  return divide(
    groups.flatMap(({ hypotheses }) => hypotheses),
    Math.max(...groups.map(({ fit }) => fit)),
  );
}

/** Readings by syllables, and readings by the Mandarin of characters. @param {Hypothesis[]} all @param {number} fit */
function divide(all, fit) {
  let mandarin = false;
  for (let i = 0; i < all.length; i++) if (all[i]?.slots[0]?.table === 'Z') mandarin = true;
  if (!mandarin) return { syllables: all, characters: NO_HYPOTHESES, fit };
  const syllables = all.filter(({ slots }) => slots[0]?.table !== 'Z');
  return { syllables, characters: all.filter(({ slots }) => slots[0]?.table === 'Z'), fit };
}

/** @param {Run[]} runs */
function isOneScript(runs) {
  for (let i = 1; i < runs.length; i++) if (runs[i]?.script !== runs[0]?.script) return false;
  return true;
}

/**
 * A text in several scripts usually says one name twice, as «Kim Jong Un 김정은» does: each script is read by itself.
 * @param {Run[]} runs
 * @returns {Run[][]}
 */
function groupByScript(runs) {
  const scripts = [...new Set(runs.map((run) => run.script))];
  return scripts.map((script) => runs.filter((run) => run.script === script));
}

/** @param {string} text @param {string} folded @param {number} length */
function notesOf(text, folded, length) {
  const notes = SMALL_L.test(text) ? ['a small L was read as I'] : [];
  if (lettersForDigits(text) !== text) notes.push('digits inside words were read as the letters they look like');
  if (isCutToField(text)) notes.push('the name fills its field, so its last word may be cut short');
  if (fromIso9(text) !== text) notes.push('Latin made from Cyrillic by ISO 9 was turned back');
  if (text.length === length && EVERYDAY.test(text)) return notes.length === 0 ? NO_NOTES : notes;
  if (text.length !== length) notes.push(`only the first ${LONGEST} of ${length} characters were read`);
  if (/[\p{Cf}\p{Cc}\p{Cs}]/u.test(text)) notes.push('invisible or broken characters were left out');
  if (
    text
      .normalize('NFKC')
      .toLowerCase()
      .split(/[^\p{L}\p{M}]+/u)
      .some(isMixed)
  ) {
    notes.push(`look-alike letters of another alphabet were read as ${scriptOf(folded)}`);
  }
  return notes;
}

/** @param {string} word */
const isMixed = (word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);
