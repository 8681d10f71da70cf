import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameReadings } from './name-readings.ts';

const columns = [
  { index: 0, heading: '번호', fields: [] },
  { index: 1, heading: '성명', fields: ['person.full'] },
  { index: 2, heading: '현장', fields: ['site.place_name'] },
];

test('a name in Hangul is read in the script of the reader, and only a name', () => {
  assert.deepEqual(nameReadings(['1', '최영학', '평양'], columns, 'ru'), [{ cell: 1, read: 'Чхве Ён Хак' }]);
  assert.deepEqual(nameReadings(['1', '최영학', '평양'], columns, 'en'), [{ cell: 1, read: 'Choe Yŏng Hak' }]);
});

test('a reader of Hangul, and a name in another script, need none', () => {
  assert.deepEqual(nameReadings(['1', '최영학'], columns, 'ko'), []);
  assert.deepEqual(nameReadings(['1', 'Чхве Ён Хак'], columns, 'en'), []);
  assert.deepEqual(nameReadings(['1', null], columns, 'en'), []);
});
