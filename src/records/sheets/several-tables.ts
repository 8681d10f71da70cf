import type { Batch, Reading, Unit } from '../../evidence/index.ts';
import { readPreamble } from '../columns/preamble.ts';
import { headerScore, saysOfPaper } from '../columns/sheet-head.ts';
import { daysInTitle } from '../values/days-in-title.ts';

type Row = readonly (string | null)[];

/** A sheet that is searched for further tables: longer ones are exports, and hold one. */
const longest = 2000;
const fewest = 3;

/** A further table of a sheet: the physical rows from its title on. */
export interface TableUnit extends Unit {
  readonly rows: { readonly from: number; readonly to: number };
}

/** A sheet with a second table below the first, under headings of its own, as a unit for each; the place of every row stays. */
export async function severalTables(reading: Reading): Promise<Reading> {
  const units: Unit[] = [];
  for (const unit of reading.units)
    units.push(...(unit.kind === 'table' && unit.columns === null ? await tablesOf(unit) : [unit]));
  return units.length === reading.units.length ? reading : { ...reading, units };
}

async function tablesOf(unit: Unit): Promise<Unit[]> {
  const known = found.get(unit) ?? findTables(unit);
  found.set(unit, known);
  return known;
}

/** Looked for once, however often a unit is guessed and loaded. */
const found = new WeakMap<Unit, Promise<Unit[]>>();

async function findTables(unit: Unit): Promise<Unit[]> {
  const rows: Row[] = [];
  const places: number[] = [];
  for await (const batch of unit.batches()) {
    rows.push(...batch.rows);
    places.push(...batch.places);
    if (rows.length > longest) return [unit];
  }
  const starts = startsOf(rows, places).map((at) => places[at] ?? 1);
  if (starts.length < 2) return [unit];
  return starts.map((start, i) => {
    const rows = { from: i === 0 ? 0 : start, to: (starts[i + 1] ?? Number.MAX_SAFE_INTEGER) - 1 };
    return partOf(unit, i === 0 ? unit.name : `${unit.name}, ${start}–`, rows);
  });
}

function partOf(unit: Unit, name: string, rows: TableUnit['rows']): TableUnit {
  return {
    ...{ index: unit.index, name, hidden: unit.hidden, kind: unit.kind, columns: null, rows },
    locator: (place) => unit.locator(place),
    ...(unit.merged && { merged: unit.merged }),
    batches: async function* () {
      for await (const batch of unit.batches()) {
        const within = batch.places.flatMap((place, i) => (place >= rows.from && place <= rows.to ? [i] : []));
        if (within.length > 0) yield pick(batch, within);
      }
    },
  };
}

const pick = ({ places, rows }: Batch, within: readonly number[]): Batch => ({
  places: within.map((i) => places[i] ?? 0),
  rows: within.map((i) => rows[i] ?? []),
});

/** Where tables begin: the first row, and what stands over each further line of headings, down from the last row of the table above. */
function startsOf(rows: readonly Row[], places: readonly number[]): number[] {
  const starts = [0];
  let above: { readonly head: Row; readonly title: readonly Row[] } | undefined;
  for (let at = 1; at < rows.length; at++) {
    const row = rows[at] ?? [];
    const start = titleAbove(rows, places, at);
    // To read a row as headings is dear: where it stands tells of nearly all that they are none.
    if (start === null || start <= (starts.at(-1) ?? 0) + 1 || !isFollowed(rows, at) || !isHeading(row)) continue;
    above ??= firstTable(rows.slice(0, at));
    const title = rows.slice(start, at);
    if (above === undefined || (isSame(row, above.head) && !isOfAnother(title, above.title))) continue;
    starts.push(start);
    above = { head: row, title };
  }
  return starts;
}

function firstTable(rows: readonly Row[]): { head: Row; title: readonly Row[] } | undefined {
  const at = rows.findIndex(isHeading);
  return at < 0 ? undefined : { head: rows[at] ?? [], title: rows.slice(0, at) };
}

/** The same headings below «Выписка по счёту …, владелец …» of another firm or account, or over another week: what the title says holds of its own table alone. */
function isOfAnother(title: readonly Row[], before: readonly Row[]): boolean {
  const [own, others] = [holdersIn(title), holdersIn(before)];
  const isOfHolder = own.length > 0 && others.length > 0 && own.every((one) => !others.includes(one));
  return isOfHolder || isOfOtherDays(title, before);
}

function isOfOtherDays(title: readonly Row[], before: readonly Row[]): boolean {
  const [own, other] = [title, before].map((lines) => daysInTitle(lines.flatMap(filled).join(' ')));
  return own != null && other != null && (own.from !== other.from || own.to !== other.to);
}

const holdersIn = (title: readonly Row[]): string[] => [
  ...readPreamble(title).said.flatMap(({ key, text }) => (key === '' ? [text] : [])),
  ...title.flatMap(
    (row) =>
      filled(row)
        .join(' ')
        .match(/(?<!\d)\d{20}(?!\d)/g) ?? [],
  ),
];

const filled = (row: Row): string[] =>
  row.flatMap((cell) => (cell !== null && cell.trim() !== '' ? [cell.trim()] : []));

/** A line of headings and nothing else: all of its cells are words, and most of them head columns of forms. */
function isHeading(row: Row): boolean {
  const cells = filled(row);
  if (cells.length < fewest || cells.some((cell) => /^[\d\s.,:/-]+$/.test(cell) || cell.length > 60)) return false;
  const least = 0.6 * cells.length;
  return headerScore([row], least) >= least;
}

/** The first of the lines of a title over headings, where an empty row parts them from what stands above; null where none does. */
function titleAbove(rows: readonly Row[], places: readonly number[], head: number): number | null {
  for (let at = head - 1; at >= Math.max(0, head - 4); at--) {
    // A workbook leaves out the rows in which nothing stands.
    if ((places[at + 1] ?? 0) - (places[at] ?? 0) > 1) return at + 1;
    const count = filled(rows[at] ?? []).length;
    if (count === 0) return at + 1;
    if (count > 2 && !saysOfPaper(rows[at] ?? [])) return null;
  }
  return null;
}

/** The headings of a page, printed again. */
const isSame = (row: Row, above: Row): boolean => {
  const known = new Set(filled(above));
  return filled(row).every((cell) => known.has(cell));
};

/** Something stands below in as many columns, or below a second line of headings. */
const isFollowed = (rows: readonly Row[], head: number): boolean =>
  [head + 1, head + 2].some((at) => filled(rows[at] ?? []).length >= Math.min(fewest, filled(rows[head] ?? []).length));
