import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
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

test('a folder that may not be opened is said, and what lies beside it is read', async (t) => {
  const room = mkdtempSync(join(tmpdir(), 'tributary-folders-'));
  t.after(() => rmSync(room, { recursive: true, force: true }));
  for (const folder of ['closed', 'open']) {
    mkdirSync(join(room, folder));
    writeFileSync(join(room, folder, 'list.csv'), 'a;b');
  }
  const { files, passedOver } = await expandFolders([{ path: room }], (path) =>
    path.endsWith('closed')
      ? Promise.reject(Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }))
      : readdir(path, { withFileTypes: true }),
  );
  assert.deepEqual(
    files.map(({ name }) => name),
    [join('open', 'list.csv')],
  );
  assert.deepEqual(passedOver, [
    `${join(room, 'closed')}: you may not open this folder: ask its owner, or copy what you may read; nothing in it was looked at`,
  ]);
});

test('a name in the letters of another system is said with what to do', {
  skip: process.platform !== 'linux',
}, async (t) => {
  const room = mkdtempSync(join(tmpdir(), 'tributary-folders-'));
  t.after(() => rmSync(room, { recursive: true, force: true }));
  writeFileSync(
    Buffer.concat([Buffer.from(`${room}/`), Buffer.from([0xcf, 0xf0, 0xe8, 0x2e, 0x63, 0x73, 0x76])]),
    'a;b',
  );
  writeFileSync(join(room, 'so \uFFFD.csv'), 'a;b');
  const { files, passedOver } = await expandFolders([{ path: room }]);
  assert.deepEqual(
    files.map(({ name }) => name),
    ['so \uFFFD.csv'],
  );
  assert.match(passedOver.join(), /: its name is not written in UTF-8 and cannot be opened; rename it/);
});
