import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Listed, overlap } from './overlap.ts';

const listed = (name: string, place: string, birth: string | null = null, document: string | null = null): Listed => ({
  name,
  birth,
  document,
  places: [place],
});
const pairs = (found: readonly { left: Listed; right: Listed }[]) =>
  found.map(({ left, right }) => `${left.places[0]}=${right.places[0]}`);

test('one person in Cyrillic and in passport Latin made from it', () => {
  const found = overlap(
    [listed('Чхве Ён Рим', 'a1'), listed('Рём Хи Бон', 'a2')],
    [listed('RYOM HUI BONG', 'b1'), listed('CHKHVE EN RIM', 'b2'), listed('Сидоров Пётр', 'b3')],
  );
  assert.deepEqual(pairs(found.shared).sort(), ['a1=b2', 'a2=b1']);
  assert.deepEqual(
    found.rightOnly.map(({ places }) => places[0]),
    ['b3'],
  );
});

test('a name that two rows could be is doubtful, until a date of birth tells them apart', () => {
  const two = [listed('Ким Ён Чхоль', 'b1', '1990-02-03'), listed('Ким Ён Чхоль', 'b2', '1985-07-01')];
  assert.deepEqual(pairs(overlap([listed('Ким Ён Чхоль', 'a1')], two).shared), []);
  assert.equal(overlap([listed('Ким Ён Чхоль', 'a1')], two).doubtful.length, 1);
  assert.deepEqual(pairs(overlap([listed('Ким Ён Чхоль', 'a1', '1985-07-01')], two).shared), ['a1=b2']);
});

test('two birth dates are two people, one document is one person', () => {
  const born = overlap([listed('Рём Хи Бон', 'a1', '1990-02-03')], [listed('Рём Хи Бон', 'b1', '1990-02-04')]);
  assert.equal(born.shared.length + born.doubtful.length, 0);
  const papers = overlap([listed('Рём Хи Бон', 'a1', null, '700111')], [listed('Ом Хи Бон', 'b1', null, '700111')]);
  assert.deepEqual(pairs(papers.shared), ['a1=b1']);
  assert.match(papers.shared[0]?.because ?? '', /the same document/);
});

test('a list by initials is held against every name of the other, and what fits is for a person', () => {
  const whole = [listed('Чхве Ён Рим', 'a1'), listed('Рём Хи Бон', 'a2'), listed('Сорокин Пётр Ильич', 'a3')];
  const short = [listed('CHKHVE E.R.', 'b1'), listed('Сорокин П. И.', 'b2'), listed('Пак Ч. И.', 'b3')];
  for (const found of [overlap(whole, short), overlap(short, whole)]) {
    assert.deepEqual([pairs(found.shared).length, pairs(found.doubtful).length], [0, 2]);
    for (const { because } of found.doubtful) assert.match(because, /initial/);
  }
});

test('common names promise more namesakes by chance than rare ones', () => {
  const many = Array.from({ length: 200 }, (_, i) => listed('Пак Чхоль Су', `b${i}`));
  assert.ok(
    overlap([listed('Ким Ён Чхоль', 'a')], many).expectedByChance >
      overlap([listed('Рём Хи Бон', 'a')], many).expectedByChance,
  );
});
