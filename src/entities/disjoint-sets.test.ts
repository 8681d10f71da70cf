import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DisjointSets } from './disjoint-sets.ts';

test('joined members share their smallest as representative, whatever the order', () => {
  const forwards = new DisjointSets(5);
  const backwards = new DisjointSets(5);
  for (const [i, j] of [
    [3, 4],
    [1, 3],
  ] as const)
    forwards.join(i, j);
  for (const [i, j] of [
    [1, 3],
    [3, 4],
  ] as const)
    backwards.join(j, i);
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((i) => forwards.find(i)),
    [0, 1, 2, 1, 1],
  );
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((i) => backwards.find(i)),
    [0, 1, 2, 1, 1],
  );
});

test('sets that somebody judged different are never joined, not even through a third', () => {
  const sets = new DisjointSets(3);
  sets.keepApart(0, 1);
  assert.equal(sets.join(0, 2), true);
  assert.equal(sets.join(1, 2), false);
  assert.notEqual(sets.find(1), sets.find(2));
});

test('a ban follows its set when that set is joined to another', () => {
  const sets = new DisjointSets(4);
  sets.keepApart(2, 3);
  sets.join(0, 2);
  assert.equal(sets.join(0, 3), false);
  assert.equal(sets.join(1, 3), true);
  assert.equal(sets.join(0, 1), false);
});
