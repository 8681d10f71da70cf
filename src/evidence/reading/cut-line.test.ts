import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutLine, kindOf } from './cut-line.ts';

const cuts: readonly [line: string, parts: string[]][] = [
  ['Тестов И.И. - отчёт - сдано 10.09.21', ['Тестов И.И.', 'отчёт', 'сдано 10.09.21']],
  ['900100 / Пробный П.П. / 3 сентября 2021', ['900100', 'Пробный П.П.', '3 сентября 2021']],
  ['Образцов О.О.      спр. № 7   (ООО «Вымысел, и К»)', ['Образцов О.О.', 'спр. № 7', 'ООО «Вымысел, и К»']],
  [
    'Распоряжение № 5-р: Тестов Иван, 15.01.2021 — 14.01.2022',
    ['Распоряжение № 5-р', 'Тестов Иван', '15.01.2021 — 14.01.2022'],
  ],
  ['9:00 до 10:35 Черчение, 305', ['9:00 до 10:35', 'Черчение', '305']],
  ['Тестов Иван (35.03.06, гр. Л-31)', ['Тестов Иван', '35.03.06', 'гр. Л-31']],
  ['Тестов Иван (Testov Ivan), паспорт 1', ['Тестов Иван (Testov Ivan)', 'паспорт 1']],
  ['12.03.1999 г.р., Примерия', ['12.03.1999 г.р.', 'Примерия']],
];

for (const [line, parts] of cuts)
  test(`«${line}» is cut into ${parts.length}`, () => {
    assert.deepEqual(cutLine(line), parts);
  });

test('a part is a person, a day, a figure or words', () => {
  for (const [part, kind] of [
    ['Тестов И.И.', 'person'],
    ['И. И. Тестов', 'person'],
    ['TESTOV IVAN', 'person'],
    ['с 1 сентября 2021 г. по 25 декабря 2021 г.', 'day'],
    ['35.03.06', 'figure'],
    ['гр. Л-31', 'figure'],
    ['справка', 'words'],
  ] as const)
    assert.equal(kindOf(part), kind, part);
});
