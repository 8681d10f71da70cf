import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptValues } from './mention-parts.ts';

test('a person is called by a name, without the post before or behind it', () => {
  for (const [written, name] of [
    ['ректор Тестов Т.', 'Тестов Т.'],
    ['Зав. каф. Пробная', 'Пробная'],
    ['доц. Тестов Т. Т.', 'Тестов Т. Т.'],
    ['Тестов Т.Т., ст. преп.', 'Тестов Т.Т.'],
    ['ван дер Тест Ян', 'ван дер Тест Ян'],
    ['TESTOV, IVAN', 'TESTOV, IVAN'],
    ['Тестов Иван', 'Тестов Иван'],
  ] as const)
    assert.deepEqual(keptValues(new Map([['full', written]])), [['full', name]], written);
});
