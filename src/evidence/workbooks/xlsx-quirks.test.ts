import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Packed, zipOf } from '../reading/zip-fixture.ts';
import { type Everything, readBytes } from '../scratch-folder.ts';

// Workbooks as other programs than Excel write them, made by hand.

const part = (name: string, bytes: string): Packed => ({ name, bytes });

function xlsx(sheet: string, more: { strings?: string; styles?: string; workbook?: string } = {}): Buffer {
  const files = [
    part(
      'xl/workbook.xml',
      more.workbook ?? '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    ),
    part('xl/worksheets/sheet1.xml', sheet),
  ];
  if (more.strings) files.push(part('xl/sharedStrings.xml', more.strings));
  if (more.styles) files.push(part('xl/styles.xml', more.styles));
  return zipOf(files);
}

const data = (rows: string, behind = ''): string => `<worksheet><sheetData>${rows}</sheetData>${behind}</worksheet>`;
const said = ({ reading }: Everything): string => reading.notes.map(({ because }) => because).join('\n');

test('inline strings, rich shared strings without reading aids, escaped signs, formula texts', async () => {
  const strings =
    '<sst><si><r><t>Пак </t></r><r><t xml:space="preserve"> Ён</t></r><rPh><t>х</t></rPh></si><si><t>a_x000D_b</t></si></sst>';
  const row =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>в строке</t></is></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="str"><f>A1</f><v>итог</v></c><c r="E1" t="s"><v>9</v></c></row>';
  const found = await readBytes('a.xlsx', xlsx(data(row), { strings }));
  assert.deepEqual(found.rows[0], [['Пак  Ён', 'в строке', 'a\rb', 'итог']]);
  assert.match(said(found), /1 cell \(E1\) that points to a text the file does not hold/);
});

test('rows and cells without references are counted on; prefixes and ISO dates are understood', async () => {
  const sheet =
    '<x:worksheet><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c t="d"><x:v>2024-03-01T00:00:00</x:v></x:c></x:row><x:row r="5"><x:c r="B5"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const { rows, places } = await readBytes('a.xlsx', xlsx(sheet));
  assert.deepEqual(
    [rows[0], places[0]],
    [
      [
        ['a', '2024-03-01'],
        [null, '7'],
      ],
      [1, 5],
    ],
  );
});

test('custom date formats, 1904, and a percentage that is no date', async () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-419]d\\ mmmm\\ yyyy&quot; г.&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>';
  const row =
    '<row r="1"><c r="A1" s="1"><v>45352</v></c><c r="B1" s="2"><v>45352.5</v></c><c r="C1" s="3"><v>0.25</v></c></row>';
  const cells = (await readBytes('a.xlsx', xlsx(data(row), { styles }))).rows[0]?.[0];
  assert.deepEqual(cells, ['2024-03-01', '2024-03-01T12:00:00', '0.25']);
  const workbook =
    '<workbook><workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>';
  const later = (await readBytes('a.xlsx', xlsx(data(row), { styles, workbook }))).rows[0]?.[0];
  assert.equal(later?.[0], '2028-03-02');
});

test('hidden rows and columns are read and said', async () => {
  const sheet =
    '<worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>';
  const found = await readBytes('a.xlsx', xlsx(sheet));
  assert.deepEqual(found.rows[0], [['1']]);
  assert.match(said(found), /1 hidden row \(1\); read like the others/);
  assert.match(said(found), /1 hidden column \(2–3\); read like the others/);
});

test('one cell at the far corner costs one row; a sheet of them is a trap', async () => {
  const corner = (row: number): string => `<row r="${row}"><c r="XFD${row}"><v>1</v></c></row>`;
  const { rows, places } = await readBytes('a.xlsx', xlsx(data(corner(1_048_576))));
  assert.deepEqual([places[0], rows[0]?.[0]?.length, rows[0]?.[0]?.at(-1)], [[1_048_576], 16_384, '1']);
  const many = Array.from({ length: 40_000 }, (_, n) => corner(n + 1)).join('');
  await assert.rejects(
    readBytes('a.xlsx', xlsx(data(many))),
    /^EvidenceError: a\.xlsx!A:\d+: \d+ cells so far.* looks like a trap/,
  );
});

test('rows out of order are numbered on and said', async () => {
  const found = await readBytes(
    'a.xlsx',
    xlsx(data('<row r="3"><c r="A3"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row>')),
  );
  assert.deepEqual(
    [found.rows[0], found.places[0]],
    [
      [['1'], ['2']],
      [3, 4],
    ],
  );
  assert.match(said(found), /1 row \(4\) whose number stands before or repeats/);
});

test('formulas that would run elsewhere are text here', async () => {
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>=HYPERLINK("http://example.org","x")</t></is></c></row>';
  assert.deepEqual((await readBytes('a.xlsx', xlsx(data(row)))).rows[0]?.[0], ['=HYPERLINK("http://example.org","x")']);
});

test('a part that unpacks into more than it claims is refused', async () => {
  const sheet = data('<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(40_000));
  const bytes = zipOf([
    ...[part('xl/workbook.xml', '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>')],
    part(
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    { ...part('xl/worksheets/sheet1.xml', sheet), claims: 1000 },
  ]);
  await assert.rejects(
    readBytes('a.xlsx', bytes),
    /a\.xlsx!xl\/worksheets\/sheet1\.xml: unpacks into more than it claims/,
  );
});

test('XML Spreadsheet 2003 under the name of .xls, as reports of accounting programs are', async () => {
  const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="TDSheet"><Table><Row><Cell><Data ss:Type="String">ФИО</Data></Cell><Cell><Data ss:Type="String">Сумма</Data></Cell></Row><Row><Cell><Data ss:Type="String">Пак</Data></Cell><Cell><Data ss:Type="Number">1500.5</Data></Cell></Row></Table></Worksheet></Workbook>`;
  const { reading, rows } = await readBytes('отчёт.xls', xml);
  assert.equal(reading.reader, 'xls');
  assert.deepEqual(rows[0], [
    ['ФИО', 'Сумма'],
    ['Пак', '1500.5'],
  ]);
});
