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

/** As Arrow writes it: decimals of 20 and 9 digits, a time of no zone, one of Greenwich, a time of day, and bytes of which one is no text. */
const typed =
  'UEFSMRUAFTAVMCwVBBUAFQYVBhwAAAACAAAABAECNN1uCtI3oAH///////////sVABUUFRQsFQQVABUGFQYcAAAAAgAAAAMB////+xUAFSwVLCwV' +
  'BBUAFQYVBhwAAAACAAAABAEAeGDV3fUFAADAh4Lf9QUAFQAVLBUsLBUEFQAVBhUGHAAAAAIAAAAEAQB7MJ+GAQAAAHswn4YBAAAVABUcFRwsFQQV' +
  'ABUGFQYcAAAAAgAAAAMBAPLmHwcAAAAVABUqFSosFQQVABUGFQYcAAAAAgAAAAQBAwAAAGFi/wQAAAB0ZXh0FQQZfDUAGAZzY2hlbWEVDAAVDhUS' +
  'FQIYB2FjY291bnQlChUAFSgsXBUAFSgAAAAVDhUIFQIYA3N1bSUKFQQVEixcFQQVEgAAABUEJQIYBHdhbGwlFEyMEhwsAAAAAAAVBCUCGAN1dGMl' +
  'EkyMERwcAAAAAAAVBCUCGAJhdGx8EhwsAAAAAAAVDCUCGANyYXcAFgQZHBlsJgAcFQ4ZJQYAGRgHYWNjb3VudBUAFgQWVhZWJghJHBUAFQAVAgA8' +
  'KQYZJgAEAAAAJgAcFQ4ZJQYAGRgDc3VtFQAWBBY6FjomXkkcFQAVABUCADwpBhkmAgIAAAAmABwVBBklBgAZGAR3YWxsFQAWBBZSFlImmAFJHBUA' +
  'FQAVAgA8KQYZJgAEAAAAJgAcFQQZJQYAGRgDdXRjFQAWBBZSFlIm6gFJHBUAFQAVAgA8KQYZJgAEAAAAJgAcFQQZJQYAGRgCYXQVABYEFkIWQia8' +
  'AkkcFQAVABUCADwpBhkmAgIAAAAmABwVDBklBgAZGANyYXcVABYEFlAWUCb+AkkcFQAVABUCADwWDhkGGSYABAAAABbGAxYEJggWxgMAKCBwYXJx' +
  'dWV0LWNwcC1hcnJvdyB2ZXJzaW9uIDI2LjAuMRlsHAAAHAAAHAAAHAAAHAAAHAAAAOoBAABQQVIx';

test('Parquet: no digit of a decimal is turned, a time of no zone is given none, and bytes that are no text are shown as such', async () => {
  const { reading, rows } = await readBytes('t.parquet', Buffer.from(typed, 'base64'));
  assert.deepEqual(reading.units[0]?.columns, ['account', 'sum', 'wall', 'utc', 'at', 'raw']);
  assert.deepEqual(rows[0], [
    ['40702810000000000001', '-0.05', '2023-03-01T22:00:00', '2023-03-01T22:00:00Z', '08:30:00', '6162ff'],
    ['-5', null, '2023-03-02', '2023-03-01T22:00:00Z', null, 'text'],
  ]);
});
