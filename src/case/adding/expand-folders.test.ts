import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { expandFolders } from './expand-folders.ts';
import { shownName } from './incoming.ts';

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
    path.toString().endsWith('closed')
      ? Promise.reject(Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' }))
      : readdir(path, { withFileTypes: true, encoding: 'buffer' }),
  );
  assert.deepEqual(
    files.map(({ name }) => name),
    [join('open', 'list.csv')],
  );
  assert.deepEqual(passedOver, [
    `${join(room, 'closed')}: you may not open this folder: ask its owner, or copy what you may read; nothing in it was looked at`,
  ]);
});

const in1251 = (text: string) =>
  Buffer.from([...text].map((sign) => (sign >= 'А' ? sign.charCodeAt(0) - 0x350 : sign.charCodeAt(0))));

test('names in the letters of another system are read as such, and the bytes of them kept', {
  skip: process.platform !== 'linux',
}, async (t) => {
  const room = mkdtempSync(join(tmpdir(), 'tributary-folders-'));
  t.after(() => rmSync(room, { recursive: true, force: true }));
  const put = (...names: Buffer[]) => {
    const bytes = Buffer.concat([Buffer.from(room), ...names.flatMap((name) => [Buffer.from('/'), name])]);
    mkdirSync(bytes.subarray(0, bytes.lastIndexOf('/')), { recursive: true });
    writeFileSync(bytes, 'a;b');
    return bytes;
  };
  const folder = in1251('Приказы');
  const order = put(folder, in1251('Приказ о зачислении.csv'));
  put(folder, Buffer.from('plain.csv'));
  put(Buffer.from('koi'), Buffer.concat([Buffer.from('d7c5c4cfcdcfd3d4d8', 'hex'), Buffer.from('.csv')]));
  put(Buffer.from('so \uFFFD.csv'));
  const { files, passedOver } = await expandFolders([{ path: room }]);
  assert.deepEqual(passedOver, []);
  assert.deepEqual(
    files.map(({ name, foreign }) => [name, foreign?.letters]),
    [
      ['koi/ведомость.csv', 'koi8-r'],
      ['so \uFFFD.csv', undefined],
      ['Приказы/plain.csv', 'windows-1251'],
      ['Приказы/Приказ о зачислении.csv', 'windows-1251'],
    ],
  );
  assert.deepEqual(files.at(-1)?.foreign?.path, order);
  assert.deepEqual(files.at(-1)?.foreign?.bytes, order.subarray(room.length + 1));
});

test('a file named at a terminal in the letters of another system is found, unless several are named so', {
  skip: process.platform !== 'linux',
}, async (t) => {
  const room = mkdtempSync(join(tmpdir(), 'tributary-folders-'));
  t.after(() => rmSync(room, { recursive: true, force: true }));
  const put = (name: string) => writeFileSync(Buffer.concat([Buffer.from(`${room}/`), in1251(name)]), 'a;b');
  const asTyped = (name: string) => ({ path: join(room, in1251(name).toString()) });
  put('список.csv');
  const found = await expandFolders([asTyped('список.csv')]);
  assert.deepEqual(found.files.map(shownName), ['список.csv']);
  put('приказ.csv');
  const { files, passedOver } = await expandFolders([asTyped('список.csv')]);
  assert.deepEqual(files, []);
  assert.match(passedOver.join(), /2 names on the disk are not UTF-8 and look like this one; name the folder/);
});
