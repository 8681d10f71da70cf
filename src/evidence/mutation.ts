import { mkdtemp, rm } from 'node:fs/promises';
import { utils, write } from '@e965/xlsx';
import { unpackContainer } from './archives/unpack-container.ts';
import { samples } from './conformance-samples.ts';
import { type FtmStatement, statementColumns, statementLine } from './ftm/ftm-statement.ts';
import { readExhibit } from './read-exhibit.ts';
import { encoded } from './reading/encoded.ts';
import { EvidenceError } from './reading/evidence-error.ts';
import { zipOf } from './reading/zip-fixture.ts';
import { drained } from './scratch-folder.ts';
import { original } from './testimony/interview-fixture.ts';
import { proposeWorkingText } from './testimony/working-text.ts';

/** Seeded random whole numbers below `limit` (mulberry32), so that a failing input can be made again from its number. */
export function randomFrom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

interface Seed {
  readonly name: string;
  /** What is mutated. */
  readonly bytes: Buffer;
  /** Makes a file of it: an archive with the mutated part in it, whose sums are right, so that damage reaches what reads the part. */
  readonly packed?: (part: Buffer) => Buffer;
}

/** What is mutated: every reader's own sample, and texts in encodings that samples do not use. */
export function seeds(rows: number): Seed[] {
  const text = `ФИО;дата;сумма\r\n"Пак ""А""";12.03.2023;1 000,50\r\n${'Ким;13.03.2023;2\r\n'.repeat(rows)}`;
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['ФИО', 'ИНН'],
      ['Пак', '0012'],
    ]),
    'Лист1',
  );
  return [
    ...samples.map(({ fileName, make }) => ({ name: fileName, bytes: make(rows) })),
    ...['windows-1251', 'utf-16le', 'utf-16be', 'koi8-r'].map((label) => ({
      name: `${label}.csv`,
      bytes: encoded(text, label),
    })),
    { name: 'old.xls', bytes: write(book, { type: 'buffer', bookType: 'biff8' }) },
    ...packedSeeds(rows),
    { name: 'statements.csv', bytes: statements(rows) },
    { name: 'interview.md', bytes: Buffer.from(proposeWorkingText(original).text) },
  ];
}

/** FollowTheMoney by the statement: each row says who says what of whom. */
const statements = (rows: number): Buffer =>
  Buffer.from(
    [`${statementColumns.join(',')}\n`, ...Array.from({ length: rows }, (_, n) => statementLine(said(n)))].join(''),
  );

const said = (n: number): FtmStatement => ({
  ...{ canonical_id: `q-${n >> 1}`, entity_id: `e-${n}`, prop: 'name', prop_type: 'name', schema: 'Person' },
  ...{ value: `Имя ${n}`, dataset: 'd', origin: null, lang: 'rus', original_value: '=1', external: 'f' },
  ...{ first_seen: '2024-01-01', last_seen: null, id: null },
});

/** Parts of archives, mutated inside. */
function packedSeeds(rows: number): Seed[] {
  const part = (text: string): Buffer => Buffer.from(text);
  const row =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000.5</v></c><c r="C1" t="inlineStr"><is><t>Пак</t></is></c></row>';
  const sheet = `<worksheet><cols><col min="1" max="1"/></cols><sheetData>${row.repeat(rows)}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`;
  const ods = `<d><table:table table:name="A"><table:table-row table:number-rows-repeated="${rows}"><table:table-cell office:value-type="date" office:date-value="2024-03-01"><text:p>x</text:p></table:table-cell></table:table-row></table:table></d>`;
  const docx = `<w:document><w:p><w:r><w:t>Приказ</w:t></w:r></w:p><w:tbl>${'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:t>1</w:t></w:p></w:tc><w:tc><w:p><w:t>Пак</w:t></w:p></w:tc></w:tr>'.repeat(rows)}</w:tbl></w:document>`;
  const strings = { name: 'xl/sharedStrings.xml', bytes: '<sst><si><t>Пак</t></si></sst>' };
  const styles = { name: 'xl/styles.xml', bytes: '<s><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></s>' };
  const book = { name: 'xl/workbook.xml', bytes: '<w><sheets><sheet name="A" r:id="rId1"/></sheets></w>' };
  const links = {
    name: 'xl/_rels/workbook.xml.rels',
    bytes: '<r><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></r>',
  };
  const mimetype = { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet', stored: true };
  const xlsx = (bytes: Buffer): Buffer =>
    zipOf([book, links, strings, styles, { name: 'xl/worksheets/sheet1.xml', bytes }]);
  return [
    { name: 'inside.xlsx', bytes: part(sheet), packed: xlsx },
    { name: 'inside.ods', bytes: part(ods), packed: (bytes) => zipOf([mimetype, { name: 'content.xml', bytes }]) },
    { name: 'inside.docx', bytes: part(docx), packed: (bytes) => zipOf([{ name: 'word/document.xml', bytes }]) },
    { name: 'inside.zip', bytes: part('a;b\n1;2\n'), packed: (bytes) => zipOf([{ name: 'a.csv', bytes }]) },
  ];
}

// biome-ignore format: one list
const spice = ['"', '""', ';', ',', '\t', '\r', '\n', '\0', '{', '}', '[', ']', ':', '---\n', '## 1\n', '> ', '\uFEFF', 'sep=,\n', 'PK\x03\x04', '\ud800', '1e999', '\\u0000', '&', '*', '!!js', '99999999999999999999', 'constructor', '__proto__', '<', '</', '/>', '<!--', '<![CDATA[', '<!DOCTYPE a>', '&#0;', '&lt;', 'From a b 2024\n', 'Content-Type: multipart/mixed; boundary=x\n\n--x\n', '1048576', '16384', 'endobj', 'stream\n', '/Length 99999999 ', '<table><tr><td colspan=9999999>'];

/** One mutated copy: bits turned, stretches cut, doubled, moved or overwritten, special signs put in. */
export function mutated(bytes: Buffer, random: (limit: number) => number): Buffer {
  let copy = Buffer.from(bytes);
  for (let change = 1 + random(6); change > 0 && copy.length > 0; change--) {
    const at = random(copy.length);
    const to = Math.min(copy.length, at + 1 + random(random(2) ? 8 : 200));
    const kind = random(7);
    if (kind === 0) copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
    else if (kind === 1) copy[at] = random(256);
    else if (kind === 2) copy = copy.subarray(0, at);
    else if (kind === 3) copy = Buffer.concat([copy.subarray(0, at), copy.subarray(to)]);
    else if (kind === 4) copy = Buffer.concat([copy.subarray(0, to), copy.subarray(at)]);
    else if (kind === 5) copy = Buffer.from(copy).fill(random(256), at, to);
    else
      copy = Buffer.concat([copy.subarray(0, at), Buffer.from(spice[random(spice.length)] ?? ''), copy.subarray(at)]);
  }
  return copy;
}

/** Reads it all. Fails on anything but a reading or a sentence that begins with the file's name. */
export async function survives(path: string, name: string): Promise<'read' | 'refused'> {
  try {
    await unpacked(path, name);
    await drained(await readExhibit(path, name));
    return 'read';
  } catch (error) {
    if (error instanceof EvidenceError && error.message.startsWith(name)) return 'refused';
    throw error;
  }
}

/** A container is taken apart too; whatever it refuses is a sentence with its name. */
async function unpacked(path: string, name: string): Promise<void> {
  const into = await mkdtemp(`${path}-`);
  try {
    const found = await unpackContainer(path, name, into);
    const odd = found?.refused.find((sentence) => !sentence.startsWith(name));
    if (odd !== undefined) throw new Error(`a refusal without the name of its file: ${odd}`);
  } finally {
    await rm(into, { recursive: true, force: true });
  }
}

const same = (bytes: Buffer): Buffer => bytes;

/** So many mutated inputs, from one seed; the error names the input that can be made again. */
export async function mutationRun(
  put: (name: string, bytes: Buffer) => Promise<string>,
  seed: number,
  inputs: number,
  rows: number,
): Promise<Record<'read' | 'refused' | 'slowest', number>> {
  const tally = { read: 0, refused: 0, slowest: 0 };
  const from = seeds(rows);
  for (let input = 0; input < inputs; input++) {
    const random = randomFrom(seed * 1_000_003 + input);
    const { name, bytes, packed = same } = from[input % from.length] as Seed;
    const started = performance.now();
    try {
      tally[await survives(await put('mutated', packed(mutated(bytes, random))), name)] += 1;
    } catch (error) {
      throw new Error(`seed ${seed}, input ${input} (${name}): ${(error as Error).stack}`);
    }
    tally.slowest = Math.max(tally.slowest, performance.now() - started);
  }
  return tally;
}
