import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { testCatalogue } from './catalogue.ts';

test('every case of every indicator holds, in whatever order its rows come', async () => {
  const temp = await mkdtemp(join(tmpdir(), 'tributary-indicators-'));
  try {
    const reports = await testCatalogue({ temp });
    assert.deepEqual(
      reports.flatMap(({ problems }) => problems),
      [],
    );
  } finally {
    await rm(temp, { recursive: true });
  }
});
