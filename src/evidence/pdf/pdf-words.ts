import type { Line } from '../reading/document-units.ts';

/** A piece of text on a page: its left edge, its middle from the top, its size. */
export interface PdfWord {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of a page, or a row of a table on it; `table` numbers the tables of the page, 0 for running text. */
export interface PageLine {
  readonly table: number;
  readonly cells: Line;
  /** What it was read from, where it stands. */
  readonly words: readonly PdfWord[];
}

export const middle = (word: PdfWord): number => word.x + word.width / 2;

/** Words that stand at one height, from top to bottom, each from left to right. */
export function visualLines(words: readonly PdfWord[]): PdfWord[][] {
  const lines: PdfWord[][] = [];
  for (const word of [...words].sort((left, right) => left.y - right.y || left.x - right.x)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(first.y - word.y) < Math.max(first.height, word.height) * 0.5) line.push(word);
    else lines.push([word]);
  }
  for (const line of lines) line.sort((left, right) => left.x - right.x);
  return lines;
}

export function joinedWords(words: readonly PdfWord[]): string {
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const word of words) {
    text += text !== '' && word.x - end > word.height * 0.15 ? ` ${word.text}` : word.text;
    end = word.x + word.width;
  }
  return text;
}
