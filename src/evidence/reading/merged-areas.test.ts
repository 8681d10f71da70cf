import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utils, write } from '@e965/xlsx';
import { readBytes } from '../scratch-folder.ts';
import { mergeFiller } from './merged-areas.ts';
import { zipOf } from './zip-fixture.ts';

// One sheet: a heading over two rows, then «2021» over three rows and a basis over two of them.
const lines = [
  ['Год', 'ФИО', 'Основание'],
  [null, 'полностью', null],
  ['2021', 'Пак Ён', 'База практики'],
  [null, 'Ким Сон', null],
  [null, 'Ли Мин', 'Другое'],
];
const spans = ['A1:A2', 'A3:A5', 'C3:C4'];
const wanted = [
  { column: 0, from: 1, to: 2 },
  { column: 0, from: 3, to: 5 },
  { column: 2, from: 3, to: 4 },
];

function workbook(bookType: 'xlsx' | 'xlsb' | 'biff8'): Buffer {
  const sheet = utils.aoa_to_sheet(lines);
  sheet['!merges'] = [...spans, 'A1:B1'].map((span) => utils.decode_range(span));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Лист');
  return write(book, { type: 'buffer', bookType });
}

const spanning = (cell: (text: string, rows: number) => string, covered: string): string[] =>
  lines.map((line, row) =>
    line
      .map((text, column) => {
        const area = wanted.find((one) => one.column === column && one.from - 1 <= row && row < one.to);
        if (area === undefined) return cell(text ?? '', 1);
        return area.from - 1 === row ? cell(text ?? '', area.to - area.from + 1) : covered;
      })
      .join(''),
  );

const html = `<table>${spanning((text, rows) => `<td rowspan="${rows}">${text}</td>`, '')
  .map((row) => `<tr>${row}</tr>`)
  .join('')}</table>`;

const odf = (rows: string[]): string => rows.map((row) => `<table:table-row>${row}</table:table-row>`).join('');
const odfRows = odf(
  spanning(
    (text, rows) =>
      `<table:table-cell office:value-type="string" table:number-rows-spanned="${rows}"><text:p>${text}</text:p></table:table-cell>`,
    '<table:covered-table-cell/>',
  ),
);
const odfFile = (kind: string, body: string): Buffer =>
  zipOf([
    { name: 'mimetype', bytes: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    {
      name: 'content.xml',
      bytes: `<office:document-content><office:body>${body}</office:body></office:document-content>`,
    },
  ]);

const wordCell = (text: string, merge: string): string =>
  `<w:tc><w:tcPr>${merge}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const wordRows = spanning(
  (text, rows) => wordCell(text, rows > 1 ? '<w:vMerge w:val="restart"/>' : ''),
  wordCell('', '<w:vMerge/>'),
);
const docx = zipOf([
  {
    name: 'word/document.xml',
    bytes: `<w:document><w:body><w:tbl>${wordRows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl></w:body></w:document>`,
  },
]);

const files: Record<string, Buffer | string> = {
  'a.xlsx': workbook('xlsx'),
  'a.xlsb': workbook('xlsb'),
  'a.xls': workbook('biff8'),
  'a.ods': odfFile('spreadsheet', `<table:table table:name="A">${odfRows}</table:table>`),
  'a.odt': odfFile('text', `<table:table>${odfRows}</table:table>`),
  'a.docx': docx,
  'a.html': `<html><body>${html}</body></html>`,
};

for (const [name, bytes] of Object.entries(files))
  test(`${name}: the reader tells which cells go on over rows, and leaves the rows as written`, async () => {
    const { rows, merged } = await readBytes(name, bytes);
    assert.deepEqual(merged[0], wanted);
    assert.deepEqual(
      rows[0]?.map((row) => [row[0] ?? null, row[1] ?? null, row[2] ?? null]),
      lines,
    );
  });

test('in a letter the lines above the table are counted in', async () => {
  const { rows, merged } = await readBytes('a.html', `<p>Приказ</p><p>от 1 марта</p>${html}`);
  assert.deepEqual(rows[0]?.[4]?.[0], '2021');
  assert.deepEqual(merged[0]?.[1], { column: 0, from: 5, to: 7 });
});

test('the value is said in each row below the headings; empty rows stay empty, columns apart too', () => {
  const fill = mergeFiller([...wanted, { column: 3, from: 4, to: 9 }], 3, new Set([2]));
  const rows = [...lines, [null, null], [null, 'Хан']];
  assert.deepEqual(
    rows.map((row, i) => [...fill(row, i + 1)]),
    [...lines.slice(0, 3), ['2021', 'Ким Сон', null], ['2021', 'Ли Мин', 'Другое'], [null, null], [null, 'Хан']],
  );
});

test('a cell that is filled all the same keeps what it says', () => {
  const fill = mergeFiller([{ column: 1, from: 1, to: 3 }], 1);
  assert.deepEqual(
    [['a', 'x'], ['b'], ['c', 'y']].map((row, i) => fill(row, i + 1)),
    [
      ['a', 'x'],
      ['b', 'x'],
      ['c', 'y'],
    ],
  );
});
