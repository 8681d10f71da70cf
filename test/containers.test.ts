// Archives and letters are folders: what is in them is added file by file, and nothing of an interview in them is kept unsealed.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { zipOf } from '../src/evidence/reading/zip-fixture.ts';
import { scratch, writeEvidence } from './invented-evidence.ts';
import { startStill, working } from './repeatable-case.ts';

const interview =
  '---\nconsent: case\nprotection: sealed\nidentity:\n  name: Пример Примеров\n---\n\n## 1\ntopic: pay\nfirst_hand: yes\n\n> Said.\n';
const letterWith = (name: string, text: string): string =>
  `From: a@example.org\r\nDate: Fri, 1 Mar 2024 10:00:00 +1000\r\nSubject: list\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nsee below\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${text}\r\n--b--\r\n`;

test('files of an archive and of a letter in it are exhibits of their own, and an interview in a letter keeps the letter out', async (t) => {
  const folder = scratch(t);
  const orders = readFileSync(join(writeEvidence(join(folder, 'plain')), 'orders.csv'));
  const inner = zipOf([
    { name: 'orders.csv', bytes: orders },
    { name: 'locked.csv', bytes: 'a;b', encrypted: true },
  ]);
  const disk = join(folder, 'disk.zip');
  writeFileSync(
    disk,
    zipOf([
      { name: 'март/inner.zip', bytes: inner },
      { name: 'letter.eml', bytes: letterWith('note.csv', 'a;b\r\n1;2') },
      { name: 'secret.eml', bytes: letterWith('talk.md', interview) },
    ]),
  );
  const dir = join(folder, 'case');
  await startStill(dir, 'Invented', []);
  const report = await working(dir, (found) => found.add([{ path: disk, origin: 'disk of 3 March' }]));
  const added = await working(dir, async (found) =>
    found.entries.filter(({ kind }) => kind === 'added').map(({ body }) => [body.file_name, typeof body.container]),
  );
  assert.deepEqual(added, [
    ['disk.zip/март/inner.zip/orders.csv', 'string'],
    ['disk.zip/letter.eml/note.csv', 'string'],
    ['disk.zip/letter.eml', 'string'],
  ]);
  const told = new Map(report.files.map(({ file, because }) => [file, because.join('\n')]));
  assert.match(
    told.get('disk.zip') ?? '',
    /a folder in one file: .* taken out of it\ndisk\.zip\/март\/inner\.zip\/locked\.csv: is locked with a password/,
  );
  assert.equal(report.needsPerson, true);
  assert.ok(!JSON.stringify(report).includes('talk.md'));
  for (const kept of readdirSync(join(dir, 'exhibits')))
    assert.ok(!readFileSync(join(dir, 'exhibits', kept)).includes('Примеров'), kept);
  assert.deepEqual(readdirSync(join(dir, 'temp')), []);
});

test('a file and an archive whose names on the disk are in the letters of a Russian Windows are read, and their bytes stand in the ledger', {
  skip: process.platform !== 'linux',
}, async (t) => {
  const folder = scratch(t);
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const orders = readFileSync(join(writeEvidence(join(folder, 'plain')), 'orders.csv'));
  const put = (hex: string, ending: string, bytes: Buffer) =>
    writeFileSync(Buffer.concat([Buffer.from(`${disk}/`), Buffer.from(hex, 'hex'), Buffer.from(ending)]), bytes);
  put('cff0e8eae0e7', '.csv', orders);
  put('e0f0f5e8e2', '.zip', zipOf([{ name: 'note.csv', bytes: 'a;b\r\n1;2' }]));
  const dir = join(folder, 'case');
  await startStill(dir, 'Invented', []);
  const { files } = await working(dir, (found) => found.add([{ path: disk }]));
  assert.deepEqual(
    files.map(({ file, because }) => [file, because.some((one) => /read as windows-1251, which is a guess/.test(one))]),
    [
      ['Приказ.csv', true],
      ['архив.zip', true],
      ['архив.zip/note.csv', false],
    ],
  );
  const bytes = await working(dir, async (found) =>
    found.entries.filter(({ kind }) => kind === 'added').map(({ body }) => body.file_name_bytes),
  );
  assert.deepEqual(bytes, ['cff0e8eae0e72e637376', undefined]);
});
