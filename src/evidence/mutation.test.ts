import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutationRun } from './mutation.ts';
import { inScratchFolder } from './scratch-folder.ts';

test('two hundred mutated files are read or refused in a sentence', async () => {
  const { read, refused } = await inScratchFolder((put) => mutationRun(put, 1, 200, 2));
  assert.equal(read + refused, 200);
  assert.ok(read > 25 && refused > 25, `${read} read, ${refused} refused`);
});
