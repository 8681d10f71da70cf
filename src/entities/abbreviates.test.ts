import assert from 'node:assert/strict';
import { test } from 'node:test';
import { abbreviates } from './abbreviates.ts';

test('a surname with initials is short for the name that begins so, whichever stands first and in whatever scripts', () => {
  assert.ok(abbreviates('Лим Д.', 'Лим Донён'));
  assert.ok(abbreviates('Назаров Нурлан Бахтиёрович', 'Н.Б. Назаров'));
  assert.ok(abbreviates('Семенов Н.', 'Семёнов Николай Ильич'));
  assert.ok(abbreviates('LIM D.', 'Лим Донён'));
  assert.ok(abbreviates('Назаров Н.Б.', 'Назаров Нурлан'));
  assert.ok(abbreviates('TAMANG SANJAY', 'Таманг С.'));
});

test('another surname, another letter or a whole name is not', () => {
  assert.ok(!abbreviates('Лим Д.', 'Ли Донён'));
  assert.ok(!abbreviates('Лим С.', 'Лим Донён'));
  assert.ok(!abbreviates('Назаров К. Б.', 'Назаров Нурлан Бахтиёрович'));
  assert.ok(!abbreviates('Лим Донён', 'Лим Донён'));
  assert.ok(!abbreviates('LIM S.', 'Лим Донён'));
});
