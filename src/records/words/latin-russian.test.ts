import assert from 'node:assert/strict';
import { test } from 'node:test';
import { russianOf, russianReadings } from './latin-russian.ts';

test('Russian words as databases write them in Latin letters', () => {
  assert.deepEqual(['prikaz', 'familiya', 'shifr', 'uchebnyy', 'schet', 'fio'].map(russianOf), [
    ...['приказ', 'фамилия', 'шифр', 'учебный', 'щет', 'фио'],
  ]);
  assert.equal(russianOf('wxq'), null);
});

test('«organizacia», «familiia» and «jurnal» are what other offices write otherwise', () => {
  assert.equal(russianOf('organizacia'), 'организация');
  for (const [latin, russian] of [
    ['familiia', 'фамилия'],
    ['obuchaiushchegosia', 'обучающегося'],
    ['jurnal', 'журнал'],
    ['prixod', 'приход'],
  ] as const)
    assert.ok(russianReadings(latin).includes(russian), latin);
});
