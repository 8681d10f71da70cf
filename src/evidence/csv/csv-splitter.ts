import { isUtf8 } from 'node:buffer';
import type { Doubts } from '../reading/doubts.ts';
import { EvidenceError } from '../reading/evidence-error.ts';
import type { Batch } from '../reading/reading.ts';
import { cutQuotedRow, type Marks, type QuotedRow } from './csv-quoted-row.ts';
import { cellsWithin } from './csv-whole-lines.ts';

const longestRow = 16 * 1024 * 1024;
const longestQuotedRow = 1024 * 1024;
const mostRunaways = 100;
const quoteByte = 34;
const returnByte = 13;
const replacement = Buffer.from('\uFFFD');

export interface SplitterOptions {
  readonly delimiter: string;
  readonly lineEnd: '\n' | '\r';
  /** How many cells most rows have. */
  readonly cells: number;
  /** True where each line stands in quotes as a whole. */
  readonly inLines: boolean;
  readonly fileName: string;
  readonly doubts: Doubts;
  /** The line with which the bytes begin; 1 unless they come from the middle of a file. */
  readonly firstLine?: number;
}

/**
 * Cuts UTF-8 bytes into rows and cells. Rows are found by bytes and each row is decoded by itself, so that a cell somebody keeps holds its row in
 * memory and not the whole chunk. A quote opens only at the beginning of a cell: `ООО "Ромашка"` is left as written. Lines with nothing in them are
 * no rows, but are counted.
 */
export class CsvSplitter {
  #options: SplitterOptions;
  #marks: Marks;
  #rest: Buffer[] = [];
  #restBytes = 0;
  #line: number;
  #runaways = 0;
  #places: number[] = [];
  #rows: (string | null)[][] = [];

  constructor(options: SplitterOptions) {
    this.#options = options;
    this.#line = options.firstLine ?? 1;
    this.#marks = { delimiter: options.delimiter.charCodeAt(0), lineEnd: options.lineEnd.charCodeAt(0) };
  }

  /** Rows waiting to be taken. */
  get waiting(): number {
    return this.#rows.length;
  }

  take(): Batch {
    const batch = { places: this.#places, rows: this.#rows };
    this.#places = [];
    this.#rows = [];
    return batch;
  }

  add(chunk: Buffer): void {
    this.#rest.push(chunk);
    this.#restBytes += chunk.length;
    if (this.#restBytes > longestRow + chunk.length) throw this.#tooLong();
    if (chunk.includes(this.#marks.lineEnd)) this.#splitRest(false);
  }

  /** The file is over: what is left is the last row. */
  finish(): void {
    this.#splitRest(true);
  }

  #splitRest(last: boolean): void {
    const bytes = this.#rest.length === 1 ? (this.#rest[0] as Buffer) : Buffer.concat(this.#rest);
    const left = bytes.subarray(this.#split(bytes, last));
    this.#rest = left.length === 0 ? [] : [left];
    this.#restBytes = left.length;
  }

  /** Returns how many bytes are done with. */
  #split(bytes: Buffer, last: boolean): number {
    const odd = hasOddities(bytes, this.#marks.lineEnd, last);
    let quote = bytes.indexOf(quoteByte);
    let at = 0;
    while (at < bytes.length) {
      let end = bytes.indexOf(this.#marks.lineEnd, at);
      if (end === -1 && !last) break;
      if (end === -1) end = bytes.length;
      if (quote !== -1 && quote < at) quote = bytes.indexOf(quoteByte, at);
      if (quote !== -1 && quote < end && opensCell(bytes, at, quote, end, this.#marks.delimiter)) {
        const row = this.#quotedRow(bytes, at, end, last);
        if (row === 'more') break;
        if (row !== null) end = row.end;
        this.#put(bytes, at, end, odd, row);
      } else this.#put(bytes, at, end, odd, null);
      at = end + 1;
    }
    return Math.min(at, bytes.length);
  }

  #put(bytes: Buffer, from: number, end: number, odd: boolean, quoted: QuotedRow | null): void {
    const to = end > from && bytes[end - 1] === returnByte ? end - 1 : end;
    const line = this.#line;
    this.#line += quoted === null ? 1 : 1 + linesWithin(bytes, from, end, this.#marks.lineEnd);
    if (to === from) return;
    const written = quoted?.cells ?? bytes.toString('utf8', from, to).split(this.#options.delimiter);
    const cells: (string | null)[] = odd ? this.#cleaned(bytes.subarray(from, to), written, line) : written;
    if (quoted?.stray)
      this.#options.doubts.add(line, 'a quote inside a quoted cell is not doubled; it was kept as written');
    for (let i = 0; i < cells.length; i++) if (cells[i] === '') cells[i] = null;
    this.#places.push(line);
    this.#rows.push(cells);
  }

  /** Null: read the line without regard to its quotes. */
  #quotedRow(bytes: Buffer, from: number, lineEnd: number, last: boolean): QuotedRow | 'more' | null {
    const whole = this.#options.inLines ? this.#wholeLine(bytes, from, lineEnd) : null;
    if (whole !== null) return whole;
    if (this.#runaways > mostRunaways) return cutQuotedRow(bytes, from, lineEnd, this.#marks);
    const limit = Math.min(bytes.length, Math.max(lineEnd, from + longestQuotedRow));
    const row = cutQuotedRow(bytes, from, limit, this.#marks);
    const mayGoOn = limit === bytes.length && !last;
    if (row !== null && (row.end < limit || !mayGoOn)) {
      const isShort = row.cells.length < this.#options.cells && row.end === lineEnd;
      if (row.end < limit || limit === bytes.length)
        return (isShort ? this.#wholeLine(bytes, from, lineEnd) : null) ?? row;
      return this.#runaway();
    }
    return mayGoOn ? 'more' : this.#runaway();
  }

  /** A line that is quoted as a whole, cut inside of its quotes. */
  #wholeLine(bytes: Buffer, from: number, lineEnd: number): QuotedRow | null {
    if (bytes[from] !== quoteByte) return null;
    const cells = cellsWithin(bytes.toString('utf8', from, lineEnd), this.#options.cells, this.#marks);
    return cells === null ? null : { cells, end: lineEnd, stray: false };
  }

  /** A quote that opens and never closes would swallow the rows after it: it is taken as a plain character, and said. */
  #runaway(): null {
    const { doubts } = this.#options;
    this.#runaways += 1;
    doubts.add(this.#line, 'a quote opens a cell and is not closed; it was read as a plain character');
    if (this.#runaways > mostRunaways)
      doubts.add(this.#line, 'too many unclosed quotes: from here on a cell ends with its line');
    return null;
  }

  #cleaned(bytes: Buffer, cells: string[], line: number): string[] {
    const { doubts } = this.#options;
    if (!isUtf8(bytes) || bytes.includes(replacement))
      doubts.add(line, 'bytes that are no character in this encoding; shown as \uFFFD');
    if (bytes.includes(0)) doubts.add(line, 'a NUL byte; shown as \uFFFD');
    if (hasLoneReturn(bytes)) doubts.add(line, 'a carriage return inside the line; kept inside its cell');
    return cells.map((cell) => cell.replaceAll('\0', '\uFFFD'));
  }

  #tooLong(): EvidenceError {
    const place = `${this.#options.fileName}:${this.#line}`;
    return new EvidenceError(
      `${place}: this row is longer than ${longestRow / 1024 / 1024} MB; check that the file is a table and that its lines end`,
    );
  }
}

/** Most quotes stand inside a cell (`ООО "Ромашка"`) and open nothing. */
function opensCell(bytes: Buffer, from: number, firstQuote: number, end: number, delimiter: number): boolean {
  for (let at = firstQuote; at !== -1 && at < end; at = bytes.indexOf(quoteByte, at + 1))
    if (at === from || bytes[at - 1] === delimiter) return true;
  return false;
}

/** One look per chunk, so that the rows of a clean file pay nothing. */
function hasOddities(bytes: Buffer, lineEnd: number, last: boolean): boolean {
  const complete = last ? bytes : bytes.subarray(0, bytes.lastIndexOf(lineEnd) + 1);
  if (!isUtf8(complete) || complete.includes(0) || complete.includes(replacement)) return true;
  return lineEnd !== returnByte && hasLoneReturn(complete);
}

function hasLoneReturn(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(returnByte); at !== -1; at = bytes.indexOf(returnByte, at + 1))
    if (at + 1 < bytes.length && bytes[at + 1] !== 10) return true;
  return false;
}

function linesWithin(bytes: Buffer, from: number, to: number, lineEnd: number): number {
  let count = 0;
  for (let at = bytes.indexOf(lineEnd, from); at !== -1 && at < to; at = bytes.indexOf(lineEnd, at + 1)) count++;
  return count;
}
