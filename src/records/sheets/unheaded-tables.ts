import { type ShapedColumn, shapedColumns, type Unit } from '../../evidence/index.ts';
import { isAmount, looksLikePerson } from '../columns/column-profile.ts';
import { readSheetHead, type SheetHead } from '../columns/sheet-head.ts';
import { saysOneself } from '../mentions/oneself.ts';
import { receiverOf } from '../mentions/receiver.ts';
import { parseMoment } from '../values/parse-moment.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { eachSheet } from './each-sheet.ts';
import { nonRowReader } from './row-kind.ts';

type Row = readonly (string | null)[];

const fewest = 3;

/**
 * A table that begins with an entry and no headings, as people keep books for themselves: each column is headed by what its cells look like («Дата», «ФИО»,
 * «Номер»), the lines above and below say of what it is.
 */
export const unheadedTables = eachSheet(withHeadings);

async function withHeadings(given: Unit): Promise<Unit> {
  const unit = await momentsApart(given);
  const headed = await headedByCells(unit);
  return headed === unit ? given : headed;
}

/** «[04.09.2023 07:50] Тестов Иван; Турникет 1; вход»: a program sets the moment before the first thing that it tells, and no mark between. */
async function momentsApart(unit: Unit): Promise<Unit> {
  const head = await readSheetHead(unit);
  const rows = head === null ? [] : [head.headings, ...head.sample];
  if (rows.length < fewest || !rows.every((row) => momentBefore.test(row[0] ?? ''))) return unit;
  return {
    ...unit,
    batches: async function* () {
      for await (const { rows, places } of unit.batches())
        yield { places, rows: rows.map(([first = null, ...others]) => [...momentIn(first), ...others]) };
    },
  };
}

const momentBefore = /^\s*\[?(\d[\d./-]{6,9}[T\s,]+\d{1,2}:\d\d(?::\d\d)?)\]?\s+(\S.*)$/su;

function momentIn(cell: string | null): (string | null)[] {
  const [, moment, rest] = momentBefore.exec(cell ?? '') ?? [];
  return moment === undefined ? [null, cell] : [moment, rest ?? null];
}

async function headedByCells(unit: Unit): Promise<Unit> {
  const head = await readSheetHead(unit);
  if (head === null || head.header === null || head.headerRows !== 1) return unit;
  const { entries, above, begin } = entriesOf(head);
  if (entries.length < fewest) return unit;
  const said = entries.filter((row) => nonRowReader([])(row) === null).map(tidied);
  const columns = shapedColumns(said, Math.max(...said.map(({ length }) => length)));
  const before = columns.map(({ cells }, i) => wordsBefore(said[0]?.[i] ?? null, cells[0] ?? null));
  if (!areEntries(entries) && !sayWhatTheyAre(columns, before)) return unit;
  const book = bookOfCash(columns);
  const bareOf = (cell: string | null, i: number) =>
    i === book?.receiver ? receiverIn(cell) : without(cell, before[i] ?? '');
  return {
    ...unit,
    columns: book?.headings ?? columns.map(({ heading }) => heading),
    around: { above: [...above.map(tidied), ...(book === null ? [] : [givenOut])], below: head.below.map(tidied) },
    batches: async function* () {
      let read = 0;
      for await (const { rows, places } of unit.batches()) {
        const from = Math.max(0, begin - read);
        read += rows.length;
        const bare = rows.slice(from).map((row) => tidied(row).map(bareOf));
        if (bare.length > 0) yield { places: places.slice(from), rows: bare };
      }
    },
  };
}

interface BookOfCash {
  readonly headings: string[];
  readonly receiver: number;
}

const givenOut: (string | null)[] = ['Выдача наличных'];

/** «Тестов И. | 14000 | 12.11.22 | сам», «… | отдал Пробный О.»: whose money it is, how much, when, and who took it; null where no column says of some that they took it themselves. */
function bookOfCash(columns: readonly ShapedColumn[]): BookOfCash | null {
  const all = (is: (text: string) => boolean) =>
    columns.flatMap(({ cells }, i) => {
      const texts = cells.flatMap((cell) => cell?.trim() || []);
      return texts.length >= fewest && texts.filter(is).length >= 0.9 * texts.length ? [i] : [];
    });
  const [receiver, ...others] = all((text) => saysOneself(text) || takerIn(text) !== null).filter((i) =>
    columns[i]?.cells.some((cell) => cell !== null && saysOneself(cell.trim())),
  );
  const [[sum, ...sums], [whose, ...more]] = [
    all((text) => isAmount(text) && !isDay(text)),
    all(looksLikePerson).filter((i) => i !== receiver),
  ];
  if (receiver === undefined || sum === undefined || whose === undefined) return null;
  if (others.length > 0 || sums.length > 0 || more.length > 0) return null;
  const named = new Map([
    [receiver, 'Получил'],
    [sum, 'Сумма'],
    [whose, 'За кого'],
  ]);
  return { headings: columns.map(({ heading }, i) => named.get(i) ?? heading), receiver };
}

/** «отдал Пробный О. Т.», «через Пробного О.»: who has it in the end. */
const handedOn = /^(?:отдала?|передала?|забрала?|взяла?|через)\s+(?=\p{Lu})/iu;
const takerIn = (text: string): string | null => receiverOf(text.replace(handedOn, ''));
const receiverIn = (cell: string | null): string | null => (cell === null ? null : (takerIn(cell) ?? cell));

/** The row that was taken for headings, with those above and below that are as wide, below names that only count the columns. */
function entriesOf({ above, headings, sample }: SheetHead): { entries: Row[]; above: Row[]; begin: number } {
  const rows = [...above, headings, ...sample];
  const width = filled(headings) > 1 ? filled(headings) : usual(rows.map(filled));
  const last = rows.findLastIndex(
    (row, i) =>
      (i <= above.length && Math.abs(filled(row) - width) > 1) || (i <= above.length + 1 && countsColumns(row)),
  );
  return { entries: rows.slice(last + 1), above: rows.slice(0, last + 1), begin: last + 1 };
}

/** «Реквизит1», «Реквизит2»; "F1", "F2": a program that has no names for columns numbers them. */
function countsColumns(row: Row): boolean {
  const names = tidied(row).filter((cell) => cell !== null && cell !== '');
  const [first = ''] = names;
  const [, word = ''] = /^(\p{L}+[\s_:]*)[01]$/u.exec(first ?? '') ?? [];
  const from = Number(first?.slice(word.length));
  return word !== '' && names.length >= fewest && names.every((name, i) => name === `${word}${from + i}`);
}

/** The commonest number. */
const usual = (counts: readonly number[]): number =>
  [...Map.groupBy(counts, (count) => count).values()].sort((a, b) => b.length - a.length)[0]?.[0] ?? 0;

const filled = (row: Row): number => row.filter((cell) => cell !== null && cell.trim() !== '').length;

const tidied = (row: Row): (string | null)[] => row.map((cell) => cell?.trim() ?? null);

/** «дог. », where the column is headed by it. */
const wordsBefore = (written: string | null, bare: string | null): string =>
  written !== null && bare !== null && bare !== '' && written.endsWith(bare) ? written.slice(0, -bare.length) : '';

const without = (cell: string | null, before: string): string | null =>
  cell !== null && before !== '' && cell.startsWith(before) ? cell.slice(before.length) : cell;

/** A day and a name or a number stand in the same places of each row, the first too, and hardly a word of the first heads a column of any form. */
function areEntries(rows: readonly Row[]): boolean {
  const [first = [], ...others] = rows;
  const words = first.filter((cell, i) => headsColumns(cell ?? '') && !comesAgain(others, i, cell));
  if (filled(first) < fewest || others.length < 2 || 4 * words.length > filled(first)) return false;
  const alike = (is: (text: string) => boolean) =>
    first.filter((cell, i) => is(cell?.trim() ?? '') && isAll(others, i, is)).length;
  const days = alike(isDay);
  return (
    days >= 1 && days <= mostDays && alike((text) => !isDay(text) && (/\d/.test(text) || looksLikePerson(text))) >= 1
  );
}

/** «Тестов Иван | паспорт 12345678 | доверенное лицо: …»: somebody, and two things and more that each say before themselves what they are. */
const sayWhatTheyAre = (columns: readonly ShapedColumn[], before: readonly string[]): boolean =>
  before.filter((words) => words !== '').length >= 2 &&
  columns.some(({ heading }) => heading === 'ФИО' || heading === 'Name');

/** More are a line of the days of a month. */
const mostDays = 3;
const isDay = (text: string): boolean => /\d/.test(text) && parseMoment(text) !== null;

/** «IN» over «OUT», «IN»: what rows below say too is a value. */
const comesAgain = (rows: readonly Row[], column: number, said: string | null): boolean =>
  rows.some((row) => row[column]?.trim() === said?.trim());

/** A word, and no figure, that forms head a column by. */
const headsColumns = (text: string): boolean => !/\d/.test(text) && headingLexicon().known(text) >= 0.9;

function isAll(rows: readonly Row[], column: number, is: (text: string) => boolean): boolean {
  const cells = rows.flatMap((row) => row[column]?.trim() || []);
  return cells.length >= 0.8 * rows.length && cells.filter(is).length >= 0.9 * cells.length;
}
