import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Unit } from '../../evidence/index.ts';
import { tableReading } from '../loading/exhibit-fixture.ts';
import { listedNames, namesIn } from './listed-names.ts';

const rowsOf = async (text: string): Promise<string[]> => {
  const [unit] = (await listedNames(tableReading(text))).units as [Unit];
  const all: string[] = [];
  for await (const { places, rows } of unit.batches())
    all.push(...rows.map((row, i) => `${places[i]}: ${row.map((cell) => cell ?? '').join('|')}`));
  return all;
};

test('whoever an order names in one cell has a row, at the place of the one that is written', async () => {
  const book =
    'Приказы\n№ приказа|дата|содержание|кого\n112-с|01.09.2023|зачислить|Тестов И. К., Пробный О. П. и Иной Ю. А.\n113-с|04.09.2023|отчислить|Образцов О. С.';
  assert.deepEqual((await rowsOf(book)).slice(2), [
    '3: 112-с|01.09.2023|зачислить|Тестов И. К.',
    '3: 112-с|01.09.2023|зачислить|Пробный О. П.',
    '3: 112-с|01.09.2023|зачислить|Иной Ю. А.',
    '4: 113-с|04.09.2023|отчислить|Образцов О. С.',
  ]);
});

test('who guides beside a student, a sum with several names, disciplines and places make no further rows', async () => {
  for (const text of [
    'ФИО|Предприятие|Руководители\nТестов Иван|ООО «Вымысел»|Пробный О. П., Иной Ю. А.\nОбразцов Олег|ООО «Вымысел»|Пробный О. П., Иной Ю. А.',
    'Дата|Кому|Сумма\n01.09.2023|Тестов И. К., Пробный О. П.|50000\n02.09.2023|Иной Ю. А.|25000',
    'Группа|Дисциплины\nСТ-11|Русский язык, Высшая математика\nСТ-12|Физика, Черчение',
    'ФИО|Замещает\nТестов И. К.|Пробный О. П., Иной Ю. А.\nОбразцов О. С.|Прочий П. Р.',
  ])
    assert.equal((await rowsOf(text)).length, text.split('\n').length, text);
});

test('names of a cell behind one another, by numbers, lines, strokes and small words', () => {
  for (const cell of [
    'Ким Ир Хван; Чо Сон Ир',
    '1. Ким Ир Хван 2. Чо Сон Ир',
    'Ким Ир Хван\nЧо Сон Ир',
    'Ким Ир Хван / Чо Сон Ир',
    'Ким Ир Хван, Чо Сон Ир и др.',
    'Ким Ир Хван и Чо Сон Ир',
  ])
    assert.deepEqual(namesIn(cell), ['Ким Ир Хван', 'Чо Сон Ир'], cell);
  assert.deepEqual(namesIn('김철수, 박영님'), ['김철수', '박영님']);
  for (const cell of [
    'TESTOV IVAN / Тестов Иван',
    'SIN, Yong Ho',
    'Ким Ир Хван, бригадир',
    'ООО «Вымысел», АО «Образец»',
    '',
  ])
    assert.equal(namesIn(cell), null, cell);
});
