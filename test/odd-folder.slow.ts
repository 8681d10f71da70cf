// A folder as an attacker would send it: each trap is a sentence with its name, and the honest file among them is read.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { zipOf } from '../src/evidence/reading/zip-fixture.ts';
import { tributary } from './command-line.ts';
import { scratch } from './invented-evidence.ts';

const rows = [
  '№ события;Дата и время прохода;Событие;№ пропуска;Объект',
  '1;01.03.2023 08:00:00;вход;5001;Новостройка',
  '2;01.03.2023 18:00:00;выход;5001;Новостройка',
];
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const letter = `From: a@example.org\r\nDate: Fri, 1 Mar 2024 10:00:00 +1000\r\nSubject: s\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ntext\r\n--b\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename="../../evil.csv"\r\n\r\na;b\r\n1;2\r\n--b--\r\n`;

const traps: Readonly<Record<string, readonly [Buffer | string, RegExp]>> = {
  'bomb.zip': [
    zipOf([{ name: 'x', bytes: 'x', claims: 0xfffffff0 }]),
    /bomb\.zip: would unpack from 1 MB to \d+ MB, which looks like a trap/,
  ],
  'out.zip': [
    zipOf([{ name: '../../etc/x.csv', bytes: 'a;b\n1;2\n' }]),
    /out\.zip\/etc\/x\.csv: its name in the container leads elsewhere/,
  ],
  'out.eml': [letter, /out\.eml\/evil\.csv: its name in the container leads elsewhere/],
  'entities.xml': [
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a><r n="1"/><r n="&b;"/></a>',
    /entities\.xml.*document type/,
  ],
  'locked.docx': [
    Buffer.concat([compound, Buffer.alloc(600), Buffer.from('EncryptedPackage\0', 'utf16le')]),
    /locked\.docx: .*locked with a password/,
  ],
  'cut.xlsx': [
    zipOf([{ name: 'xl/workbook.xml', bytes: 'x'.repeat(5000) }]).subarray(0, 60),
    /cut\.xlsx: .*cut off or damaged/,
  ],
  'line.csv': [`a;b\n1;2\n${'x;'.repeat(10 * 1024 * 1024)}`, /line\.csv:3: this row is longer than 16 MB/],
  'empty.csv': ['', /empty\.csv: is empty \(0 bytes\)/],
  'report\u202Evsc.exe': [
    rows.join('\n'),
    /report\uFFFDvsc\.exe.* its name holds signs that hide or turn what it says/,
  ],
  'lies.pdf': [rows.join('\n').replace('5001', '5002'), /lies\.pdf.* its name ends in "\.pdf" but its content is csv/],
};

test('every trap in a folder is told with its name, and the rest of the folder goes on', async (t) => {
  const folder = scratch(t);
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  for (const [name, [bytes]] of Object.entries(traps)) writeFileSync(join(disk, name), bytes);
  writeFileSync(join(disk, 'good.csv'), rows.join('\r\n').replaceAll('5001', '5003'));
  writeFileSync(join(folder, 'secret.csv'), 'not to be read');
  symlinkSync(join(folder, 'secret.csv'), join(disk, 'link.csv'));
  symlinkSync(folder, join(disk, 'up'));
  writeFileSync(join(disk, 'unreadable.csv'), rows.join('\n'));
  chmodSync(join(disk, 'unreadable.csv'), 0o000);
  const dir = join(folder, 'case');
  await tributary('init', dir);
  const said = await tributary('add', dir, disk);
  assert.equal(said.code, 3);
  for (const [name, [, sentence]] of Object.entries(traps)) assert.match(said.out, new RegExp(sentence, 's'), name);
  for (const link of ['link.csv', 'up'])
    assert.match(said.out, new RegExp(`disk/${link}: not a plain file \\(a link or device\\)`));
  if (process.getuid?.() !== 0) assert.match(said.out, /unreadable\.csv.* may not be read; change its permissions/);
  assert.match(said.out, /good\.csv\s+site_access\s+3\s+2/);
  assert.ok(!said.out.includes('\u202E') && !said.out.includes('not to be read'));
  assert.equal((await tributary('verify', dir)).code, 0);
});
