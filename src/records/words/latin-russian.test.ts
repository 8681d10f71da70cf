import assert from 'node:assert/strict';
import { test } from 'node:test';
import { russianOf } from './latin-russian.ts';

test('Russian words as databases write them in Latin letters', () => {
  assert.deepEqual(['prikaz', 'familiya', 'shifr', 'uchebnyy', 'schet', 'fio'].map(russianOf), [
    ...['приказ', 'фамилия', 'шифр', 'учебный', 'щет', 'фио'],
  ]);
  assert.equal(russianOf('wxq'), null);
});
