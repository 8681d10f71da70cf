import type { Batch, Unit } from '../../evidence/index.ts';
import { looksLikePerson } from '../columns/column-profile.ts';
import { readSheetHead, type SheetHead } from '../columns/sheet-head.ts';
import { eachSheet } from './each-sheet.ts';

type Row = readonly (string | null)[];

const fewest = 3;
/** «Комната | Фамилия, имя | Комната | Фамилия, имя»: of fewer headings each panel must list people. */
const fewestOfPeople = 2;

/**
 * A list that was set in two columns or more to save paper: its headings stand again beside themselves, and each row holds as many entries. Every
 * entry becomes a row of its own at the place of the row that it stands in; an empty one none.
 */
export const panelledTables = eachSheet(unfold);

async function unfold(unit: Unit): Promise<Unit> {
  const head = await readSheetHead(unit);
  const width =
    head === null || head.header === null ? null : panelWidth(head.headings, (at) => listsPeople(head.sample, at));
  if (head === null || width === null) return unit;
  return {
    ...unit,
    batches: async function* () {
      for await (const batch of unit.batches()) yield panelsOf(batch, head, width);
    },
  };
}

/** After how many columns the headings begin again, where they do so to the last; null where they do not. */
export function panelWidth(headings: readonly string[], listsPeople = (_: number): boolean => false): number | null {
  const last = headings.findLastIndex((heading) => heading !== '') + 1;
  for (let width = fewestOfPeople; width <= last / 2 + 1; width++) {
    const panel = headings.slice(0, width);
    const named = new Set(panel.filter((heading) => heading !== ''));
    // A column kept free between the panels is the last of each but the last.
    const whole = last % width === 0 || (panel.at(-1) === '' && (last + 1) % width === 0);
    if (!whole || last <= width || named.size < fewestOfPeople || panel.filter(Boolean).length > named.size) continue;
    if (!headings.slice(0, last).every((heading, i) => heading === panel[i % width])) continue;
    const starts = Array.from({ length: Math.ceil(last / width) }, (_, i) => i * width);
    const areOfPeople = () => panel.some((_, i) => starts.every((start) => listsPeople(start + i)));
    if (named.size >= fewest || areOfPeople()) return width;
  }
  return null;
}

const mostly = 0.8;

function listsPeople(rows: readonly Row[], at: number): boolean {
  const cells = rows.flatMap((row) => row[at]?.trim() || []);
  return cells.length > 0 && cells.filter(looksLikePerson).length >= mostly * cells.length;
}

function panelsOf(batch: Batch, { header, headerRows }: SheetHead, width: number): Batch {
  const rows: Row[] = [];
  const places: number[] = [];
  batch.rows.forEach((row, i) => {
    const place = batch.places[i] ?? 0;
    const line = place - (header ?? 0);
    for (const panel of line < 0 ? [row] : line < headerRows ? [row.slice(0, width)] : entriesOf(row, width)) {
      rows.push(panel);
      places.push(place);
    }
  });
  return { places, rows: rows.map((row) => [...row]) };
}

/** The entries of a row; a row without any stays, so that it is counted. */
function entriesOf(row: Row, width: number): Row[] {
  const panels = Array.from({ length: Math.ceil(row.length / width) }, (_, i) =>
    row.slice(i * width, (i + 1) * width),
  ).filter((panel) => panel.some((cell) => cell !== null && cell.trim() !== ''));
  return panels.length === 0 ? [row] : panels;
}
