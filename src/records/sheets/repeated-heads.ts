import type { Unit } from '../../evidence/index.ts';
import { readSheetHead } from '../columns/sheet-head.ts';
import { eachSheet } from './each-sheet.ts';

type Row = readonly (string | null)[];

/** Headings of two lines that stand again over each section or page of a sheet: their lines become the headings that they make, and no rows of data. */
export const repeatedHeads = eachSheet(withHeads);

async function withHeads(unit: Unit): Promise<Unit> {
  const head = await readSheetHead(unit);
  if (head === null || head.header === null || head.headerRows < 2) return unit;
  const { header, headerRows, headings } = head;
  const lines = new Set<string>();
  return {
    ...unit,
    batches: async function* () {
      for await (const { places, rows } of unit.batches()) {
        const kept = rows.map((row, i) => {
          const place = places[i] ?? 0;
          if (place < header) return row;
          if (place >= header + headerRows) return lines.has(written(row)) ? [...headings] : row;
          lines.add(written(row));
          return row;
        });
        yield { places, rows: kept };
      }
    },
  };
}

/** What a line says, and in which columns. */
const written = (row: Row): string =>
  row.flatMap((cell, i) => (cell?.trim() ? [`${i} ${cell.trim()}`] : [])).join('\n');
