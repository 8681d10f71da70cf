import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Texts } from './texts.ts';

const likeness = (a: string, b: string): number => {
  const texts = new Texts();
  return texts.likeness(texts.numberOf(a), texts.numberOf(b));
};

test('a letter changed, left out, added or exchanged with its neighbour is a slip', () => {
  for (const slip of ['brighdman', 'brightmn', 'brighttman', 'birghtman'])
    assert.equal(likeness('brightman', slip), 2, slip);
});

test('three letters in ten may differ; more are another text, and a letter of a short one too', () => {
  assert.equal(likeness('brightman', 'brixhtnan'), 1);
  assert.equal(likeness('brightman', 'brickmason'), 0);
  assert.equal(likeness('kim', 'kin'), 1);
  assert.equal(likeness('li', 'lu'), 0);
});

test('letters are compared as letters after many texts, and the order does not matter', () => {
  const texts = new Texts();
  for (let i = 0; i < 20_000; i++) texts.numberOf(`text number ${i}`);
  const [a, b] = [texts.numberOf('ivanova'), texts.numberOf('ivanovna')];
  assert.deepEqual([texts.likeness(a, b), texts.likeness(b, a)], [2, 2]);
});
