const quote = 34;
const blank = 32;
const carriageReturn = 13;

/** A row with quoted cells, cut: `end` is the place of its line end (or of the end of the bytes), `stray` says that a quote inside was not doubled. */
export interface QuotedRow {
  readonly cells: string[];
  readonly end: number;
  readonly stray: boolean;
}

export interface Marks {
  readonly delimiter: number;
  readonly lineEnd: number;
}

/**
 * Cuts the row that begins at `from`. Null when the bytes end inside it. By RFC 4180; a file that does not double its quotes
 * (`"ООО "Ромашка"";7`) is read as its writer meant, once the first stray quote in a cell has shown that he did not know the rule.
 */
export function cutQuotedRow(bytes: Buffer, from: number, limit: number, marks: Marks): QuotedRow | null {
  const cells: string[] = [];
  let stray = false;
  let at = from;
  for (;;) {
    const cell = bytes[at] === quote ? quotedCell(bytes, at, limit, marks) : plainCell(bytes, at, limit, marks);
    if (cell === null) return null;
    cells.push(cell.value);
    stray ||= cell.stray;
    if (bytes[cell.next] !== marks.delimiter || cell.next >= limit) return { cells, end: cell.next, stray };
    at = cell.next + 1;
  }
}

/** `next` is the place of the separator or line end behind the cell, or the limit. */
interface Cell {
  readonly value: string;
  readonly next: number;
  readonly stray: boolean;
}

function plainCell(bytes: Buffer, from: number, limit: number, marks: Marks): Cell {
  let at = from;
  while (at < limit && bytes[at] !== marks.delimiter && bytes[at] !== marks.lineEnd) at++;
  const to = at > from && bytes[at] === marks.lineEnd && bytes[at - 1] === carriageReturn ? at - 1 : at;
  return { value: bytes.toString('utf8', from, to), next: at, stray: false };
}

function quotedCell(bytes: Buffer, from: number, limit: number, marks: Marks): Cell | null {
  let stray = false;
  let doubled = false;
  let at = bytes.indexOf(quote, from + 1);
  while (at !== -1 && at < limit) {
    const next = behindBlanks(bytes, at + 1, limit, marks);
    const closes = next >= limit || bytes[next] === marks.delimiter || bytes[next] === marks.lineEnd;
    if (closes) return { value: unquoted(bytes.toString('utf8', from + 1, at), doubled), next, stray };
    const isPair: boolean = bytes[at + 1] === quote && !(stray && closesAfterPair(bytes, at + 2, limit, marks));
    doubled ||= isPair;
    stray ||= !isPair;
    at = bytes.indexOf(quote, at + (isPair ? 2 : 1));
  }
  return null;
}

function closesAfterPair(bytes: Buffer, at: number, limit: number, marks: Marks): boolean {
  const next = behindBlanks(bytes, at, limit, marks);
  return next >= limit || bytes[next] === marks.delimiter || bytes[next] === marks.lineEnd;
}

function behindBlanks(bytes: Buffer, from: number, limit: number, marks: Marks): number {
  let at = from;
  while (at < limit && (bytes[at] === blank || bytes[at] === carriageReturn) && bytes[at] !== marks.lineEnd) at++;
  return at;
}

const unquoted = (text: string, doubled: boolean): string => (doubled ? text.replaceAll('""', '"') : text);
