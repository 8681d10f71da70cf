import * as xlsx from '@e965/xlsx';
import { ruDay, sheetSerial } from './days.ts';
import type { Cell, Form, Sheet } from './form.ts';

const asText = (cell: Cell): string =>
  cell === null
    ? ''
    : typeof cell === 'object'
      ? ruDay(cell.day)
      : String(cell).replace('.', typeof cell === 'number' ? ',' : '.');

function asSheetCell(cell: Cell): xlsx.CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { t: 'n', v: cell };
  if (typeof cell === 'object') return { t: 'n', v: sheetSerial(cell.day), z: 'dd.mm.yyyy' };
  return { t: 's', v: cell };
}

const gridOf = (sheet: Sheet): Cell[][] => [
  ...sheet.above.map((text): Cell[] => [text]),
  sheet.head,
  ...sheet.lines.map((one) => one.cells),
  ...(sheet.below ?? []).map((text): Cell[] => [text]),
];

function worksheet(sheet: Sheet): xlsx.WorkSheet {
  const grid = gridOf(sheet);
  const made: xlsx.WorkSheet = {};
  const width = Math.max(...grid.map((row) => row.length));
  grid.forEach((row, r) => {
    row.forEach((cell, c) => {
      const put = asSheetCell(cell);
      if (put) made[xlsx.utils.encode_cell({ r, c })] = put;
    });
  });
  made['!ref'] = xlsx.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: grid.length - 1, c: width - 1 } });
  return made;
}

function workbook(sheets: Sheet[]): Uint8Array {
  const made = new Date('2024-08-01T00:00:00Z');
  const book: xlsx.WorkBook = {
    SheetNames: sheets.map((sheet) => sheet.name),
    Sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, worksheet(sheet)])),
    Props: { CreatedDate: made, ModifiedDate: made },
    Workbook: { Sheets: sheets.map((sheet) => ({ name: sheet.name, Hidden: sheet.hidden ? 1 : 0 })) },
  };
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}

/** Windows-1251 by asking the decoder what each of its 256 bytes means. */
const BYTE_OF = new Map(
  [...new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, n) => n))].map((letter, n) => [
    letter,
    n,
  ]),
);

function encode(text: string, encoding: 'windows-1251' | 'utf-8' | 'utf-16le'): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(`\uFEFF${text}`);
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  return Uint8Array.from([...text].map((letter) => BYTE_OF.get(letter) ?? unprintable(letter)));
}

function unprintable(letter: string): never {
  throw new Error(`windows-1251 has no letter "${letter}"`);
}

function quote(text: string, delimiter: string): string {
  return text.includes(delimiter) || text.includes('"') || text.includes('\n')
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** The bytes of a form, the same on every run. */
export function printForm(form: Form): Uint8Array {
  if (form.kind === 'workbook') return workbook(form.sheets);
  if (form.kind === 'json')
    return encodePlain(
      `${JSON.stringify(
        form.objects.map((one) => one.value),
        null,
        1,
      )}\n`,
    );
  if (form.kind === 'ndjson') return encodePlain(form.objects.map((one) => `${JSON.stringify(one.value)}\n`).join(''));
  const rows = gridOf(form.sheet).map((row) =>
    row.map((cell) => quote(asText(cell), form.delimiter)).join(form.delimiter),
  );
  return encode(`${rows.join('\r\n')}\r\n`, form.encoding);
}

const encodePlain = (text: string) => new TextEncoder().encode(text);
