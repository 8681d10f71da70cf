import type { Column, RecordType } from '../record-types/record-type.ts';
import { type Candidate, headingLexicon, leastAlike } from '../words/heading-lexicon.ts';
import { speller } from './column-profile.ts';
import { type Pair, pairOf } from './pair-by-values.ts';
import { isOtherSide, sideIn, sideOfPeriod } from './period-sides.ts';
import { isSpreadUnder } from './spread-headings.ts';
import type { UnitClues } from './unit-clues.ts';

const leastAtAll = 0.2;

/** Heading and slot, best first; a slot that most cells of the column could not be is out. */
export const pairs = (type: RecordType, clues: UnitClues, least = leastAlike): Pair[] =>
  allPairs(type, clues).filter(({ candidate }) => candidate.likeness >= least);

const pairsOf = new WeakMap<UnitClues, Map<RecordType, readonly Pair[]>>();

/** Found once for a type and a unit: each step of the choice asks for them again. */
function allPairs(type: RecordType, clues: UnitClues): readonly Pair[] {
  const known = pairsOf.get(clues) ?? new Map<RecordType, readonly Pair[]>();
  pairsOf.set(clues, known);
  const found = known.get(type) ?? findPairs(type, clues);
  known.set(type, found);
  return found;
}

function findPairs(type: RecordType, clues: UnitClues): Pair[] {
  const hasNative = clues.headings.some(
    (heading, i) => nativeName.test(heading) && (clues.columns[i]?.share(isLatin) ?? 1) < 0.5,
  );
  const isRenewal = clues.headings.some((heading) => renewed.test(heading));
  const found = clues.headings.flatMap((heading, index) => {
    if (heading === '' || isOrdinal(type, clues, index)) return [];
    const latin = hasNative && !nativeName.test(heading) && (clues.columns[index]?.share(isLatin) ?? 0) >= 0.9;
    const isFormer = isRenewal && former.test(heading);
    return [
      ...sideOfPeriod(type, heading),
      ...valuesAsHeading(type, heading),
      ...(latin && latinName.test(heading) ? latinOfPerson(type, heading) : headingLexicon().candidates(type, heading)),
    ].flatMap((given) => {
      const candidate = latin ? asLatin(given) : given;
      const { column } = candidate.slot;
      if (isFormer && !former.test(candidate.phrase) && column.type !== 'reference') return [];
      if (isRefusedByHeading(type, heading, candidate)) return [];
      return pairOf(type, heading, index, candidate, clues.columns[index]);
    });
  });
  const one = (pair: Pair) => (isConstant(clues, pair.index) ? 1 : 0);
  return found.sort(
    (a, b) =>
      b.score - a.score || one(a) - one(b) || canon(a, b) || a.index - b.index || order(type, a) - order(type, b),
  );
}

/** The heading alone says that it heads something else: too unlike, a side of a period that is none or the other one. */
function isRefusedByHeading(type: RecordType, heading: string, { slot, likeness, phrase }: Candidate): boolean {
  const { column, part } = slot;
  if (likeness < leastAtAll || isSpread(type, column, heading, likeness)) return true;
  if (column.type !== 'period') return false;
  return part === null ? sideIn(heading) !== null : isOtherSide(heading, phrase, part);
}

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

const ordinals = new WeakMap<UnitClues, readonly boolean[]>();

/** «№ п/п»: a column that counts the rows and says nothing of them. Told once for all types. */
export function isOrdinal(type: RecordType, clues: UnitClues, index: number): boolean {
  // A journal numbers its papers as it enters them: its «Порядковый №» is their number.
  if (type.run !== null && /^порядк/iu.test(clues.headings[index]?.trim() ?? '')) return false;
  const known = ordinals.get(clues) ?? clues.headings.map((heading, at) => countsRows(clues, heading, at));
  ordinals.set(clues, known);
  return known[index] ?? false;
}

function countsRows({ columns }: UnitClues, heading: string, index: number): boolean {
  if (!ordinalHeading.test(heading.trim())) return false;
  const said = (columns[index]?.cells ?? []).filter((cell) => cell !== null && cell.trim() !== '').slice(0, 20);
  const numbers = said.map((cell) => Number.parseInt(cell ?? '', 10));
  return numbers.every((number, i) =>
    i === 0 ? number === 0 || number === 1 : number >= (numbers[i - 1] ?? 0) && number <= (numbers[i - 1] ?? 0) + 3,
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

/** «Койка №» is a bed rather than «Комната» is: of two headings of one slot, the one that its record type names first. */
const canon = (a: Pair, b: Pair): number => (a.candidate.slot === b.candidate.slot ? placeOf(a) - placeOf(b) : 0);

const placeOf = ({ candidate: { slot, phrase } }: Pair): number => {
  const at = slot.phrases.findIndex(({ text }) => text === phrase);
  return at < 0 ? slot.phrases.length : at;
};

export const order = (type: RecordType, pair: Pair): number => type.columns.indexOf(pair.candidate.slot.column);
