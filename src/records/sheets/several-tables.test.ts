import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessMapping } from '../guess/guess-mapping.ts';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { parseMapping } from '../mapping/parse-mapping.ts';
import { printMapping } from '../mapping/print-mapping.ts';
import { unreadUnits } from './unread-units.ts';

const payroll = `
Платёжная ведомость за октябрь 2023, ООО «Вымысел-Строй»
№|ФИО|К выдаче, руб.|Дата выплаты
1|Ким Чхоль Су|47 850,00|10.11.2023
2|Пак Ён Хо|53 331,43|10.11.2023
`;

test('two tables on one sheet under headings of their own: each is read as what it is, and every row keeps its place', async () => {
  const stores = await openStores();
  const sheet = tableReading(`${payroll}|
Реестр платежей
Дата|Плательщик|Получатель|Счёт получателя|Сумма, руб.|Назначение платежа
11.11.2023|ООО «Вымысел-Строй»|Ли Мён|40817810100000000001|10 000,00|Заработная плата
`);
  const { mapping } = await guessMapping(sheet, 'ведомость.xlsx');
  assert.deepEqual(parseMapping(printMapping(mapping), 'm.yml'), mapping);
  const report = await stores.load(sheet, 'ведомость.xlsx');
  assert.deepEqual(
    report.units.map(({ records, rows, rejects }) => [records, rows, rejects]),
    [
      [{ payroll_line: 2 }, 5, 0],
      [{ bank_payment: 1 }, 3, 0],
    ],
  );
  const [paid] = await stores.store.rows('select locator from rec.bank_payment');
  assert.equal(paid?.locator, 's1r8');
  await stores.close();
});

test('a workbook that leaves out its empty rows: the second table begins where the places jump', async () => {
  const sheet = tableReading(`${payroll}Итого||101 181,43
Перечисления на карты
Дата|Плательщик|Получатель|Счёт получателя|Сумма, руб.|Назначение платежа
11.11.2023|ООО «Вымысел-Строй»|Ли Мён|40817810100000000001|10 000,00|Заработная плата
`);
  const [unit] = sheet.units;
  assert.ok(unit !== undefined);
  const apart = {
    ...unit,
    batches: async function* () {
      for await (const { rows, places } of unit.batches())
        yield { rows, places: places.map((place) => (place > 5 ? place + 2 : place)) };
    },
  };
  const { mapping } = await guessMapping({ ...sheet, units: [apart] }, 'ведомость.xlsx');
  assert.deepEqual(
    mapping.units.map(({ header, records }) => [header, records.map(({ type }) => type)]),
    [
      [2, ['payroll_line']],
      [9, ['bank_payment']],
    ],
  );
});

test('a page that prints its headings again, and lines below a table, begin no second one', async () => {
  const units = async (text: string) =>
    (await guessMapping(tableReading(text), 'ведомость.xlsx')).mapping.units.map(({ header }) => header);
  assert.deepEqual(await units(`${payroll}|\n№|ФИО|К выдаче, руб.|Дата выплаты\n3|Ли Мён|10 000,00|10.11.2023`), [2]);
  assert.deepEqual(await units(`${payroll}|\nДиректор|Подпись|ФИО\n`), [2]);
});

test('a second table that says not of what it is a list is unread, row by row, though the sheet is read', async () => {
  const sheet = tableReading(`${payroll}|
Список
№|ФИО|Дата рождения|Паспорт
1|Ким Чхоль Су|12.03.1987|472000001
2|Пак Ён Хо|01.05.1990|472000002
`);
  const { mapping } = await guessMapping(sheet, 'ведомость.xlsx');
  const parts = await unreadUnits(sheet, mapping);
  const places = [];
  for (const unit of parts) for await (const batch of unit.batches()) places.push(...batch.places);
  assert.deepEqual(places, [6, 7, 8, 9]);
});

test('statements of several accounts below each other, under the same headings: each has its own holder', async () => {
  const stores = await openStores();
  const heads = `Дата|№ док.|Корреспондент|Счёт|Оборот||Назначение
||||Списано|Зачислено|`;
  const sheet = tableReading(`
Выписка по счёту 40702810000000000001, владелец ООО «Вымысел-Строй»
${heads}
10.11.2023|1|Ким Чхоль Су|40817810000000000011|10 000,00||Заработная плата
11.11.2023|2|ООО «Пример»|40702810000000000003||50 000,00|Оплата по счёту 7
|
Выписка по счёту 40702810000000000002, владелец ООО «Образец»
${heads}
12.11.2023|3|Пак Ён Хо|40817810000000000012|20 000,00||Заработная плата
13.11.2023|4|ООО «Пример»|40702810000000000003||60 000,00|Оплата по счёту 8
`);
  const report = await stores.load(sheet, 'выписка.xlsx');
  assert.deepEqual(
    report.units.map(({ records, rejects }) => [records, rejects]),
    [
      [{ bank_payment: 2 }, 0],
      [{ bank_payment: 2 }, 0],
    ],
  );
  const payers = await stores.store.rows('select locator, payer_m from rec.bank_payment');
  const names = await stores.protectedStore.rows(
    "select mention, value from main.mention_value where part = 'org_name'",
  );
  const nameOf = new Map(names.map(({ mention, value }) => [mention, value]));
  assert.deepEqual(payers.map(({ locator, payer_m }) => `${locator} ${nameOf.get(payer_m)}`).sort(), [
    's1r10 ООО «Образец»',
    's1r11 ООО «Пример»',
    's1r4 ООО «Вымысел-Строй»',
    's1r5 ООО «Пример»',
  ]);
  await stores.close();
});

test('crew sheets of several weeks below each other: what labels and their values over each say is its own, and heads no column', async () => {
  const stores = await openStores();
  const heads = 'Рабочий|Пн|Вт|Ср|Чт|Пт|Сб|Вс|Часов|Замечания';
  const sheet = tableReading(`
НЕДЕЛЯ 08.11 – 14.11.2021||Звеньевой:|Лесной А.В.|Орг.:|ООО «Вымысел»|||
${heads}
Ким Чхоль Су|8|8|8|8|8|||40|опозд.
Пак Ён Хо|8||||||9|17|
|
НЕДЕЛЯ 15.11 – 21.11.2021||Звеньевой:|Ветров И.И.|Орг.:|ООО «Небыль»|||
${heads}
Ким Чхоль Су|10|10|10|10|10|||50|
Ли Сан Мин|10|10|||||10|30|
`);
  const report = await stores.load(sheet, 'недельки.xlsx');
  assert.deepEqual(
    report.units.map(({ records, rejects }) => [records, rejects]),
    [
      [{ timesheet: 7 }, 0],
      [{ timesheet: 8 }, 0],
    ],
  );
  const rows = await stores.store.rows('select locator, day, hours, employer_m, leader_m from rec.timesheet');
  const names = await stores.protectedStore.rows('select mention, value from main.mention_value');
  const nameOf = new Map(names.map(({ mention, value }) => [mention, value]));
  assert.deepEqual(
    rows
      .map(
        (row) =>
          `${row.locator} ${row.day} ${Number(row.hours)} ${nameOf.get(row.employer_m)} ${nameOf.get(row.leader_m)}`,
      )
      .filter((row) => /s1r[49] /.test(row))
      .sort(),
    [
      's1r4 2021-11-08 8 ООО «Вымысел» Лесной А.В.',
      's1r4 2021-11-14 9 ООО «Вымысел» Лесной А.В.',
      's1r9 2021-11-15 10 ООО «Небыль» Ветров И.И.',
      's1r9 2021-11-16 10 ООО «Небыль» Ветров И.И.',
      's1r9 2021-11-21 10 ООО «Небыль» Ветров И.И.',
    ],
  );
  await stores.close();
});
