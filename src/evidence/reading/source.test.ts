import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { test } from 'node:test';
import { utils, write } from '@e965/xlsx';
import { readExhibit } from '../read-exhibit.ts';
import { drained, inScratchFolder } from '../scratch-folder.ts';

const rows = (count: number): number[][] => Array.from({ length: count }, (_, at) => [at, (at * 7919) % 99_991]);
const table = (count: number): string =>
  rows(count)
    .map((row) => `${row.join(';')}\n`)
    .join('');
function workbook(count: number): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows(count)), 'A');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}

for (const [name, short, long] of [
  ['a.csv', table(1000), table(60_000)],
  ['a.xlsx', workbook(1000), workbook(60_000)],
] as const)
  test(`what was looked at first of ${name} is not read from the disk again, what goes beyond it is`, async () => {
    await inScratchFolder(async (put) => {
      const path = await put(name, short);
      const reading = await readExhibit(path, name);
      await rm(path);
      assert.deepEqual(
        (await drained(reading)).rows[0],
        rows(1000).map((row) => row.map(String)),
      );
    });
    await inScratchFolder(async (put) => {
      const path = await put(name, long);
      const reading = await readExhibit(path, name);
      await rm(path);
      await assert.rejects(drained(reading), /^EvidenceError: a\.(csv: no such file|xlsx)/);
    });
  });
