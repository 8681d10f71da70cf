import type { Batch, Unit } from '../../evidence/index.ts';
import { looksLikeDays } from '../columns/day-columns.ts';
import { readSheetHead } from '../columns/sheet-head.ts';
import { eachSheet } from './each-sheet.ts';

type Row = readonly (string | null)[];

/**
 * A timesheet (Т-13) in which each person takes two rows: the marks of the days («Я», «В»), and below them the hours. The two become one row,
 * «Я 10», at the place of the first.
 */
export const marksOverHours = eachSheet(joinPairs);

async function joinPairs(unit: Unit): Promise<Unit> {
  const head = await readSheetHead(unit);
  const days = head === null || head.header === null ? [] : daysOf(head.headings);
  if (head === null || days.length === 0) return unit;
  const pairs = head.sample.filter((row, i) => isPair(row, head.sample[i + 1] ?? [], days)).length;
  if (pairs === 0 || pairs * 3 < head.sample.length) return unit;
  return {
    ...unit,
    batches: async function* () {
      let last: Placed | null = null;
      for await (const batch of unit.batches()) {
        const joined: Batch = { places: [], rows: [] };
        for (const [i, row] of batch.rows.entries()) {
          const isHours: boolean = last !== null && isPair(last.row, row, days);
          if (last !== null) put(joined, isHours ? { ...last, row: joinedRow(last.row, row, days) } : last);
          last = isHours ? null : { row, place: batch.places[i] ?? 0 };
        }
        yield joined;
      }
      if (last !== null) yield { places: [last.place], rows: [[...last.row]] };
    },
  };
}

interface Placed {
  readonly row: Row;
  readonly place: number;
}

function put({ places, rows }: Batch, { row, place }: Placed): void {
  places.push(place);
  rows.push([...row]);
}

/** The columns of days, where the headings are those of a timesheet. */
function daysOf(headings: readonly string[]): number[] {
  const last = headings.map((heading) => heading.split(' ').at(-1) ?? '');
  return looksLikeDays(last)
    ? headings.flatMap((_, i) => (/^\d{1,2}(?:\.\d{1,2}){0,2}$/.test(last[i] ?? '') ? [i] : []))
    : [];
}

const said = (row: Row, at: number): string => (row[at] ?? '').trim();

/** Marks without a figure, and below them figures and nobody's name. */
function isPair(marks: Row, hours: Row, days: readonly number[]): boolean {
  const [first = 0] = days;
  const [over, under] = [marks, hours].map((row) => days.map((at) => said(row, at)).filter((cell) => cell !== ''));
  return (
    over !== undefined &&
    under !== undefined &&
    over.length > 0 &&
    under.length > 0 &&
    over.every((cell) => /^\p{L}{1,3}$/u.test(cell)) &&
    under.every((cell) => /^\d{1,2}(?:[.,]\d+)?$/.test(cell)) &&
    hours.slice(0, first).every((cell) => (cell ?? '').trim() === '')
  );
}

const joinedRow = (marks: Row, hours: Row, days: readonly number[]): Row =>
  Array.from({ length: Math.max(marks.length, hours.length) }, (_, at) =>
    days.includes(at)
      ? [said(marks, at), said(hours, at)].filter((cell) => cell !== '').join(' ') || null
      : (marks[at] ?? hours[at] ?? null),
  );
