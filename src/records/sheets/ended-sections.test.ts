import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';

const order = (no: string, day: string, people: string, end: string) =>
  `ПРИКАЗ № ${no} от ${day}|||||
О зачислении на обучение, форма обучения очная|||||
№ п/п|Ф.И.О.|Дата рождения|Направление подготовки||Договор
|||код|наименование|
${people}
${end}`;
const line = (no: number, name: string) => `${no}|${name}|12.03.1999|38.03.02|Менеджмент|К-${no}/23`;

const book = `
${order('42/23-с', '25.01.2023', `${line(1, 'Тестов Иван')}\n${line(2, 'Пробный Пётр')}`, 'Основание: заявления, представитель Образцов Олег Олегович|||||\nпервый проректор ____________ С.Н. Иной|||||')}
${order('47/23-с', '30.01.2023', `${line(1, 'Тестова Анна')}\n${line(2, 'Пробная Ольга')}`, 'Основание: заявления|||||\nдекан ____________ П.П. Второй|||||')}
${order('64/23-с', '08.02.2023', `${line(1, 'Вымыслов Яков')}\n${line(2, 'Вымыслова Яна')}`, 'Основание: заявления, представитель Примерная Инна|||||\nпервый проректор ____________ С.Н. Иной|||||')}
`;

test('headings of two lines over each order are the same headings, and who signs and represents below its people is of that order alone', async () => {
  const stores = await openStores();
  const report = await stores.load(tableReading(book), 'приказы.xlsx');
  assert.deepEqual(report.units[0]?.records, { enrolment_order: 3, enrolment_line: 6 });
  assert.deepEqual(report.rejects, []);
  const orders = await stores.store.rows<{ order_no: string; signer: string; representative: string | null }>(
    'select order_no, signer_m as signer, representative_m as representative from rec.enrolment_order order by order_date',
  );
  const names = new Map(
    (
      await stores.protectedStore.rows<{ mention: string; value: string }>(
        "select mention, value from mention_value where part = 'full'",
      )
    ).map(({ mention, value }) => [mention, value]),
  );
  assert.deepEqual(
    orders.map((one) => [one.order_no, names.get(one.signer), names.get(one.representative ?? '') ?? null]),
    [
      ['42/23-C', 'С.Н. Иной', 'Образцов Олег Олегович'],
      ['47/23-C', 'П.П. Второй', null],
      ['64/23-C', 'С.Н. Иной', 'Примерная Инна'],
    ],
  );
  await stores.close();
});

test('months over the rows of a section are theirs, and a payroll of several months has each', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(`
Расчёт с бригадой за 2023 год, ООО «Вымысел»||||
ФИО|Заработал|План|Еда|Остаток
МАРТ||||
Ким Чхоль Су|62000|25000|6000|31000
Ли Ён Хо|61000|25000|6000|30000
АПРЕЛЬ||||
Ким Чхоль Су|64000|25000|6000|33000
`),
    'тетрадь.xlsx',
  );
  assert.deepEqual(report.units[0]?.records, { payroll_line: 3, deduction: 6 });
  assert.deepEqual(await stores.store.rows('select distinct month from rec.payroll_line order by month'), [
    { month: 2023 * 12 + 2 },
    { month: 2023 * 12 + 3 },
  ]);
  await stores.close();
});
