import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Io } from './command.ts';
import { serveUntilStopped } from './serve-until-stopped.ts';

const io = { json: true, progress: () => undefined, signal: new AbortController().signal } as unknown as Io;
const never = () => assert.fail('the pages were built in vain');

test('no page is built for a case that is locked, nor for a folder that is none', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'tributary-'));
  t.after(() => rm(dir, { recursive: true }));
  await assert.rejects(serveUntilStopped(io, dir, 0, never), /is not a case/);
  await writeFile(join(dir, 'case.age'), 'sealed');
  await assert.rejects(serveUntilStopped(io, dir, 0, never), /is locked: "tributary unlock/);
  assert.deepEqual(await readdir(dir), ['case.age']);
});
