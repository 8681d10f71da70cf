import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encoded } from '../reading/encoded.ts';
import { readBytes } from '../scratch-folder.ts';
import { company } from './egrul-fixture.ts';

test('an extract too long to be held is read again for the tables that are not held, with the same rows and places', async () => {
  const several = `<?xml version="1.0" encoding="windows-1251"?><Файл>${company.repeat(60)}</Файл>`;
  const many = Buffer.concat([
    encoded('<Файл>', 'windows-1251'),
    ...Array.from({ length: 1100 }, () => encoded(company.repeat(60), 'windows-1251')),
    encoded('</Файл>', 'windows-1251'),
  ]);
  const [short, long] = [await readBytes('a.xml', encoded(several, 'windows-1251')), await readBytes('a.xml', many)];
  assert.ok(long.rows.flat().length > 500_000);
  for (const [at, rows] of short.rows.entries()) {
    assert.deepEqual(long.rows[at]?.slice(0, rows.length), rows);
    assert.deepEqual(long.places[at]?.slice(0, rows.length), short.places[at]);
  }
});
