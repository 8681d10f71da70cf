import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Packed, zipOf } from '../reading/zip-fixture.ts';
import { readBytes } from '../scratch-folder.ts';

const mimetype: Packed = { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet', stored: true };

const styles =
  '<office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>';

const ods = (sheets: string, ...more: Packed[]): Buffer =>
  zipOf([
    mimetype,
    {
      name: 'content.xml',
      bytes: `<office:document-content>${styles}<office:body>${sheets}</office:body></office:document-content>`,
    },
    ...more,
  ]);

const cell = (type: string, value: string, shown: string): string =>
  `<table:table-cell office:value-type="${type}" ${value}><text:p>${shown}</text:p></table:table-cell>`;

test('typed cells of ods: dates and times as ISO, leading zeros kept, comments left out', async () => {
  const row = [
    cell('date', 'office:date-value="2024-03-01"', '01.03.24'),
    cell('date', 'office:date-value="2024-03-01T08:05:00"', '01.03.24 08:05'),
    cell('time', 'office:time-value="PT08H05M00S"', '8:05'),
    cell('float', 'office:value="7"', '00007'),
    cell('float', 'office:value="1500.5"', '1 500,50'),
    cell('boolean', 'office:boolean-value="true"', 'ИСТИНА'),
    '<table:table-cell office:value-type="string"><office:annotation><text:p>кто это?</text:p></office:annotation><text:p>Пак<text:s/>Ён</text:p><text:p>2</text:p></table:table-cell>',
  ];
  const { reading, rows } = await readBytes(
    'a.ods',
    ods(`<table:table table:name="Лист1"><table:table-row>${row.join('')}</table:table-row></table:table>`),
  );
  assert.equal(reading.reader, 'ods');
  assert.deepEqual(rows[0]?.[0], [
    '2024-03-01',
    '2024-03-01T08:05:00',
    '08:05:00',
    '00007',
    '1500.5',
    'true',
    'Пак Ён\n2',
  ]);
});

test('repeated rows and cells keep their places; a million empty ones cost nothing', async () => {
  const sheet = `<table:table table:name="A"><table:table-row table:number-rows-repeated="4"><table:table-cell/></table:table-row>
    <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/>${cell('string', 'table:number-columns-repeated="2"', 'x')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>
    <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
  const { rows, places } = await readBytes('a.ods', ods(sheet));
  assert.deepEqual(places[0], [5, 6]);
  assert.deepEqual(rows[0], [
    [null, null, null, 'x', 'x'],
    [null, null, null, 'x', 'x'],
  ]);
});

test('a sheet that claims a billion filled cells is a trap, and says so', async () => {
  const sheet = `<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576">${cell('string', 'table:number-columns-repeated="16384"', 'x')}</table:table-row></table:table>`;
  await assert.rejects(readBytes('a.ods', ods(sheet)), /^EvidenceError: a\.ods!A:\d+: .* looks like a trap/);
});

test('hidden sheets, rows, merged cells and formulas are said', async () => {
  const sheet = `<table:table table:name="Явный"><table:table-row table:visibility="collapse">${cell('string', 'table:number-columns-spanned="2"', 'x')}<table:covered-table-cell/>${cell('float', 'office:value="3" table:formula="of:=1+2"', '3')}</table:table-row></table:table>
    <table:table table:name="Тайный" table:style-name="ta2"><table:table-row>${cell('string', '', 'y')}</table:table-row></table:table>`;
  const { reading, rows } = await readBytes('a.ods', ods(sheet));
  assert.deepEqual(rows, [[['x', null, '3']], [['y']]]);
  assert.deepEqual(
    reading.units.map(({ hidden }) => hidden),
    [false, true],
  );
  const said = reading.notes.map(({ because }) => because).join('\n');
  for (const wanted of [/the sheet is hidden/, /1 hidden row \(1\)/, /1 merged area/, /1 cell \(C1\) with a formula/])
    assert.match(said, wanted);
});

test('a locked ods says so', async () => {
  const manifest = { name: 'META-INF/manifest.xml', bytes: '<m><manifest:encryption-data/></m>' };
  await assert.rejects(readBytes('a.ods', ods('', manifest)), /^EvidenceError: a\.ods: is locked with a password/);
});
