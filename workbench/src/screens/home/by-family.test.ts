import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byFamily } from './by-family.ts';

const reason = (family: string, indicator: string, strength: 'S' | 'M' | 'W', hits = 1) => ({
  ...{ family, indicator, strength, hits },
  ...{ title: indicator, judged: 4 },
});

test('a card says one sign of each family, the strongest, and counts the rest', () => {
  const found = byFamily([
    reason('CERT', 'CERT-02', 'M', 4),
    reason('CERT', 'CERT-01', 'S', 3),
    reason('MONEY', 'MONEY-02', 'W'),
    reason('WORK', 'WORK-01', 'S', 4),
    reason('CERT', 'CERT-03', 'S', 2),
  ]);
  assert.deepEqual(
    found.map(({ first, more }) => [first.indicator, more]),
    [
      ['WORK-01', 0],
      ['CERT-01', 2],
      ['MONEY-02', 0],
    ],
  );
  assert.deepEqual(byFamily([]), []);
});
