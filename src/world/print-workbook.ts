import * as xlsx from '@e965/xlsx';
import { sheetSerial } from './days.ts';
import { linesOf, type Sheet } from './sheet.ts';
import type { Cell } from './write-cell.ts';

function asSheetCell(cell: Cell): xlsx.CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { t: 'n', v: cell };
  if (typeof cell === 'object') return { t: 'n', v: sheetSerial(cell.day), z: 'dd.mm.yyyy' };
  return { t: 's', v: cell };
}

function worksheet(sheet: Sheet): xlsx.WorkSheet {
  const rows = linesOf(sheet);
  const made: xlsx.WorkSheet = {};
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      const put = asSheetCell(cell);
      if (put) made[xlsx.utils.encode_cell({ r, c })] = put;
    });
  });
  const width = Math.max(...rows.map((row) => row.length));
  made['!ref'] = xlsx.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: width - 1 } });
  return made;
}

export function printWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const made = new Date('2024-02-01T00:00:00Z');
  const book: xlsx.WorkBook = {
    SheetNames: sheets.map(({ name }) => name),
    Sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, worksheet(sheet)])),
    Props: { CreatedDate: made, ModifiedDate: made },
  };
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}
