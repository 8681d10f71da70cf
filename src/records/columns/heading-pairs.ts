import type { Column, RecordType } from '../record-types/record-type.ts';
import { type Candidate, headingLexicon, leastAlike } from '../words/heading-lexicon.ts';
import { type ColumnProfile, speller } from './column-profile.ts';
import { type Pair, pairOf } from './pair-by-values.ts';
import { isOtherSide, sideIn, sideOfPeriod } from './period-sides.ts';
import { isSpreadUnder } from './spread-headings.ts';
import type { UnitClues } from './unit-clues.ts';

/** A heading that is less alike says nothing of a slot. */
const leastAtAll = 0.2;

const pairsOf = new WeakMap<UnitClues, Map<RecordType, readonly Pair[]>>();

/** Heading and slot, best first; a slot that most cells of the column could not be is out. Found once for a type and a unit: several steps of the choice ask for them. */
export function pairs(type: RecordType, clues: UnitClues): readonly Pair[] {
  const known = pairsOf.get(clues) ?? new Map<RecordType, readonly Pair[]>();
  pairsOf.set(clues, known);
  const found = known.get(type) ?? sorted(type, clues, findPairs(type, clues, isAlike));
  known.set(type, found);
  return found;
}

/** The same of columns that are not `used`, and what is only somewhat alike, of which most is of no use to whoever asks: cells are looked at for none but that. */
export const pairsWithUnlike = (
  type: RecordType,
  clues: UnitClues,
  used: ReadonlySet<number>,
  isOfUse: OfUse,
): readonly Pair[] =>
  sorted(type, clues, [
    ...pairs(type, clues).filter(({ index }) => !used.has(index)),
    ...findPairs(type, clues, (candidate, index) => !isAlike(candidate) && isOfUse(candidate, index), used),
  ]);

type OfUse = (candidate: Candidate, index: number) => boolean;

const isAlike = ({ likeness }: Candidate): boolean => likeness >= leastAlike;

function findPairs(type: RecordType, clues: UnitClues, isAsked: OfUse, used: ReadonlySet<number> = new Set()): Pair[] {
  const found: Pair[] = [];
  for (const { heading, index, counts, latin, isFormer } of headingsOf(clues)) {
    if (used.has(index) || (counts && !isNumberOfJournal(type, heading))) continue;
    for (const given of candidatesFor(type, heading, latin)) {
      const candidate = latin ? asLatin(given) : given;
      if (!isAsked(candidate, index)) continue;
      if (isFormer && !former.test(candidate.phrase) && candidate.slot.column.type !== 'reference') continue;
      if (isRefusedByHeading(type, heading, candidate)) continue;
      const pair = pairOf(type, heading, index, candidate, clues.columns[index]);
      if (pair !== null) found.push(pair);
    }
  }
  return found;
}

const candidatesFor = (type: RecordType, heading: string, latin: boolean): readonly Candidate[] => {
  const known =
    latin && latinName.test(heading) ? latinOfPerson(type, heading) : headingLexicon().candidates(type, heading);
  const more = [...sideOfPeriod(type, heading), ...valuesAsHeading(type, heading)];
  return more.length === 0 ? known : [...more, ...known];
};

function sorted(type: RecordType, clues: UnitClues, found: Pair[]): readonly Pair[] {
  const one = (pair: Pair) => (isConstant(clues, pair.index) ? 1 : 0);
  const exact = ({ index, candidate: { phrase } }: Pair) =>
    closed(phrase) === closed(clues.headings[index] ?? '') ? 0 : 1;
  // «Практика по» is like «Практика в» but for a small word, and is the end of a practice to the letter.
  const alike = (a: Pair, b: Pair) => b.score - a.score || one(a) - one(b) || exact(a) - exact(b);
  found.sort((a, b) => alike(a, b) || a.index - b.index || order(type, a) - order(type, b));
  return canonical(found, (a, b) => alike(a, b) === 0);
}

/** «НазначениеПлатежа», as programs write «Назначение платежа». */
const closed = (heading: string): string => heading.toLowerCase().replace(/\s/g, '');

/** A heading of a unit, whatever type is tried on it. */
interface UnitHeading {
  readonly heading: string;
  readonly index: number;
  /** True where its column counts the rows. */
  readonly counts: boolean;
  /** True where it stands over Latin letters beside a name in others. */
  readonly latin: boolean;
  /** True where it heads the paper before the one that the row is of. */
  readonly isFormer: boolean;
}

const headings = new WeakMap<UnitClues, readonly UnitHeading[]>();

function headingsOf(clues: UnitClues): readonly UnitHeading[] {
  const known = headings.get(clues) ?? readHeadings(clues);
  headings.set(clues, known);
  return known;
}

function readHeadings({ headings, columns }: UnitClues): UnitHeading[] {
  const hasNative = headings.some((heading, i) => nativeName.test(heading) && (columns[i]?.share(isLatin) ?? 1) < 0.5);
  const isRenewal = headings.some((heading) => renewed.test(heading));
  return headings.flatMap((heading, index) =>
    heading === ''
      ? []
      : [
          {
            ...{ heading, index, counts: countsRows(columns[index], heading) },
            latin: hasNative && !nativeName.test(heading) && (columns[index]?.share(isLatin) ?? 0) >= 0.9,
            isFormer: isRenewal && former.test(heading),
          },
        ],
  );
}

/** The heading alone says that it heads something else: too unlike, a side of a period that is none or the other one. */
function isRefusedByHeading(type: RecordType, heading: string, { slot, likeness, phrase }: Candidate): boolean {
  const { column, part } = slot;
  if (likeness < leastAtAll || isSpread(type, column, heading, likeness)) return true;
  if (column.type === 'money' && part === null && codes.test(heading)) return true;
  if (column.type !== 'period') return false;
  return part === null ? sideIn(heading) !== null : isOtherSide(heading, phrase, part);
}

/** «Код вида дохода», «Вид начисления»: of what kind an amount is. */
const codes = /^\s*(?:код|шифр|вид|тип|code|type)(?!\p{L})/iu;

/** "Name" over Latin letters beside «ФИО»: the same person as the passport writes the name, and nobody else. */
const nativeName = /^(ф\.?\s?и\.?\s?о\.?(\s*\(.*\))?|фамилия.*|성명|이름|성함)$/iu;
const latinName = /^(full\s+)?name(\s*\(?(lat|latin|eng|english)\.?\)?)?$|^영문(\s*성명)?$/iu;
const isLatin = (text: string): boolean => /^[A-Za-z' .,-]+$/.test(text);

/** «Абитуриент» over Latin letters beside «ФИО (кириллица)». */
const asLatin = (candidate: Candidate): Candidate =>
  candidate.slot.column.name === 'person' && candidate.slot.part === 'full'
    ? { ...candidate, slot: { ...candidate.slot, part: 'latin' } }
    : candidate;

const latinOfPerson = (type: RecordType, heading: string): Candidate[] =>
  type.columns
    .filter(({ name, type: kind }) => name === 'person' && kind === 'mention')
    .map((column) => ({ slot: { column, part: 'latin', phrases: [], bare: false }, likeness: 1, phrase: heading }));

/** «Новая виза» beside «Действующая виза»: the record is the new paper, of the one before it says at most which it was. */
const renewed = /(^|[^\p{L}])(нов(ая|ый|ое|ой|ого)|new)(?=$|[^\p{L}])|신규|새/iu;
const former =
  /(^|[^\p{L}])(действующ\p{L}*|прежн\p{L}*|предыдущ\p{L}*|стар(ая|ый|ое|ой)|current|old|previous|former|existing)(?=$|[^\p{L}])|기존|이전|종전/iu;

const ordinalHeading =
  /^(№|#|n|no\.?|№\s*п\/?п\.?|п\/?п|номер\s+п\/?п|порядковый (?:№|номер)|seq\.?|s\/n|row|ord|순번|연번|번호)$/iu;

/** «№ п/п»: a column that counts the rows and says nothing of them. */
export const isOrdinal = (type: RecordType, clues: UnitClues, index: number): boolean =>
  headingsOf(clues).some((one) => one.index === index && one.counts && !isNumberOfJournal(type, one.heading));

/** A journal numbers its papers as it enters them: its «Порядковый №» is their number. */
const isNumberOfJournal = (type: RecordType, heading: string): boolean =>
  type.run !== null && /^порядк/iu.test(heading.trim());

/** 1, 2, 3 …, and from 1 again in each section of a list, whose line may stand in the column too. */
function countsRows(column: ColumnProfile | undefined, heading: string): boolean {
  if (!ordinalHeading.test(heading.trim())) return false;
  const said = (column?.cells ?? []).filter((cell) => cell !== null && cell.trim() !== '').slice(0, 20);
  const numbers = said.map((cell) => Number.parseInt(cell ?? '', 10)).filter((number) => !Number.isNaN(number));
  return (
    numbers.length >= 0.8 * said.length &&
    numbers.every((number, i) =>
      i === 0
        ? number === 0 || number === 1
        : number === 1 || (number >= (numbers[i - 1] ?? 0) && number <= (numbers[i - 1] ?? 0) + 3),
    )
  );
}

/** «Зачтено/не зачтено», «Вход / выход»: a heading that names the values of its column. */
function valuesAsHeading(type: RecordType, heading: string): Candidate[] {
  if (!heading.includes('/')) return [];
  const values = heading.split('/').map((value) => value.trim());
  if (values.length < 2 || values.some((value) => value.length < 2)) return [];
  return type.columns
    .filter((column) => column.type === 'enum' && !column.feature && values.every(speller(column)))
    .map((column) => ({ slot: { column, part: null, phrases: [], bare: false }, likeness: 0.95, phrase: heading }));
}

/** «Удержано за проживание» is one deduction, not what was withheld in all: the lines of the paper take it. */
const isSpread = (type: RecordType, column: Column, heading: string, likeness: number): boolean =>
  column.type === 'money' && isSpreadUnder(type, heading, likeness);

/** «Документ» that is a payment order in every row says less of each than «Назначение платежа» does. */
const isConstant = ({ columns }: UnitClues, index: number): boolean =>
  (columns[index]?.distinct ?? 0) === 1 && (columns[index]?.cells.length ?? 0) > 2;

/**
 * «Койка №» is a bed rather than «Комната» is, «Паспорт» somebody's document rather than «№ документа»: of headings that a slot is equally like, the one
 * that its record type names first. Their places among the others stay.
 */
function canonical(sorted: readonly Pair[], areAlike: (a: Pair, b: Pair) => boolean): Pair[] {
  const all = [...sorted];
  for (const places of Map.groupBy(sorted.keys(), (at) => sorted[at]!.candidate.slot).values())
    for (let from = 0; from < places.length; ) {
      let end = from + 1;
      while (end < places.length && areAlike(sorted[places[from]!]!, sorted[places[end]!]!)) end++;
      const named = places.slice(from, end).map((at) => sorted[at]!);
      if (named.length > 1) named.sort((a, b) => placeOf(a) - placeOf(b));
      for (const [i, pair] of named.entries()) all[places[from + i]!] = pair;
      from = end;
    }
  return all;
}

const placeOf = ({ candidate: { slot, phrase } }: Pair): number => {
  const at = slot.phrases.findIndex(({ text }) => text === phrase);
  return at < 0 ? slot.phrases.length : at;
};

export const order = (type: RecordType, pair: Pair): number => type.columns.indexOf(pair.candidate.slot.column);
