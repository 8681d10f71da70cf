import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inScratchFolder, readBytes } from '../scratch-folder.ts';
import { documentPage } from './document-page.ts';
import { type DrawnPage, pdfOf, ruledPages } from './pdf-fixture.ts';

const heading = ['№', 'ФИО', 'Группа'];
const row = (n: number): string[] => [String(n), `Пак Ён ${n}`, 'С-1'];
const rows = (count: number): string[][] => Array.from({ length: count }, (_, at) => row(at + 1));

test('an order printed to PDF reads as a sheet would, over its pages, each row with its page', async () => {
  const pages = ruledPages(heading, rows(70), ['Приказ № 7-С', 'от 01.03.2024']);
  const { reading, rows: read, places } = await readBytes('order.pdf', pdfOf(pages, '/Title (Order)'));
  assert.deepEqual([reading.reader, reading.units.length, reading.units[0]?.kind], ['pdf', 1, 'table']);
  assert.deepEqual(read[0]?.slice(0, 4), [['Приказ № 7-С'], ['от 01.03.2024'], heading, row(1)]);
  assert.equal(read[0]?.length, 73);
  assert.deepEqual(read[0]?.at(-1), row(70));
  assert.deepEqual(
    [places[0]?.[0], places[0]?.at(-1)].map((place) => reading.units[0]?.locator(place ?? 0)),
    ['p1r1', 'p3r10'],
  );
  assert.equal(reading.metadata?.title, 'Order');
});

test('a table without rules is read by the gaps between its columns, wrapped cells joined', async () => {
  const at = (y: number, ...texts: [number, string][]) => texts.map(([x, text]) => ({ x, y, text }));
  const texts = [
    ...at(800, [40, 'Ведомость за март 2024']),
    ...at(760, [40, '№'], [90, 'ФИО'], [300, 'Сумма']),
    ...at(745, [40, '1'], [90, 'Пак Ён'], [300, '1 500,50']),
    ...at(730, [40, '2'], [90, 'Ким Чхоль'], [300, '900']),
    ...at(718, [90, 'Су']),
    ...at(703, [40, '3'], [90, 'Ли'], [300, '7']),
  ];
  const { rows: read } = await readBytes('sheet.pdf', pdfOf([{ texts }]));
  assert.deepEqual(read[0], [
    ['Ведомость за март 2024'],
    ['№', 'ФИО', 'Сумма'],
    ['1', 'Пак Ён', '1 500,50'],
    ['2', 'Ким Чхоль\nСу', '900'],
    ['3', 'Ли', '7'],
  ]);
});

test('cells that wrapped belong to the row that is nearer, whether numbers stand at their top or at their bottom', async () => {
  const at = (y: number, ...texts: [number, string][]) => texts.map(([x, text]) => ({ x, y, text }));
  const texts = [
    ...at(800, [90, 'Дата']),
    ...at(788, [40, '№'], [90, 'рождения'], [200, 'ФИО']),
    ...at(770, [40, '1'], [90, '01.03.1990'], [200, 'Ким']),
    ...at(752, [200, 'Пак Ён Су, чьё имя длинно']),
    ...at(740, [40, '2'], [90, '02.03.1990'], [200, 'и переносится']),
    ...at(722, [40, '3'], [90, '03.03.1990'], [200, 'Ли']),
    ...at(40, [280, 'Стр. 1']),
  ];
  const { rows: read } = await readBytes('list.pdf', pdfOf([{ texts }]));
  assert.deepEqual(read[0], [
    ['№', 'Дата\nрождения', 'ФИО'],
    ['1', '01.03.1990', 'Ким'],
    ['2', '02.03.1990', 'Пак Ён Су, чьё имя длинно\nи переносится'],
    ['3', '03.03.1990', 'Ли'],
    ['Стр. 1'],
  ]);
});

test('a letter is passages with the page of each', async () => {
  const texts = ['Уважаемый ректор,', 'просим направить студентов', 'на практику.'].map((text, n) => ({
    x: 60,
    y: 780 - n * 14,
    text,
  }));
  const { reading, rows: read } = await readBytes(
    'letter.pdf',
    pdfOf([{ texts }, { texts: [{ x: 60, y: 780, text: 'Подпись' }] }]),
  );
  assert.equal(reading.units[0]?.kind, 'passages');
  assert.deepEqual(
    read[0]?.map(([text]) => text),
    ['Уважаемый ректор,', 'просим направить студентов', 'на практику.', 'Подпись'],
  );
});

test('a page in two columns is read one column after the other, and what stands over both before them', async () => {
  const words =
    'по договору о сетевом взаимодействии стороны обязуются направлять и принимать обучающихся на практику'.split(' ');
  const lines = (side: string) => Array.from({ length: 9 }, (_, n) => `${side}${n} ${words.slice(n, n + 4).join(' ')}`);
  const texts = [
    { x: 60, y: 800, text: 'Договор о практической подготовке обучающихся, заключаемый между организацией и вузом' },
    ...lines('л').map((text, n) => ({ x: 60, y: 770 - n * 14, text })),
    ...lines('п').map((text, n) => ({ x: 330, y: 763 - n * 14, text })),
    { x: 60, y: 600, text: 'Настоящий договор составлен в двух экземплярах, по одному для каждой из сторон договора' },
  ];
  const { reading, rows: read } = await readBytes('contract.pdf', pdfOf([{ texts }]));
  assert.deepEqual(
    reading.units.map(({ kind }) => kind),
    ['passages'],
  );
  assert.deepEqual(
    read[0]?.map(([text]) => text?.split(' ')[0]),
    ['Договор', ...lines('л'), ...lines('п'), 'Настоящий'].map((text) => text.split(' ')[0]),
  );
});

test('a scan is told to be one, page by page, and a machine text under a picture is doubted', async () => {
  const scan = await readBytes(
    'scan.pdf',
    pdfOf([
      { texts: [], picture: true },
      { texts: [], picture: true },
    ]),
  );
  assert.deepEqual(scan.rows[0], [
    ['1', '595', '842'],
    ['2', '595', '842'],
  ]);
  assert.equal(scan.reading.units[0]?.locator(2), 'p2');
  assert.match(scan.reading.notes[0]?.because ?? '', /2 of its 2 pages \(1, 2\) hold no text, as scans do/);
  const layered = await readBytes('ocr.pdf', pdfOf([{ texts: [{ x: 40, y: 700, text: 'слой' }], picture: true }]));
  assert.match(layered.reading.notes[0]?.because ?? '', /pictures with a text laid under them/);
});

test('a damaged PDF is refused in a sentence', async () => {
  await assert.rejects(
    readBytes('a.pdf', '%PDF-1.7\ngarbage'),
    /^EvidenceError: a\.pdf: is a PDF that is cut off or damaged/,
  );
});

test('a page tells its words where they stand, in the lines that locators count', async () => {
  const pages = ruledPages(heading, rows(70), ['Приказ № 7-С', 'от 01.03.2024']);
  const page = await inScratchFolder(async (put) => documentPage(await put('order.pdf', pdfOf(pages)), 'order.pdf', 3));
  assert.deepEqual([page.page, page.pages, page.width, page.height], [3, 3, 595, 842]);
  const cited = page.words.filter(({ line }) => line === 10);
  assert.deepEqual(
    cited.map(({ text }) => text),
    row(70),
  );
  const first = page.words.find(({ line }) => line === 1);
  for (const { x, y, width, height } of cited) assert.ok(x > 0 && x + width < 595 && height > 5 && y > (first?.y ?? 0));
  await assert.rejects(
    inScratchFolder(async (put) => documentPage(await put('order.pdf', pdfOf(pages)), 'order.pdf', 4)),
    /^EvidenceError: order\.pdf: has no page 4/,
  );
});

test('cells of a table without rules that wrapped stand in the line of their row', async () => {
  const at = (y: number, ...texts: [number, string][]) => texts.map(([x, text]) => ({ x, y, text }));
  const texts = [
    ...at(760, [40, '№'], [90, 'ФИО'], [300, 'Сумма']),
    ...at(745, [40, '1'], [90, 'Пак Ён'], [300, '1 500,50']),
    ...at(730, [40, '2'], [90, 'Ким Чхоль'], [300, '900']),
    ...at(718, [90, 'Су']),
    ...at(703, [40, '3'], [90, 'Ли'], [300, '7']),
  ];
  const { words } = await inScratchFolder(async (put) =>
    documentPage(await put('a.pdf', pdfOf([{ texts }])), 'a.pdf', 1),
  );
  const line = words.find(({ text }) => text === 'Су')?.line;
  assert.deepEqual(
    words.filter((word) => word.line === line).map(({ text }) => text),
    ['2', 'Ким Чхоль', '900', 'Су'],
  );
});

// Counter-clockwise by a quarter, a half and three quarters on a square page.
const turns: Record<string, Partial<DrawnPage>> = {
  'letters that run up': { matrix: '0 1 -1 0 842 0' },
  'letters on their head': { matrix: '-1 0 0 -1 842 842' },
  'letters that run down': { matrix: '0 -1 1 0 0 842' },
  'a page that the viewer turns': { rotate: 90, matrix: '0 1 -1 0 842 0' },
  'a page that the viewer turns to its side': { rotate: 90 },
};

for (const [what, turn] of Object.entries(turns))
  test(`a table lying on its side is read as one that stands: ${what}`, async () => {
    const upright = ruledPages(heading, rows(5), ['Приказ № 7-С']);
    const pages = upright.map((page) => ({ ...page, ...turn }));
    const { rows: found } = await readBytes('a.pdf', pdfOf(pages));
    assert.deepEqual(found, (await readBytes('a.pdf', pdfOf(upright))).rows);
    const { words, width, height } = await inScratchFolder(async (put) =>
      documentPage(await put('a.pdf', pdfOf(pages)), 'a.pdf', 1),
    );
    for (const { x, y, width: wide, height: high } of words)
      assert.ok(
        x >= 0 && x + wide <= width && y - high / 2 >= 0 && y + high / 2 <= height,
        `${x} ${y} ${wide} ${high}`,
      );
  });
