import * as xlsx from '@e965/xlsx';
import { sheetSerial } from './days.ts';
import type { Layout } from './layout.ts';
import type { Cell } from './write-cell.ts';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The bytes of a file, the same on every run. */
export const printForm = (sheets: readonly Sheet[], layout: Layout): Uint8Array =>
  layout.container === 'workbook'
    ? workbook(sheets)
    : plainText(
        sheets.flatMap(({ rows }) => rows),
        layout,
      );

function asSheetCell(cell: Cell): xlsx.CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { t: 'n', v: cell };
  if (typeof cell === 'object') return { t: 'n', v: sheetSerial(cell.day), z: 'dd.mm.yyyy' };
  return { t: 's', v: cell };
}

function worksheet({ rows }: Sheet): xlsx.WorkSheet {
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

function workbook(sheets: readonly Sheet[]): Uint8Array {
  const made = new Date('2024-02-01T00:00:00Z');
  const book: xlsx.WorkBook = {
    SheetNames: sheets.map(({ name }) => name),
    Sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, worksheet(sheet)])),
    Props: { CreatedDate: made, ModifiedDate: made },
  };
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}

const dotted = (day: string): string => day.split('-').reverse().join('.');

function asText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return dotted(cell.day);
  return typeof cell === 'number' && !Number.isInteger(cell) ? cell.toFixed(2).replace('.', ',') : String(cell);
}

const quoted = (text: string, delimiter: string): string =>
  text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;

function plainText(rows: readonly (readonly Cell[])[], { delimiter, encoding }: Layout): Uint8Array {
  const text = rows.map((row) => row.map((cell) => quoted(asText(cell), delimiter)).join(delimiter)).join('\r\n');
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(`\uFEFF${text}\r\n`, 'utf16le'));
  if (encoding === 'windows-1251')
    return Uint8Array.from([...`${text}\r\n`].map((letter) => byteOf.get(letter) ?? 0x3f));
  return new TextEncoder().encode(`${encoding === 'utf-8-bom' ? '\uFEFF' : ''}${text}\r\n`);
}

/** Windows-1251 by asking the decoder what each of its 256 bytes means; a letter it lacks is written as offices see it, `?`. */
const byteOf = new Map(
  [...new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, n) => n))].map((letter, n) => [
    letter,
    n,
  ]),
);
