import assert from 'node:assert/strict';
import { test } from 'node:test';
import { odd } from '../reading/odd-text.ts';
import { readBytes } from '../scratch-folder.ts';
import { parquetOf } from './parquet-fixture.ts';

test('Parquet: columns by name, rows by number', async () => {
  const { reading, rows, places } = await readBytes('t.parquet', parquetOf(3));
  assert.deepEqual([reading.reader, reading.units[0]?.columns], ['parquet', ['n', 'name']]);
  assert.deepEqual(rows[0], [
    ['0', odd],
    ['1', odd],
    ['2', odd],
  ]);
  assert.equal(reading.units[0]?.locator(places[0]?.[2] ?? 0), 'x3');
});

test('a Parquet file that is cut off says so', async () => {
  const whole = parquetOf(3);
  await assert.rejects(readBytes('t.parquet', whole.subarray(0, 40)), /^EvidenceError: t\.parquet: is/);
});
