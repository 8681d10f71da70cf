import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading, Unit } from '../../evidence/index.ts';
import { openStores } from '../loading/exhibit-fixture.ts';

function unit(index: number, kind: Unit['kind'], letter: string, columns: string[], rows: (string | null)[][]): Unit {
  const batches = async function* () {
    yield { places: rows.map((_, i) => i + 1), rows };
  };
  return { index, name: kind, hidden: false, kind, columns, locator: (place) => `${letter}${place}`, batches };
}

const reading: Reading = {
  ...{ reader: 'interview', mediaType: 'text/markdown', encoding: 'utf-8', because: 'a test', notes: [] },
  units: [
    unit(
      1,
      'objects',
      'x',
      ['source_id', 'consent', 'protection', 'day', 'role', 'minder_present'],
      [['s-7', 'partner', 'sealed', '2024-05', 'worker', 'false']],
    ),
    unit(
      2,
      'passages',
      'q',
      ['number', 'topic', 'time', 'first_hand', 'payer', 'amount', 'currency', 'per', 'ilo', 'coder', 'text'],
      [
        [
          '1',
          'pay',
          '2023-03..2023-09',
          'true',
          'the foreman',
          '50000',
          'RUB',
          'month',
          '6; 9',
          'A',
          'They gave me fifty thousand.',
        ],
        ['2', 'levy', null, 'false', null, null, null, null, null, null, 'The rest went up.'],
      ],
    ),
  ],
};

test('an interview becomes one interview and a claim per statement, with parties; a second code is a second claim', async () => {
  const stores = await openStores();
  const report = await stores.load(reading, 'interview.md');
  assert.deepEqual(
    report.units.map((one) => one.records),
    [{ interview: 1 }, { claim: 3 }],
  );
  const claims = await stores.store.rows(
    'select record_id, interview_id, topic, time_from, amount, amount_cur, ilo from rec.claim order by record_id',
  );
  assert.deepEqual(
    claims.map((row) => [row.record_id, row.topic, row.time_from, row.amount, row.amount_cur, row.ilo]),
    [
      ['clm-9f2c0a1b7e44d210-q1', 'pay', '2023-03-01', '50000.00', 'RUB', 6],
      ['clm-9f2c0a1b7e44d210-q1-2', 'pay', '2023-03-01', null, null, 9],
      ['clm-9f2c0a1b7e44d210-q2', 'levy', null, null, null, null],
    ],
  );
  assert.ok(claims.every((row) => row.interview_id === 'itv-9f2c0a1b7e44d210-x1'));
  assert.deepEqual(await stores.store.rows('select record_id, role from custody.party order by record_id'), [
    { record_id: 'clm-9f2c0a1b7e44d210-q1', role: 'payer' },
    { record_id: 'clm-9f2c0a1b7e44d210-q1-2', role: 'payer' },
  ]);
  assert.equal((await stores.protectedStore.rows('select text from text order by record')).length, 2);
  await stores.close();
});
