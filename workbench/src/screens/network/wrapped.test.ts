import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrapped } from './wrapped.ts';

test('a label is cut between words into three lines', () => {
  assert.deepEqual(wrapped('ООО «Залив»', 24), ['ООО «Залив»']);
  assert.deepEqual(wrapped('ФГБОУ ВО «Заливский университет»', 20), ['ФГБОУ ВО «Заливский', 'университет»']);
  assert.deepEqual(wrapped('ФГБОУ ВО «Заливский государственный университет»', 26), [
    ...['ФГБОУ ВО «Заливский', 'государственный', 'университет»'],
  ]);
});

test('what is longer than three lines ends with a mark', () => {
  const lines = wrapped('one two three four five six seven', 9);
  assert.deepEqual(lines, ['one two', 'three', 'four fiv…']);
});
