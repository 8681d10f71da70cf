import type { Unit } from '../../evidence/index.ts';
import { looksLikeOrganisation, looksLikePerson } from '../columns/column-profile.ts';
import { readSheetHead } from '../columns/sheet-head.ts';
import { parseDay } from '../values/parse-date.ts';
import { eachSheet } from './each-sheet.ts';
import { nonRowReader } from './row-kind.ts';

type Row = readonly (string | null)[];

/**
 * A column that is written only where it changes: the day of a gate's log over all who came on it, the number and the firm of an order over all of its
 * people. What stands in the first row and never twice running holds for the rows below, up to the next.
 */
export const carriedDown = eachSheet(withCarried);

async function withCarried(unit: Unit): Promise<Unit> {
  const head = await readSheetHead(unit);
  if (head === null || head.header === null) return unit;
  const { header, headerRows, headings } = head;
  const kindOf = nonRowReader(headings);
  const isRow = (row: Row) => (saidIn(row) >= fewestCells && kindOf(row) === null) || isPersonAlone(row);
  const rows = head.sample.filter(isRow);
  const carried = carriedColumns(headings, rows);
  if (carried.length === 0) return unit;
  return {
    ...unit,
    batches: async function* () {
      const last = new Map<number, string>();
      for await (const { places, rows: written } of unit.batches())
        yield {
          places,
          rows: written.map((row, i) =>
            (places[i] ?? 0) < header + headerRows || !isRow(row) ? row : filled(row, carried, last),
          ),
        };
    },
  };
}

const fewestCells = 2;
const fewestRows = 4;

const said = (row: Row | undefined, at: number): string => (row?.[at] ?? '').trim();

const saidIn = (row: Row): number => row.reduce((sum, cell) => sum + (cell !== null && cell.trim() !== '' ? 1 : 0), 0);

/** Whoever stands alone below an order is one of its people; what stands alone in the first column is a line over others. */
function isPersonAlone(row: Row): boolean {
  if (said(row, 0) !== '' || saidIn(row) !== 1) return false;
  return looksLikePerson(row.find((cell) => (cell ?? '').trim() !== '') ?? '');
}

/** What columns say of the rows below: numbers of papers, firms, and days that go one way or stand beside those; never amounts and people. Over people who stand alone, all that is told of their order. */
function carriedColumns(headings: readonly string[], rows: readonly Row[]): number[] {
  const written = headings.flatMap((heading, at) => {
    const texts = heading === '' ? null : changesOnly(rows, at);
    return texts === null ? [] : [{ at, heading, texts, days: texts.flatMap((text) => parseDay(text) ?? []) }];
  });
  const isOfDay = ({ at }: { at: number }) =>
    written.some(({ at: other, texts, days }) => days.length === texts.length && changeTogether(rows, at, other));
  const heads = written.filter(
    (one) =>
      ((ofOrder.test(one.heading) || (bareNumber.test(one.heading.trim()) && isOfDay(one))) &&
        one.texts.every((text) => /\d/.test(text))) ||
      one.texts.every(looksLikeOrganisation),
  );
  const ofDays = written.filter(
    ({ texts, days }) => days.length === texts.length && (heads.length > 0 || goesOneWay(days)),
  );
  const told = heads.flatMap(({ at }) => (standAlone(rows, at) ? toldBeside(headings, rows, at) : []));
  return [...new Set([...[...heads, ...ofDays].map(({ at }) => at), ...told])];
}

/** Whoever a row leaves without what the column says stands alone in it. */
const standAlone = (rows: readonly Row[], at: number): boolean =>
  rows.filter((row) => said(row, at) === '').every(isPersonAlone);

/** What is told in words in just the rows of the orders: what is ordered, and who signs. */
const toldBeside = (headings: readonly string[], rows: readonly Row[], at: number): number[] =>
  headings.flatMap((heading, other) =>
    heading !== '' &&
    changeTogether(rows, other, at) &&
    rows.every((row) => said(row, other) === '' || /\p{Ll}{4}/u.test(said(row, other)))
      ? [other]
      : [],
  );

/** The texts of a column that most rows leave out, or just those in which somebody stands alone; the first does not, and no text comes twice running. */
function changesOnly(rows: readonly Row[], at: number): string[] | null {
  if (rows.length < fewestRows || said(rows[0], at) === '') return null;
  const most = standAlone(rows, at) ? rows.length - 2 : rows.length / 2;
  const texts: string[] = [];
  for (const row of rows) {
    const text = said(row, at);
    if (text === '') continue;
    if (texts.at(-1) === text || texts.length + 1 > most) return null;
    texts.push(text);
  }
  return texts.length < 2 ? null : texts;
}

const changeTogether = (rows: readonly Row[], at: number, other: number): boolean =>
  at !== other && rows.every((row) => (said(row, at) === '') === (said(row, other) === ''));

const goesOneWay = (days: readonly number[]): boolean =>
  days.every((day, i) => i === 0 || day >= (days[i - 1] ?? day)) ||
  days.every((day, i) => i === 0 || day <= (days[i - 1] ?? day));

/** The number of an order is its people's; a passport, a telephone, a contract that few give is nobody else's. */
const ofOrder = /(?:^|[^\p{L}])(?:приказ|пр(?:ик?)?\.|распоряжени|распорядительн|order|prik)/iu;

/** «№» in just the rows that have a day: a paper's, as its day is. */
const bareNumber = /^(?:№|N|No\.?|#|номер|number|번호)$/iu;

function filled(row: Row, carried: readonly number[], last: Map<number, string>): (string | null)[] {
  const all = [...row];
  for (const at of carried) {
    const text = said(row, at);
    if (text !== '') last.set(at, text);
    else all[at] = last.get(at) ?? null;
  }
  return all;
}
