import { deflateSync } from 'node:zlib';

/** For tests: a PDF made in code. Text is written with a font that holds no shapes, only which sign each code is, as much as reading needs. */
export interface DrawnPage {
  readonly texts: readonly { readonly x: number; readonly y: number; readonly text: string; readonly size?: number }[];
  /** From, to, in points from the bottom left, as PDF counts. */
  readonly rules?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  /** True: one picture over the whole page. */
  readonly picture?: boolean;
  /** How all that is drawn is turned on the page, which is then a square; and how the viewer is told to turn the page. */
  readonly matrix?: string;
  readonly rotate?: number;
}

const toUnicode =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end';

const fontObjects = (signs: string): string[] => [
  '<< /Type /Font /Subtype /Type0 /BaseFont /Invented /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
  '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Invented /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 6 0 R >>',
  stream(signs),
  '<< /Type /FontDescriptor /FontName /Invented /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  `<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream`,
];

/** Packed as writers of PDF do it. In hexadecimal around it, so that the file stays text for the eye. */
function stream(text: string): string {
  const packed = `${deflateSync(text).toString('hex')}>`;
  return `<< /Length ${packed.length} /Filter [/ASCIIHexDecode /FlateDecode] >>\nstream\n${packed}\nendstream`;
}

/** Objects: 1 catalogue, 2 pages, 3 to 6 the font, 7 a picture, then two for each page. */
export function pdfOf(pages: readonly DrawnPage[], info = '', trailer = '', signs = toUnicode): Buffer {
  const first = 8;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ');
  const resources = '<< /Font << /F1 3 0 R >> /XObject << /I1 7 0 R >> >>';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...fontObjects(signs),
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R${page.rotate ? ` /Rotate ${page.rotate}` : ''} /MediaBox [0 0 ${page.matrix ? 842 : 595} 842] /Resources ${resources} /Contents ${first + at * 2 + 1} 0 R >>`,
      stream(drawn(page)),
    ]),
    `<< ${info} >>`,
  ];
  return assembled(objects, trailer);
}

function drawn({ texts, rules = [], picture, matrix }: DrawnPage): string {
  const image = picture ? 'q 595 0 0 842 0 0 cm /I1 Do Q' : '';
  const lines = rules.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`).join('\n');
  const words = texts.map(({ x, y, text, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`);
  return `${matrix ? `${matrix} cm\n` : ''}${image}\n${lines}\n${words.join('\n')}`;
}

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

function assembled(objects: readonly string[], more: string): Buffer {
  let body = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = Buffer.byteLength(body);
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R ${more} >>\nstartxref\n${Buffer.byteLength(body)}\n%%EOF`;
  return Buffer.from(`${body}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`);
}

/** A table with rules as word processors draw them: the rows from the top of the page down, thirty to a page. */
export function ruledPages(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  above: readonly string[] = [],
): DrawnPage[] {
  const perPage = 30;
  const pages: DrawnPage[] = [];
  for (let from = 0; from === 0 || from < rows.length; from += perPage) {
    const some = from === 0 ? [heading, ...rows.slice(0, perPage)] : rows.slice(from, from + perPage);
    pages.push(ruledPage(some, from === 0 ? above : []));
  }
  return pages;
}

function ruledPage(rows: readonly (readonly string[])[], above: readonly string[]): DrawnPage {
  const [left, wide, high] = [40, 120, 20];
  const top = 800 - above.length * 20;
  const columns = rows[0]?.length ?? 1;
  const bottom = top - rows.length * high;
  return {
    texts: [
      ...above.map((text, at) => ({ x: left, y: 805 - at * 20, text })),
      ...rows.flatMap((row, r) =>
        row.map((text, c) => ({ x: left + c * wide + 4, y: top - r * high - 14, text, size: 8 })),
      ),
    ],
    rules: [
      ...Array.from(
        { length: rows.length + 1 },
        (_, r) => [left, top - r * high, left + columns * wide, top - r * high] as const,
      ),
      ...Array.from({ length: columns + 1 }, (_, c) => [left + c * wide, top, left + c * wide, bottom] as const),
    ],
  };
}
