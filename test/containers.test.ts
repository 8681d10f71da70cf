// Archives and letters are folders: what is in them is added file by file, and nothing of an interview in them is kept unsealed.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
