import type { Block, Line } from '../reading/document-units.ts';
import { isPageMark } from '../reading/page-mark.ts';
import { cellOf } from '../xml/xml-text.ts';

/**
 * Tables that a program or a hand has drawn with signs: cells between bars under rules of dashes (`+----+`, `|---|`, `┌──┬──┐`), or columns under a line
 * of dashes, with gaps (`--   -----   ---`) or without. The rest is text; `places` are the numbers of the lines. Tables under the same headings are one, with
 * the lines between them.
 */
export const drawnBlocks = (lines: readonly string[]): Block[] => continued(blocksOf(lines, []));

/** The same where no reader of tables has looked at the text: bars alone part columns too. */
export const barredBlocks = (lines: readonly string[]): Block[] => continued(blocksOf(lines, [barsAlone]));

type Drawing = (lines: readonly string[], at: number) => Drawn | null;

function blocksOf(lines: readonly string[], more: readonly Drawing[]): Block[] {
  const blocks: Block[] = [];
  let text: { readonly lines: Line[]; readonly places: number[] } = { lines: [], places: [] };
  const keepText = (): void => {
    if (text.lines.length > 0) blocks.push({ kind: 'text', ...text });
    text = { lines: [], places: [] };
  };
  for (let at = 0; at < lines.length; ) {
    const table = [barredTable, barsUnderRule, ruledTable, ...more]
      .map((drawn) => drawn(lines, at))
      .find((one) => one !== null);
    if (table === undefined) {
      const said = cellOf(lines[at] ?? '');
      if (said !== null && said.trim() !== '') {
        text.lines.push([said]);
        text.places.push(at + 1);
      }
      at += 1;
      continue;
    }
    keepText();
    blocks.push({ kind: 'table', lines: table.rows, places: table.places });
    at = table.end;
  }
  keepText();
  return blocks;
}

/** What stands between two parts of a table: what the part below is of, not a page of text. */
const mostBetween = 4;

function continued(blocks: readonly Block[]): Block[] {
  const all: Block[] = [];
  for (const block of blocks) {
    const [above, between] = [all.at(-2), all.at(-1)];
    if (above && between?.kind === 'text' && between.lines.length <= mostBetween && haveOneHead(above, block))
      all.splice(-2, 2, joinedBlock(above, between, block));
    else if (between && haveOneHead(between, block)) all.splice(-1, 1, joinedBlock(between, block));
    else all.push(block);
  }
  return all;
}

const haveOneHead = (above: Block, below: Block): boolean =>
  above.kind === 'table' && below.kind === 'table' && String(above.lines[0]) === String(below.lines[0]);

const joinedBlock = (...parts: readonly Block[]): Block => ({
  kind: 'table',
  lines: parts.flatMap(({ lines }) => lines),
  places: parts.flatMap(({ places }) => places ?? []),
});

interface Drawn {
  readonly rows: Line[];
  readonly places: number[];
  /** The line behind the table. */
  readonly end: number;
}

const rule = /^[-+|:=\s─━═┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛╟╫╢╞╪╡│║┃]+$/u;
const isRule = (line: string): boolean =>
  rule.test(line) &&
  /[-=─━═]{2}/u.test(line) &&
  (line.match(/[+|┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛╟╫╢╞╪╡]/gu)?.length ?? 0) >= 2;
const isBarred = (line: string): boolean => /^\s*[|│║┃].*[|│║┃].*[|│║┃]\s*$/u.test(line);

function barredTable(lines: readonly string[], from: number): Drawn | null {
  const [rows, places]: [Line[], number[]] = [[], []];
  let [at, rules, groups] = [from, 0, 0];
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (isRule(line)) {
      rules += 1;
      if (rows.length > 0) groups += 1;
    } else if (isBarred(line)) {
      rows.push(barredCells(line));
      places.push(at + 1);
    } else break;
  }
  return rules > 0 && rows.length > 1
    ? { ...(groups > 2 ? unwrapped(rows, places) : { rows, places }), end: at }
    : null;
}

const barredCells = (line: string): Line =>
  line
    .trim()
    .slice(1, -1)
    .split(/[|│║┃]/u)
    .map((cell) => cellOf(cell.trim()));

/** Where a rule stands below each row, a line whose first cell is empty is the rest of the one above. */
function unwrapped(all: readonly Line[], at: readonly number[]): { rows: Line[]; places: number[] } {
  const [rows, places]: [Line[], number[]] = [[], []];
  for (const [i, line] of all.entries()) {
    const above = rows.at(-1);
    if (above === undefined || line[0] !== null) {
      rows.push([...line]);
      places.push(at[i] ?? 0);
    } else
      for (const [column, cell] of line.entries())
        above[column] = [above[column], cell].filter(Boolean).join(' ') || null;
  }
  return { rows, places };
}

const bar = /[|│║┃]/u;
const fewestBars = 2;
const longestSection = 120;

/** Headings between bars over a line of dashes: what stands below them is cut at its bars, and a line without any says what stands below it. */
function barsUnderRule(lines: readonly string[], head: number): Drawn | null {
  const cells = (lines[head] ?? '').split(bar).length;
  if (cells <= fewestBars || !dashed.test(lines[head + 1] ?? '')) return null;
  const isRow = (line: string | undefined): boolean => line?.split(bar).length === cells;
  const drawn = keptRows(lines, head, (line, at) => {
    if (isRow(line)) return line.split(bar).map((cell) => cellOf(cell.trim()));
    const isSection = line.length <= longestSection && !bar.test(line) && isRow(lines[at + 1]);
    return isSection ? [cellOf(line.trim())] : null;
  });
  return drawn.rows.length > 1 ? drawn : null;
}

/** At least three lines with as many bars, and no line of dashes. */
function barsAlone(lines: readonly string[], from: number): Drawn | null {
  const cells = (lines[from] ?? '').split(bar).length;
  if (cells <= fewestBars) return null;
  const end = lines.findIndex((line, at) => at > from && line.split(bar).length !== cells);
  const rows = lines.slice(from, end < 0 ? lines.length : end);
  return rows.length < 3
    ? null
    : {
        rows: rows.map((line) => line.split(bar).map((cell) => cellOf(cell.trim()))),
        places: rows.map((_, at) => from + at + 1),
        end: from + rows.length,
      };
}

const dashes = /^\s*[-=─_]{2,}(?:\s+[-=─_]{2,})+\s*$/u;
const dashed = /^\s*[-=─_]{10,}\s*$/u;

/** Headings over a line of dashes, rows below it until an empty line or one that does not keep to the columns. */
function ruledTable(lines: readonly string[], head: number): Drawn | null {
  const ruled = lines[head + 1] ?? '';
  const heading = lines[head] ?? '';
  if (heading.trim() === '' || !(dashes.test(ruled) || dashed.test(ruled))) return null;
  const drawn = [byPlaces, byLetters].map((widthOf) => {
    const starts = startsOf(heading, ruled, widthOf);
    return keptRows(lines, head, (line) => (starts.length < 2 ? null : cutAt(line, starts, widthOf)));
  });
  const [best] = drawn.sort((left, right) => right.rows.length - left.rows.length);
  return best && best.rows.length > 1 ? best : null;
}

type Width = (letter: string) => number;

/** As a terminal draws: Hangul and Hanja are two places wide. */
const byPlaces: Width = (letter) => (wide.test(letter) ? 2 : 1);
/** As a program pads: a letter, a place. */
const byLetters: Width = () => 1;

/** Where columns begin: below the dashes that have gaps, else where a heading stands behind two blanks. */
function startsOf(heading: string, ruled: string, widthOf: Width): number[] {
  if (dashes.test(ruled)) return [...ruled.matchAll(/[-=─_]{2,}/gu)].map(({ index }) => index);
  return [...heading.matchAll(/(?<=\s{2}|^)\S/gu)].map(({ index }) =>
    [...heading.slice(0, index)].reduce((sum, letter) => sum + widthOf(letter), 0),
  );
}

function keptRows(lines: readonly string[], head: number, cut: (line: string, at: number) => Line | null): Drawn {
  const [rows, places]: [Line[], number[]] = [[], []];
  let at = head;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (at === head + 1 || dashes.test(line) || (at > head && isPageMark(line))) continue;
    const cells = line.trim() === '' ? null : cut(line, at);
    if (cells === null) break;
    rows.push(cells);
    places.push(at + 1);
  }
  return { rows, places, end: at };
}

/** Null where a word stands across the beginning of a column. */
function cutAt(line: string, starts: readonly number[], widthOf: Width): Line | null {
  const cells = starts.map(() => '');
  let [place, column, before] = [0, 0, ' '];
  for (const letter of line.toWellFormed()) {
    while (column + 1 < starts.length && place >= starts[column + 1]!) {
      if (before.trim() !== '' && letter.trim() !== '') return null;
      column += 1;
    }
    cells[column] += letter;
    before = letter;
    place += widthOf(letter);
  }
  return cells.map((cell) => cellOf(cell.trim()));
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
