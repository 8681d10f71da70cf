import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { readExhibit } from './read-exhibit.ts';
import { type ReadRows, readRows } from './reading/read-rows.ts';
import type { Batch, Unit } from './reading/reading.ts';
import { inScratchFolder } from './scratch-folder.ts';
import { withMiddle } from './with-middle.ts';

test('a list of objects is read once, and from its middle ever after', () =>
  inScratchFolder(async (put) => {
    const objects = Array.from({ length: 9_000 }, (_, i) => JSON.stringify({ badge: `B-${i}`, site: 'Маячный' }));
    const path = await put('log.ndjson', objects.join('\n'));
    const [unit] = (await readExhibit(path, 'log.ndjson')).units;
    assert.ok(unit);
    const again = withMiddle(unit, join(dirname(path), 'pages'));
    for (const [from, to] of [
      [8_990, 9_100],
      [1, 3],
      [4_095, 4_099],
    ] as const) {
      const here: ReadRows = await readRows(again, from, to);
      const there: ReadRows = await readRows(unit, from, to);
      assert.deepEqual(here.rows, there.rows);
      assert.equal(here.lastRow, 9_000);
    }
  }));

const slow = (batches: () => AsyncIterable<Batch>): Unit => ({
  ...{ index: 1, name: 'slow', hidden: false, kind: 'table', columns: null, locator: (place: number) => `s1r${place}` },
  batches,
});

test('whoever asks for a place waits until it is read, and not for the rest', () =>
  inScratchFolder(async (put) => {
    let goOn: () => void = () => undefined;
    const unit = slow(async function* () {
      yield { places: [1, 2], rows: [['a'], ['b']] };
      await new Promise<void>((resolve) => (goOn = resolve));
      yield { places: [3], rows: [['c']] };
    });
    const held = withMiddle(unit, await put('pages', ''));
    assert.deepEqual(await readRows(held, 1, 1), { rows: [{ row: 1, cells: ['a'] }], lastRow: null });
    const later = readRows(held, 2, 9);
    goOn();
    assert.deepEqual(await later, {
      rows: [
        { row: 2, cells: ['b'] },
        { row: 3, cells: ['c'] },
      ],
      lastRow: 3,
    });
  }));

test('a file that breaks while it is read says so to whoever waits', () =>
  inScratchFolder(async (put) => {
    const unit = slow(async function* () {
      yield { places: [1], rows: [['a']] };
      throw new Error('log.ndjson: became shorter while it was read');
    });
    const held = withMiddle(unit, await put('pages', ''));
    await assert.rejects(readRows(held, 5, 6), /became shorter/);
  }));
