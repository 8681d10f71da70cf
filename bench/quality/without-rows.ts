import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import type { At } from './read-results.ts';

/** A copy of a folder of files in which some rows are empty; the others keep their places. A printed page or a talk is withdrawn whole. */
export async function withoutRows(evidence: string, out: string, rows: readonly At[]): Promise<void> {
  await cp(evidence, out, { recursive: true });
  for (const [path, some] of Map.groupBy(rows, ({ path }) => path)) {
    const file = join(out, path);
    if (/\.(pdf|md)$/.test(path)) await rm(file);
    else await writeFile(file, emptied(path, await readFile(file), some));
  }
}

function emptied(path: string, bytes: Uint8Array, rows: readonly At[]): Uint8Array {
  const numbers = new Set(rows.map(({ row }) => Number(String(row).replace('x', ''))));
  if (path.endsWith('.xlsx')) return emptiedSheet(bytes, rows);
  if (path.endsWith('.json')) return emptiedObjects(bytes, numbers);
  if (path.endsWith('.transcript.csv'))
    return emptiedLines(bytes, (_, text) => numbers.has(Number(text.split(',')[1])));
  // Above the first element of such a file stand two lines: what it is, and whose.
  const above = path.endsWith('.xml') ? 2 : 0;
  return emptiedLines(bytes, (line) => numbers.has(line - above));
}

/** The lists of a document, counted through as one. */
function emptiedObjects(bytes: Uint8Array, numbers: ReadonlySet<number>): Uint8Array {
  const document = JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown;
  const list = Array.isArray(document) ? document : Object.values(document as object).find(Array.isArray);
  for (const number of numbers) if (list?.[number - 1] !== undefined) list[number - 1] = {};
  return Buffer.from(JSON.stringify(document));
}

function emptiedSheet(bytes: Uint8Array, rows: readonly At[]): Uint8Array {
  const book = xlsx.read(bytes, { type: 'array', cellDates: false });
  for (const { sheet, row } of rows) {
    const cells = book.Sheets[sheet ?? book.SheetNames[0] ?? ''];
    for (const key of Object.keys(cells ?? {})) if (key.replace(/^[A-Z]+/, '') === String(row)) delete cells?.[key];
  }
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}

/** Lines end in the same bytes in every encoding here; UTF-16 takes two for each letter. */
function emptiedLines(bytes: Uint8Array, gone: (line: number, text: string) => boolean): Uint8Array {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'latin1';
  const lines = Buffer.from(bytes).toString(encoding).split('\n');
  const kept = lines.map((text, at) => (gone(at + 1, text) ? (text.endsWith('\r') ? '\r' : '') : text));
  return Buffer.from(kept.join('\n'), encoding);
}
