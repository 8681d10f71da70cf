import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldName } from './fold-name.js';

/** @type {[string, string][]} */
const CASES = [
  ['  Choe   Yong-rim ', 'choe yong rim'],
  ["Ch'oe Yŏng Rim", 'choe yong rim'],
  ['Чхве Ён-Рим', 'чхве ен рим'],
  ['АНДРЕЙ', 'андрей'],
  ['ＫＩＭ', 'kim'],
  ['Kим', 'ким'],
  ['Kim\u200bYong\u00ad', 'kimyong'],
  ['김 정은', '김 정은'],
  ['O’Brien', 'obrien'],
  ['Straße', 'strasse'],
  ['キム・ジョンウン', 'キム ジョンウン'],
  ['a\ud800b', 'ab'],
  ['', ''],
  ['—«»—', ''],
];

for (const [text, folded] of CASES)
  test(`${JSON.stringify(text)} folds to ${JSON.stringify(folded)}`, () => assert.equal(foldName(text), folded));

test('the order of words is kept', () => assert.notEqual(foldName('Kim Yong'), foldName('Yong Kim')));
