import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utils, write } from '@e965/xlsx';
import { zipOf } from './reading/zip-fixture.ts';
import { readBytes } from './scratch-folder.ts';
import { compoundMark } from './workbooks/office-container.ts';

const compound = (stream: string): Buffer =>
  Buffer.concat([compoundMark, Buffer.alloc(600), Buffer.from(`${stream}\0`, 'utf16le'), Buffer.alloc(900)]);
const bytes = (text: string): Buffer => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(300)]);
const parts = (...names: string[]): Buffer => zipOf(names.map((name) => ({ name, bytes: 'x' })));
const dbf = Buffer.concat([Buffer.from([3, 124, 3, 1, 0, 0, 0, 0, 65, 0, 21, 0]), Buffer.alloc(53), Buffer.from('\r')]);

const files: Readonly<Record<string, readonly [Buffer, RegExp]>> = {
  'order.doc': [compound('WordDocument'), /is a Word document of the time before 2007; .*save it as \.docx or PDF/],
  'letter.msg': [compound('__properties_version1.0'), /is a letter as Outlook keeps it; save it as \.eml/],
  'slides.ppt': [compound('PowerPoint Document'), /is a presentation of the time before 2007; save it as PDF/],
  ...{
    'Thumbs.db': [compound('Catalog'), /is left out/],
    '.DS_Store': [bytes('\0\0\0\x01Bud1'), /is left out/],
    '._gate.csv': [bytes('\0\x05\x16\x07\0\x02\0\0Mac OS X'), /is left out/],
    'desktop.ini': [Buffer.from('\ufeff\r\n[.ShellClassInfo]\r\nIconIndex=4\r\n', 'utf16le'), /is left out/],
    '~$order.docx': [bytes('\x05User'), /is left out/],
    '.~lock.order.odt#': [Buffer.from(',ivan,pc-7,12.10.2023 09:11,file:///home/ivan/4;'), /is left out/],
  },
  'report.pages': [parts('Index/Document.iwa', 'preview.jpg'), /is a document of Apple Pages.*export it as Word/],
  'sheet.numbers': [parts('Index/Document.iwa', 'Index/Tables/DataList.iwa'), /is a Numbers sheet; export it as Excel/],
  'slides.pptx': [parts('[Content_Types].xml', 'ppt/presentation.xml'), /is a presentation; save it as PDF/],
  'book.epub': [parts('mimetype', 'META-INF/container.xml'), /is an electronic book/],
  'voice.ogg': [bytes('OggS\0'), /is a sound or video recording; write down what is said/],
  'call.mp3': [bytes('ID3\x03'), /is a sound or video recording/],
  'clip.mp4': [bytes('\0\0\0\x18ftypmp42'), /is a sound or video recording/],
  'old.wav': [bytes('RIFF\0\0\0\0WAVE'), /is a sound or video recording/],
  'disk.tar': [bytes(`${'\0'.repeat(257)}ustar\0`), /is a tar archive; unpack it/],
  'base.mdb': [bytes('\0\x01\0\0Standard Jet DB'), /is a database; export its tables/],
  'base.dbf': [dbf, /is a table of dBase/],
  'scan.djvu': [bytes('AT&TFORM\0\0\0\0DJVM'), /is a scanned book in DjVu; save its pages as PDF/],
};

for (const [name, [content, sentence]] of Object.entries(files))
  test(`${name} is told what it is and what to do`, async () => {
    await assert.rejects(readBytes(name, content), (error: Error) => {
      assert.match(error.message, sentence);
      assert.ok(error.message.startsWith(`${name}: is `));
      return true;
    });
  });

test('a table to which somebody gave the name of an owner file is a table', async () => {
  for (const name of ['~$gate.csv', '.~lock.gate.csv#'])
    assert.equal((await readBytes(name, Buffer.from('a,b,c\n1,2,3\n4,5,6\n'))).reading.reader, 'csv', name);
});

test('a table whose first letters are the mark of a format is a table', async () => {
  for (const first of ['BM', 'ID3', 'BZh', 'MSCF', 'OggS', 'Rar'])
    assert.equal((await readBytes('t.csv', Buffer.from(`${first};b\n1;2\n3;4\n`))).reading.reader, 'csv', first);
});

test('an old workbook that is cut off says so, wherever it is cut', async () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(Array.from({ length: 300 }, (_, n) => [n, `Пак ${n}`])), 'A');
  const whole: Buffer = write(book, { type: 'buffer', bookType: 'biff8' });
  for (const left of [60, 512, whole.length >> 1])
    await assert.rejects(readBytes('list.xls', whole.subarray(0, left)), /list\.xls: is .*cut off/);
});
