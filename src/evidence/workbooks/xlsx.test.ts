import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CellObject, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import { readExhibit } from '../read-exhibit.ts';
import { EvidenceError } from '../reading/evidence-error.ts';
import type { Batch, Unit } from '../reading/reading.ts';
import { drained, type Everything, inScratchFolder, readBytes } from '../scratch-folder.ts';

type Kind = 'xlsx' | 'biff8' | 'xlsb';

function book(sheets: Record<string, WorkSheet>, more: Partial<WorkBook['Workbook'] & object> = {}): WorkBook {
  const made = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(made, sheet, name);
  made.Workbook = more;
  return made;
}

const bytesOf = (made: WorkBook, bookType: Kind = 'xlsx'): Buffer => write(made, { type: 'buffer', bookType });

const dated = (v: number, z: string): CellObject => ({ t: 'n', v, z });

const table = (): WorkSheet =>
  utils.aoa_to_sheet([
    ['ФИО', 'ИНН', 'дата', 'когда', 'сумма', 'код', 'вкл'],
    [
      'Пак',
      '0012345678',
      dated(45000, 'dd.mm.yyyy'),
      dated(45000.25, 'dd.mm.yyyy hh:mm'),
      1500.5,
      { t: 'n', v: 7, z: '00000' },
      true,
    ],
  ]);

const because = ({ reading }: Everything): string => reading.notes.map((note) => note.because).join('\n');

for (const kind of ['xlsx', 'biff8', 'xlsb'] as const)
  test(`typed cells of ${kind}: dates by their format to ISO, leading zeros kept, numbers plain`, async () => {
    const { rows, reading } = await readBytes(
      kind === 'biff8' ? 'a.xls' : 'a.xlsx',
      bytesOf(book({ Лист1: table() }), kind),
    );
    assert.equal(reading.reader, kind === 'xlsx' ? 'xlsx' : 'xls');
    assert.deepEqual(rows[0]?.[1], [
      'Пак',
      '0012345678',
      '2023-03-15',
      '2023-03-15T06:00:00',
      '1500.5',
      '00007',
      'true',
    ]);
  });

test('dates of 1904 workbooks', async () => {
  const sheet = utils.aoa_to_sheet([[dated(0, 'yyyy-mm-dd'), dated(43538, 'yyyy-mm-dd')]]);
  const found = await readBytes('a.xlsx', bytesOf(book({ A: sheet }, { WBProps: { date1904: true } })));
  assert.deepEqual(found.rows[0], [['1904-01-01', '2023-03-15']]);
  assert.match(because(found), /count from 1904/);
});

test('a time of day alone, a duration over a day, and a number that only looks like money', async () => {
  const sheet = utils.aoa_to_sheet([
    [
      dated(0.5, 'hh:mm'),
      dated(1.5, '[h]:mm'),
      dated(12.5, '#,##0.00\\ "руб."'),
      dated(1e21, '0'),
      dated(1e-7, '0.0000000'),
    ],
  ]);
  const { rows } = await readBytes('a.xlsx', bytesOf(book({ A: sheet })));
  assert.deepEqual(rows[0]?.[0], ['12:00:00', '36:00:00', '12.5', '1000000000000000000000', '0.0000001']);
});

test('a hidden sheet is read and reported', async () => {
  const made = book({ Открытый: table(), Скрытый: table() }, { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] });
  const found = await readBytes('a.xlsx', bytesOf(made));
  assert.deepEqual(
    found.reading.units.map(({ name, hidden, index }) => [index, name, hidden]),
    [
      [1, 'Открытый', false],
      [2, 'Скрытый', true],
    ],
  );
  assert.equal(found.reading.units[1]?.locator(42), 's2r42');
  assert.match(because(found), /the sheet is hidden so that the program itself does not offer to show it/);
});

test('merged cells, formulas, errors and numbers too long for a number are noted with their cells', async () => {
  const sheet = utils.aoa_to_sheet([
    ['a', null, { t: 'n', v: 3, f: '1+2' }],
    [
      { t: 'e', v: 42, w: '#N/A' },
      { t: 'n', v: 40817810000000000000 },
    ],
  ]);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
  const found = await readBytes('a.xlsx', bytesOf(book({ A: sheet })));
  assert.deepEqual(found.rows[0], [
    ['a', null, '3'],
    ['#N/A', '40817810000000000000'],
  ]);
  for (const said of [
    /1 merged area \(A1:B1\)/,
    /1 cell \(C1\) with a formula/,
    /1 cell \(A2\) with an error/,
    /1 cell \(B2\) with a number of more than 15/,
  ])
    assert.match(because(found), said);
});

test('rows keep their physical number over empty ones, and columns over empty ones before them', async () => {
  const sheet = utils.aoa_to_sheet([[], [], [null, 'x'], [], ['y']]);
  const { rows, places } = await readBytes('a.xlsx', bytesOf(book({ A: sheet })));
  assert.deepEqual(
    [rows[0], places[0]],
    [
      [[null, 'x'], ['y']],
      [3, 5],
    ],
  );
});

test('a workbook named .csv is a workbook, with a note', async () => {
  const found = await readBytes('a.csv', bytesOf(book({ A: table() })));
  assert.match(because(found), /ends in "\.csv" but its content is xlsx/);
});

test('what cannot be read says so by name and says what to do', async () => {
  const whole = bytesOf(book({ A: table() }));
  const locked = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage\0', 'utf16le'),
  ]);
  const cases: [string, Buffer, RegExp][] = [
    ['cut.xlsx', whole.subarray(0, whole.length - 200), /^cut\.xlsx: a ZIP archive .* cut off or damaged/],
    ['locked.xlsx', locked, /^locked\.xlsx: is an Office file locked with a password/],
    ['scan.pdf', Buffer.from('%PDF-1.7\n\x00\x01\x02\x03\x04\x05\x06\x07%%EOF'), /^scan\.pdf: is a PDF/],
    [
      'letter.rtf',
      Buffer.from('{\\rtf1 x}'),
      /^letter\.rtf: is an RTF document; open it in Word or LibreOffice, save it as \.docx or PDF/,
    ],
  ];
  for (const [name, bytes, sentence] of cases)
    await assert.rejects(
      readBytes(name, bytes),
      (error) => error instanceof EvidenceError && sentence.test(error.message),
      name,
    );
});

test('an archive that would unpack into far more than it is, is not opened', async () => {
  const bytes = Buffer.from(bytesOf(book({ A: table() })));
  const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  bytes.writeUInt32LE(0x7fffffff, directory + 24);
  await assert.rejects(
    readBytes('bomb.xlsx', bytes),
    /^EvidenceError: bomb\.xlsx: would unpack from 1 MB to 2\d{3} MB/,
  );
});

test('a short sheet is read once, however often it is looked at; what goes beyond the room of a workbook is read again', async () => {
  const sheet = (rows: number, first: CellObject | string = 'место') =>
    utils.aoa_to_sheet([[first], ...Array.from({ length: rows }, (_, at) => Array.from({ length: 20 }, () => at))]);
  const made = book({ A: sheet(1800, { t: 'n', v: 4, f: '2+2' }), B: sheet(1800), C: sheet(1400) });
  await inScratchFolder(async (put) => {
    const reading = await readExhibit(await put('a.xlsx', bytesOf(made)), 'a.xlsx');
    const looks = await firstBatches(reading.units);
    assert.deepEqual(because({ reading } as Everything), '', 'whoever left early has found nothing');
    const again = await firstBatches(reading.units);
    assert.deepEqual(again, looks);
    assert.deepEqual(
      again.map(({ rows }, at) => rows === looks[at]?.rows),
      [true, false, true],
    );
    for (const _ of ['once', 'twice'])
      assert.match(because(await drained(reading)), /^1 cell \(A1\) with a formula; [^\n]*$/);
  });
});

/** One after the other: which sheets have room hangs on who was read first. */
async function firstBatches(units: readonly Unit[]): Promise<Batch[]> {
  const found: Batch[] = [];
  for (const unit of units) found.push(await firstBatch(unit));
  return found;
}

async function firstBatch(unit: Unit): Promise<Batch> {
  for await (const batch of unit.batches()) return batch;
  throw new Error(`${unit.name} holds nothing`);
}
