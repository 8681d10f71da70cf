import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { coarseBounds, coarsePeople, coarseShare, coarseYears, smallestCell } from './coarse.ts';

test('people are rounded, and no cell below ten is given', () => {
  assert.deepEqual([10, 14, 15, 34, 99, 101, 345, 1234].map(coarsePeople), [10, 10, 20, 30, 100, 100, 350, 1000]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (n) => {
      const told = coarsePeople(n);
      return told >= smallestCell && told % 10 === 0;
    }),
  );
});

test('sums are told by bounds that hold them and are neither of them', () =>
  fc.assert(
    fc.property(
      ...[fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 2 })],
      (low, more, digits) => {
        const [least, most] = coarseBounds(`${low}.50`, `${low + more}.00`, digits);
        return least <= low && most > low + more && least < most;
      },
    ),
  ));

test('an exact payment cannot be read back', () => {
  assert.deepEqual(coarseBounds('60000.00', '60000.00', 1), [60_000, 70_000]);
  assert.deepEqual(coarseBounds('3225848.00', '3225848.00', 2), [3_200_000, 3_300_000]);
});

test('a share is a word: one who is left out is not singled out', () => {
  assert.deepEqual(
    [coarseShare(34, 34), coarseShare(33, 34), coarseShare(20, 34), coarseShare(3, 34), coarseShare(0, 34)],
    ['all', 'all', 'most', 'some', 'none'],
  );
});

test('days are years', () => {
  assert.deepEqual(coarseYears(['2023-06-30', null, '2022-09-01', '2022-12-01']), ['2022', '2023']);
  assert.deepEqual(coarseYears([null]), []);
});
