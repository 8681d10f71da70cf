import { asText, type Sheet } from './sheet.ts';

/** Every code is the letter it stands for; the font holds no shapes, and readers put in their own. */
const TO_UNICODE =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /W def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end';
const SIZE = 7;
const LETTER = SIZE / 2;
const HIGH = 14;
const MARGIN = 36;

interface Page {
  readonly above: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly below: readonly string[];
}

export interface PrintedPages {
  readonly bytes: Uint8Array;
  /** Where each line of the list stands: its page, and its line on it. */
  readonly places: readonly string[];
}

/** A list printed on paper as wide as it needs, with ruled cells; the headings stand on the first page, or on each. */
export function printPdf({ above, head, body, below }: Sheet, perPage: number): PrintedPages {
  const lines = body.map((row) => row.map(asText));
  const pages: Page[] = [];
  const places: string[] = [];
  for (let from = 0; from < Math.max(1, lines.length); from += perPage) {
    const first = from === 0;
    const some = lines.slice(from, from + perPage);
    const over = first ? above.length + 1 : 0;
    some.forEach((_, n) => void places.push(`p${pages.length + 1}r${over + n + 1}`));
    const last = from + perPage >= lines.length;
    pages.push({ above: first ? above : [], rows: first ? [head, ...some] : some, below: last ? below : [] });
  }
  const widths = head.map(
    (heading, n) => Math.max(heading.length, ...lines.map((line) => (line[n] ?? '').length)) * LETTER + 8,
  );
  return { bytes: assembled(pages, widths, perPage), places };
}

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');
const stream = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;

function drawn({ above, rows, below }: Page, widths: readonly number[], height: number): string {
  const edges = [MARGIN];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  const right = edges.at(-1) ?? MARGIN;
  const top = height - MARGIN - above.length * (HIGH + 4);
  const bottom = top - rows.length * HIGH;
  const text = (x: number, y: number, said: string) => `BT /F1 ${SIZE} Tf ${x} ${y} Td <${hex(said)}> Tj ET`;
  const rule = (x1: number, y1: number, x2: number, y2: number) => `${x1} ${y1} m ${x2} ${y2} l S`;
  return [
    ...above.map((line, n) => text(MARGIN, height - MARGIN - n * (HIGH + 4), line)),
    ...rows.flatMap((row, r) =>
      row.flatMap((cell, c) => (cell === '' ? [] : [text((edges[c] ?? 0) + 4, top - r * HIGH - 10, cell)])),
    ),
    ...below.map((line, n) => text(MARGIN, bottom - 16 - n * HIGH, line)),
    ...Array.from({ length: rows.length + 1 }, (_, r) => rule(MARGIN, top - r * HIGH, right, top - r * HIGH)),
    ...edges.map((x) => rule(x, top, x, bottom)),
  ].join('\n');
}

/** Objects: 1 catalogue, 2 pages, 3 to 6 the font, then two for each page. Nothing is packed, so that it is the same on every machine. */
function assembled(pages: readonly Page[], widths: readonly number[], perPage: number): Uint8Array {
  const [first, width] = [7, MARGIN * 2 + widths.reduce((sum, one) => sum + one, 0)];
  const height = MARGIN * 2 + (perPage + 8) * HIGH;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, n) => `${first + n * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /World /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /World /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 6 0 R >>',
    stream(TO_UNICODE),
    '<< /Type /FontDescriptor /FontName /World /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ...pages.flatMap((page, n) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + n * 2 + 1} 0 R >>`,
      stream(drawn(page, widths, height)),
    ]),
  ];
  return new Uint8Array(Buffer.from(written(objects), 'latin1'));
}

function written(objects: readonly string[]): string {
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, n) => {
    const offset = body.length;
    body += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  return `${body}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}
