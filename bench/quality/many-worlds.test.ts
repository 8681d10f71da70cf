import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { manyWorlds } from './many-worlds.ts';
import type { WorldMeasured } from './measure-world.ts';
import type { Running } from './run-world.ts';

const asked = (seed: number): Running => ({
  ...{ seed, size: 'small', room: '', program: '', quick: true, none: false, unknown: false, keep: false },
});

test('a run that was stopped goes on: worlds whose numbers are kept are not run again, and a world that failed is', async () => {
  const results = await mkdtemp(join(tmpdir(), 'many-'));
  const run = async (fails: readonly number[]) => {
    const ran: number[] = [];
    const { measured, failed } = await manyWorlds([1, 2, 3, 4].map(asked), {
      ...{ jobs: 2, results, told: () => {} },
      async run({ seed }) {
        ran.push(seed);
        if (fails.includes(seed)) throw new Error('stopped');
        return { seed } as WorldMeasured;
      },
    });
    return { ran: ran.toSorted(), measured: measured.map(({ seed }) => seed), failed };
  };
  try {
    assert.deepEqual(await run([3]), { ran: [1, 2, 3, 4], measured: [1, 2, 4], failed: ['world 3 (small): stopped'] });
    assert.deepEqual(await run([]), { ran: [3], measured: [1, 2, 3, 4], failed: [] });
  } finally {
    await rm(results, { recursive: true, force: true });
  }
});
