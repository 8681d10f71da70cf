import type { Batch, Unit } from '../../evidence/index.ts';
import { looksLikePerson } from '../columns/column-profile.ts';
import { monthOfName, parseDay, parseMonth } from '../values/parse-date.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { isTerm } from '../words/term.ts';
import { yearsIn } from '../words/title-month.ts';
import { eachSheet } from './each-sheet.ts';

type Row = readonly (string | null)[];

/** A table whose headings stand again under each of several groups, and what stands before the first. */
interface Groups {
  /** Where the groups stand, and their headings below. */
  readonly upper: number;
  readonly lower: number;
  readonly own: readonly string[];
  readonly panel: readonly string[];
  readonly names: readonly string[];
  /** In which column each heading of each group stands, where that is not one behind the other. */
  readonly at?: readonly (readonly number[])[];
  /** The word that all names begin with, where it heads what they number. */
  readonly word?: string;
}

const searched = 12;

/**
 * «Поток А | | Поток Б |» over «ФИО | договор | ФИО | договор»: each group holds entries of its own, and what it is called is said of each. What stands
 * before the first group (the student, beside months of payments) is said again of every entry of its row. Days over lessons («1п | 2п») are marks.
 */
export const groupedPanels = eachSheet(unfold);

async function unfold(unit: Unit): Promise<Unit> {
  const rows: Row[] = [];
  const places: number[] = [];
  for await (const batch of unit.batches()) {
    rows.push(...batch.rows.slice(0, searched + 1 - rows.length));
    places.push(...batch.places.slice(0, searched + 1 - places.length));
    if (rows.length > searched) break;
  }
  const groups = groupsIn(rows, places);
  return groups === null
    ? unit
    : {
        ...unit,
        merged: async () => [],
        batches: async function* () {
          const entries = entriesOf(groups);
          for await (const batch of unit.batches()) yield unfolded(batch, groups, entries);
        },
      };
}

function groupsIn(rows: readonly Row[], places: readonly number[]): Groups | null {
  for (let at = 0; at + 2 < rows.length; at++) {
    const people = peopleUnder(rows, at);
    if (people !== null) return { ...people, upper: places[at] ?? 0, lower: places[at] ?? 0 };
    const months = monthsOver(rows, at);
    if (months !== null) return { ...months, upper: places[at] ?? 0, lower: places[at + months.lines - 1] ?? 0 };
    const found = groupsOver(rows[at] ?? [], rows[at + 1] ?? []);
    if (found !== null) return { ...found, upper: places[at] ?? 0, lower: places[at + 1] ?? 0 };
  }
  return null;
}

const textOf = (cell: string | null | undefined): string => (cell ?? '').replace(/\s+/g, ' ').trim();

function groupsOver(over: Row, under: Row): Omit<Groups, 'upper' | 'lower'> | null {
  const [upper, lower] = [over.map(textOf), under.map(textOf)];
  const last = lower.findLastIndex((text) => text !== '') + 1;
  const first = upper.findIndex((text, i) => text !== '' && (lower[i] ?? '') !== '');
  if (first < 0) return null;
  const width = upper.slice(first + 1).findIndex((text, i) => text !== '' && lower[first + 1 + i] === lower[first]) + 1;
  const panel = lower.slice(first, first + width);
  const named = panel.filter((text) => text !== '');
  const count = width === 0 ? 0 : Math.ceil((last - first) / width);
  if (
    count < 2 ||
    named.length < 2 ||
    new Set(named).size < named.length ||
    lower.slice(0, first).some((text) => text !== '')
  )
    return null;
  const isAgain = lower.slice(first, last).every((text, i) => text === panel[i % width]);
  const names = Array.from({ length: count }, (_, i) => upper[first + i * width] ?? '');
  const within = upper.slice(first, last).filter((text) => text !== '').length === count;
  if (!isAgain || !within || names.some((name) => name === '') || new Set(names).size < count) return null;
  // «Приглашение | | Виза |» over a number and a day each: two papers of one person, and no two entries.
  const areEntries = first === 0 || headingOf(names) !== 'Раздел';
  return areEntries ? { own: upper.slice(0, first), panel, names } : null;
}

/** «Бытовка 1 | Бытовка 2 | Бытовка 3» over names: who lives where, or works in which crew, column by column. */
function peopleUnder(rows: readonly Row[], at: number): Omit<Groups, 'upper' | 'lower'> | null {
  const names = (rows[at] ?? []).map(textOf);
  const [word, ...words] = new Set(names.map((name) => numbered.exec(name)?.[1]));
  if (names.length < 2 || word === undefined || words.length > 0 || new Set(names).size < names.length) return null;
  const cells = rows
    .slice(at + 1, at + 3)
    .flat()
    .map(textOf)
    .filter((text) => text !== '');
  const arePeople = cells.length > names.length && cells.every(looksLikePerson);
  return arePeople && headingLexicon().known(word) >= 0.5 ? { own: [], panel: ['ФИО'], names, word } : null;
}

const numbered = /^(\p{L}{3,})\s*[№#]?\s*\d{1,4}\p{L}?$/u;

/** A word of a heading as the month that it is, with its year: «апрель», «янв.22», «1월». */
const monthWord = /^(?:(\p{L}{3,9})\.?(?:['’]?(?:20)?(\d\d))?|(0?[1-9]|1[0-2])월)$/u;

interface OfMonth {
  readonly index: number;
  readonly month: string;
  readonly of: string;
}

/** A month and an amount over each column, on one line or two, whichever stands above: months of which the title or they say the year. */
function monthsOver(
  rows: readonly Row[],
  at: number,
): (Omit<Groups, 'upper' | 'lower'> & { readonly lines: number }) | null {
  const year = yearsIn(rows.slice(0, at).flat().join(' '));
  const heads = [(rows[at] ?? []).map(textOf), (rows[at + 1] ?? []).map(textOf)] as const;
  const lines = isUnder(heads[0], heads[1]) ? 2 : 1;
  let over = '';
  const headings = heads[0].map((text, i) => {
    if (text !== '') over = text;
    return lines === 1 ? text : (heads[1][i] ?? '') === '' ? text : `${over} ${heads[1][i] ?? ''}`;
  });
  const found = headings.flatMap((text, index) => monthAt(text, index, year) ?? []);
  const [months, kinds] = [[...new Set(found.map(({ month }) => month))], [...new Set(found.map(({ of }) => of))]];
  const first = found[0]?.index ?? 0;
  if (months.length < 2 || kinds.length < 2 || found.length !== months.length * kinds.length || first === 0)
    return null;
  if (kinds.some((kind) => headingLexicon().known(kind) < 0.5)) return null;
  const placeOf = (month: string, kind: string) =>
    found.find((one) => one.month === month && one.of === kind)?.index ?? -1;
  return {
    own: headings.slice(0, first),
    panel: kinds,
    names: months,
    at: months.map((month) => kinds.map((kind) => placeOf(month, kind))),
    lines,
  };
}

/** A second line of headings: it says nothing below the names, and words or months beside them. */
const isUnder = (upper: readonly string[], lower: readonly string[]): boolean =>
  (lower[0] ?? '') === '' && (upper[0] ?? '') !== '' && lower.filter((text) => /\p{L}/u.test(text)).length >= 4;

/** «апрель начисл.», «Начислено январь», «янв.22 выплачено», «1월 총액»: a month, its year, and what stands below of it. */
function monthAt(text: string, index: number, years: ReturnType<typeof yearsIn>): OfMonth | null {
  const words = text.split(/[\s,]+/u);
  const read = words.map((word) => monthWord.exec(word));
  const at = read.findIndex((found) => found !== null && monthOf(found) > 0);
  const month = monthOf(read[at] ?? null);
  const [, , short = yearBehind.exec(words[at + 1] ?? '')?.[1]] = read[at] ?? [];
  const of = words.filter((word, i) => i !== at && !yearBehind.test(word) && !/^г\.?$/u.test(word)).join(' ');
  const said = years === null ? null : month > 7 ? years.autumn : years.spring;
  const year = short === undefined ? said : 2000 + Number(short);
  return month === 0 || year === null || of === ''
    ? null
    : { index, month: `${year}-${String(month).padStart(2, '0')}`, of };
}

const yearBehind = /^(?:20)?(\d\d)$/;

const monthOf = (found: RegExpExecArray | null): number =>
  found === null ? 0 : found[3] === undefined ? monthOfName((found[1] ?? '').toLowerCase()) : Number(found[3]);

const isLesson = (text: string): boolean => /^\d{1,2}\s*(?:п|пара|урок)?\.?$/iu.test(text);

/** Whether each cell below the groups is a mark of one lesson of one day. */
const areLessons = ({ panel, names }: Groups): boolean =>
  panel.every((text) => text === '' || isLesson(text)) && names.every((name) => parseDay(name) !== null);

/** What the names of the groups would stand under. */
function headingOf(names: readonly string[]): string {
  const all = (fits: (name: string) => boolean) => names.every(fits);
  if (all((name) => parseDay(name) !== null)) return 'Дата';
  if (all((name) => parseMonth(name) !== null)) return 'Месяц';
  if (all(isTerm)) return 'Семестр';
  if (all((name) => /(?:^|[\s,])(?:ул|пр|пер|просп)\.?\s|улица|переулок|street/iu.test(name))) return 'Адрес';
  if (all((name) => /^(?:группа|гр\.|поток|курс)/iu.test(name) || /^\p{Lu}[\p{L}]{0,5}-?\d{1,4}\p{L}?$/u.test(name)))
    return 'Группа';
  return 'Раздел';
}

function headingsOf(groups: Groups): string[] {
  const { own, panel, names } = groups;
  if (areLessons(groups)) return [...own.map((text, i) => text || (i === 0 ? '№' : '')), 'Дата', 'Пара', 'Отметка'];
  return [...own, ...panel.filter((text) => text !== ''), groups.word ?? headingOf(names)];
}

const isFilled = (cell: string | null): boolean => cell !== null && cell.trim() !== '';

/** The entries of a row; what its first column leaves empty below a filled one goes on. */
function entriesOf(groups: Groups): (row: Row) => Row[] {
  const { own, panel, names, at: places } = groups;
  const lessons = areLessons(groups);
  let before: string | null = null;
  return (row) => {
    const head = Array.from({ length: own.length }, (_, i) => row[i] ?? null);
    const said = names.map((name, i) => ({
      name,
      cells: panel.map((text, at) =>
        text === '' ? null : (row[places?.[i]?.[at] ?? own.length + i * panel.length + at] ?? null),
      ),
    }));
    const filled = said.filter(({ cells }) => cells.some(isFilled));
    if (filled.length === 0) return [row];
    if (own.length > 1 && isFilled(head[0] ?? null)) before = head[0] ?? null;
    else if (own.length > 1) head[0] = before;
    return filled.flatMap(({ name, cells }) =>
      lessons
        ? cells.flatMap((cell, at) =>
            isFilled(cell) ? [[...head, name, String(Number.parseInt(panel[at] ?? '', 10)), cell]] : [],
          )
        : [[...head, ...cells.filter((_, at) => panel[at] !== ''), name]],
    );
  };
}

function unfolded(batch: Batch, groups: Groups, entries: (row: Row) => Row[]): Batch {
  const rows: Row[] = [];
  const places: number[] = [];
  batch.rows.forEach((row, i) => {
    const place = batch.places[i] ?? 0;
    const made =
      place === groups.lower
        ? [headingsOf(groups)]
        : place === groups.upper
          ? []
          : place < groups.lower
            ? [row]
            : entries(row);
    for (const one of made) {
      rows.push(one);
      places.push(place);
    }
  });
  return { places, rows: rows.map((row) => [...row]) };
}
