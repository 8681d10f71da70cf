import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sizeOf } from './size-of.ts';

test('sizes are said in the unit that fits', () => {
  assert.equal(sizeOf(0, 'en'), '0 byte');
  assert.equal(sizeOf(999, 'en'), '999 byte');
  assert.equal(sizeOf(1_000, 'en'), '1 kB');
  assert.equal(sizeOf(1_540_000, 'en'), '1.54 MB');
  assert.equal(sizeOf(2_000_000_000, 'en'), '2 GB');
});
