import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading, Unit } from '../../evidence/index.ts';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';

const people = ['1|Тестов Иван Иванович|05.02.1999|00 7000001', '2|Пробный Пётр Петрович|06.03.1998|00 7000002'];
const lines = (...texts: string[]): string[][] => texts.map((text) => [text]);

/** An order whose people stand in its text: the list as a unit, the lines around it as what the paper says. */
function order(): Reading {
  const reading = tableReading(people.join('\n'), 'приказ.docx, list');
  const [table] = reading.units;
  const around = {
    above: lines(
      'ФГБОУ ВО «Примерный университет»',
      'ПРИКАЗ',
      'от 01.09.2023 № 112-С',
      'Зачислить с 01.09.2023 на очную форму обучения по направлению 45.03.02 Лингвистика следующих граждан:',
    ),
    below: lines('Основание: заявления.'),
  };
  const unit: Unit = { ...table!, kind: 'objects', columns: ['№ п/п', 'ФИО', 'Дата рождения', 'паспорт'], around };
  return { ...reading, mediaType: 'application/msword', units: [unit] };
}

test('the sentences around a list of people in an order say of what order they are', async () => {
  const stores = await openStores();
  const report = await stores.load(order(), 'приказ.docx');
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
