import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from './exhibit-fixture.ts';

const order = `
ФГБОУ ВО «Вымышленный университет», ИНН 0012345673
Приказ № 112-с от 01.09.2023 о зачислении

№ п/п|ФИО|Дата рождения|Гражданство|Паспорт|Код направления подготовки|Форма обучения|Группа
1|Ким Чхоль Су|12.03.1987|Страна А|№ 472-1234|45.03.02 Лингвистика|очная|Л-101
2|Пак Ён Хо|01.05.1990|Страна А|472 - 1235|45.03.02 Лингвистика|вечняя|Л-101
3||||||очная|Л-101
Итого: 3
Проректор|Седов А.В.
`;

test('an order becomes a header and its lines; every row is accounted for', async () => {
  const stores = await openStores();
  const report = await stores.load(tableReading(order), 'приказ.csv');
  const [unit] = report.units;
  assert.deepEqual(unit?.records, { enrolment_order: 1, enrolment_line: 2 });
  assert.equal(unit?.rows, (unit?.recordRows ?? 0) + (unit?.rejects ?? 0) + (unit?.nonRows ?? 0));
  assert.deepEqual(unit?.nonRowKinds, { above: 3, heading: 1, total: 1, signature: 1 });
  const lines = await stores.store.rows(
    'select order_id, form, level, programme_group, main_programme, age from rec.enrolment_line order by locator',
  );
  assert.deepEqual(lines[0], {
    order_id: 'eno-9f2c0a1b7e44d210-s1r5',
    form: 'full_time',
    level: 'bachelor',
    programme_group: '45.03',
    main_programme: true,
    age: 36,
  });
  assert.equal(lines[1]?.form, null);
  await stores.close();
});

test('what cannot be read is kept aside with its place, value and reason', async () => {
  const stores = await openStores();
  const report = await stores.load(tableReading(order), 'приказ.csv');
  const aside = await stores.store.rows('select locator, "column", value, status from custody.reject order by locator');
  assert.deepEqual(aside, [
    { locator: 's1r6', column: 'Форма обучения', value: 'вечняя', status: 'open' },
    { locator: 's1r7', column: 'ФИО', value: null, status: 'open' },
  ]);
  assert.equal(report.units[0]?.rejects, 1);
  assert.equal(report.units[0]?.partial, 1);
  await stores.close();
});

test('names, citizenship and numbers of papers are in the protected database and nowhere else', async () => {
  const stores = await openStores();
  await stores.load(tableReading(order), 'приказ.csv');
  const values = await stores.protectedStore.rows(
    "select value from mention_value where part = 'document' order by value",
  );
  assert.deepEqual(
    values.map((row) => row.value),
    ['472-1234', '472-1235'],
  );
  const traits = await stores.protectedStore.rows("select distinct value from trait where kind = 'citizenship'");
  assert.deepEqual(traits, [{ value: 'Страна А' }]);
  const kept = JSON.stringify([
    await stores.store.rows('select * from rec.enrolment_line'),
    await stores.store.rows('select * from rec.enrolment_order'),
    await stores.store.rows('select * from custody.mention'),
  ]);
  for (const hidden of ['Ким', 'Страна', '472', '1987']) assert.ok(!kept.includes(hidden), hidden);
  await stores.close();
});

test('an exhibit read again replaces what it said before', async () => {
  const stores = await openStores();
  await stores.load(tableReading(order), 'приказ.csv');
  const before = await stores.store.rows('select * from custody.record order by record_id');
  await stores.load(tableReading(order), 'приказ.csv');
  assert.deepEqual(await stores.store.rows('select * from custody.record order by record_id'), before);
  assert.equal((await stores.protectedStore.rows("select * from mention_value where part = 'full'")).length, 3);
  await stores.close();
});

test('a copy of the same origin counts once, another origin twice', async () => {
  const stores = await openStores();
  await stores.load(tableReading(order), 'приказ.csv');
  const report = await stores.load(tableReading(order.replace('01.09.2023', '1 сентября 2023 г.')), 'копия.csv', {
    exhibitId: 'aaaaaaaaaaaaaaaa',
  });
  assert.equal((await stores.store.rows('select 1 as one from rec.enrolment_line where dup_of is not null')).length, 2);
  assert.match(report.notes.join('\n'), /2 enrolment_line records repeat another exhibit/);
  await stores.load(tableReading(order), 'приказ.csv', { exhibitId: 'bbbbbbbbbbbbbbbb', originId: 'o-2' });
  assert.equal((await stores.store.rows('select 1 as one from rec.enrolment_line where dup_of is null')).length, 4);
  await stores.close();
});

test('a load that is stopped leaves nothing', async () => {
  const stores = await openStores();
  const reading = tableReading(order);
  const broken = { ...reading, units: reading.units.map((unit) => ({ ...unit, batches: stopAfter(unit.batches) })) };
  await assert.rejects(stores.load(broken, 'приказ.csv'), /the disk is full/);
  assert.deepEqual(
    await stores.store.rows('select * from custody.record'),
    await stores.store.rows("select * from custody.record where exhibit_id = 'shipped'"),
  );
  assert.deepEqual(await stores.protectedStore.rows('select * from mention_value'), []);
  await stores.close();
});

/** The first two passes (guess and headings) go well, the third breaks after its batch. */
function stopAfter(batches: () => AsyncIterable<{ places: number[]; rows: (string | null)[][] }>) {
  let pass = 0;
  return async function* () {
    pass++;
    for await (const batch of batches()) yield batch;
    if (pass > 2) throw new Error('the disk is full');
  };
}

const gate = `
№ пропуска|Точка доступа|Направление|Дата и время прохода|Подрядчик|Объект
A-17|Турникет 1|вход|2023-10-02 07:55:01|ООО Вымысел|ЖК Пример
A-17|Турникет 1|выход|2023-10-02 19:05:01|ООО Вымысел|ЖК Пример
A-18|Турникет 1|вход|02.10.2023 07:57|ООО Вымысел|ЖК Пример
A-18|Турникет 1|вход|31.02.2023 07:57|ООО Вымысел|ЖК Пример
А-17|Турникет 1|вход|09.10.2023 08:00|ООО Вымысел|ЖК Пример
`;

test('a gate log: one mention per badge, local time columns, batches of five minutes, covered days', async () => {
  const stores = await openStores();
  const report = await stores.load(tableReading(gate), 'СКУД.csv');
  assert.deepEqual([report.units[0]?.records, report.units[0]?.rejects], [{ site_access: 4 }, 1]);
  assert.equal(
    report.rejects[0]?.reason,
    'expected a date and time in "Дата и время прохода", found "31.02.2023 07:57"',
  );
  const [first, , third] = await stores.store.rows(
    'select badge_m, at_local, at_minute, at_week, at_month, direction, gate_batch from rec.site_access order by locator',
  );
  assert.equal(first?.at_local, '2023-10-02T07:55:01');
  assert.deepEqual([first?.at_minute, first?.at_week, first?.at_month, first?.direction], [475, 2804, 24285, 'in']);
  assert.equal(first?.gate_batch, third?.gate_batch);
  const covered = await stores.store.rows(
    'select period_from, period_to, completeness from custody.coverage order by period_from',
  );
  assert.deepEqual(covered, [
    { period_from: '2023-10-02', period_to: '2023-10-02', completeness: 'full' },
    { period_from: '2023-10-09', period_to: '2023-10-09', completeness: 'full' },
  ]);
  await stores.close();
});

test('a payroll: deductions by their headings, the month of the title, a sum that does not agree is doubtful', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(`
Расчётно-платёжная ведомость за сентябрь 2023 г.
Организация: ООО "Вымысел", ИНН 0012345673
Таб. №|ФИО|Начислено, руб.|НДФЛ|Проживание|Удержано всего|К выдаче
101|Ким Чхоль Су|85 000,00|11 050,00|8 000,00|19 050,00|65 950,00
102|Пак Ён Хо|85 000,00|11 050,00|0|11 050,00|60 000,00
|Итого|170 000,00||||
`),
    'ведомость.csv',
  );
  assert.deepEqual(report.units[0]?.records, { payroll_line: 2, deduction: 3 });
  assert.deepEqual(report.notes, ['ведомость.csv!Лист1:5: "due" is 60000, but accrued - withheld is 73950']);
  const lines = await stores.store.rows(
    'select month, accrued, accrued_cur, accrued_base from rec.payroll_line limit 1',
  );
  assert.deepEqual(lines, [
    { month: 2023 * 12 + 8, accrued: '85000.00', accrued_cur: 'RUB', accrued_base: '85000.00' },
  ]);
  const codes = await stores.store.rows('select payroll_id, code, amount from rec.deduction order by record_id');
  assert.deepEqual(
    codes.map((row) => [row.code, row.amount]),
    [
      ['tax', '11050.00'],
      ['lodging', '8000.00'],
      ['tax', '11050.00'],
    ],
  );
  await stores.close();
});

test('a mapping that names a heading or unit that is not there is refused with what is', async () => {
  const stores = await openStores();
  const reading = tableReading(gate);
  const { guessMapping } = await import('../guess/guess-mapping.ts');
  const { mapping } = await guessMapping(reading, 'СКУД.csv');
  const text = JSON.parse(
    JSON.stringify(mapping).replaceAll('Точка доступа', 'Дверь').replaceAll('"index":1', '"index":9'),
  );
  await assert.rejects(
    stores.load(reading, 'СКУД.csv', {}, text),
    /СКУД\.csv!Лист1:1: the mapping names a column "Дверь", which is not there: the headings are "№ пропуска"/,
  );
  await assert.rejects(
    stores.load({ ...reading, units: [] }, 'СКУД.csv', {}, mapping),
    /the mapping names unit 1, the file has none/,
  );
  await stores.close();
});

test('the same sum withheld in two months is no copy, though the sheets share their origin; the same month again is', async () => {
  const stores = await openStores();
  const sheet = (month: string) =>
    tableReading(
      `ООО «Вымысел»\nВедомость за ${month} 2023\nТаб. №|ФИО|Начислено|НДФЛ|Проживание|К выплате\n101|Дубков Нил|50000|6500|8000|35500`,
    );
  for (const [i, month] of ['сентябрь', 'октябрь', 'октябрь'].entries())
    await stores.load(sheet(month), `pay-${i}.csv`, { exhibitId: `${i}`.repeat(16) });
  const counted = await stores.store.rows(
    `select exhibit_id as e, count(*) filter (where dup_of is not null) as copies from rec.deduction group by 1 order by 1`,
  );
  await stores.close();
  assert.deepEqual(
    counted.map(({ copies }) => Number(copies)),
    [0, 0, 2],
  );
});
