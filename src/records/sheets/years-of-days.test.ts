import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableReading } from '../loading/exhibit-fixture.ts';
import { yearsOfDays } from './years-of-days.ts';

async function cellsOf(text: string): Promise<(string | null)[]> {
  const { units } = await yearsOfDays(tableReading(text), 'лист.csv');
  const cells: (string | null)[] = [];
  for (const unit of units)
    for await (const { rows } of unit.batches()) cells.push(...rows.map(([first]) => first ?? null));
  return cells.slice(2);
}

const sheet = (heading: string, ...days: string[]) =>
  `Журнал, сентябрь 2021\n${heading}|ФИО|Сумма\n${days.map((day) => `${day}|Ким Чхоль Су|100`).join('\n')}`;

test('days without a year are of the year that the title says', async () => {
  assert.deepEqual(await cellsOf(sheet('Дата', '6 дек', '7 дек.')), ['2021-12-06', '2021-12-07']);
  assert.deepEqual(await cellsOf(sheet('Прочее', '28/IX', '2/IX')), ['2021-09-28', '2021-09-02']);
  assert.deepEqual(await cellsOf(sheet('Дата', '7 февраля, 20:54', '8 февраля 8:05')), [
    '2021-02-07, 20:54',
    '2021-02-08 8:05',
  ]);
  assert.deepEqual(await cellsOf(sheet('날자', '9/16', '9월 17일')), ['9/16', '9월 17일']);
  assert.deepEqual(await cellsOf(sheet('날자', '9/16', '9/17')), ['2021-09-16', '2021-09-17']);
  assert.deepEqual(await cellsOf(sheet('Дата', '16.09', '17.09')), ['2021-09-16', '2021-09-17']);
});

test('numbers are no days, and a column keeps what one of its cells is not', async () => {
  assert.deepEqual(await cellsOf(sheet('Часы', '11.05', '10.12')), ['11.05', '10.12']);
  assert.deepEqual(await cellsOf(sheet('Дата', '6 дек', 'потом')), ['6 дек', 'потом']);
  assert.deepEqual(await cellsOf(sheet('Дата', '31 ноя', '6 дек')), ['31 ноя', '2021-12-06']);
});

test('months without a year are of the year that the title, the folder or the days beside them say', async () => {
  const months = (...cells: string[]) => `ФИО|Месяц|Выдано\n${cells.map((cell) => `Ким Чхоль Су|${cell}|`).join('\n')}`;
  const columnOf = async (text: string, name: string) => {
    const { units } = await yearsOfDays(tableReading(text), name);
    const cells: (string | null)[] = [];
    for (const unit of units)
      for await (const { rows } of unit.batches()) cells.push(...rows.map((row) => row[1] ?? null));
    return cells.slice(1);
  };
  assert.deepEqual(await columnOf(months('март', 'апр.'), '2023/зарплата.csv'), ['2023-03', '2023-04']);
  assert.deepEqual(await columnOf(months('10', '3'), 'зарплата 2023-2024.csv'), ['2023-10', '2024-03']);
  assert.deepEqual(await columnOf(months('3월', '4월분'), '2023년.csv'), ['2023-03', '2023-04']);
  assert.deepEqual(await columnOf(months('март', 'апрель'), 'зарплата.csv'), ['март', 'апрель']);
  const paid = 'ФИО|Месяц|Выплачено\nКим Чхоль Су|март|05.04.2023\nКим Чхоль Су|декабрь|12.01.2024';
  assert.deepEqual(await columnOf(paid, 'зарплата.csv'), ['2023-03', '2023-12']);
});
