import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading, Unit } from '../../evidence/index.ts';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';

const people = ['1|Тестов Иван Иванович|05.02.1999|00 7000001', '2|Пробный Пётр Петрович|06.03.1998|00 7000002'];
const lines = (...texts: string[]): string[][] => texts.map((text) => [text]);

/** An order whose people stand in its text: the list as a unit, the lines around it as what the paper says. */
function order(...head: string[]): Reading {
  const reading = tableReading(people.join('\n'), 'приказ.docx, list');
  const [table] = reading.units;
  const around = {
    above: lines('ФГБОУ ВО «Примерный университет»', ...head),
    below: lines('Основание: заявления.'),
  };
  const unit: Unit = { ...table!, kind: 'objects', columns: ['№ п/п', 'ФИО', 'Дата рождения', 'паспорт'], around };
  return { ...reading, mediaType: 'application/msword', units: [unit] };
}

test('the sentences around a list of people in an order say of what order they are', async () => {
  const stores = await openStores();
  const head = ['ПРИКАЗ', 'от 01.09.2023 № 112-С'];
  const report = await stores.load(
    order(
      ...head,
      'Зачислить с 01.09.2023 на очную форму обучения по направлению 45.03.02 Лингвистика следующих граждан:',
    ),
    'приказ.docx',
  );
  assert.deepEqual(report.units[0]?.records, { enrolment_order: 1, enrolment_line: 2 });
  const found = await stores.store.rows(`
    select o.order_no, cast(o.order_date as varchar) as day, o.kind, l.form from rec.enrolment_line l
    join rec.enrolment_order o on o.record_id = l.order_id`);
  assert.deepEqual(found, [
    { order_no: '112-C', day: '2023-09-01', kind: 'enrol', form: 'full_time' },
    { order_no: '112-C', day: '2023-09-01', kind: 'enrol', form: 'full_time' },
  ]);
  await stores.close();
});

test('an order is of the day beside its town, and not of the day of the contract that it rests on', async () => {
  for (const line of ['г. Вымыслов                  12 сентября 2023 г.', '12.09.2023']) {
    const stores = await openStores();
    const because = 'На основании договора с ООО «Вымысел» № 17/ОБ от 01.08.2023 зачислить с 15.09.2023:';
    await stores.load(order('ПРИКАЗ № 214-ст', line, 'О зачислении иностранных граждан', because), 'приказ.docx');
    const found = await stores.store.rows(
      'select order_no, cast(order_date as varchar) as day from rec.enrolment_order',
    );
    assert.deepEqual(found, [{ order_no: '214-CT', day: '2023-09-12' }]);
    await stores.close();
  }
});

test('what a contract says stands once above the list that hangs on it', async () => {
  const stores = await openStores();
  const reading = tableReading('1|Тестов Иван Иванович\n2|Пробный Пётр Петрович', 'договоры.txt, list');
  const [table] = reading.units;
  const above = lines(
    'ДОГОВОР № 277/24 о практической подготовке обучающихся, 12-Jun-2024',
    'ФГБОУ ВО «Вымышленный университет» в лице Образцов Олег Ильич и АНО «Вымысел» (ИНН 0012345673), далее Профильная организация, в лице Иной Пётр Ильич, договорились: группа Л-2470, направление 44.03.05, срок 12-Jun-2024 — 03-Jul-2024, чел.: 2.',
    'Приложение 1. Список обучающихся:',
  );
  const unit: Unit = { ...table!, kind: 'objects', columns: ['№ п/п', 'ФИО'], around: { above, below: [] } };
  const report = await stores.load({ ...reading, units: [unit] }, 'договоры.txt');
  assert.deepEqual(report.units[0]?.records, { practice_contract: 1, practice_contract_line: 2 });
  const found = await stores.store.rows(
    'select contract_no, cast(contract_date as varchar) as day, cast(span_from as varchar) as begins, cast(span_to as varchar) as ends from rec.practice_contract',
  );
  assert.deepEqual(found, [{ contract_no: '277/24', day: '2024-06-12', begins: '2024-06-12', ends: '2024-07-03' }]);
  await stores.close();
});
