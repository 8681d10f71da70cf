import type { Unit } from '../../evidence/index.ts';
import { looksLikeOrganisation } from '../columns/column-profile.ts';
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
  const isRow = (row: Row) => kindOf(row) === null && saidIn(row) >= fewestCells;
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

/** What columns say of the rows below: numbers of papers, firms, and days that go one way or stand beside those; never amounts and people. */
function carriedColumns(headings: readonly string[], rows: readonly Row[]): number[] {
  const written = headings.flatMap((heading, at) => {
    const texts = heading === '' ? null : changesOnly(rows, at);
    return texts === null ? [] : [{ at, heading, texts, days: texts.flatMap((text) => parseDay(text) ?? []) }];
  });
  const heads = written.filter(
    ({ heading, texts }) =>
      (ofOrder.test(heading) && texts.every((text) => /\d/.test(text))) || texts.every(looksLikeOrganisation),
  );
  const ofDays = written.filter(
    ({ texts, days }) => days.length === texts.length && (heads.length > 0 || goesOneWay(days)),
  );
  return [...new Set([...heads, ...ofDays].map(({ at }) => at))];
}

/** The texts of a column that most rows leave out and the first does not, no one of them twice running. */
function changesOnly(rows: readonly Row[], at: number): string[] | null {
  if (rows.length < fewestRows || said(rows[0], at) === '') return null;
  const texts: string[] = [];
  for (const row of rows) {
    const text = said(row, at);
    if (text === '') continue;
    if (texts.at(-1) === text || (texts.length + 1) * 2 > rows.length) return null;
    texts.push(text);
  }
  return texts.length < 2 ? null : texts;
}

const goesOneWay = (days: readonly number[]): boolean =>
  days.every((day, i) => i === 0 || day >= (days[i - 1] ?? day)) ||
  days.every((day, i) => i === 0 || day <= (days[i - 1] ?? day));

/** The number of an order is its people's; a passport, a telephone, a contract that few give is nobody else's. */
const ofOrder = /(?:^|[^\p{L}])(?:приказ|пр(?:ик?)?\.|распоряжени|распорядительн|order|prik)/iu;

function filled(row: Row, carried: readonly number[], last: Map<number, string>): (string | null)[] {
  const all = [...row];
  for (const at of carried) {
    const text = said(row, at);
    if (text !== '') last.set(at, text);
    else all[at] = last.get(at) ?? null;
  }
  return all;
}
