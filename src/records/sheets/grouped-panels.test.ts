import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Row } from '../../store/index.ts';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';

async function loaded(text: string, select: string): Promise<Row[]> {
  const stores = await openStores();
  await stores.load(tableReading(text), 'лист.xlsx');
  const rows = await stores.store.rows(select);
  await stores.close();
  return rows;
}

test('groups side by side, the same headings under each: every entry is a record of its group, at the place of its row', async () => {
  const rows = await loaded(
    `
Зачисление в ВЫТУ, приказ № 140-ст от 30.09.2021
Поток А|||Поток Б|
ФИО|договор||ФИО|договор
Тестов Иван Иванович|А-1/21||Пробный Пётр Петрович|Б-1/21
Иной Олег Олегович|А-2/21|||
`,
    'select locator, group_code, contract_no from rec.enrolment_line order by contract_no',
  );
  assert.deepEqual(rows, [
    { locator: 's1r4', group_code: 'Поток А', contract_no: 'A-1/21' },
    { locator: 's1r5', group_code: 'Поток А', contract_no: 'A-2/21' },
    { locator: 's1r4', group_code: 'Поток Б', contract_no: 'Б-1/21' },
  ]);
});

test('what stands before the groups is said of each entry: a student beside the months of his payments', async () => {
  const rows = await loaded(
    `
Поступления за обучение, ВЫТУ
Студент|№ договора|Сентябрь 2022||Октябрь 2022|
||дата|сумма|дата|сумма
TESTOV IVAN|И-1|18.09.22|45250.5|03.10.22|22500
PROBNY PYOTR|И-2|||15.10.22|30000
`,
    'select contract_no, day::varchar as day from rec.tuition_charge order by all',
  );
  assert.deepEqual(rows, [
    { contract_no: 'И-1', day: '2022-09-18' },
    { contract_no: 'И-1', day: '2022-10-03' },
    { contract_no: 'И-2', day: '2022-10-15' },
  ]);
});

test('days over lessons: each mark is of one lesson of one day', async () => {
  const rows = await loaded(
    `
Журнал посещаемости. Группа Ф-201
№|студент|09.11.20||10.11.20|
||1п|2п|1п|2п
1|Тестов И.И.|б|н|н|б
`,
    'select day::varchar as day, slot, mark from rec.attendance order by all',
  );
  assert.deepEqual(
    rows.map(({ day, slot }) => [day, slot]),
    [
      ['2020-11-09', 1],
      ['2020-11-09', 2],
      ['2020-11-10', 1],
      ['2020-11-10', 2],
    ],
  );
});

test('two papers of one person, a number and a day under each, are no entries of their own', async () => {
  const rows = await loaded(
    `
Список приглашений и виз
ФИО|Приглашение||Виза|
|номер|дата|номер|дата
Тестов Иван Иванович|100001|01.02.2023|7000001|01.03.2023
Пробный Пётр Петрович|100002|01.02.2023|7000002|02.03.2023
`,
    `select count(*)::integer as n from rec.invitation union all select count(*)::integer from rec.visa`,
  );
  assert.ok(rows.every(({ n }) => Number(n) <= 2));
});

test('a month and an amount over each column: a line of pay for each month, whichever stands above, in thousands where the title says so', async () => {
  for (const [text, sums] of [
    [
      'Свод начислений, тыс. руб. (ООО «Вымысел», 2 квартал 2022)\nСотрудник|апрель||май|\n|начисл.|выпл.|начисл.|выпл.\nТестов И.И.|37.6|32.7|41.6|36.2\nПробный О.О.|34.7|30.2|71.1|61.9',
      ['37600.00 32700.00', '41600.00 36200.00'],
    ],
    [
      'ООО «Вымысел»\nФИО|апр.22 начислено|апр.22 выплачено|май 22 начислено|май 22 выплачено\nТестов И.И.|37600|32700|41600|36200\nПробный О.О.|34700|30200|71100|61900',
      ['37600.00 32700.00', '41600.00 36200.00'],
    ],
    [
      'ООО «Вымысел», зарплата, 2022\nФИО|Начислено||Выплачено|\n|апрель|май|апрель|май\nТестов И.И.|37600|41600|32700|36200\nПробный О.О.|34700|71100|30200|61900',
      ['37600.00 32700.00', '41600.00 36200.00'],
    ],
    [
      'Vymysel LLC payroll 2022\nName|Apr gross|Apr paid|May gross|May paid\nTestov Ivan|37600|32700|41600|36200\nProbny Oleg|34700|30200|71100|61900',
      ['37600.00 32700.00', '41600.00 36200.00'],
    ],
  ] as const) {
    const rows = await loaded(
      text,
      "select accrued::varchar || ' ' || paid::varchar as sums from rec.payroll_line where accrued > 37000 and accrued < 50000 order by month",
    );
    assert.deepEqual(
      rows.map(({ sums: one }) => one),
      sums,
      text,
    );
  }
});

test('names below numbered rooms or crews: each is on the list by himself, with his room', async () => {
  const rows = await loaded(
    'ЖК «Вымысел», проживание с 01.06.2022\nБытовка 1|Бытовка 2\nТестов И.И.|Пробный О.О.\nИной П.П.|',
    'select kind, bed from rec.site_list order by bed, locator',
  );
  assert.deepEqual(
    rows.map((row) => Object.values(row).join(' ')),
    ['lodging Бытовка 1', 'lodging Бытовка 1', 'lodging Бытовка 2'],
  );
});
