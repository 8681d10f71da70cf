import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { nameIndex, openNameIndex } from '../index.js';

const NAMES = [
  'Choe Yong-rim',
  '김정은',
  'Сорокин Пётр Ильич',
  'RI CHANG HO',
  'Choe Yong-rim',
  'Nam Thae Rim',
  '촤찬일',
];

test('a name is found in any script, with every place it stands at', () => {
  const index = nameIndex(NAMES);
  assert.equal(index.size, 6);
  const [hit] = index.search('Чхве Ён Рим');
  assert.deepEqual([hit?.name, hit?.positions, hit?.comparison.verdict], ['Choe Yong-rim', [0, 4], 'match']);
  assert.deepEqual(
    index.search('이창호').map(({ name }) => name),
    ['RI CHANG HO'],
  );
  assert.deepEqual(
    index.search('PETR SOROKIN').map(({ positions }) => positions),
    [[2]],
  );
  assert.deepEqual(index.search('Pak Pong Ju'), []);
});

test('a slip is found when nothing better is', () => {
  assert.equal(nameIndex(NAMES).search('최찬일')[0]?.comparison.relation, 'error');
});

test('a name by initials is found for the whole name, and the whole name for it: possible, never a match', () => {
  const index = nameIndex(['Чхве Ё. Р.', 'Сорокин П. И.', 'Choe Yong-rim', 'Сорокин Пётр Ильич', 'Ким Ч. И.']);
  const found = (/** @type {string} */ name) =>
    index.search(name).map((hit) => `${hit.name} ${hit.comparison.verdict}`);
  assert.deepEqual(found('최영림'), ['Choe Yong-rim match', 'Чхве Ё. Р. possible']);
  assert.deepEqual(found('CHOE Y. R.').sort(), ['Choe Yong-rim possible', 'Чхве Ё. Р. possible']);
  assert.deepEqual(found('SOROKIN P.I.').sort(), ['Сорокин П. И. possible', 'Сорокин Пётр Ильич possible']);
});

test('among hundreds that share its keys the nearest comes first, whether syllables or words are compared', () => {
  const fathers = [...'абвгдезиклмнопрст'].flatMap((a) => [...'аеиоу'].map((b) => `${a}${b}р`));
  const russians = fathers.flatMap((father) => [`Сорокин Пётр ${father}ович`, `Сорокин Пётр ${father}тович`]);
  const koreans = [...'용영연녕룡령'].flatMap((a) => [...'철출촐천전'].map((b) => `김${a}${b}`));
  const index = nameIndex([...russians, ...koreans, ...koreans.map((name) => `${name} `)]);
  assert.equal(index.search('SOROKIN PETR MURTOVICH')[0]?.name, 'Сорокин Пётр муртович');
  assert.equal(index.search('Ким Рён Чхоль', 3)[0]?.name.trim(), '김룡철');
});

test('an index saved and opened gives the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'names-'));
  try {
    const path = join(folder, 'index');
    nameIndex(NAMES).save(path);
    assert.deepEqual(openNameIndex(path).search('Ким Чен Ын'), nameIndex(NAMES).search('Ким Чен Ын'));
    writeFileSync(join(folder, 'other'), 'not an index');
    assert.throws(() => openNameIndex(join(folder, 'other')), /other: expected an index written by save\(\)/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('warming an index changes nothing that it finds', () => {
  const index = nameIndex(NAMES);
  const before = index.search('이창호');
  index.warm();
  assert.deepEqual(index.search('이창호'), before);
});

test('a name of short words is found by a dotted name and by none that is written out otherwise', () => {
  const index = nameIndex(['О Ин У', 'Ри Е Гу']);
  assert.deepEqual(
    index.search('О И. У.').map((hit) => `${hit.name} ${hit.comparison.verdict}`),
    ['О Ин У possible'],
  );
  assert.deepEqual(index.search('Рим Ён Гук'), []);
});

test('an empty index finds nothing', () => assert.deepEqual(nameIndex([]).search('Kim'), []));
