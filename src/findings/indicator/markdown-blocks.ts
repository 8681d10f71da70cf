export interface TableRow {
  readonly line: number;
  readonly cells: readonly (string | null)[];
}

/** A top-level piece of an indicator file, as written: emphasis is not read, so `in-*` and `a_b` stay what they are. */
export type Block =
  | { readonly kind: 'heading'; readonly line: number; readonly depth: number; readonly text: string }
  | { readonly kind: 'code'; readonly line: number; readonly language: string; readonly text: string }
  | { readonly kind: 'table'; readonly line: number; readonly head: TableRow; readonly rows: readonly TableRow[] }
  | { readonly kind: 'prose'; readonly line: number; readonly text: string };

/** One block from `lines[at]` on, and where the next begins; null where the line begins none of its kind. */
type Reader = (lines: readonly string[], at: number) => { block: Block; next: number } | null;

const readers: readonly Reader[] = [heading, code, table, prose];

/**
 * The file's top-level pieces in order with their lines: headings, fenced code, tables, paragraphs. No more of Markdown than that:
 * the catalogue is read at every run, and a whole parser took most of a second.
 */
export function readBlocks(markdown: string): Block[] {
  const lines = markdown.split(/\r?\n/);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const found = lines[at]?.trim() === '' ? null : firstOf(lines, at);
    if (found !== null) blocks.push(found.block);
    at = found?.next ?? at + 1;
  }
  return blocks;
}

function firstOf(lines: readonly string[], at: number): ReturnType<Reader> {
  for (const read of readers) {
    const found = read(lines, at);
    if (found !== null) return found;
  }
  return null;
}

function heading(lines: readonly string[], at: number): ReturnType<Reader> {
  const match = /^(#{1,6})\s+(.*)$/.exec(lines[at] ?? '');
  if (match === null) return null;
  const [, marks = '', text = ''] = match;
  return { block: { kind: 'heading', line: at + 1, depth: marks.length, text: text.trim() }, next: at + 1 };
}

function code(lines: readonly string[], at: number): ReturnType<Reader> {
  const match = /^(`{3,})\s*([^`]*)$/.exec(lines[at] ?? '');
  if (match === null) return null;
  const [, fence = '', language = ''] = match;
  const closes = lines.findIndex((line, n) => n > at && line.startsWith(fence) && /^`+\s*$/.test(line));
  const end = closes === -1 ? lines.length : closes;
  const text = lines.slice(at + 1, end).join('\n');
  return { block: { kind: 'code', line: at + 2, language: language.trim(), text }, next: end + 1 };
}

/** A row of cells, and a row of dashes with as many cells below it. */
function table(lines: readonly string[], at: number): ReturnType<Reader> {
  const head = row(lines, at);
  const rule = lines[at + 1] ?? '';
  if (!rule.includes('|') || !/^[\s|:-]*-[\s|:-]*$/.test(rule)) return null;
  if (row(lines, at + 1).cells.length !== head.cells.length) return null;
  const end = lines.findIndex((line, n) => n > at + 1 && (line.trim() === '' || /^(#{1,6}\s|```)/.test(line)));
  const next = end === -1 ? lines.length : end;
  const rows = Array.from({ length: next - at - 2 }, (_, n) => fitted(row(lines, at + 2 + n), head.cells.length));
  return { block: { kind: 'table', line: at + 1, head, rows }, next };
}

function row(lines: readonly string[], at: number): TableRow {
  const inside = (lines[at] ?? '')
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return { line: at + 1, cells: inside.split(/(?<!\\)\|/).map(cellText) };
}

/** Cells beyond the head's are nobody's; cells that are missing are empty at the end. */
function fitted({ line, cells }: TableRow, width: number): TableRow {
  return { line, cells: cells.slice(0, width) };
}

function cellText(cell: string): string | null {
  return (
    cell
      .trim()
      .replace(/^`(.*)`$/, '$1')
      .trim() || null
  );
}

function prose(lines: readonly string[], at: number): ReturnType<Reader> {
  const ends = (line: string, n: number) => n > at && (line.trim() === '' || /^(#{1,6}\s|```)/.test(line));
  const end = lines.findIndex(ends);
  const next = end === -1 ? lines.length : end;
  const text = lines.slice(at, next).join('\n').trim();
  return { block: { kind: 'prose', line: at + 1, text }, next };
}
