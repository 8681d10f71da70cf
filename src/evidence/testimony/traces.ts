import { foldName, MATCH, type Reading, readName, scoreReadings } from '@tributary/names';
import type { Range } from '../reading/selector.ts';
import type { Identity } from './interview-front-matter.ts';
import { spellingsOf } from './name-spellings.ts';
import { dateTraces, digitTraces } from './number-traces.ts';
import { type Word, wordsOf } from './text-words.ts';

/** A place in a working text that still says who the source is. Names the field, never the value. */
export interface Trace extends Range {
  readonly field: string;
  readonly line: number;
  readonly because: string;
}

type Found = Range & { because: string };
type Matcher = (text: string, words: readonly Word[], value: string, field: string) => Found[];

// Fields whose single words are no secret («улица», "village"): only the phrase, or two neighbouring words of a long one, tell.
const described = /address|home|street|city|village|birth_?place|born_in|unit|employer|workplace|note/i;
// Russian, Korean and English add to the end of a name: «Пака», «Чхольсу», "Pak's".
const ending = 3;

const matchers: readonly Matcher[] = [wordTraces, windowTraces, phraseTraces, gluedTraces, digitTraces, dateTraces];

/**
 * Where a working text still holds a value of the identity, however it is spelled: in other letters or case, with an ending, split or glued, a number with
 * other separators, a date in another order. Empty when it may be kept. Errs towards finding: a namesake is found too.
 */
export function unsealedTraces(text: string, identity: Identity): Trace[] {
  const words = wordsOf(text);
  const traces: Trace[] = [];
  for (const [field, values] of identity)
    for (const value of values)
      for (const matcher of matchers)
        for (const { start, end, because } of matcher(text, words, value, field))
          traces.push({ field, start, end, because, line: text.slice(0, start).split('\n').length });
  return traces.sort((left, right) => left.start - right.start || right.end - left.end);
}

function wordTraces(_text: string, words: readonly Word[], value: string, field: string): Found[] {
  const parts = wordsOf(value).filter(({ folded }) => /\p{L}/u.test(folded));
  if (described.test(field) && parts.length > 1) return [];
  const found: Found[] = [];
  for (const part of parts) {
    const spellings = spellingsOf(part.written);
    for (const word of words) if (saysSame(word, part, spellings)) found.push({ ...word, because: 'a word of it' });
  }
  return found;
}

function saysSame(word: Word, part: Word, spellings: ReadonlySet<string>): boolean {
  if (word.folded === part.folded) return part.folded.length > 2 || isHangul(part.folded) || isCapital(word.written);
  if (isHangul(part.folded)) return part.folded.length > 1 && word.folded.includes(part.folded);
  if (part.folded.length >= 3 && word.folded.startsWith(part.folded) && isCapital(word.written))
    return word.folded.length - part.folded.length <= ending;
  return word.spellings().some((spelling) => spellings.has(spelling));
}

const isHangul = (text: string): boolean => /^[가-힣]+$/.test(text);
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** One to four words in a row that are the whole name in another spelling, order or script. One word must look like a name. */
function windowTraces(text: string, words: readonly Word[], value: string, field: string): Found[] {
  const length = wordsOf(value).length;
  if (described.test(field) || /\d/.test(value)) return [];
  const wanted = readName(value);
  const readings = readingsOf(words);
  const found: Found[] = [];
  for (const [at, first] of words.entries())
    for (let size = isNameLike(first.written) ? 1 : 2; size <= (length === 1 ? 1 : 4); size++) {
      const last = words[at + size - 1];
      if (!last) break;
      const window = text.slice(first.start, last.end);
      if (!window.includes('\n\n') && isNamed(window, wanted, readings))
        found.push({ start: first.start, end: last.end, because: 'the name in another spelling' });
    }
  return found.filter((wide) => !found.some((narrow) => isWithin(narrow, wide)));
}

const isNameLike = (word: string): boolean => !/^[\p{Ll}\d]/u.test(word);

const isWithin = (narrow: Range, wide: Range): boolean =>
  narrow.start >= wide.start && narrow.end <= wide.end && narrow.end - narrow.start < wide.end - wide.start;

// The windows of one text are read once for all values of the identity, and forgotten with the text.
const readings = new WeakMap<readonly Word[], Map<string, Reading>>();

function readingsOf(words: readonly Word[]): Map<string, Reading> {
  const known = readings.get(words) ?? new Map<string, Reading>();
  readings.set(words, known);
  return known;
}

/** Korean hangs its particles on the name: 림완석은, 림완석에게. */
function isNamed(window: string, wanted: Reading, known: Map<string, Reading>): boolean {
  const endings = /[가-힣]{3}$/.test(window) ? [0, 1, 2] : [0];
  return endings.some((cut) => {
    const name = window.slice(0, window.length - cut);
    const reading = known.get(name) ?? readName(name);
    known.set(name, reading);
    return scoreReadings(reading, wanted) >= MATCH;
  });
}

function phraseTraces(_text: string, words: readonly Word[], value: string, field: string): Found[] {
  if (!described.test(field)) return [];
  const parts = wordsOf(value).map(({ folded }) => folded);
  if (parts.length < 2) return [];
  const found: Found[] = [];
  for (let at = 0; at + 1 < words.length; at++)
    for (let part = 0; part + 1 < parts.length; part++)
      if (words[at]?.folded === parts[part] && words[at + 1]?.folded === parts[part + 1])
        found.push({
          start: words[at]?.start ?? 0,
          end: words[at + 1]?.end ?? 0,
          because: 'two neighbouring words of it',
        });
  return found;
}

/** `pakcholsu@…`, `П а к`: the letters of the whole value in a row, whatever stands between them, or in one word in other letters. */
function gluedTraces(_text: string, words: readonly Word[], value: string): Found[] {
  const wanted = [...foldName(value)].filter(isSign).join('');
  if (wanted.length < 5) return [];
  const { letters, places } = lettersOf(words);
  const found: Found[] = [];
  for (let at = letters.indexOf(wanted); at !== -1; at = letters.indexOf(wanted, at + 1))
    found.push({
      start: places[at] ?? 0,
      end: (places[at + wanted.length - 1] ?? 0) + 1,
      because: 'its letters in a row',
    });
  const keys = spellingsOf(wanted);
  for (const word of words)
    if (word.folded.length > 5 && [...keys].some((key) => word.foldedSpellings().has(key)))
      found.push({ start: word.start, end: word.end, because: 'its letters in one word' });
  return found;
}

const isSign = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

function lettersOf(words: readonly Word[]): { letters: string; places: number[] } {
  const places: number[] = [];
  let letters = '';
  for (const { folded, start, end } of words) {
    const signs = folded.replaceAll(' ', '');
    for (let at = 0; at < signs.length; at++) places.push(Math.min(start + at, end - 1));
    letters += signs;
  }
  return { letters, places };
}
