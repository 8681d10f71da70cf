import { inert } from '../csv/csv-line.ts';
import { type PdfWord, visualLines } from '../pdf/pdf-words.ts';

/** A word that a machine believes to read on a picture, in pixels from the top left, and how sure it says it is, of 100. */
export interface RecognisedWord {
  readonly text: string;
  readonly confidence: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Reads the words of a picture. Where they come from (which program, which languages) is the caller's choice. */
export type Recognise = (picture: Uint8Array) => Promise<RecognisedWord[]>;

/** One cell of a suggested transcript: nobody has keyed it, so it counts for nothing yet. */
export interface Suggestion {
  readonly row: number;
  readonly field: string;
  readonly value: string;
  /** `x,y,width,height` in pixels. */
  readonly region: string;
  /** That of its least sure word. */
  readonly confidence: number;
}

/**
 * Suggests rows and cells from the words that stand on a picture: words at one height are a row, wide gaps part its cells. A suggestion only: a person
 * accepts it cell by cell, by keying it.
 */
export function suggestTranscript(words: readonly RecognisedWord[]): Suggestion[] {
  const sure = new Map<PdfWord, number>();
  const placed = words.map(({ text, confidence, x, y, width, height }) => {
    const word: PdfWord = { text, x, y: y + height / 2, width, height };
    sure.set(word, confidence);
    return word;
  });
  return visualLines(placed).flatMap((line, at) =>
    pieces(line).map((piece, n) => ({
      row: at + 1,
      field: `column ${n + 1}`,
      value: piece.map(({ text }) => text).join(' '),
      region: around(piece),
      confidence: Math.round(Math.min(...piece.map((word) => sure.get(word) ?? 0))),
    })),
  );
}

/** Words closer than a letter and a half are one cell. */
function pieces(line: readonly PdfWord[]): PdfWord[][] {
  const found: PdfWord[][] = [];
  for (const word of line) {
    const before = found.at(-1)?.at(-1);
    if (before && word.x - (before.x + before.width) < before.height * 1.5) found.at(-1)?.push(word);
    else found.push([word]);
  }
  return found;
}

function around(piece: readonly PdfWord[]): string {
  const left = Math.min(...piece.map(({ x }) => x));
  const top = Math.min(...piece.map(({ y, height }) => y - height / 2));
  const right = Math.max(...piece.map(({ x, width }) => x + width));
  const bottom = Math.max(...piece.map(({ y, height }) => y + height / 2));
  return [left, top, right - left, bottom - top].map(Math.round).join(',');
}

/** A transcript of suggestions, as a person fills it in: no line says who keyed it. */
export function transcriptCsv(picture: string, cells: readonly Suggestion[]): string {
  const lines = cells.map(({ row, field, value, region, confidence }) => [
    picture,
    String(row),
    field,
    value,
    region,
    '',
    String(confidence),
  ]);
  return [[...transcriptColumns, 'confidence'], ...lines].map(csvOf).join('');
}

export const transcriptColumns = ['picture', 'row', 'field', 'value', 'region', 'keyed_by'] as const;

/** What a spreadsheet would run as a formula is kept from it by a mark of its own, which the reader of transcripts takes off again. */
const csvOf = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${inert(cell).replaceAll('"', '""')}"`).join(',')}\n`;
