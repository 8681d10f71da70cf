import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keptContent, sourcesOf } from '../record-types/kept-content.ts';
import { YamlFile } from '../record-types/yaml-file.ts';
import { foldText, stem } from './fold-text.ts';
import { koreanSplitter, southern } from './korean-words.ts';
import { russianOf, russianReadings } from './latin-russian.ts';

interface WordLists {
  readonly same: readonly (readonly string[])[];
  readonly short: Readonly<Record<string, string>>;
  readonly ends: readonly string[];
  readonly korean: readonly string[];
}

const path = 'records/vocabulary/words.yml';

const text = readFileSync(join(fileURLToPath(new URL('../../../', import.meta.url)), path), 'utf8');
/** What the words are read from, and by. */
const sources = [text, ...sourcesOf(fileURLToPath(new URL('../record-types', import.meta.url)))];

const lists = keptContent('heading-words', sources, () => {
  const file = new YamlFile(path, text);
  return file.plain<WordLists>(file.root);
});
/** «Сведения об обучающемся» over «ФИО»: of what follows, and nothing of its own. */
const ofWhatFollows = ['сведения', 'данные', 'информация', 'details', 'particulars', 'information'].map(stem);
const noise = new Set([
  ...ofWhatFollows,
  ...'и в во на по об из от of the a an для за г for при наличии тыс руб rub usd krw чел шт is was to by был была его'.split(
    ' ',
  ),
]);
/** What a word is compared as: the first of the words that mean the same. */
const meanings = new Map(
  lists.same.flatMap(([first = '', ...rest]) =>
    [first, ...rest].map((word) => [stem(southern(foldText(word))), `=${first}`]),
  ),
);
const splitKorean = koreanSplitter(lists.korean);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const longer = new Map(Object.entries(lists.short));
const parting = /[^\p{L}\p{N}]+/u;
/** All short forms in one expression, the longest first: to look for each of them in each heading would cost more than all the rest. */
const shortened = new RegExp(
  `(?<![\\p{L}\\p{N}])(${[...longer.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?![\\p{L}\\p{N}])\\.?`,
  'giu',
);
const hyphened = new RegExp(
  `(?<!\\p{L})(\\p{L}{2,7})-(?:${[...lists.ends].sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})`,
  'giu',
);

/** The word that stands for all that mean the same; the stem itself where none does. */
export const meaningOf = (stemmed: string): string => meanings.get(stemmed) ?? stemmed;

/** Stems of all words that mean something else than themselves. */
export const knownStems = (): IterableIterator<string> => meanings.keys();

const stemmed = new Map<string, readonly string[]>();

/** The words of a heading in order, as stems. A word that the form cut short ends in a dot: «рожд.», «орг-ция». */
export function headingStems(text: string): readonly string[] {
  const known = stemmed.get(text);
  if (known !== undefined) return known;
  const stems = stemsOf(text);
  if (stemmed.size < 50_000) stemmed.set(text, stems);
  return stems;
}

/** Takes apart what the program's own forms print, `made` of `from`, once for all starts; of a case nothing is kept. */
export function knowHeadings(from: string, made: () => Iterable<string>): void {
  const known = keptContent(
    'heading-stems',
    [...sources, ...sourcesOf(import.meta.dirname), from],
    () => new Map([...made()].map((heading) => [heading, headingStems(heading)])),
  );
  for (const [heading, stems] of known) stemmed.set(heading, stems);
}

/** «Осн. обуч. (Б/К/Кв)», «(да/нет)», «(письмо, встреча, звонок)»: what a form lists as the values of a column is no word of its heading. */
const withoutLegend = (text: string): string => {
  const bare = text
    .replace(/\((?:\s*[^()/]{1,10}\s*\/){1,5}\s*[^()/]{1,10}\s*\)/g, ' ')
    .replace(/\((?:\s*[^(),]{1,12},){1,7}\s*[^(),]{1,12}\)/g, (legend) =>
      legend.split(',').length > 2 ? ' ' : legend,
    );
  return /\p{L}{2}/u.test(bare) ? bare : text;
};

/** What each short form begins with: without one of these words the long expression need not be tried. */
const shortStarts = new Set([...longer.keys()].map((short) => short.split(parting, 1)[0]));
const mayBeShort = (text: string): boolean =>
  text
    .toLowerCase()
    .split(parting)
    .some((word) => shortStarts.has(word));

/** Words that a name of a database has one letter for: «N_DOC», «DATA_R». */
const initials: Readonly<Record<string, string>> = {
  n: 'номер',
  d: 'дата',
  dat: 'дата',
  data: 'дата',
  r: 'рождения',
  dr: 'дата рождения',
};
/** Little words of which each says that the others are Russian: «SROK_PO», «S_DATY». */
const little: Readonly<Record<string, string>> = { s: 'с', po: 'по', do: 'до', ot: 'от' };

/** A name of a database as words: «validTo», «DT_VYD», «SROK_PO». It is in Latin letters whatever its words are. */
export function partedName(text: string): string {
  if (/^data$/i.test(text)) return 'дата';
  if (!/^[A-Za-z\d]+(?:_[A-Za-z\d]+)+$|^[A-Za-z]{2,}\d*(?:\.[A-Za-z\d]{2,})+$/.test(text))
    return text.replaceAll('_', ' ').replace(/(\p{Ll}|\d)(\p{Lu})(?=\p{L})/gu, '$1 $2');
  const parts = text.split(/[_.]/).map((part) => (part === part.toUpperCase() ? part.toLowerCase() : part));
  const isRussian = parts.some((part) => part in little);
  return parts
    .map((part) => initials[part] ?? little[part] ?? shortOf(part) ?? ((isRussian && russianOf(part)) || part))
    .join(' ');
}

/** A heading, and behind it the Russian words that its Latin letters may write: «PRIHOD» and «приход». For rules that look for words and not for likeness. */
export function withRussian(heading: string): string {
  if (!/^[\x20-\x7e]*[a-z]{3}[\x20-\x7e]*$/i.test(heading)) return heading;
  const words = partedName(heading)
    .toLowerCase()
    .split(/[^a-z]+/);
  return [heading, ...words.flatMap((word) => (word.length < 3 ? [] : russianReadings(word)))].join(' ');
}

/** «MK_NOM», «N_TD»: what offices shorten with letters alone. */
function shortOf(part: string): string | null {
  const russian = part.length <= 3 ? russianOf(part) : null;
  return russian !== null && longer.has(russian) ? russian : null;
}

/** A heading with its short forms written out, and marks where other words were cut. */
function spelledOut(text: string): string {
  const spaced = partedName(text).replaceAll('ё', 'е');
  const longest = mayBeShort(spaced)
    ? spaced.replace(shortened, (_, short: string) => ` ${longer.get(short.toLowerCase()) ?? short} `)
    : spaced;
  return longest.replace(hyphened, '$1.').replace(/(\p{L}{2,})\.(?=[^\p{L}]|$|\p{L})/gu, '$1\uE000 ');
}

/** Letters of which offices cut words short; Korean words stand whole. */
const cutting = /[A-Za-zА-Яа-яЁё]/;

function stemsOf(text: string): readonly string[] {
  // «Плательщик1», "holder2": a database counts its columns.
  // «parent.obekt»: what the object around says. «Сотрудник.text»: what stands in the element itself.
  const uncounted = withoutLegend(text.replace(/^parent\.|\.text$/g, '')).replace(/(\p{L}{4})(\d)(?!\p{L})/gu, '$1 $2');
  const whole = cutting.test(uncounted) ? spelledOut(uncounted) : uncounted;
  const words = foldText(whole.replaceAll('\uE000', ' cutshort'))
    .split(' ')
    .filter((word) => word !== '');
  return words.flatMap((word, i) => {
    if (word === 'cutshort') return [];
    if (words[i + 1] === 'cutshort') return isWhole(word) ? [stem(word)] : [`${word}.`];
    return /[가-힣]/.test(word) ? splitKorean(word).map(southern) : [stem(word)];
  });
}

/** «Тел.» says a word that is known as it stands. */
const isWhole = (word: string): boolean => meanings.has(word) || noise.has(word);

/** «руб.», "RUB" and nothing else head an amount. */
const currencies = new Set(['руб', 'rub', 'usd', 'krw']);
const ofAmount = meaningOf(stem('сумма'));

/** Words that say that something is a date or a time, and no more. */
const plain = new Set(['дата', 'период', 'время', 'срок'].map((word) => meaningOf(stem(word))));

const cache = new Map<string, readonly string[]>();

/** What a heading says, word for word, without little words unless nothing else is there. */
export function headingTokens(text: string): readonly string[] {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const stems = headingStems(text);
  const telling = stems.filter((one) => !noise.has(one));
  if (telling.length === 0 && stems.some((one) => currencies.has(one))) return keep(text, [ofAmount]);
  // «Дата по»: beside nothing but a date the little word says which.
  if (telling.length < stems.length && telling.every((one) => plain.has(meaningOf(one))))
    return keep(text, stems.map(meaningOf));
  return keep(text, (telling.length > 0 ? telling : stems).map(meaningOf));
}

function keep(text: string, tokens: readonly string[]): readonly string[] {
  if (cache.size < 50_000) cache.set(text, tokens);
  return tokens;
}
