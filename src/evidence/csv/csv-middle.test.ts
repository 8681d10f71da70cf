import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readExhibit } from '../read-exhibit.ts';
import { encoded } from '../reading/encoded.ts';
import { type PlacedRow, readRows } from '../reading/read-rows.ts';
import type { Unit } from '../reading/reading.ts';
import { inScratchFolder } from '../scratch-folder.ts';

const onTable = (bytes: Buffer, work: (unit: Unit) => Promise<void>): Promise<void> =>
  inScratchFolder(async (put) => {
    const [unit] = (await readExhibit(await put('table.csv', bytes), 'table.csv')).units;
    assert.ok(unit?.middle, 'the table cannot be read from its middle');
    await work(unit);
  });

async function fromTheStart(unit: Unit): Promise<PlacedRow[]> {
  const rows: PlacedRow[] = [];
  for await (const batch of unit.batches())
    rows.push(...batch.places.map((row, at) => ({ row, cells: batch.rows[at] ?? [] })));
  return rows;
}

async function agree(unit: Unit, windows: readonly (readonly [number, number])[]): Promise<void> {
  const all = await fromTheStart(unit);
  for (const [from, to] of windows) {
    const { rows, lastRow } = await readRows(unit, from, to);
    assert.deepEqual(
      rows,
      all.filter(({ row }) => row >= from && row <= to),
      `rows ${from} to ${to}`,
    );
    assert.equal(lastRow, all.at(-1)?.row);
  }
}

const lines = (n: number, line: (i: number) => string) => Array.from({ length: n }, (_, i) => line(i)).join('\r\n');
const everywhere = [
  [1, 3],
  [1020, 1030],
  [2047, 2052],
  [4999, 5010],
  [9_000, 9_010],
] as const;

test('the middle of a table reads as it does from the start, in every encoding', async () => {
  const text = `дата;пропуск;ФИО\r\n${lines(6_000, (i) => (i % 7 === 3 ? '' : `01.09.2023;${i};Пак Ён ${i}`))}\r\n\r\n`;
  for (const label of ['utf-8', 'windows-1251', 'koi8-r'])
    await onTable(encoded(text, label), (unit) => agree(unit, everywhere));
});

test('a line that begins inside a quoted cell is no row, from wherever it is read', async () => {
  const cell = (i: number) => (i % 5 === 0 ? '"Строка первая\nвторая;с «разделителем»\nтретья"' : `ООО "Залив" ${i}`);
  const text = `№;Что\n${lines(5_000, (i) => `${i};${cell(i)}`)}\n`;
  await onTable(Buffer.from(text), (unit) => agree(unit, everywhere));
});

test('a declared separator is no row in the middle either', async () => {
  const text = `sep=|\na|b\n${lines(3_000, (i) => `${i}|x`)}`;
  await onTable(Buffer.from(text), (unit) => agree(unit, everywhere));
});

test('whatever a table holds, any window of it is what the whole shows there', async () => {
  const cell = fc.constantFrom('', '1', 'Пак', '"', '""', '"a;b"', '"a\nb"', 'x"y', ' ');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 4, maxLength: 40 }),
      fc.nat(60),
      fc.nat(20),
      async (rows, from, count) => {
        const text = `a;b;c\n1;2;3\n1;2;3\n1;2;3\n${rows.map((row) => row.join(';')).join('\n')}`;
        await onTable(Buffer.from(text), (unit) => agree(unit, [[from + 1, from + count + 1]]));
      },
    ),
    { numRuns: 60 },
  );
});
