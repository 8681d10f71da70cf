import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutationRun } from './mutation.ts';
import { inScratchFolder } from './scratch-folder.ts';

for (const seed of [2, 3, 4, 5])
  test(`twenty-five thousand mutated files from seed ${seed} are read or refused in a sentence`, async () => {
    const { read, refused } = await inScratchFolder((put) => mutationRun(put, seed, 25_000, seed * 3));
    assert.equal(read + refused, 25_000);
  });
