import assert from 'node:assert/strict';
import { test } from 'node:test';
import { romaniseName, romaniseWord } from './index.js';

/** @type {[string, import('./index.d.ts').System, string][]} names: invented, or of the public officials named in the issue */
const NAMES = [
  ['최영림', 'dprk', 'Choe Yŏng Rim'],
  ['최영림', 'mr', "Ch'oe Yŏng-nim"],
  ['최영림', 'rr', 'Choe Yeong-nim'],
  ['최영림', 'kontsevich', 'Чхве Ён Рим'],
  ['김봉주', 'kontsevich', 'Ким Пон Джу'],
  ['김봉주', 'kholodovich', 'Ким Пон Чжу'],
  ['남궁철', 'mr', "Namgung Ch'ŏl"],
  ['강석원', 'mr', 'Kang Sŏg-wŏn'],
  ['남 태림', 'dprk', 'Nam Thae Rim'],
];
for (const [hangul, system, written] of NAMES)
  test(`${hangul} in ${system} is ${written}`, () => assert.equal(romaniseName(hangul, system), written));

/** @type {[string, import('./index.d.ts').System, string][]} the examples the standards themselves give */
const WORDS = [
  ['백마산', 'dprk', 'paengmasan'],
  ['천리마', 'dprk', 'chŏllima'],
  ['압록강', 'dprk', 'amrokgang'],
  ['국민', 'mr', 'kungmin'],
  ['일하', 'mr', 'irha'],
  ['독립문', 'rr', 'dongnimmun'],
  ['설악산', 'rr', 'seoraksan'],
];
for (const [hangul, system, written] of WORDS)
  test(`${hangul} in ${system} is ${written}`, () => assert.equal(romaniseWord(hangul, system), written));

test('the initial-sound law and old spelling are asked for', () => {
  assert.equal(romaniseWord('력사', 'mr', { southern: true }), 'yŏksa');
  assert.equal(romaniseWord('디방', 'mr', { historical: true }), 'chibang');
  assert.equal(romaniseName('림정린', 'mr', { southern: true }), 'Im Chŏng-nin');
});

test('what is not Hangul stays', () => assert.equal(romaniseWord('3-abc', 'mr'), '3-abc'));
