import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableReading } from '../loading/exhibit-fixture.ts';
import { daysListed } from './listed-days.ts';

async function rowsOf(text: string, name: string): Promise<string[]> {
  const { units } = await daysListed(tableReading(text), name);
  const rows: string[] = [];
  for (const unit of units)
    for await (const batch of unit.batches())
      rows.push(...batch.rows.map((row, i) => [batch.places[i], ...row].join('|')));
  return rows;
}

test('days that one cell lists are a row each, at the place of the cell, with what the heading says of them', async () => {
  const text = 'ФИО|присутствовал|н/б\nТестов Иван|1, 3|5\nПробный Пётр|2|';
  assert.deepEqual(await rowsOf(text, 'Деканат/Посещаемость Л-101 сентябрь 2023.csv'), [
    '2|Тестов Иван|2023-09-01|present',
    '2|Тестов Иван|2023-09-03|present',
    '2|Тестов Иван|2023-09-05|absent',
    '3|Пробный Пётр|2023-09-02|present',
  ]);
});

test('numbers that no heading calls days, and days of no month, stay as they are', async () => {
  for (const [text, name] of [
    ['ФИО|Комнаты\nТестов Иван|1, 3\nПробный Пётр|2', 'Общежитие сентябрь 2023.csv'],
    ['ФИО|Срок\nТестов Иван|01.09.2023, 30.06.2024\nПробный Пётр|01.09.2023, 30.06.2024', 'Договоры 2023.csv'],
    ['ФИО|Был\nТестов Иван|1, 3\nПробный Пётр|2', 'Посещаемость.csv'],
  ] as const)
    assert.deepEqual(
      await rowsOf(text, name),
      text.split('\n').map((line, i) => `${i + 1}|${line}`),
    );
});
