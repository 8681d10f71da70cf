import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutationRun } from './mutation.ts';
import { inScratchFolder } from './scratch-folder.ts';

test('eight hundred mutated files are read or refused in a sentence', async () => {
  const { read, refused } = await inScratchFolder((put) => mutationRun(put, 1, 800, 2));
  assert.equal(read + refused, 800);
  assert.ok(read > 100 && refused > 100, `${read} read, ${refused} refused`);
});
