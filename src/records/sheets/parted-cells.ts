import type { Unit } from '../../evidence/index.ts';
import { besideName } from '../columns/beside-name.ts';
import { readSheetHead, type SheetHead } from '../columns/sheet-head.ts';
import { eachUnit } from './each-sheet.ts';

type Row = (string | null)[];

/** A column whose cells hold two things, the heading of the column and that of what is parted from it. */
interface Parted {
  readonly index: number;
  readonly own: string;
  readonly heading: string;
}

/** «Контактное лицо: Тестов И. И., тел. +7 …»: what says in one cell who somebody is, and how to reach him or whose he is, is a column for each. */
export const partedCells = eachUnit(withParts);

async function withParts(unit: Unit): Promise<Unit> {
  if (unit.kind === 'passages') return unit;
  const head = await readSheetHead(unit);
  const parted = head === null ? [] : partedIn(head);
  if (head === null || parted.length === 0) return unit;
  const width = Math.max(head.headings.length, ...head.sample.map((row) => row.length));
  const last = (head.header ?? 0) + head.headerRows - 1;
  const headings = parted.map(({ heading }) => heading);
  const changed = (row: Row, place: number): Row => {
    if (head.header === null || place > last) return apart(row, parted, width);
    return place === last ? [...wide(row, width), ...headings] : row;
  };
  return {
    ...unit,
    columns: unit.columns === null ? null : [...unit.columns, ...headings],
    batches: async function* () {
      for await (const { places, rows } of unit.batches())
        yield { places, rows: rows.map((row, i) => changed(row, places[i] ?? 0)) };
    },
  };
}

/** Columns of which most cells that say anything are of two parts of one kind. */
function partedIn({ headings, sample }: SheetHead): Parted[] {
  const found = headings.flatMap((own, index): Parted[] => {
    if (own === '') return [];
    const cells = sample.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
    const kinds = Map.groupBy(
      cells.flatMap((cell) => besideName(cell, own)?.heading ?? []),
      (heading) => heading,
    );
    const [heading, ofIt = []] = [...kinds].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    return heading !== undefined && ofIt.length >= mostly * cells.length ? [{ index, own, heading }] : [];
  });
  return found.filter(
    ({ heading }, i) => !headings.includes(heading) && found.findIndex((one) => one.heading === heading) === i,
  );
}

const mostly = 0.6;

const wide = (row: Row, width: number): Row =>
  row.length >= width ? row : [...row, ...Array<null>(width - row.length).fill(null)];

function apart(row: Row, parted: readonly Parted[], width: number): Row {
  const found = parted.map(({ index, own, heading }) => {
    const parts = besideName((row[index] ?? '').trim(), own);
    return { index, parts: parts?.heading === heading ? parts : null };
  });
  const names = new Map(found.flatMap(({ index, parts }) => (parts === null ? [] : [[index, parts.name] as const])));
  return [...wide(row, width).map((cell, i) => names.get(i) ?? cell), ...found.map(({ parts }) => parts?.text ?? null)];
}
