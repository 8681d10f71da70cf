import type { Column } from '../record-types/record-type.ts';
import { abbreviatedValue, shortParts } from './abbreviated-value.ts';
import { foldText } from './fold-text.ts';
import { headingTokens } from './heading-words.ts';
import { russianOf } from './latin-russian.ts';

export type Lookup = (text: string) => string | null;

const marks = new Map([
  ['+', '+'],
  ['-', '-'],
  ['–', '-'],
  ['—', '-'],
]);

type Dictionary = Column['dictionary'];
type Mode = 'written' | 'shortened';

const lookups = { written: new WeakMap<Dictionary, Lookup>(), shortened: new WeakMap<Dictionary, Lookup>() };

/**
 * Finds the value that a cell writes: exactly as a dictionary spells it, then by the spelling that begins the cell, then cut short.
 * What tells a column by its values alone takes only words that are written out. Made once for a dictionary: every paper asks anew.
 */
export function lookupOf({ dictionary }: Pick<Column, 'dictionary'>, mode: Mode = 'shortened'): Lookup {
  const known = lookups[mode].get(dictionary) ?? lookupIn(dictionary, mode);
  lookups[mode].set(dictionary, known);
  return known;
}

function lookupIn(dictionary: Dictionary, mode: Mode): Lookup {
  const find = finderOf(dictionary);
  const found = new Map<string, string>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    const value = find(cellOf(text), mode);
    if (value !== null && found.size < 10_000) found.set(text, value);
    return value;
  };
}

type Finder = (cell: Cell, mode: Mode) => string | null;

const finders = new WeakMap<Dictionary, Finder>();

/** One for both modes. */
function finderOf(dictionary: Dictionary): Finder {
  const known = finders.get(dictionary) ?? finderIn(dictionary);
  finders.set(dictionary, known);
  return known;
}

function finderIn(dictionary: Dictionary): Finder {
  const bySpelling = new Map<string, string>();
  for (const [value, spellings] of dictionary) {
    bySpelling.set(foldText(value), value);
    for (const spelling of spellings.map(spelled)) if (!bySpelling.has(spelling)) bySpelling.set(spelling, value);
  }
  const long = [...bySpelling].filter(([spelling]) => spelling.length >= 4).sort((a, b) => b[0].length - a[0].length);
  const byFirst = Map.groupBy(long, ([spelling]) => firstWord(spelling));
  const byWords = wordLookup(dictionary);
  const abbreviated = abbreviatedValue(dictionary);
  return ({ folded, first, words, parts, russian }, mode) =>
    bySpelling.get(folded) ??
    byFirst.get(first)?.find(([spelling]) => startsWithWords(folded, spelling))?.[1] ??
    byWords(words) ??
    (mode === 'written' ? null : abbreviated(parts)) ??
    (russian === null
      ? null
      : (bySpelling.get(russian.folded) ??
        byWords(russian.words) ??
        (mode === 'written' ? null : abbreviated(russian.parts))));
}

/** A cell as dictionaries look for it. */
interface Cell {
  readonly folded: string;
  readonly first: string;
  /** Its words, where it is short enough to be a value. */
  readonly words: ReadonlySet<string> | null;
  /** What it may have cut short, part by part. */
  readonly parts: readonly string[] | null;
  /** «VYHOD», «PROZHIVANIE»: Russian in the Latin letters of a database. */
  readonly russian: Pick<Cell, 'folded' | 'words' | 'parts'> | null;
}

const cells = new Map<string, Cell>();

/** Taken apart once: each cell of a column is looked for in the dictionaries of many types. */
function cellOf(text: string): Cell {
  const known = cells.get(text);
  if (known !== undefined) return known;
  const folded = spelled(text);
  const russian = /^[a-z]{3,}(?:[ _-][a-z]{2,}){0,3}$/i.test(text) ? russianWords(text) : null;
  const made = {
    ...{ folded, first: firstWord(folded), words: fewWords(text), parts: shortParts(text) },
    russian:
      russian === null ? null : { folded: spelled(russian), words: fewWords(russian), parts: shortParts(russian) },
  };
  if (cells.size >= 20_000) cells.clear();
  cells.set(text, made);
  return made;
}

/** A mark such as «+» or «н/б» has no letters to fold: it is kept as it stands. */
const spelled = (text: string): string => marks.get(text.trim()) ?? foldText(text);

function russianWords(text: string): string | null {
  const words = text.toLowerCase().split(/[ _-]/).map(russianOf);
  return words.includes(null) ? null : words.join(' ');
}

/** «О зачислении», «зачислить в число студентов»: the longest spelling whose words all stand in a short cell, however inflected. */
function wordLookup(dictionary: Dictionary): (said: ReadonlySet<string> | null) => string | null {
  const wordings = [...dictionary].flatMap(([value, list]) =>
    list.filter((one) => foldText(one).length >= 5).map((one) => ({ value, words: headingTokens(one) })),
  );
  const byFirst = Map.groupBy(
    wordings.filter(({ words }) => words.length > 0),
    ({ words }) => words[0] ?? '',
  );
  return (said) => {
    if (said === null) return null;
    let most = 0;
    let found: string | null = null;
    for (const first of said)
      for (const { value, words } of byFirst.get(first) ?? []) {
        if (words.length < most || !words.every((word) => said.has(word))) continue;
        found = words.length > most || found === value ? value : null;
        most = words.length;
      }
    return found;
  };
}

/** The words of a cell that is short enough to be a value; null where it is not. */
function fewWords(text: string): ReadonlySet<string> | null {
  const said = new Set(text.length > 60 ? [] : headingTokens(text));
  return said.size === 0 || said.size > 7 || [...said].some((word) => denies.has(word)) ? null : said;
}

/** «Не зачтено» is not «зачтено»: such a cell is read as it is spelled or not at all. */
const denies = new Set(['не', 'нет', 'без', 'not', 'no', 'without', '=номер']);

function firstWord(text: string): string {
  const end = text.indexOf(' ');
  return end < 0 ? text : text.slice(0, end);
}

const startsWithWords = (text: string, start: string): boolean =>
  text.startsWith(start) && (text.length === start.length || text[start.length] === ' ');

interface TitleSpelling {
  readonly value: string;
  readonly spelling: string;
  /** Its place in the dictionary: of two as long the first holds. */
  readonly at: number;
}

type TitleSpellings = ReadonlyMap<string, readonly TitleSpelling[]>;
const titleSpellings = new WeakMap<ReadonlyMap<string, readonly string[]>, TitleSpellings>();

/** The spellings of a dictionary as they are compared with titles, by their first words; made once per dictionary. */
function spellingsOf(dictionary: ReadonlyMap<string, readonly string[]>): TitleSpellings {
  const known = titleSpellings.get(dictionary);
  if (known !== undefined) return known;
  const all = [...dictionary]
    .flatMap(([value, spellings]) => spellings.map((one) => ({ value, spelling: headingTokens(one).join(' ') })))
    .map((one, at) => ({ ...one, at }))
    .filter(({ spelling }) => spelling.length >= 3);
  const made = Map.groupBy(all, ({ spelling }) => firstWord(spelling));
  titleSpellings.set(dictionary, made);
  return made;
}

/**
 * «Список проживающих. Объект: …»: the dot behind a whole word ends a sentence, in a heading it would cut the word short. «Выписка из приказа» is of
 * what it was taken from, and of no bank.
 */
export const sentences = (title: string): string =>
  title.replace(/(\p{L}{6})\.(?=\s|$)/gmu, '$1 ').replace(ofPaper, '$1');

const ofPaper = /(?<!\p{L})выписк[аи]\s+из\s+(приказ|распоряжени|протокол|решени)/giu;

interface SaidInTitle {
  readonly words: ReadonlySet<string>;
  readonly text: string;
}

const titles = new Map<string, SaidInTitle>();

/** The words of a title, found once for all that is looked for in it. */
function saidIn(title: string): SaidInTitle {
  const known = titles.get(title) ?? wordsOf(title);
  if (titles.size > 500) titles.clear();
  titles.set(title, known);
  return known;
}

function wordsOf(title: string): SaidInTitle {
  const words = headingTokens(sentences(title));
  // «patenty.tsv»: names of files write Russian in Latin letters.
  const russian = words.flatMap((word) => (/^[a-z]{4,}$/.test(word) ? (russianOf(word) ?? []) : []));
  const all = [...words, ...russian.flatMap((word) => ['', ...headingTokens(word)])];
  return { words: new Set(all), text: ` ${all.join(' ')} ` };
}

/** The value whose spelling stands anywhere in a title, however inflected («Список проживающих»). The longest spelling wins. */
export const valueInTitle = (column: Pick<Column, 'dictionary'>, title: string): string | null =>
  valuesInTitle(column, title)[0] ?? null;

/** Whether a title says any value. */
export function saysAnyOf({ dictionary }: Pick<Column, 'dictionary'>, title: string): boolean {
  const said = saidIn(title);
  const spellings = spellingsOf(dictionary);
  for (const word of said.words)
    if (spellings.get(word)?.some(({ spelling }) => said.text.includes(` ${spelling} `))) return true;
  return false;
}

/** All values that a title says, each by words of its own: «Приказы о зачислении и отчислении». */
export function valuesInTitle(column: Pick<Column, 'dictionary'>, title: string): string[] {
  const said = saidIn(title);
  const spellings = spellingsOf(column.dictionary);
  const found = [...said.words]
    .flatMap((word) => spellings.get(word) ?? [])
    .filter(({ spelling }) => said.text.includes(` ${spelling} `));
  const ranked = found.sort((a, b) => b.spelling.length - a.spelling.length || a.at - b.at);
  const apart = ranked.filter(
    ({ spelling }, i) => !ranked.slice(0, i).some((longer) => ` ${longer.spelling} `.includes(` ${spelling} `)),
  );
  return [...new Set(apart.map(({ value }) => value))];
}
