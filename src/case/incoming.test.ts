import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { expandFolders } from './incoming.ts';

test('a folder named by a link is that folder; a link in it is left where it is, and said', async (t) => {
  const room = mkdtempSync(join(tmpdir(), 'tributary-folders-'));
  t.after(() => rmSync(room, { recursive: true, force: true }));
  mkdirSync(join(room, 'disk'));
  writeFileSync(join(room, 'disk', 'list.csv'), 'a;b');
  writeFileSync(join(room, 'elsewhere.csv'), 'a;b');
  symlinkSync(join(room, 'elsewhere.csv'), join(room, 'disk', 'away.csv'));
  symlinkSync(join(room, 'disk'), join(room, 'link'));
  const { files, passedOver } = await expandFolders([{ path: join(room, 'link') }]);
  assert.deepEqual(
    files.map(({ name }) => name),
    ['list.csv'],
  );
  assert.equal(passedOver.length, 1);
  assert.match(passedOver[0] ?? '', /away\.csv: not a plain file \(a link or device\), left where it is/);
});
