import assert from 'node:assert/strict';
import { chmod, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { CaseFolder } from './case-folder.ts';
import { createCaseFolder } from './create-case.ts';
import { diskRefusal } from './disk-refusal.ts';
import { keepFile } from './keep-file.ts';

let root: string;
let folder: CaseFolder;

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'tributary-keep-'));
  folder = await createCaseFolder(join(root, 'case'), 'title: A case\n');
});
after(() => rm(root, { recursive: true, force: true }));

const said = (work: Promise<unknown>): Promise<string> => work.then(String, (error: Error) => error.message);

test('a file that is not there is named, with what to do and no code of the system', async () => {
  const path = join(root, 'gone.csv');
  assert.equal(await said(keepFile(folder, path)), `cannot read ${path}: there is no such file; check the path`);
});

test('a folder in place of a file is said to be one', async () => {
  assert.equal(await said(keepFile(folder, root)), `cannot keep ${root}: it is not a file; name the files in it`);
});

test('a case whose folder for work in progress is gone says where', async () => {
  const lost = await createCaseFolder(join(root, 'lost'), 'title: Lost\n');
  await rm(lost.temp, { recursive: true });
  assert.match(
    await said(keepFile(lost, Buffer.from('a;b'))),
    /^cannot write .*lost.*: its folder is gone; put it back/,
  );
});

// /dev/full refuses every byte as a full disk does.
test('a full disk is a sentence with the place and what to do', { skip: process.platform !== 'linux' }, async () => {
  const full = await open('/dev/full', 'w');
  const error = await full.write('a').then(
    () => null,
    (refused: unknown) => refused,
  );
  await full.close();
  assert.equal(
    diskRefusal('writing', '/case/exhibits/ab12', error).message,
    'cannot write /case/exhibits/ab12: the disk is full; make room and try again',
  );
});

test('what may not be read says so', { skip: process.getuid?.() === 0 }, async () => {
  const path = join(root, 'locked.csv');
  await writeFile(path, 'a;b');
  await chmod(path, 0o000);
  assert.equal(await said(keepFile(folder, path)), `cannot read ${path}: it may not be read; change its permissions`);
});

test('a sentence of ours is passed on as it is', () => {
  const own = new Error('it changed while it was copied');
  assert.equal(diskRefusal('reading', 'a.csv', own), own);
});
