import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Context } from '../opening/context.ts';
import { manifestOf } from './assess-manifest.ts';

test('what was handed in beside the evidence stands in the manifest by its hash', async () => {
  const temp = mkdtempSync(join(tmpdir(), 'tributary-manifest-'));
  try {
    const links = join(temp, 'links.csv');
    writeFileSync(links, 'path,sheet,row,slot,entity\n');
    const context = { ledger: { entries: [] } } as unknown as Context;
    const found = await manifestOf(context, { links, frozen: 'student-visa-labour' });
    const sha256 = createHash('sha256').update('path,sheet,row,slot,entity\n').digest('hex');
    assert.deepEqual(found.given, { links: { name: links, sha256 }, arrangements: null });
    assert.deepEqual(found.model.frozen, { name: 'student-visa-labour', sha256: null });
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
});
