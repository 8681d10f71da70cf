import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayBeOneOfficial } from './one-official.ts';

test('a post before or after, initials or names in full: one official', () => {
  assert.ok(mayBeOneOfficial('проректор Лесовский А.В.', 'Лесовский А. В., проректор'));
  assert.ok(mayBeOneOfficial('Лесовский А.В.', 'Лесовский Артём Викторович'));
  assert.ok(mayBeOneOfficial('Чон С.Х.', 'Чон Сон Хак'));
  assert.ok(mayBeOneOfficial('А. Лесовский', 'Лесовский Артём Викторович'));
  assert.ok(mayBeOneOfficial('Чон Сон Хак', 'JON SONG HAK'));
});

test('another surname, another initial, or a surname alone: not one', () => {
  assert.ok(!mayBeOneOfficial('Лесовский А.В.', 'Лесовская А.В.'));
  assert.ok(!mayBeOneOfficial('Лесовский А.В.', 'Лесовский Борис Викторович'));
  assert.ok(!mayBeOneOfficial('Лесовский А.В.', 'Лесовский А.П.'));
  assert.ok(!mayBeOneOfficial('Лесовский', 'Лесовский А.П.'));
  assert.ok(!mayBeOneOfficial('', 'Лесовский А.П.'));
});
