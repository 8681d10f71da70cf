import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leakOf } from './leak-of.ts';

test('ids, order of rows, names, sizes and dates of files do not tell guilt', async () => {
  const { auc, guilty } = await leakOf(60, 101);
  assert.ok(guilty > 40, `only ${guilty} guilty cohorts were tried`);
  assert.ok(auc !== null && auc <= 0.55, `AUC ${auc}`);
});
