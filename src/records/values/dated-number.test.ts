import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datedNumber, isDatedNumber } from './dated-number.ts';

test('the number and the day of a paper in one cell, however they are parted', () => {
  for (const text of [
    '112-с от 01.09.2023',
    '112-с от 01.09.2023 г.',
    '112-с, 01.09.2023',
    '112-с (01.09.2023)',
    '112-с 01.09.2023',
    '01.09.2023, 112-с',
    'от 01.09.2023 г. 112-с',
  ])
    assert.deepEqual(datedNumber(text), { number: '112-с', day: '01.09.2023' }, text);
  assert.deepEqual(datedNumber('01.09.2023 № 112-с'), { number: '№ 112-с', day: '01.09.2023' });
  assert.deepEqual(datedNumber('제2023-56호, 2023년 9월 7일'), { number: '제2023-56호', day: '2023년 9월 7일' });
  assert.deepEqual(datedNumber('2023년 9월 7일 제56호'), { number: '제56호', day: '2023년 9월 7일' });
  assert.ok(isDatedNumber('Т-98, 26.03.2019'));
});

test('a year behind a stroke is no day, two days are no number and a day, words are no number', () => {
  assert.equal(isDatedNumber('112-с/2023'), false);
  assert.equal(isDatedNumber('01.09.2023 02.09.2023'), false);
  assert.equal(isDatedNumber('приказ от 01.09.2023'), false);
  assert.equal(datedNumber('112-с'), null);
});
