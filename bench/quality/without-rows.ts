import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import type { At } from './read-results.ts';

/** A copy of a folder of files in which some rows are empty; the others keep their places. */
export async function withoutRows(evidence: string, out: string, rows: readonly At[]): Promise<void> {
  await cp(evidence, out, { recursive: true });
  for (const [path, some] of Map.groupBy(rows, ({ path }) => path)) {
    const file = join(out, path);
    const bytes = await readFile(file);
    await writeFile(file, path.endsWith('.xlsx') ? emptiedSheet(bytes, some) : emptiedLines(bytes, some));
  }
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
function emptiedLines(bytes: Uint8Array, rows: readonly At[]): Uint8Array {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'latin1';
  const gone = new Set(rows.map(({ row }) => row));
  const lines = Buffer.from(bytes).toString(encoding).split('\n');
  const kept = lines.map((line, at) => (gone.has(at + 1) ? (line.endsWith('\r') ? '\r' : '') : line));
  return Buffer.from(kept.join('\n'), encoding);
}
