import type { Unit } from '../../evidence/index.ts';
import { besideName } from '../columns/beside-name.ts';
import { readSheetHead, type SheetHead } from '../columns/sheet-head.ts';
import { eachUnit, type Row, withColumns } from './each-sheet.ts';

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
  const headings = parted.map(({ heading }) => heading);
  return withColumns(unit, head, { headings, filled: (row) => apart(row, parted) });
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

function apart(row: Row, parted: readonly Parted[]): (string | null)[] {
  const found = parted.map(({ index, own, heading }) => {
    const parts = besideName((row[index] ?? '').trim(), own);
    return { index, parts: parts?.heading === heading ? parts : null };
  });
  const names = new Map(found.flatMap(({ index, parts }) => (parts === null ? [] : [[index, parts.name] as const])));
  return [...row.map((cell, i) => names.get(i) ?? cell), ...found.map(({ parts }) => parts?.text ?? null)];
}
