import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipOf } from '../reading/zip-fixture.ts';
import { readBytes } from '../scratch-folder.ts';

const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const docx = (body: string): Buffer =>
  zipOf([{ name: 'word/document.xml', bytes: `<w:document><w:body>${body}</w:body></w:document>` }]);

test('an order pasted in Word reads as a sheet would: heading lines, table, signature', async () => {
  const body = `${p('Приказ № 7-С')}${p('')}${p('от 01.03.2024')}<w:tbl>${tr(tc('№'), tc('ФИО'), tc('Группа'))}${tr(tc('1'), tc('Пак Ён'), tc('С-1'))}</w:tbl>${p('Ректор')}`;
  const { reading, rows, places } = await readBytes('order.docx', docx(body));
  assert.deepEqual([reading.reader, reading.units.length, reading.units[0]?.kind], ['word', 1, 'table']);
  assert.deepEqual(rows[0], [
    ['Приказ № 7-С'],
    ['от 01.03.2024'],
    ['№', 'ФИО', 'Группа'],
    ['1', 'Пак Ён', 'С-1'],
    ['Ректор'],
  ]);
  assert.equal(reading.units[0]?.locator(places[0]?.[3] ?? 0), 's1r4');
});

test('spans stand where a sheet would show them', async () => {
  const body = `<w:tbl>${tr(tc('Студент', '<w:gridSpan w:val="2"/>'), tc('Группа'))}${tr(tc('Пак'), tc('Ён', '<w:vMerge w:val="restart"/>'), tc('1'))}${tr(tc('Ким'), tc('', '<w:vMerge/>'), tc('2'))}</w:tbl>`;
  const { rows } = await readBytes('a.docx', docx(body));
  assert.deepEqual(rows[0], [
    ['Студент', null, 'Группа'],
    ['Пак', 'Ён', '1'],
    ['Ким', null, '2'],
  ]);
});

test('a letter without a table is passages; deleted words are left out and said; tabs and breaks stay', async () => {
  const body = `<w:p><w:r><w:t>Строка</w:t><w:tab/><w:t>один</w:t><w:br/><w:t>два</w:t></w:r><w:del><w:r><w:delText>тайна</w:delText></w:r></w:del></w:p>${p('Конец')}`;
  const { reading, rows } = await readBytes('a.docx', docx(body));
  assert.equal(reading.units[0]?.kind, 'passages');
  assert.deepEqual(rows[0], [['Строка\tодин\nдва'], ['Конец']]);
  assert.match(reading.notes[0]?.because ?? '', /1 stretches were deleted under tracked changes/);
});

test('several tables are several units, each with the lines above it, and no line is lost', async () => {
  const table = `<w:tbl>${tr(tc('a'), tc('b'))}${tr(tc('1'), tc('2'))}</w:tbl>`;
  const long = Array.from({ length: 30 }, (_, n) => p(`line ${n}`)).join('');
  const { reading, rows } = await readBytes('a.docx', docx(`${long}${table}${p('между')}${table}`));
  assert.deepEqual(
    reading.units.map(({ name, kind }) => [name, kind]),
    [
      ['a.docx, table 1', 'table'],
      ['a.docx, table 2', 'table'],
      ['a.docx, text', 'passages'],
    ],
  );
  assert.equal(rows.flat().length, 30 + 1 + 4);
});

test('an OpenDocument text reads the same', async () => {
  const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
  const body = `<text:h>Приказ</text:h><table:table><table:table-row>${cell('№')}${cell('ФИО')}</table:table-row><table:table-row>${cell('1')}${cell('Пак<text:s/>Ён')}</table:table-row></table:table>`;
  const bytes = zipOf([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'content.xml', bytes: `<office:document-content>${body}</office:document-content>` },
  ]);
  const { rows } = await readBytes('a.odt', bytes);
  assert.deepEqual(rows[0], [['Приказ'], ['№', 'ФИО'], ['1', 'Пак Ён']]);
});
