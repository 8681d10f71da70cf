import { foldName } from './fold/fold-name.js';
import { scriptOf } from './fold/script-of.js';
import { readKorean } from './korean/read-korean.js';
import { splitText } from './korean/split-text.js';
import { readWords } from './tokens/read-words.js';

/** @typedef {import('./korean/read-korean.js').Hypothesis} Hypothesis */
/** @typedef {import('./korean/split-text.js').Run} Run */

const LONGEST = 300;
const NO_HYPOTHESES = /** @type {Hypothesis[]} */ ([]);
const NO_NOTES = /** @type {string[]} */ ([]);
const NOTHING_KOREAN = { syllables: NO_HYPOTHESES, characters: NO_HYPOTHESES, fit: 0 };
const PATRONYMIC = /(?:ович|евич|овна|евна|инична|ovich|evich|ovych|ovna|evna|ivna|inichna)(?= |$)/;
const EVERYDAY = /^(?:[\x20-\x7e]*|[А-яЁё ,.-]*|[가-힣 ]*)$/;

/**
 * A name read once, to be compared many times. Everything but `text`, `folded` and `script` is the library's own.
 * `syllables` the ways to read it as surname and syllables; `characters` the same through the Mandarin reading of Hanja;
 * `fit` how much better those explain the letters than a name of any other making, 0 to 1; `low0` to `high2` bits of the
 * units at the first three places, to reject pairs quickly. The words are read when first needed.
 */
export class Reading {
  /** @type {import('./tokens/read-words.js').Word[] | null} */
  #words = null;
  #letters = 0;

  /** @param {string} text @param {string} folded @param {string} whole */
  constructor(text, folded, whole) {
    this.text = text;
    this.folded = folded;
    this.script = scriptOf(folded);
    const words = folded.split(' ');
    this.sorted = words.length < 2 ? folded : words.sort().join(' ');
    this.patronymic = words.length > 2 && PATRONYMIC.test(folded);
    const { syllables, characters, fit } = folded === '' ? NOTHING_KOREAN : koreanOf(text, this.patronymic);
    this.syllables = syllables;
    this.characters = characters;
    this.fit = fit;
    this.low0 = bitsOf(syllables, 0, 'low');
    this.high0 = bitsOf(syllables, 0, 'high');
    this.low1 = bitsOf(syllables, 1, 'low');
    this.high1 = bitsOf(syllables, 1, 'high');
    this.low2 = bitsOf(syllables, 2, 'low');
    this.high2 = bitsOf(syllables, 2, 'high');
    this.notes = notesOf(text, folded, whole);
  }

  get words() {
    if (this.#words === null) {
      this.#words = readWords(this.folded);
      for (const { letters } of this.#words) this.#letters |= letters;
    }
    return this.#words;
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
  const text = name.length > LONGEST ? name.slice(0, LONGEST) : name;
  return new Reading(text, foldName(text), name);
}

/** @param {string} text @param {boolean} patronymic */
function koreanOf(text, patronymic) {
  const runs = patronymic ? splitText(text).filter((run) => !PATRONYMIC.test(run.plain)) : splitText(text);
  const groups = groupByScript(runs).flatMap((group) => readKorean(group) ?? []);
  if (groups.length === 0) return NOTHING_KOREAN;
  const all =
    groups.length === 1 ? (groups[0]?.hypotheses ?? NO_HYPOTHESES) : groups.flatMap(({ hypotheses }) => hypotheses);
  if (!all.some(({ slots }) => slots[0]?.table === 'Z'))
    return { syllables: all, characters: NO_HYPOTHESES, fit: Math.max(...groups.map(({ fit }) => fit)) };
  const syllables = all.filter(({ slots }) => slots[0]?.table !== 'Z');
  return {
    syllables,
    characters: all.filter(({ slots }) => slots[0]?.table === 'Z'),
    fit: Math.max(...groups.map(({ fit }) => fit)),
  };
}

/**
 * A text in several scripts usually says one name twice, as «Kim Jong Un 김정은» does: each script is read by itself.
 * @param {Run[]} runs
 * @returns {Run[][]}
 */
function groupByScript(runs) {
  if (runs.every((run) => run.script === runs[0]?.script)) return [runs];
  const scripts = [...new Set(runs.map((run) => run.script))];
  return scripts.map((script) => runs.filter((run) => run.script === script));
}

/** @param {Hypothesis[]} hypotheses @param {number} place @param {'low' | 'high'} word */
function bitsOf(hypotheses, place, word) {
  let bits = 0;
  for (let i = 0; i < hypotheses.length; i++)
    bits |= /** @type {Hypothesis} */ (hypotheses[i]).slots[place]?.[word] ?? 0;
  return bits;
}

/** @param {string} text @param {string} folded @param {string} whole */
function notesOf(text, folded, whole) {
  if (text === whole && EVERYDAY.test(text)) return NO_NOTES;
  const notes = [];
  if (text !== whole) notes.push(`only the first ${LONGEST} of ${whole.length} characters were read`);
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
