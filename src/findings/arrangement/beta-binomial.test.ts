import assert from 'node:assert/strict';
import { test } from 'node:test';
import { betaBinomial, hitRatios } from './beta-binomial.ts';

const guilty = { hits: 1.5, misses: 1 };
const rare = { hits: 0.12, misses: 5.88 };

test('probabilities of 0 … n hits sum to one, and a flat rate spreads them evenly', () => {
  for (const n of [0, 1, 12, 300]) {
    const all = betaBinomial(n, rare);
    assert.equal(all.length, n + 1);
    assert.ok(Math.abs(all.reduce((sum, p) => sum + p, 0) - 1) < 1e-9);
  }
  assert.ok(betaBinomial(4, { hits: 1, misses: 1 }).every((p) => Math.abs(p - 0.2) < 1e-12));
});

test('more hits never say less, and a share no higher than the peers’ never speaks for guilt', () => {
  for (const peers of [rare, { hits: 3, misses: 3 }, { hits: 5.7, misses: 0.3 }])
    for (const n of [1, 5, 12, 40]) {
      const ratios = hitRatios(n, guilty, peers);
      assert.ok(ratios.every((ratio, k) => k === 0 || ratio >= (ratios[k - 1] ?? 0)));
      const expected = Math.floor((n * peers.hits) / (peers.hits + peers.misses));
      assert.ok((ratios[expected] ?? 0) <= 1);
    }
});

test('a quarter of a cohort where peers have two in a hundred speaks; one in twelve hardly does', () => {
  const ratios = hitRatios(12, guilty, rare);
  assert.ok((ratios[4] ?? 0) > 5);
  assert.ok((ratios[1] ?? 0) < 2);
  assert.ok((ratios[0] ?? 1) < 0.1);
});
