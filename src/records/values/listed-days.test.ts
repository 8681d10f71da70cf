import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listedDays } from './listed-days.ts';
import { parseMonth } from './parse-date.ts';

const said = { month: parseMonth('2023-09'), yearOf: (month: number) => (month > 6 ? 2023 : 2024) };
const of = (...days: number[]) => days.map((day) => `2023-09-${String(day).padStart(2, '0')}`);

test('days that a cell lists are written out, whatever way a clerk lists them', () => {
  for (const text of [
    '1, 3, 5–7',
    'был: 1; 3; 5 - 7',
    '1 3 5-7',
    '1.09, 3.09, 5-7.09',
    '1, 3 и 5–7 сентября',
    '01.09.2023, 03.09.2023, 05.09.2023-07.09.2023',
    '1일, 3일, 5-7일',
  ])
    assert.deepEqual(listedDays(text, said), of(1, 3, 5, 6, 7), text);
  assert.deepEqual(listedDays('30.09, 02.10', said), ['2023-09-30', '2023-10-02']);
  assert.deepEqual(listedDays('28, 30.01', said), ['2024-01-28', '2024-01-30']);
});

test('what is no day, or of no month that anything says, is no list of days', () => {
  for (const text of ['', 'каб. 1, 3', '12, 45', '1, 3 (болел)', '31, 32', '7-5'])
    assert.equal(listedDays(text, said), null, text);
  assert.equal(listedDays('1, 3', { month: null, yearOf: () => null }), null);
  assert.equal(listedDays('02.09, 03.09', { month: null, yearOf: () => null }), null);
});
