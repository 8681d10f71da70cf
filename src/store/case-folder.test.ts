import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { caseFolder } from './case-folder.ts';
import { createCaseFolder, openCaseFolder } from './create-case.ts';
import { writeAtomically } from './durable-write.ts';
import { keepFile } from './keep-file.ts';

const home = await mkdtemp(join(tmpdir(), 'tributary-case-'));
after(() => rm(home, { recursive: true, force: true }));

test('a case is made in a new or an empty folder, and opens again', async () => {
  await mkdir(join(home, 'empty'));
  for (const name of ['new/deeper', 'empty']) {
    const made = await createCaseFolder(join(home, name), { title: 'Дело', languages: ['en', 'ru'] });
    assert.equal(await readFile(made.config, 'utf8'), 'title: Дело\nlanguages:\n  - en\n  - ru\n');
    assert.deepEqual((await readdir(made.root)).sort(), [
      'case.yml',
      'dossiers',
      'exhibits',
      'ledger.jsonl',
      'temp',
      'vault',
    ]);
    assert.equal((await openCaseFolder(made.root)).root, made.root);
  }
});

test('a folder that holds anything, a file and an existing case are refused', async () => {
  await mkdir(join(home, 'full'));
  await writeFile(join(home, 'full', 'notes.txt'), 'mine');
  await assert.rejects(createCaseFolder(join(home, 'full'), ''), /full is not empty \(it holds notes\.txt\)/);
  await assert.rejects(createCaseFolder(join(home, 'full', 'notes.txt'), ''), /notes\.txt is a file/);
  const twice = await createCaseFolder(join(home, 'twice'), '');
  await writeFile(twice.ledger, '{}\n');
  await assert.rejects(createCaseFolder(join(home, 'twice'), ''), /it holds case\.yml/);
});

test('what a crash left of an unfinished case is finished, unless something was written in it', async () => {
  const half = join(home, 'half');
  await mkdir(join(half, 'exhibits'), { recursive: true });
  await writeFile(join(half, 'ledger.jsonl'), '');
  await assert.rejects(openCaseFolder(half), /half is not a case: .*case\.yml is missing; "tributary init" makes one/);
  for (const title of ['Half', 'Again']) {
    const { config } = await createCaseFolder(half, `title: ${title}\n`);
    assert.equal(await readFile(config, 'utf8'), `title: ${title}\n`);
  }
  await openCaseFolder(half);
  const used = join(home, 'used');
  await mkdir(used);
  await writeFile(join(used, 'ledger.jsonl'), '{}\n');
  await assert.rejects(createCaseFolder(used, ''), /used is not empty \(it holds ledger\.jsonl\)/);
  const another = join(home, 'another');
  await mkdir(another);
  await writeFile(join(another, 'case.yml'), 'mine');
  await assert.rejects(createCaseFolder(another, ''), /another is not empty \(it holds case\.yml\)/);
});

test('an exhibit is kept under its hash, read-only, once', async () => {
  const folder = await createCaseFolder(join(home, 'keep'), '');
  const bytes = new Uint8Array(3_000_001).map((_, n) => n * 31);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = join(home, 'source.bin');
  await writeFile(source, bytes);
  const seen: number[] = [];
  assert.deepEqual(await keepFile(folder, source, (done) => seen.push(done)), {
    sha256,
    bytes: bytes.length,
    already: false,
  });
  assert.equal(seen.at(-1), bytes.length);
  assert.deepEqual(new Uint8Array(await readFile(folder.exhibit(sha256))), bytes);
  assert.equal((await stat(folder.exhibit(sha256))).mode & 0o777, 0o444);
  assert.deepEqual(await keepFile(folder, bytes), { sha256, bytes: bytes.length, already: true });
  assert.deepEqual(await readdir(folder.temp), []);
});

test('the empty file is an exhibit too; a folder and a missing file are refused and leave nothing', async () => {
  const folder = await createCaseFolder(join(home, 'edges'), '');
  assert.equal((await keepFile(folder, new Uint8Array())).bytes, 0);
  await assert.rejects(keepFile(folder, join(home, 'nowhere.csv')), /cannot read .*nowhere\.csv/);
  await assert.rejects(keepFile(folder, home), /it is not a file/);
  assert.deepEqual(await readdir(folder.temp), []);
  assert.throws(() => folder.exhibit('../case.yml'), /not a SHA-256/);
});

test('a kept exhibit of another length is reported, not replaced', async () => {
  const folder = await createCaseFolder(join(home, 'damaged'), '');
  const { sha256 } = await keepFile(folder, new Uint8Array([1, 2, 3]));
  await rm(folder.exhibit(sha256));
  await writeFile(folder.exhibit(sha256), 'x');
  await assert.rejects(keepFile(folder, new Uint8Array([1, 2, 3])), /holds 1 bytes where 3 belong/);
});

test('a file is replaced whole', async () => {
  const path = join(home, 'replaced.txt');
  await writeAtomically(path, 'before');
  await writeAtomically(path, 'after');
  assert.equal(await readFile(path, 'utf8'), 'after');
  assert.ok((await readdir(home)).every((name) => !name.endsWith('.tmp')));
  assert.ok(caseFolder('relative').root.startsWith('/'));
});
