import type { Line } from '../reading/document-units.ts';
import { cellOf } from '../xml/xml-text.ts';
import { joinedWords, middle, type PageLine, type PdfWord, visualLines } from './pdf-words.ts';

/** A line of text, cut into pieces where its gaps are wide. */
interface Loose {
  readonly y: number;
  readonly height: number;
  readonly pieces: readonly PdfWord[];
}

interface Column {
  readonly from: number;
  to: number;
}

export interface PlacedLine {
  readonly y: number;
  readonly line: PageLine;
}

const fewestRows = 3;
const mostWrapped = 6;

/** Text outside of ruled tables: where lines of several pieces follow each other, with cells that wrapped between them, they are a table; the rest is text. */
export function looseLines(words: readonly PdfWord[], tables: number): PlacedLine[] {
  const lines = visualLines(words).map(
    (line): Loose => ({
      y: line[0]?.y ?? 0,
      height: Math.max(...line.map(({ height }) => height)),
      pieces: pieced(line),
    }),
  );
  const found: PlacedLine[] = [];
  let table = tables;
  for (let from = 0; from < lines.length; ) {
    const region = regionFrom(lines, from);
    if (region === null) {
      found.push(textLine(lines[from] as Loose));
      from += 1;
      continue;
    }
    table += 1;
    for (const { y, cells, words } of rowsOf(lines.slice(from, region.to), region.columns))
      found.push({ y, line: { table, cells, words } });
    from = region.to;
  }
  return found;
}

const textLine = ({ y, pieces }: Loose): PlacedLine => ({
  y,
  line: { table: 0, cells: [cellOf(joinedWords(pieces))], words: pieces },
});

/** Words closer than a letter and a half are one piece. */
function pieced(line: readonly PdfWord[]): PdfWord[] {
  const pieces: PdfWord[] = [];
  for (const word of line) {
    const before = pieces.at(-1);
    if (before && word.x - (before.x + before.width) < before.height * 1.2)
      pieces[pieces.length - 1] = {
        ...before,
        text: joinedWords([before, word]),
        width: word.x + word.width - before.x,
      };
    else pieces.push(word);
  }
  return pieces;
}

/** A table that begins with this line: it has several pieces, or is the first line of a heading that wrapped, and rows enough follow. */
function regionFrom(lines: readonly Loose[], from: number): { to: number; columns: Column[] } | null {
  const first = lines.findIndex((line, at) => at >= from && line.pieces.length > 1);
  if (first === -1 || !hangTogether(lines, from, first)) return null;
  const anchors: Loose[] = [];
  let to = first;
  for (let at = first; at < lines.length; at++) {
    const line = lines[at] as Loose;
    const gap = line.y - (lines[at - 1]?.y ?? line.y);
    if (at > first && (gap > line.height * 4 || at - to > mostWrapped)) break;
    if (line.pieces.length < 2) continue;
    const columns = columnsOf([...anchors, line]);
    if (columns.length < 2 || !wrappedFit(lines.slice(to, at), columns)) break;
    anchors.push(line);
    to = at + 1;
  }
  if (anchors.length < fewestRows) return null;
  const columns = columnsOf(anchors);
  if (!wrappedFit(lines.slice(from, first), columns)) return null;
  while (to < lines.length && goesOn(lines, to, columns)) to += 1;
  return { to, columns };
}

const hangTogether = (lines: readonly Loose[], from: number, to: number): boolean =>
  to - from <= mostWrapped &&
  lines.slice(from, to).every((line, at) => (lines[from + at + 1]?.y ?? 0) - line.y < line.height * 1.4);

const wrappedFit = (lines: readonly Loose[], columns: readonly Column[]): boolean =>
  lines.every(({ pieces: [piece] }) => piece === undefined || fits(piece, columns));

/** Whether a piece stands in one column: between the end of the one before and the beginning of the next. */
const fits = (piece: PdfWord, columns: readonly Column[], from = 0): boolean =>
  columns.some(
    (_, at) =>
      at >= from &&
      piece.x > (columns[at - 1]?.to ?? Number.NEGATIVE_INFINITY) - 1 &&
      piece.x + piece.width < (columns[at + 1]?.from ?? Number.POSITIVE_INFINITY) + 1,
  );

/** The last row may have wrapped too, though never from its first column: what stands there alone begins something else. */
function goesOn(lines: readonly Loose[], at: number, columns: readonly Column[]): boolean {
  const line = lines[at] as Loose;
  const [piece, ...more] = line.pieces;
  const close = line.y - (lines[at - 1]?.y ?? 0) < line.height * 1.4;
  return close && piece !== undefined && more.length === 0 && fits(piece, columns, 1);
}

/** Stretches of the page in which pieces stand; between them are the gaps that part the columns. */
function columnsOf(anchors: readonly Loose[]): Column[] {
  const columns: Column[] = [];
  const pieces = anchors.flatMap((line) => line.pieces);
  for (const { x, width } of pieces.sort((left, right) => left.x - right.x)) {
    const last = columns.at(-1);
    if (last && x < last.to + 1) last.to = Math.max(last.to, x + width);
    else columns.push({ from: x, to: x + width });
  }
  return columns;
}

/** Lines that wrapped go to the row above or below them: rows part where the gap between lines is widest. */
function rowsOf(lines: readonly Loose[], columns: readonly Column[]): { y: number; cells: Line; words: PdfWord[] }[] {
  const groups: Loose[][] = [[]];
  let start = 0;
  for (const [at, line] of lines.entries()) {
    if (line.pieces.length < 2) continue;
    const isFirst = groups.length === 1 && groups[0]?.length === 0;
    const parted = isFirst ? start : widestGap(lines, start, at);
    if (!isFirst) {
      groups.at(-1)?.push(...lines.slice(start + 1, parted));
      groups.push([]);
    }
    groups.at(-1)?.push(...lines.slice(parted, at + 1));
    start = at;
  }
  groups.at(-1)?.push(...lines.slice(start + 1));
  return groups.map((group) => ({
    y: group[0]?.y ?? 0,
    cells: cellsOf(group, columns),
    words: group.flatMap(({ pieces }) => pieces),
  }));
}

/** Between two lines of several pieces: the first line that belongs to the lower one. */
function widestGap(lines: readonly Loose[], above: number, below: number): number {
  let widest = 0;
  let parted = below;
  for (let at = above + 1; at <= below; at++) {
    const gap = (lines[at]?.y ?? 0) - (lines[at - 1]?.y ?? 0);
    if (gap < widest + 0.5 && at !== above + 1) {
      if (gap > widest - 0.5) parted = at;
      continue;
    }
    widest = gap;
    parted = at;
  }
  return parted;
}

function cellsOf(group: readonly Loose[], columns: readonly Column[]): Line {
  const texts = columns.map(() => '');
  for (const piece of group.flatMap(({ pieces }) => pieces)) {
    const at = Math.max(
      0,
      columns.findLastIndex(({ from }) => from <= middle(piece)),
    );
    texts[at] = texts[at] === '' ? piece.text : `${texts[at]}\n${piece.text}`;
  }
  return texts.map(cellOf);
}
