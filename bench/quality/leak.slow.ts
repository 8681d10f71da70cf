import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leakOf } from './leak-of.ts';

test('ids, order of rows, and names, sizes and days of files do not tell who is guilty', async () => {
  const { guilty, auc, alone } = await leakOf(20, 101);
  assert.ok(guilty > 400, `${guilty} guilty cohorts are too few to tell a leak from luck`);
  assert.ok(auc !== null && auc <= 0.55, `a classifier on layout alone reaches ${auc}`);
  for (const what of ['row order', 'numbers', 'file date', 'file name'])
    assert.ok(Math.abs((alone[what] ?? 0) - 0.5) <= 0.07, `${what} alone reaches ${alone[what]}`);
});
