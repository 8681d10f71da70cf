import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MergedArea, Reading } from '../../evidence/index.ts';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';

const merged = (reading: Reading, areas: readonly MergedArea[]): Reading => ({
  ...reading,
  units: reading.units.map((unit) => ({ ...unit, merged: async () => areas })),
});

const payroll = `
Расчётная ведомость
Организация|Месяц|ФИО|Начислено|Выплачено
ООО «Вымышленный подряд»|03.2024|Ким Сон|40000,00|90000,00
||Пак Ён|41000,00|
||Ли Мин|42000,00|
|04.2024|Ким Сон|40000,00|30000,00
`;

test('firm and month hold for every row of their merged cell; a sum is said once', async () => {
  const stores = await openStores();
  const areas = [
    { column: 0, from: 3, to: 6 },
    { column: 1, from: 3, to: 5 },
    { column: 4, from: 3, to: 5 },
  ];
  await stores.load(merged(tableReading(payroll, 'Ведомость'), areas), 'ведомость.xlsx');
  const found = await stores.store.rows(
    'select locator, month, employer_m is not null as hired, paid from rec.payroll_line order by locator',
  );
  assert.deepEqual(
    found.map(({ locator, month, hired, paid }) => [locator, month, hired, paid]),
    [
      ['s1r3', 24290, true, '90000.00'],
      ['s1r4', 24290, true, null],
      ['s1r5', 24290, true, null],
      ['s1r6', 24291, true, '30000.00'],
    ],
  );
  await stores.close();
});
