import { type Field, fieldName } from '../mapping/mapping.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';
import { isSerial, type SerialSystem, serialSystemOf } from '../values/excel-serial.ts';
import { parseDay } from '../values/parse-date.ts';
import { type Candidate, headingLexicon, leastAlike } from '../words/heading-lexicon.ts';
import { type ColumnProfile, fitter, looksLikeOrganisation, looksLikePerson, speller } from './column-profile.ts';
import { isOtherSide, sideIn, sideOfPeriod } from './period-sides.ts';
import { isSpreadUnder } from './spread-headings.ts';
import type { UnitClues } from './unit-clues.ts';

/** A field of a record, where it comes from, how sure and why. */
export interface Chosen {
  readonly field: Field;
  readonly score: number;
  readonly because: string;
}

/** A record type tried on a unit: what was chosen so far, and which columns are taken. */
export interface Choosing {
  readonly type: RecordType;
  readonly clues: UnitClues;
  /** By the field's name. */
  readonly chosen: Map<string, Chosen>;
  readonly used: Set<number>;
  /** Where a header is chosen: the columns that the people of its list take. */
  readonly listed: ReadonlySet<number> | null;
  /** And how surely the list reads each column. */
  readonly line: ReadonlyMap<number, number>;
}

/** What fields are chosen so far, by name. */
export const hasAny = (column: string, chosen: ReadonlyMap<string, Chosen>): boolean =>
  [...chosen.values()].some(({ field }) => field.column === column);

/** Of the cells of a column, so many must be what a field takes. */
export const leastFitting = 0.5;
const leastAtAll = 0.2;
/** What a column in which nothing stands must be headed by to be taken for an amount. */
const surely = 0.95;
/** «Дата» alone is not the birth date of whoever stands on its left. */
export const leastBare = 0.7;

export interface Pair {
  readonly index: number;
  readonly candidate: Candidate;
  readonly share: number | null;
  readonly score: number;
}

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
  const found: Pair[] = [];
  const hasNative = clues.headings.some(
    (heading, i) => nativeName.test(heading) && (clues.columns[i]?.share(isLatin) ?? 1) < 0.5,
  );
  const isRenewal = clues.headings.some((heading) => renewed.test(heading));
  clues.headings.forEach((heading, index) => {
    if (heading === '' || isOrdinal(type, clues, index)) return;
    const latin = hasNative && !nativeName.test(heading) && (clues.columns[index]?.share(isLatin) ?? 0) >= 0.9;
    const isFormer = isRenewal && former.test(heading);
    for (const given of [
      ...sideOfPeriod(type, heading),
      ...valuesAsHeading(type, heading),
      ...(latin && latinName.test(heading) ? latinOfPerson(type, heading) : headingLexicon().candidates(type, heading)),
    ]) {
      const candidate = latin ? asLatin(given) : given;
      const { column, part } = candidate.slot;
      if (isFormer && !former.test(candidate.phrase) && column.type !== 'reference') continue;
      if (candidate.likeness < leastAtAll || isSpread(type, column, heading, candidate.likeness)) continue;
      if (column.type === 'period' && part === null && sideIn(heading) !== null) continue;
      if (column.type === 'period' && part !== null && isOtherSide(heading, candidate.phrase, part)) continue;
      if (cannotBe(column, part, clues.columns[index])) continue;
      const share = shareOf(column, part, clues.columns[index]);
      if (share === null && (column.default !== null || (column.type === 'money' && candidate.likeness < surely)))
        continue;
      if (isMostlyEmpty(column, part, clues.columns[index])) continue;
      if (share === null && isSignature.test(heading) && (column.type === 'mention' || column.required)) continue;
      if (part === 'citizenship' && isOfPeople(clues.columns[index])) continue;
      if (
        share !== null &&
        share < leastFitting &&
        (isOtherThan(column, share) || !isUnknownValue(column, candidate.likeness, clues.columns[index]))
      )
        continue;
      if (isOfKinds(type, column, part, clues.columns[index])) continue;
      if (isCodeOfNames(column, clues.columns[index]) || isKindOfDays(column, clues.columns[index])) continue;
      if (
        part === 'full' &&
        !column.kinds.includes('org') &&
        (clues.columns[index]?.share(looksLikeOrganisation) ?? 0) >= 0.5
      )
        continue;
      if (
        part === 'full' &&
        candidate.likeness < leastBare &&
        (clues.columns[index]?.share(looksLikePerson) ?? 1) < 0.3
      )
        continue;
      const coded = column.name === 'programme_code' && (clues.columns[index]?.share(isCode) ?? 0) >= 0.5 ? 0.2 : 0;
      const score =
        candidate.likeness * (share === null ? 0.8 : 0.5 + share / 2) * known(column, clues.columns[index]) + coded;
      found.push({ index, candidate, share, score });
    }
  });
  return found.sort((a, b) => b.score - a.score || canon(a, b) || a.index - b.index || order(type, a) - order(type, b));
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

/** What every record needs stands in no column that most rows leave empty: a chat's media is no kind of event. */
const isMostlyEmpty = (column: Column, part: string | null, cells: ColumnProfile | undefined): boolean =>
  column.type === 'enum' &&
  column.required &&
  part === null &&
  (cells?.cells.length ?? 0) >= 4 &&
  (cells?.filled ?? 0) < 0.5;

/** «Подпись получ.», «Расписка»: where people sign, and nothing stands in the file. */
const isSignature = /^(подпись|подп\.|подп(?=$|\s)|роспись|расписка|signature|sign\.?(?=$|\s)|서명|수표)/iu;

/** «Foreign national» over names, hardly one of them twice: who, and not of what country. */
const isOfPeople = (cells: ColumnProfile | undefined): boolean =>
  cells !== undefined &&
  cells.distinct >= 4 &&
  cells.distinct > cells.cells.length / 2 &&
  (cells.share(isWholeName) ?? 0) >= 0.9;

const isWholeName = (text: string): boolean => /\s/.test(text.trim()) && looksLikePerson(text);

/** Told by its first cells of nearly every column that could not be it; how many words an enumeration knows must be counted. */
const cannotBe = (column: Column, part: string | null, cells: ColumnProfile | undefined): boolean =>
  column.type !== 'enum' &&
  cells !== undefined &&
  cells.distinct > 0 &&
  !isDays(column, part) &&
  !cells.fits(fitter(column, part), leastFitting);

/** How much of a column a field takes: a column of days may hold the numbers that Excel counts them by. */
function shareOf(column: Column, part: string | null, cells: ColumnProfile | undefined): number | null {
  const share = cells?.share(fitter(column, part)) ?? null;
  return share !== null && share < leastFitting && isDays(column, part) && (cells?.share(isSerial) ?? 0) >= 0.9
    ? 0.9
    : share;
}

/** Trades are no posts of a register: an enumeration that takes any word for «other» is the surer, the more it knows. */
const known = (column: Column, cells: ColumnProfile | undefined): number =>
  column.type === 'enum' && column.otherwise !== null ? 0.6 + 0.4 * (cells?.share(speller(column)) ?? 0) : 1;

const isDays = ({ type, clock }: Column, part: string | null): boolean =>
  part === 'birth' || (['date', 'period', 'moment'].includes(type) && part !== 'time' && !clock);

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

/** A heading that surely asks for an enumeration is that, whatever few words its cells use: those that no dictionary has are kept aside. */
const isUnknownValue = (column: Column, likeness: number, cells: ColumnProfile | undefined): boolean =>
  column.type === 'enum' && (column.required || isFew(cells)) && likeness >= 0.9 && cells?.share(isFigure) !== 1;

/** «Attended» over 12, 14, 9 counts, and is no mark. */
const isFigure = (text: string): boolean => /^\d{1,3}$/.test(text);

/** «Направление» over cities is where to, and not in or out: of what may be left open one value at least must be known. */
const isOtherThan = (column: Column, share: number): boolean =>
  column.type === 'enum' && column.default === 'unknown' && share === 0;

/** A few words again and again, none of them long. */
const isFew = (cells: ColumnProfile | undefined): boolean =>
  cells !== undefined && cells.distinct <= Math.max(2, cells.cells.length / 3) && cells.share(isShort) === 1;

const isShort = (text: string): boolean => text.length <= 30 && /\p{L}/u.test(text);

/** «Вид практики» over «учебная», «производственная»: what an enumeration of the type spells is no firm and no person. */
const isOfKinds = (type: RecordType, column: Column, part: string | null, cells: ColumnProfile | undefined): boolean =>
  column.type === 'mention' &&
  (part === 'org_name' || part === 'full') &&
  cells !== undefined &&
  type.columns.some((one) => one.type === 'enum' && !one.feature && cells.fits(speller(one), 0.9)) &&
  (cells.share(part === 'full' ? looksLikePerson : looksLikeOrganisation) ?? 0) < 0.5;

/** «Направление подписал» over names is no code of a programme and no number of a paper. */
const isCodeOfNames = ({ type, name }: Column, cells: ColumnProfile | undefined): boolean =>
  (type === 'number' || name === 'programme_code') && (cells?.share(looksLikePerson) ?? 0) >= 0.9;

/** «Действует по» over days is no kind of order. */
const isKindOfDays = ({ type }: Column, cells: ColumnProfile | undefined): boolean =>
  type === 'enum' && (cells?.share(isDay) ?? 0) >= 0.9;

const isDay = (text: string): boolean => parseDay(text) !== null;

/** «Удержано за проживание» is one deduction, not what was withheld in all: the lines of the paper take it. */
const isSpread = (type: RecordType, column: Column, heading: string, likeness: number): boolean =>
  column.type === 'money' && isSpreadUnder(type, heading, likeness);

/** «Код направления» beats «Направление подготовки», whichever is headed the better. */
const isCode = (text: string): boolean => /(?<!\d)\d{2}\.\d{2}(\.\d{2})?(?!\d)/.test(text);

/** «Койка №» is a bed rather than «Комната» is: of two headings of one slot, the one that its record type names first. */
const canon = (a: Pair, b: Pair): number => (a.candidate.slot === b.candidate.slot ? placeOf(a) - placeOf(b) : 0);

const placeOf = ({ candidate: { slot, phrase } }: Pair): number => {
  const at = slot.phrases.findIndex(({ text }) => text === phrase);
  return at < 0 ? slot.phrases.length : at;
};

export const order = (type: RecordType, pair: Pair): number => type.columns.indexOf(pair.candidate.slot.column);

export function pick({ index, candidate, share, score }: Pair, clues: UnitClues): Chosen {
  const { column, part } = candidate.slot;
  const heading = clues.headings[index] ?? '';
  const isCounted = isDays(column, part) && (clues.columns[index]?.share(isSerial) ?? 0) >= 0.9;
  const cut = isCounted ? serialSystemOf(clues.columns[index]?.texts ?? [], clues.title) : null;
  const field: Field = { column: column.name, part, source: { kind: 'column', heading, index }, cut };
  const values = share === null ? 'the column is empty' : `${Math.round(share * 100)} % of its cells fit`;
  return {
    field,
    score,
    because: `"${heading}" is ${fieldName(field)}: it reads like "${inScriptOf(heading, candidate)}" (${Math.min(1, score).toFixed(2)}), ${cut === null ? values : counted(cut)}`,
  };
}

/** The wording as the reader's form prints it, where the same words are known in several scripts: «ФИО» for «ФИО», and not 성명. */
function inScriptOf(heading: string, { slot, phrase }: Candidate): string {
  const phrases = [...slot.phrases, ...(slot.joined?.heads ?? [])];
  const said = phrases.find(({ text }) => text === phrase)?.tokens.join(' ');
  const isLike = (text: string) => scripts.every((script) => script.test(text) === script.test(heading));
  return said === undefined || isLike(phrase)
    ? phrase
    : (phrases.find(({ text, tokens }) => isLike(text) && tokens.join(' ') === said)?.text ?? phrase);
}

const scripts = [/\p{Script=Hangul}/u, /\p{Script=Cyrillic}/u, /\p{Script=Latin}/u];

const counted = (cut: SerialSystem): string =>
  `its cells are days as a spreadsheet counts them from ${cut.slice(-4)}: doubtful, a sheet of another make is four years off`;
