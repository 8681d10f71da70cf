import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { crc32, gzipSync, inflateRawSync } from 'node:zlib';
import { encoded } from '../reading/encoded.ts';
import { zipOf } from '../reading/zip-fixture.ts';
import { inScratchFolder } from '../scratch-folder.ts';
import { type Unpacked, unpackContainer } from './unpack-container.ts';
import { zipQuine } from './zip-quine-fixture.ts';

async function unpacked(
  fileName: string,
  bytes: Buffer | string,
): Promise<{ found: Unpacked | null; texts: Record<string, string>; kept: string[] }> {
  return inScratchFolder(async (put) => {
    const path = await put('container', bytes);
    const into = join(dirname(path), 'out');
    const found = await unpackContainer(path, fileName, into);
    const texts: Record<string, string> = {};
    for (const file of found?.files ?? []) texts[file.name] = await readFile(file.path, 'utf8');
    return { found, texts, kept: found ? await readdir(into) : [] };
  });
}

const csv = 'a;b\n1;2\n';

test('an archive is a folder, archives in it too; each file under its whole name', async () => {
  const inner = zipOf([{ name: 'март/list.csv', bytes: csv }]);
  const { found, texts, kept } = await unpacked(
    'disk.zip',
    zipOf([
      { name: 'a.csv', bytes: csv },
      { name: 'dir/', bytes: '' },
      { name: 'dir/inner.zip', bytes: inner },
    ]),
  );
  assert.deepEqual(texts, { 'disk.zip/a.csv': csv, 'disk.zip/dir/inner.zip/март/list.csv': csv });
  assert.deepEqual([found?.refused, found?.notes, found?.onlyFolder, kept.length], [[], [], true, 2]);
});

test('no name leads out of the folder or turns its writing; what was changed is said', async () => {
  const names = [
    '../../../etc/passwd.csv',
    '/root/x.csv',
    'C:\\Windows\\y.csv',
    '..\\..\\z.csv',
    'list\u202Evsc.exe',
    'nul\u0000.csv',
  ];
  const { found, texts } = await unpacked('d.zip', zipOf(names.map((name) => ({ name, bytes: csv }))));
  assert.deepEqual(Object.keys(texts), [
    'd.zip/etc/passwd.csv',
    'd.zip/root/x.csv',
    'd.zip/Windows/y.csv',
    'd.zip/z.csv',
    'd.zip/list\uFFFDvsc.exe',
    'd.zip/nul\uFFFD.csv',
  ]);
  assert.equal(found?.notes.length, 6);
});

test('names that no archiver said to be UTF-8 are read in the letters in which they are words', async () => {
  const names = ['Приказы/ПРИКАЗ № 5.csv', 'СКУД/март.csv', 'сведения об обучающихся.csv'];
  for (const label of ['windows-1251', 'ibm866', 'utf-8']) {
    const files = names.map((name) => name.replace('№', label === 'ibm866' ? 'N' : '№'));
    const { texts } = await unpacked('d.zip', zipOf(files.map((name) => ({ name: encoded(name, label), bytes: csv }))));
    assert.deepEqual(
      Object.keys(texts),
      files.map((name) => `d.zip/${name}`),
      label,
    );
  }
  const { texts } = await unpacked('d.zip', zipOf([{ name: encoded('작업반 명단.csv', 'euc-kr'), bytes: csv }]));
  assert.deepEqual(Object.keys(texts), ['d.zip/작업반 명단.csv']);
});

test('locked, linked, empty and lying files are refused one by one, and the rest goes on', async () => {
  const bytes = zipOf([
    { name: 'locked.csv', bytes: csv, encrypted: true },
    { name: 'link', bytes: '/etc/passwd', link: true },
    { name: 'empty.csv', bytes: '' },
    { name: 'liar.csv', bytes: 'x'.repeat(2_000_000), claims: 10 },
    { name: 'good.csv', bytes: csv },
  ]);
  const { found, texts, kept } = await unpacked('d.zip', bytes);
  assert.deepEqual(texts, { 'd.zip/good.csv': csv });
  assert.equal(kept.length, 1);
  for (const [at, said] of [
    /locked\.csv: is locked with a password/,
    /link: is a link to another place/,
    /empty\.csv: is empty/,
    /liar\.csv: unpacks into more than it claims/,
  ].entries())
    assert.match(found?.refused[at] ?? '', said);
});

test('a bomb by its own claim, a nest of archives, and a gzip that swells', async () => {
  const claims = zipOf([{ name: 'x', bytes: 'x', claims: 0xfffffff0 }]);
  assert.match(
    (await unpacked('bomb.zip', claims)).found?.refused[0] ?? '',
    /^bomb\.zip: would unpack from 1 MB to \d+ MB, which looks like a trap/,
  );
  let nest = zipOf([{ name: 'core.csv', bytes: csv }]);
  for (let depth = 0; depth < 8; depth++) nest = zipOf([{ name: `${depth}.zip`, bytes: nest }]);
  const deep = await unpacked('nest.zip', nest);
  assert.deepEqual(deep.texts, {});
  assert.match(deep.found?.refused[0] ?? '', /is a container 5 deep in others/);
  const swelling = gzipSync(Buffer.alloc(100 * 1024 * 1024));
  assert.match(
    (await unpacked('big.csv.gz', swelling)).found?.refused[0] ?? '',
    /^big\.csv\.gz\/big\.csv: unpacks into far more than it is/,
  );
});

test('an archive that holds itself is opened once, and what lies beside it is taken out', async () => {
  const quine = zipQuine();
  const { found, texts } = await unpacked('r.zip', quine);
  assert.deepEqual(
    [texts, found?.refused],
    [{}, ['r.zip/r.zip: holds itself, which looks like a trap; it was not opened again']],
  );
  const disk = zipOf([
    { name: 'r.zip', bytes: quine, stored: true },
    { name: 'a.csv', bytes: csv },
  ]);
  const beside = await unpacked('disk.zip', disk);
  assert.deepEqual(beside.texts, { 'disk.zip/a.csv': csv });
  assert.match(
    beside.found?.refused.join() ?? '',
    /^disk\.zip\/r\.zip\/r\.zip: holds itself[^;]*; it was not opened again$/,
  );
});

test('the fixture is what it says: unpacked, it is itself', () => {
  const quine = zipQuine();
  const [packed, head] = [quine.readUInt32LE(18), 30 + quine.readUInt16LE(26) + quine.readUInt16LE(28)];
  assert.deepEqual(inflateRawSync(quine.subarray(head, head + packed)), quine);
  assert.equal(quine.readUInt32LE(14), crc32(quine));
});

test('archives in archives that are honest one by one and swell together are given up', async () => {
  const zeros = zipOf([{ name: 'core.bin', bytes: Buffer.alloc(20 * 1024 * 1024) }]);
  const bomb = zipOf(Array.from({ length: 5 }, (_, i) => ({ name: `${i}.zip`, bytes: zeros })));
  assert.ok(bomb.length < 64 * 1024, `${bomb.length} bytes`);
  const { found } = await unpacked('bomb.zip', bomb);
  assert.match(
    found?.refused[0] ?? '',
    /^bomb\.zip\/3\.zip\/core\.bin: with what was taken out before it, far more than the container is, which looks like a trap/,
  );
  assert.equal(found?.files.length, 3);
});

test('attachments of a letter are files; the letter itself stays to be read', async () => {
  const letter = `From: a@example.org\r\nDate: x\r\nSubject: s\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ntext\r\n--b\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename="../../../evil.csv"\r\n\r\n${csv}\r\n--b--\r\n`;
  const { found, texts } = await unpacked('l.eml', letter);
  assert.deepEqual([Object.keys(texts), found?.onlyFolder, found?.notes.length], [['l.eml/evil.csv'], false, 1]);
});

test('what is no container is null, an office file too', async () => {
  assert.equal((await unpacked('a.csv', csv)).found, null);
  const docx = zipOf([{ name: 'word/document.xml', bytes: '<w:document/>' }]);
  assert.equal((await unpacked('a.docx', docx)).found, null);
});
