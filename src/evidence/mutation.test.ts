import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutationRun } from './mutation.ts';
import { inScratchFolder } from './scratch-folder.ts';

test('fifteen hundred mutated files are read or refused in a sentence', async () => {
  const { read, refused } = await inScratchFolder((put) => mutationRun(put, 1, 1500, 2));
  assert.equal(read + refused, 1500);
  assert.ok(read > 200 && refused > 200, `${read} read, ${refused} refused`);
});
