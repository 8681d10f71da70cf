import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordTypes } from '../record-types/record-types.ts';
import { titleLikeness } from './title-likeness.ts';

const namedBy = (title: string): string[] =>
  recordTypes()
    .all.filter((type) => titleLikeness(type, title) > 0)
    .map(({ id }) => id);

test('who names a file cuts a word short behind a consonant, in Latin letters too', () => {
  assert.deepEqual(namedBy('пригл 2021'), ['invitation']);
  assert.deepEqual(namedBy('prigl export'), ['invitation']);
  assert.deepEqual(namedBy('удерж март'), ['deduction']);
});

test('a cut that two words begin with says neither, nor does a whole word or one of three letters', () => {
  assert.deepEqual(namedBy('сотрудн'), []);
  assert.deepEqual(namedBy('при'), []);
  assert.deepEqual(namedBy('пригорода'), []);
});

test('a word that a stop cuts short before the next is that of the form', () => {
  assert.ok(namedBy('Миграц. карты сдали').includes('migration_card'));
});

test('what offices call any paper by names no form alone', () => {
  assert.deepEqual(namedBy('заявки агента'), []);
  assert.ok(namedBy('заявка на пропуска').includes('site_list'));
});
