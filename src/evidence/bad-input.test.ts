import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { open, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { pdfOf } from './pdf/pdf-fixture.ts';
import { readExhibit } from './read-exhibit.ts';
import { EvidenceError } from './reading/evidence-error.ts';
import { zipOf } from './reading/zip-fixture.ts';
import { drained, inScratchFolder, readBytes } from './scratch-folder.ts';

// What attackers and accidents send: each is refused in a sentence that begins with the name of the file, or read with what was odd said.

async function refused(fileName: string, bytes: string | Buffer, sentence: RegExp): Promise<void> {
  await assert.rejects(
    readBytes(fileName, bytes),
    (error) => error instanceof EvidenceError && error.message.startsWith(fileName) && sentence.test(error.message),
    `${fileName} should say ${sentence}`,
  );
}

test('files with a password say so, whatever their kind', async () => {
  const mimetype = (kind: string) => ({
    name: 'mimetype',
    bytes: `application/vnd.oasis.opendocument.${kind}`,
    stored: true,
  });
  const rest = [
    { name: 'content.xml', bytes: 'garbage' },
    { name: 'META-INF/manifest.xml', bytes: '<manifest:encryption-data/>' },
  ];
  await refused('a.ods', zipOf([mimetype('spreadsheet'), ...rest]), /locked with a password/);
  await refused('a.odt', zipOf([mimetype('text'), ...rest]), /locked with a password/);
  const office = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage\0', 'utf16le'),
  ]);
  await refused('a.docx', office, /locked with a password/);
  await refused('a.xlsx', zipOf([{ name: 'xl/workbook.xml', bytes: 'x', encrypted: true }]), /locked with a password/);
  const key = '00'.repeat(32);
  const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00><00>]`;
  await refused('a.pdf', pdfOf([{ texts: [] }], '', locked), /locked with a password/);
});

test('a name that lies: the content decides, and it is said', async () => {
  const docx = zipOf([
    { name: 'word/document.xml', bytes: '<w:document><w:p><w:r><w:t>x</w:t></w:r></w:p></w:document>' },
  ]);
  for (const [name, bytes, reader] of [
    ['a.pdf', docx, 'word'],
    ['a.docx', pdfOf([{ texts: [{ x: 1, y: 1, text: 'x' }] }]), 'pdf'],
    ['a.xlsx', '<html><table><tr><td>a<td>b<tr><td>1<td>2</table></html>', 'html'],
    ['a.jpg', 'a;b\n1;2\n3;4\n', 'csv'],
    ['a.csv', '<?xml version="1.0"?><a><r n="1"/><r n="2"/></a>', 'xml'],
  ] as const) {
    const { reading } = await readBytes(name, bytes);
    assert.equal(reading.reader, reader);
    assert.match(reading.notes[0]?.because ?? '', /its name ends in/);
  }
});

test('a link is read as what it points to only where a person names it; a folder and nothing are refused', async () => {
  await inScratchFolder(async (put) => {
    const path = await put('real.csv', 'a;b\n1;2\n');
    const link = join(dirname(path), 'link.csv');
    await symlink(path, link);
    assert.equal((await drained(await readExhibit(link, 'link.csv'))).rows[0]?.length, 2);
    await assert.rejects(readExhibit(dirname(path), 'folder'), /^EvidenceError: folder: is not a file/);
    if (process.platform !== 'win32') {
      execFileSync('mkfifo', [join(dirname(path), 'pipe')]);
      await assert.rejects(readExhibit(join(dirname(path), 'pipe'), 'pipe'), /^EvidenceError: pipe: is not a file/);
    }
    await assert.rejects(readExhibit(join(dirname(path), 'none'), 'none'), /^EvidenceError: none: no such file/);
  });
});

test('two gigabytes of one line are refused after sixteen megabytes of it', async () => {
  await inScratchFolder(async (put) => {
    const path = await put('long.csv', 'a;b\n1;2\n');
    await writeFile(path, 'x;'.repeat(10 * 1024 * 1024), { flag: 'a' });
    const file = await open(path, 'r+');
    await file.truncate(2 * 1024 ** 3);
    await file.close();
    await assert.rejects(
      readExhibit(path, 'long.csv').then(drained),
      (error) =>
        error instanceof EvidenceError && /^long\.csv(:3: this row is longer than 16 MB|: )/.test(error.message),
    );
  });
});

test('NUL bytes, lone surrogates and signs that turn the writing are kept visible and never break a cell', async () => {
  const { rows } = await readBytes('a.json', '[{"a":"x\\u0000y","b":"\\ud800","c":"=cmd|calc","d":"\\u202Efdp"}]');
  assert.deepEqual(rows[0], [['x\uFFFDy', '\uFFFD', '=cmd|calc', '\u202Efdp']]);
  const xml = await readBytes('a.xml', '<a><r n="x&#0;y&#xD800;"/><r n="2"/></a>');
  assert.deepEqual(xml.rows[0]?.[0], ['x\uFFFDy\uFFFD']);
});

test('an archive with an entry that stands nowhere, or twice, is refused or read, never trusted', async () => {
  const bytes = zipOf([{ name: 'word/document.xml', bytes: '<w:document/>' }]);
  const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  bytes.writeUInt32LE(0x00ffffff, directory + 42);
  await refused('a.docx', bytes, /is not where the archive says/);
});

test('a workbook whose texts are a trap, and one without its sheet', async () => {
  const book = { name: 'xl/workbook.xml', bytes: '<w><sheets><sheet name="A" r:id="rId1"/></sheets></w>' };
  const trap = { name: 'xl/sharedStrings.xml', bytes: '<!DOCTYPE x [<!ENTITY a "b">]><sst/>' };
  await refused('a.xlsx', zipOf([book, trap]), /document type/);
  const { reading, rows } = await readBytes('a.xlsx', zipOf([book]));
  assert.deepEqual(rows, [[]]);
  assert.match(reading.notes[0]?.because ?? '', /names this sheet, but it is missing/);
});
