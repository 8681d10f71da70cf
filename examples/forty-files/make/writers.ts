import * as xlsx from '@e965/xlsx';
import { type DrawnPage, pdfOf } from '../../../src/evidence/pdf/pdf-fixture.ts';
import { zipOf } from '../../../src/evidence/reading/zip-fixture.ts';
import { type Cell, type Sheet, written } from './paper.ts';

const asText = (cell: Cell): string =>
  cell === null
    ? ''
    : typeof cell === 'object'
      ? written(cell.day, 'dotted')
      : typeof cell === 'number'
        ? String(cell).replace('.', ',')
        : cell;

/** All rows of a sheet as they stand on the paper. */
export function gridOf({ above, columns, over, rows, below = [] }: Sheet): Cell[][] {
  const heads =
    over === undefined ? [] : [over.flatMap(({ text, columns: wide }) => [text, ...Array<null>(wide - 1).fill(null)])];
  return [
    ...above.map((line): Cell[] => [line]),
    ...heads,
    columns.map(({ heading }) => heading),
    ...rows.map((row) => [...row]),
    ...below.map((row) => [...row]),
  ];
}

const serial = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

function worksheet(sheet: Sheet): xlsx.WorkSheet {
  const grid = gridOf(sheet);
  const made: xlsx.WorkSheet = {};
  grid.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === null || cell === '') return;
      const put: xlsx.CellObject =
        typeof cell === 'object'
          ? { t: 'n', v: serial(cell.day), z: 'dd.mm.yyyy' }
          : { t: typeof cell === 'number' ? 'n' : 's', v: cell };
      made[xlsx.utils.encode_cell({ r, c })] = put;
    });
  });
  made['!ref'] = xlsx.utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: grid.length - 1, c: Math.max(...grid.map((row) => row.length)) - 1 },
  });
  let at = 0;
  made['!merges'] = (sheet.over ?? []).flatMap(({ columns }) => {
    const from = at;
    at += columns;
    return columns > 1 ? [{ s: { r: sheet.above.length, c: from }, e: { r: sheet.above.length, c: at - 1 } }] : [];
  });
  return made;
}

export function workbook(sheets: readonly Sheet[], bookType: 'xlsx' | 'biff8' = 'xlsx'): Uint8Array {
  const made = new Date('2024-08-01T00:00:00Z');
  const book: xlsx.WorkBook = {
    SheetNames: sheets.map(({ name }) => name),
    Sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, worksheet(sheet)])),
    Props: { CreatedDate: made, ModifiedDate: made },
  };
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType, compression: true }));
}

/** A spreadsheet of LibreOffice: its media type first and in the clear, as the standard asks. */
export function openDocument(sheet: Sheet): Uint8Array {
  const cellOf = (cell: Cell): string => {
    if (cell === null || cell === '') return '<table:table-cell/>';
    if (typeof cell === 'object')
      return `<table:table-cell office:value-type="date" office:date-value="${cell.day}"><text:p>${asText(cell)}</text:p></table:table-cell>`;
    const kind =
      typeof cell === 'number' ? `office:value-type="float" office:value="${cell}"` : 'office:value-type="string"';
    return `<table:table-cell ${kind}><text:p>${escaped(asText(cell))}</text:p></table:table-cell>`;
  };
  const rows = gridOf(sheet).map((row) => `<table:table-row>${row.map(cellOf).join('')}</table:table-row>`);
  const names = ['office', 'table', 'text']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names} office:version="1.3"><office:body><office:spreadsheet><table:table table:name="${escaped(sheet.name)}">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const type = 'application/vnd.oasis.opendocument.spreadsheet';
  const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  return new Uint8Array(
    zipOf([
      { name: 'mimetype', bytes: type, stored: true },
      { name: 'content.xml', bytes: content },
      { name: 'META-INF/manifest.xml', bytes: manifest },
    ]),
  );
}

/** An old encoding, by asking the decoder what its bytes mean. */
function encoderOf(label: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(label);
  const bytes = new Map<string, number[]>();
  for (let first = 0; first < 256; first++) {
    const alone = decoder.decode(Uint8Array.of(first));
    if (alone.length === 1 && alone !== '\uFFFD') bytes.set(alone, [first]);
    else
      for (let second = 0xa1; second < 0xff; second++)
        bytes.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  }
  return (text) => Uint8Array.from([...text].flatMap((letter) => bytes.get(letter) ?? [63]));
}

const plain = (text: string): Uint8Array => new TextEncoder().encode(text);
const encoders = new Map<string, (text: string) => Uint8Array>([
  ['utf-8', plain],
  ['utf-16le', (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
]);

export function delimited(sheet: Sheet, delimiter: string, encoding: string): Uint8Array {
  const encode = encoders.get(encoding) ?? encoderOf(encoding);
  encoders.set(encoding, encode);
  const quote = (text: string) =>
    text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  return encode(
    gridOf(sheet)
      .map((row) => `${row.map((cell) => quote(asText(cell))).join(delimiter)}\r\n`)
      .join(''),
  );
}

export const json = (value: unknown): Uint8Array => plain(`${JSON.stringify(value, null, 1)}\n`);
export const lines = (values: readonly unknown[]): Uint8Array =>
  plain(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
export const text = plain;

const escaped = (said: string): string => said.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function webPage(sheet: Sheet, title: string): Uint8Array {
  const row = (cells: readonly Cell[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(asText(cell))}</${tag}>`).join('')}</tr>`;
  return plain(
    `<!DOCTYPE html>\n<!-- saved from url=(0028)https://timetable.example.org/ -->\n<html lang="ru"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>\n<h1>${escaped(title)}</h1>\n${sheet.above.map((line) => `<p>${escaped(line)}</p>`).join('\n')}\n<table>\n${row(
      sheet.columns.map(({ heading }) => heading),
      'th',
    )}\n${sheet.rows.map((cells) => row(cells, 'td')).join('\n')}\n</table>\n</body></html>\n`,
  );
}

/** A Word document: its lines, its table, the lines below. */
export function word(sheet: Sheet): Uint8Array {
  const paragraph = (line: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`;
  const row = (cells: readonly Cell[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(asText(cell))}</w:tc>`).join('')}</w:tr>`;
  const body = `${sheet.above.map(paragraph).join('')}<w:tbl>${row(sheet.columns.map(({ heading }) => heading))}${sheet.rows.map(row).join('')}</w:tbl>${(sheet.below ?? []).map((cells) => paragraph(cells.map(asText).join(' '))).join('')}`;
  const part = (name: string, bytes: string) => ({ name, bytes });
  return new Uint8Array(
    zipOf([
      part(
        '[Content_Types].xml',
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      part(
        '_rels/.rels',
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      part(
        'word/document.xml',
        `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    ]),
  );
}

/** A page of text with a ruled table, as an office prints to PDF. */
export function pdf(sheet: Sheet, widths: readonly number[]): Uint8Array {
  const [left, high] = [40, 18];
  const edges = [left];
  for (const wide of widths) edges.push((edges.at(-1) ?? 0) + wide);
  const table = [sheet.columns.map(({ heading }) => heading), ...sheet.rows.map((row) => row.map(asText))];
  const top = 780 - sheet.above.length * 18;
  const bottom = top - table.length * high;
  const page: DrawnPage = {
    texts: [
      ...sheet.above.map((line, i) => ({ x: left, y: 790 - i * 18, text: line })),
      ...table.flatMap((row, r) =>
        row.map((cell, c) => ({ x: (edges[c] ?? 0) + 3, y: top - r * high - 13, text: cell, size: 7 })),
      ),
      ...(sheet.below ?? []).map((row, i) => ({ x: left, y: bottom - 24 - i * 18, text: row.map(asText).join(' ') })),
    ],
    rules: [
      ...Array.from(
        { length: table.length + 1 },
        (_, r) => [left, top - r * high, edges.at(-1) ?? 0, top - r * high] as const,
      ),
      ...edges.map((x) => [x, top, x, bottom] as const),
    ],
  };
  return new Uint8Array(pdfOf([page]));
}

/** A letter with a file attached. */
export function letter(
  head: Readonly<Record<string, string>>,
  body: string,
  name: string,
  attached: Uint8Array,
): Uint8Array {
  const word64 = (said: string) => `=?utf-8?B?${Buffer.from(said).toString('base64')}?=`;
  const headers = Object.entries(head).map(([key, value]) => `${key}: ${/[^ -~]/.test(value) ? word64(value) : value}`);
  const base64 = Buffer.from(attached).toString('base64').replace(/.{76}/g, '$&\r\n');
  return plain(
    [
      ...headers,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="part"',
      '',
      '--part',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(body).toString('base64'),
      '--part',
      `Content-Type: text/csv; name="${word64(name)}"`,
      `Content-Disposition: attachment; filename="${word64(name)}"`,
      'Content-Transfer-Encoding: base64',
      '',
      base64,
      '--part--',
      '',
    ].join('\r\n'),
  );
}

export const archive = (files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array =>
  new Uint8Array(zipOf(files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) }))));
