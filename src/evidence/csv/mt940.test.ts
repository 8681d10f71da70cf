import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBytes } from '../scratch-folder.ts';
import { detailsOf } from './mt940-statement.ts';

const statement = `{1:F01EXAMPLE}{4:
:20:STMT240930
:25:40702810000000000001
:28C:9/1
:60F:C240901RUR1250000,00
:61:240917C248000,NTRF1001
:86:/ORDP/ООО «Вымысел» INN 0027738395/REMI/Оплата обучения
 651/с
:61:2409180918D500,25NTRF1002//B7
:86:?00Transfer?20fee for?21 September?31DE00?32Example?33 Bank
:61:240919RD10,00NTRF
:62F:C240930RUR9871300,00
:86:closing remark
-}`;

test('a customer statement: a row for each movement, both sides of it, at the line of its details', async () => {
  const { reading, rows, places } = await readBytes('mt.txt', statement);
  assert.equal(reading.reader, 'mt940');
  assert.deepEqual(places, [[7, 10, 11]]);
  const own = '40702810000000000001';
  assert.deepEqual(rows[0], [
    [
      '2024-09-17',
      'ООО «Вымысел»',
      '0027738395',
      null,
      null,
      null,
      own,
      '248000,00',
      'RUR',
      'Оплата обучения 651/с',
      '1001',
    ],
    ['2024-09-18', null, null, own, 'Example Bank', null, 'DE00', '500,25', 'RUR', 'fee for September', '1002'],
    ['2024-09-19', null, null, null, null, null, own, '10,00', 'RUR', null, null],
  ]);
});

test('details without codes are the purpose, whole; a person has no number', () => {
  assert.deepEqual(detailsOf('rent for May'), { party: null, inn: null, account: null, purpose: 'rent for May' });
  const { party, inn, purpose } = detailsOf('/ORDP/KIM SONG INN -/REMI/TUITION');
  assert.deepEqual([party, inn, purpose], ['KIM SONG', null, 'TUITION']);
});

test('runs of blanks and commas in a name are passed over once, not once for each of them', () => {
  for (const run of [' ', ', ', ' INN'].map((part) => part.repeat(300_000))) {
    assert.equal(detailsOf(`/NAME/y${run}x`).party, `y${run}x`);
    assert.equal(detailsOf(`/NAME/y${run}INN 0027738395/REMI/fee`).inn, '0027738395');
  }
  assert.equal(detailsOf(`/NAME/y INN${' '.repeat(300_000)}x`).inn, null);
  assert.equal(detailsOf('/ORDP/KIM SONG , INN: 0027738395 ;/REMI/fee').party, 'KIM SONG');
});
