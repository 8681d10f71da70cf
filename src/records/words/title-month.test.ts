import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDay } from '../values/parse-date.ts';
import { monthNamed, monthNumbered } from './title-month.ts';

const says = (titles: string[], ...around: string[]) => ({
  titles,
  columns: () => [],
  around: () => around.flatMap((day) => parseDay(day) ?? []),
});
const named = (name: string, ...titles: string[]) => monthNamed(name, [name], says([name, ...titles]));

test('the month of a name is of the year that the name, else the nearest folder says', () => {
  assert.equal(named('ведомость март', 'Бухгалтерия 2023', 'Дело 2024'), '2023-03');
  assert.equal(named('расчет_сент23'), '2023-09');
  assert.equal(named('Payroll_Jul', '2021'), '2021-07');
  assert.equal(named('зп нояб.', '2021-2022'), '2021-11');
  assert.equal(named('уд_фев', '2021-2022'), '2022-02');
  assert.equal(named('07-23 ведомость'), '2023-07');
  assert.equal(named('3월 로임', '2022년'), '2022-03');
});

test('several months, no year, and syllables of a name are no month', () => {
  assert.equal(named('март-апрель', '2023'), null);
  assert.equal(named('ведомость март'), null);
  assert.equal(named('Ли Сен Чол', '2023'), null);
  assert.equal(named('KIM JUN HO', '2023'), null);
});

test('a day around the table tells the year of a month that it lies shortly behind', () => {
  assert.equal(monthNamed('ведомость март', [], says(['ведомость март'], '05.04.2023')), '2023-03');
  assert.equal(monthNamed('ведомость декабрь', [], says(['ведомость декабрь'], '11.01.2023')), '2022-12');
  assert.equal(monthNamed('ведомость март', [], says(['ведомость март'], '05.11.2023')), null);
});

test('a number in a name is a month, a sheet, a part or a copy none', () => {
  const numbered = (name: string) => monthNumbered(name, says([name, '2023']));
  assert.equal(numbered('удержания_02'), '2023-02');
  assert.equal(numbered('11'), '2023-11');
  for (const name of ['зарплата лист 02', 'скан_03', 'ведомость (02)', 'ведомость № 02', '02_03', '2', '14.09'])
    assert.equal(numbered(name), null, name);
});
