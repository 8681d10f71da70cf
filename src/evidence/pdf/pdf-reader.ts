import { type Block, documentUnits, inBatches, type Line } from '../reading/document-units.ts';
import { EvidenceError } from '../reading/evidence-error.ts';
import { pageLocator, placeOnPage } from '../reading/page-places.ts';
import { parseApart } from '../reading/parse-apart.ts';
import type { Reader } from '../reading/reader.ts';
import type { Note, Reading, Unit } from '../reading/reading.ts';
import { wholeOf } from '../reading/source.ts';
import type { PdfDocument, PdfPage } from './parse-pdf.ts';

export const largestPdf = 256 * 1024 * 1024;
const because = 'it begins with %PDF';
const scanned = 60;

/** PDF with text: tables come out as sheets would, over all their pages, the rest as passages, each line with its page. A scanned page is told to be one. */
export const pdfReader: Reader = {
  name: 'pdf',
  mediaType: 'application/pdf',
  extensions: ['pdf'],
  recognises: ({ source }) => (source.head.subarray(0, 1024).includes('%PDF-') ? because : null),
  async read({ source }): Promise<Reading> {
    const bytes = await wholeOf(source, largestPdf);
    const document = await parseApart(source.fileName, 'pdf', { bytes }, source.signal);
    const { pages } = document;
    const units = documentUnits(blocksOf(pages), {
      name: source.fileName,
      signal: source.signal,
      locator: pageLocator,
    });
    const pictures = pages.filter(({ lines }) => lines.length === 0);
    if (pictures.length > 0) units.push(pictureUnit(pictures, units.length + 1, source.signal));
    if (units.length === 0)
      throw new EvidenceError(`${source.fileName}: is a PDF without a page; ask for the file again`);
    return {
      reader: 'pdf',
      mediaType: 'application/pdf',
      encoding: null,
      because,
      units,
      notes: notesOf(document),
      metadata: document.facts,
    };
  },
};

/** Tables of one page that go on the next one, with as many columns, are one; what stands between (page numbers) is text. */
function blocksOf(pages: readonly PdfPage[]): Block[] {
  const blocks: { kind: Block['kind']; lines: Line[]; places: number[]; page: number; table: number }[] = [];
  for (const { page, lines } of pages)
    for (const [at, { table, cells }] of lines.entries()) {
      const place = placeOnPage(page, at + 1);
      const kind = table === 0 ? 'text' : 'table';
      const open = kind === 'text' ? blocks.at(-1) : blocks.findLast((block) => block.kind === 'table');
      const goesOn = open?.kind === kind && (kind === 'text' || continues(open, page, table, cells.length));
      if (goesOn && open !== undefined) {
        open.lines.push(cells);
        open.places.push(place);
        Object.assign(open, { page, table });
      } else blocks.push({ kind, lines: [cells], places: [place], page, table });
    }
  return blocks;
}

function continues(
  open: { page: number; table: number; lines: Line[] },
  page: number,
  table: number,
  width: number,
): boolean {
  if (open.page === page) return open.table === table;
  return open.page === page - 1 && table === 1 && open.lines.at(-1)?.length === width;
}

function pictureUnit(pages: readonly PdfPage[], index: number, signal?: AbortSignal): Unit {
  const rows = pages.map(({ page, width, height }): [number, Line] => [
    page,
    [String(page), String(width), String(height)],
  ]);
  return {
    ...{ index, name: 'pages without text', hidden: false, kind: 'objects', columns: ['page', 'width', 'height'] },
    locator: (place) => `p${place}`,
    batches: () => inBatches(rows, signal),
  };
}

function notesOf({ pages }: PdfDocument): Note[] {
  const notes: Note[] = [];
  const some = (list: readonly PdfPage[]): string =>
    list
      .slice(0, 10)
      .map(({ page }) => page)
      .join(', ') + (list.length > 10 ? ', …' : '');
  const pictures = pages.filter(({ lines }) => lines.length === 0);
  if (pictures.length > 0)
    notes.push({
      severity: 'doubt',
      because:
        pages.length === 1
          ? 'its only page holds no text, as a scan; transcribe it and add the transcript'
          : `${pictures.length} of its ${pages.length} pages (${some(pictures)}) hold no text, as scans do; transcribe them and add the transcript`,
    });
  const layered = pages.filter(({ lines, pictured }) => lines.length > 0 && pictured >= scanned);
  if (layered.length > 0)
    notes.push({
      severity: 'doubt',
      because: `${layered.length} pages (${some(layered)}) are pictures with a text laid under them by a machine; compare it with what the picture shows`,
    });
  return notes;
}
