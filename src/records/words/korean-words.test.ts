import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingTokens } from './heading-words.ts';
import { koreanSplitter, southern } from './korean-words.ts';

test('a compound is parted into the longest known words; what is unknown stays together', () => {
  const split = koreanSplitter(['실습', '기관', '성명', '명', '번호']);
  assert.deepEqual(split('실습기관명'), ['실습', '기관', '명']);
  assert.deepEqual(split('성명'), ['성명']);
  assert.deepEqual(split('바다번호'), ['바다', '번호']);
  assert.deepEqual(split(''), []);
});

test('a word begins as the North or as the South writes it, and is one', () => {
  assert.deepEqual(['로동자', '려권', '년도', '료금', '노동자', '이름', '가족', '년'].map(southern), [
    ...['노동자', '여권', '연도', '요금', '노동자', '이름', '가족', '년'],
  ]);
  assert.deepEqual(koreanSplitter(['노동자', '여권', '번호'])('로동자려권번호'), ['로동자', '려권', '번호']);
  assert.deepEqual(headingTokens('로동자려권번호'), headingTokens('노동자 여권번호'));
  assert.deepEqual(headingTokens('신청날자'), headingTokens('신청 날짜'));
});

test('words of a heading: camelCase, cut short, with a hyphen, with little words', () => {
  assert.deepEqual(headingTokens('orderNumber'), headingTokens('№ приказа').toReversed());
  assert.deepEqual(headingTokens('Орг-ция'), ['орг.']);
  assert.deepEqual(headingTokens('Дата рожд.'), ['=дата', '=рождение']);
  assert.deepEqual(headingTokens('Дата по'), ['=дата', 'по']);
  assert.deepEqual(headingTokens('Р/с'), headingTokens('расчётный счёт'));
  assert.deepEqual(headingTokens('Сотрудник.text'), headingTokens('Сотрудник'));
  assert.deepEqual(headingTokens('руб.'), ['=сумма']);
});
