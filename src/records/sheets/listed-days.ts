import type { Batch, Reading, Unit } from '../../evidence/index.ts';
import { titleBonus } from '../columns/choose-titled.ts';
import { readPreamble } from '../columns/preamble.ts';
import { readSheetHead, type SheetHead } from '../columns/sheet-head.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { countListed, type DaysSaid, listedDays } from '../values/listed-days.ts';
import { parseMonth } from '../values/parse-date.ts';
import { valueInTitle } from '../words/dictionary.ts';
import { monthInTitle } from '../words/title-month.ts';
import { yearsSaid } from './years-of-days.ts';

/** A column whose cells list days, and what its heading says of all of them. */
interface Listing {
  readonly index: number;
  readonly mark: string | null;
}

/**
 * «Присутствовал: 1, 3, 5–7; отсутствовал: 8, 9» beside a name: what forms set out with a column for each day, written in one cell. Each row becomes a row for
 * every day that it lists, at its own place, with what the heading says of those days («был», «н/б»).
 */
export async function daysListed(reading: Reading, fileName: string): Promise<Reading> {
  const units: Unit[] = [];
  for (const unit of reading.units) units.push(unit.kind === 'passages' ? unit : await once(unit, fileName));
  return units.some((unit, i) => unit !== reading.units[i]) ? { ...reading, units } : reading;
}

const known = new WeakMap<Unit, Promise<Unit>>();

/** Looked at once, however often a unit is guessed and loaded. */
function once(unit: Unit, fileName: string): Promise<Unit> {
  const made = known.get(unit) ?? withDays(unit, fileName);
  known.set(unit, made);
  return made;
}

async function withDays(unit: Unit, fileName: string): Promise<Unit> {
  const head = await readSheetHead(unit);
  if (head === null || !head.headings.some((heading, i) => mayList(head, heading, i))) return unit;
  const names = [unit.name, ...fileName.replace(/\.[a-z0-9]{2,5}$/i, '').split('/')].map((name) =>
    name.replaceAll('_', ' '),
  );
  const title = [readPreamble(head.above).title, ...names].join('\n');
  const said = saidBy(title, head);
  const listings = listingsIn(head, title, said);
  if (listings.length === 0) return unit;
  const kept = head.headings.flatMap((_, i) => (listings.some(({ index }) => index === i) ? [] : [i]));
  const isMarked = listings.some(({ mark }) => mark !== null);
  const first = (head.header ?? 0) + head.headerRows;
  const rowsOf = (row: readonly (string | null)[]) => {
    const others = kept.map((i) => row[i] ?? null);
    return listings.flatMap(({ index, mark }) =>
      (listedDays(row[index] ?? '', said) ?? []).map((day) => [...others, day, ...(isMarked ? [mark] : [])]),
    );
  };
  return {
    ...unit,
    columns: [...kept.map((i) => head.headings[i] ?? ''), 'Дата', ...(isMarked ? ['Отметка'] : [])],
    around: unit.around ?? { above: head.above.map((row) => [...row]), below: head.below.map((row) => [...row]) },
    batches: async function* () {
      for await (const { rows, places } of unit.batches()) {
        const made: Batch = { rows: [], places: [] };
        for (const [i, row] of rows.entries()) {
          const place = places[i] ?? 0;
          if (place < first) continue;
          const days = rowsOf(row);
          const all = days.length > 0 ? days : [kept.map((i) => row[i] ?? null)];
          made.rows.push(...all);
          made.places.push(...all.map(() => place));
        }
        if (made.rows.length > 0) yield made;
      }
    },
  };
}

const fewestRows = 2;

/** Asked of every column of every sheet: most are out by their first cells. */
function mayList({ sample }: SheetHead, heading: string, index: number): boolean {
  if (heading === '') return false;
  const cells = cellsOf(sample, index);
  return cells.length >= fewestRows && cells.every(isOfDays) && cells.some((cell) => countListed(cell) >= 2);
}

const isOfDays = (cell: string): boolean => /^\D{0,20}\d/u.test(cell) && !/\d{5}/.test(cell);

const cellsOf = (sample: SheetHead['sample'], index: number): string[] =>
  sample.flatMap((row) => (row[index] ?? '').trim() || []);

function saidBy(title: string, { sample }: SheetHead): DaysSaid {
  const years = yearsSaid(title) ?? yearsSaid(sample.flat().filter(isYear).join('\n'));
  const month = monthInTitle(title);
  return {
    month: month === null ? null : parseMonth(month),
    yearOf: (month) => (years === null ? null : month > 6 ? years.autumn : years.spring),
  };
}

const isYear = (cell: string | null): boolean => /^20\d\d(?:\s*г(?:од|\.)?)?$/u.test(cell?.trim() ?? '');

/** The days that a form counts over its columns may be listed; a heading or the title must say that they are such. */
function listingsIn(head: SheetHead, title: string, said: DaysSaid): Listing[] {
  const types = recordTypes().all.filter(({ cross }) => cross?.over.includes('day'));
  const titled = types.filter((type) => titleBonus(type, title) > 0);
  const read = (index: number) => {
    const cells = cellsOf(head.sample, index);
    return cells.length > 0 && cells.filter((cell) => listedDays(cell, said) !== null).length >= 0.8 * cells.length;
  };
  const all = head.headings.map((heading, index): Listing & { readonly heading: string } => {
    const mark = (titled.length > 0 ? titled : types).flatMap((type) => markOf(type, heading) ?? [])[0] ?? null;
    return { index, mark, heading };
  });
  const lists = all.filter(
    ({ index, mark, heading }) =>
      mayList(head, heading, index) && (mark !== null || (titled.length > 0 && ofDays.test(heading))) && read(index),
  );
  // «н/б» beside «был» lists days too, though nobody missed more than one.
  return lists.length === 0 ? [] : all.filter((one) => lists.includes(one) || (one.mark !== null && read(one.index)));
}

const ofDays = /дн[яейи]|дат[аыу]|числ|(?:^|[^\p{L}])(?:days?|dates?)(?=$|[^\p{L}])|일자|날짜|날자|출석일|결석일/iu;

/** «н/б», «Пропуски (числа)»: the word of the mark that the heading says of all days below it. */
function markOf({ cross, columns }: RecordType, heading: string): string | null {
  const marks = columns.filter(({ name, type }) => type === 'enum' && cross?.cell.includes(name));
  return marks.flatMap((column) => valueInTitle(column, heading) ?? [])[0] ?? null;
}
