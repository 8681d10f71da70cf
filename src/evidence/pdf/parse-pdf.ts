import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { EvidenceError } from '../reading/evidence-error.ts';
import { rulesOf } from './pdf-rules.ts';
import { pageLines } from './pdf-tables.ts';
import { mostly, quarterOf, turned, turnedBack, turnedRule } from './pdf-turn.ts';
import type { PageLine, PdfWord } from './pdf-words.ts';

const mostPages = 5000;

export interface PdfPage {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly lines: Omit<PageLine, 'words'>[];
  /** How much of the page pictures cover, in hundredths. */
  readonly pictured: number;
}

export interface PdfDocument {
  readonly facts: Readonly<Record<string, string>>;
  readonly pages: PdfPage[];
}

/** A piece of text where it stands on its page, in points from the top left, and the line of the page that it belongs to. */
export interface PlacedWord extends PdfWord {
  readonly line: number;
}

export interface PageOfWords {
  readonly page: number;
  readonly pages: number;
  readonly width: number;
  readonly height: number;
  readonly words: PlacedWord[];
}

/** The text of a PDF with coordinates, page by page. Nothing in it is run, fetched or drawn. */
export const parsePdf = ({ bytes }: { bytes: Uint8Array }): Promise<PdfDocument> =>
  withDocument(bytes, async (document) => ({ facts: await factsOf(document), pages: await pagesOf(document) }));

/** One page of it, its words in the lines that reading makes of them. */
export const parsePdfPage = ({ bytes, page }: { bytes: Uint8Array; page: number }): Promise<PageOfWords> =>
  withDocument(bytes, async (document) => {
    if (page < 1 || page > document.numPages) throw new EvidenceError(`has no page ${page}`);
    const { width, height, lines, quarter } = await pageOf(await document.getPage(page), page);
    const asItLies = (word: PdfWord) => turnedBack(quarter, word, { width, height });
    const words = lines.flatMap(({ words: inLine }, at) => inLine.map((word) => ({ ...asItLies(word), line: at + 1 })));
    return { page, pages: document.numPages, width, height, words };
  });

async function withDocument<T>(bytes: Uint8Array, work: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const beside = (path: string): string => import.meta.resolve(`pdfjs-dist/${path}`);
  library.GlobalWorkerOptions.workerSrc = beside('legacy/build/pdf.worker.mjs');
  const folder = (name: string): string => fileURLToPath(new URL('.', beside(`${name}/`)));
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    return await work(await task.promise.catch(refuse));
  } finally {
    await task.destroy();
  }
}

function refuse(error: Error): never {
  if (error.name === 'PasswordException')
    throw new EvidenceError('is a PDF locked with a password; save it without one and add that');
  throw new EvidenceError(
    'is a PDF that is cut off or damaged; open it in a viewer, print it to a new PDF and add that',
  );
}

async function factsOf(document: PDFDocumentProxy): Promise<Record<string, string>> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const said = info as Record<string, unknown>;
  const facts: Record<string, string> = {};
  for (const name of ['Title', 'Author', 'Creator', 'Producer', 'CreationDate', 'ModDate'])
    if (typeof said[name] === 'string' && said[name].trim() !== '')
      facts[name.toLowerCase()] = said[name].trim().slice(0, 500).toWellFormed();
  return facts;
}

async function pagesOf(document: PDFDocumentProxy): Promise<PdfPage[]> {
  if (document.numPages > mostPages)
    throw new EvidenceError(
      `is a PDF of ${document.numPages} pages, and up to ${mostPages} are read; split it and add the parts`,
    );
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { lines, quarter: _, ...whole } = await pageOf(page, number);
    pages.push({ ...whole, lines: lines.map(({ table, cells }) => ({ table, cells })) });
    page.cleanup();
  }
  return pages;
}

async function pageOf(page: PDFPageProxy, number: number) {
  const view = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
  const written = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  const [A = 1, B = 0, C = 0, D = 1] = view.transform as number[];
  const quarter = mostly(
    written.map(({ str, transform: [a = 1, b = 0] }) => [quarterOf([A * a + C * b, B * a + D * b]), str.length]),
  );
  const words = written.map(({ str, width, height: said, transform: [a = 1, b = 0, , , e = 0, f = 0] }): PdfWord => {
    const [left = 0, base = 0] = view.convertToViewportPoint(e, f) as number[];
    const [x, y] = turned(quarter, [left, base], view);
    const height = said || Math.hypot(a, b) || 10;
    return { text: str, x, y: y - height / 2, width, height };
  });
  const { rules, pictured } = await rulesOf(page, view);
  const upright = rules.map((rule) => turnedRule(quarter, rule, view));
  const size = { width: Math.round(view.width), height: Math.round(view.height) };
  return { page: number, ...size, lines: pageLines(words, upright), pictured, quarter };
}
