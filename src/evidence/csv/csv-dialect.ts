import { withoutLineQuotes } from './csv-whole-lines.ts';

/** How a table is written as text. */
export interface Dialect {
  readonly delimiter: string;
  readonly lineEnd: '\n' | '\r';
  /** Rows of the sample, and how many of them have the usual number of cells. */
  readonly rows: number;
  readonly agreeing: number;
  /** Rows that no mark cuts: titles, and what heads a section of the table. */
  readonly uncut: number;
  readonly cells: number;
  /** Rows from the first to the last that have the usual number of cells: titles stand above them, signatures below. */
  readonly body: number;
  /** True when the first line is `sep=;`, Excel's own declaration: it is obeyed and is no row. */
  readonly declared: boolean;
  /** True where each line stands in quotes as a whole. */
  readonly inLines: boolean;
  readonly because: string;
}

// In this order among equals: a comma also stands inside numbers and names, a semicolon hardly ever.
const delimiters = ['\t', ';', '|', ','] as const;
const named: Record<string, string> = { '\t': 'tab', ';': 'semicolon', '|': 'bar', ',': 'comma' };

/** `text` is the beginning of the file; its last line counts only where `whole` says that the file ends there. */
export function dialectOf(text: string, whole: boolean): Dialect {
  const lineEnd = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const declared = /^\uFEFF?sep=([^\r\n"])\r?(?:\n|\r|$)/i.exec(text);
  if (declared)
    return { ...fitOf(text, declared[1] ?? ',', lineEnd, whole), declared: true, because: 'its first line says so' };
  const inLines = wholeLinesFit(text, lineEnd, whole);
  if (inLines !== null) return inLines;
  const usual = usualFit(text, lineEnd, whole);
  return isTabular(usual) ? usual : (rareFit(text, lineEnd, whole) ?? usual);
}

function usualFit(text: string, lineEnd: '\n' | '\r', whole: boolean): Dialect {
  const fits = delimiters
    .map((delimiter) => fitOf(text, delimiter, lineEnd, whole))
    .map(unlessListed(text, lineEnd))
    .map(unlessSaid(text, lineEnd));
  const [marked, comma] = [best(fits.slice(0, -1)), fits.at(-1)];
  if (comma === undefined) return marked;
  if (isTabular(marked)) return beats(comma, marked, text) ? comma : marked;
  return best([marked, comma]);
}

/** Of lines that are quoted as a whole: what cuts all of them alike within their quotes. */
function wholeLinesFit(text: string, lineEnd: '\n' | '\r', whole: boolean): Dialect | null {
  const inside = withoutLineQuotes(text, lineEnd);
  const fit = inside === null ? null : usualFit(inside, lineEnd, whole);
  if (inside === null || fit === null || !isTabular(fit) || fit.cells < 3) return null;
  if (fit.delimiter === ',' && isOfSentences(inside)) return null;
  return { ...fit, inLines: true, because: `${fit.because}; each line stands in quotes` };
}

const entry = /^\s*(?:[-–—•▪*]|\d{1,4}[.)])\s+\p{L}/u;

/** «1) Тестов Иван, карта 027429;»: lines that begin as entries of a list are sentences, whatever commas and semicolons stand in them. */
function unlessListed(text: string, lineEnd: string): (fit: Dialect) => Dialect {
  const lines = text.split(lineEnd).filter((line) => line.trim() !== '');
  const isListed = lines.filter((line) => entry.test(line)).length >= lines.length / 2;
  return (fit) => (isListed && (fit.delimiter === ',' || fit.delimiter === ';') ? { ...fit, cells: 1 } : fit);
}

/**
 * «05.03.2021 Тестов И. начислено 100; внесено нет»: lines with a blank behind every comma or semicolon, and none of them headings, are sentences: a table
 * that a program wrote has no such blanks, and one that a person wrote has headings.
 */
function unlessSaid(text: string, lineEnd: string): (fit: Dialect) => Dialect {
  const lines = text.split(lineEnd).filter((line) => line.trim() !== '');
  return (fit) => {
    if ((fit.delimiter !== ',' && fit.delimiter !== ';') || fit.cells < 2 || fit.cells > 4) return fit;
    const cut = lines.filter((line) => line.split(fit.delimiter).length === fit.cells);
    const isSaid = cut.every(
      (line) =>
        /\d/.test(line) &&
        line
          .split(fit.delimiter)
          .slice(1)
          .every((cell) => /^\s/.test(cell)),
    );
    // What only quotation marks keep together is cut into more: such lines tell nothing.
    return cut.length > 0 && isSaid && cut[0] !== lines[0] ? { ...fit, cells: 1 } : fit;
  };
}

/** Where no usual mark cuts a table: one that parts the words of the first line, and every other line into as many cells. */
function rareFit(text: string, lineEnd: '\n' | '\r', whole: boolean): Dialect | null {
  const [first = ''] = text.split(lineEnd).filter((line) => line.trim() !== '');
  if (/\p{N}/u.test(first)) return null;
  const marks = [...new Set(first)].filter((sign) => rareMarks.includes(sign));
  const fits = marks
    .map((mark) => fitOf(text, mark, lineEnd, whole))
    .filter(({ delimiter, rows, agreeing, cells }) => {
      return rows > 2 && cells > 2 && agreeing >= rows * 0.9 && first.split(delimiter).length === cells;
    });
  return fits.length === 0 ? null : best(fits);
}

const rareMarks = '~^#:$&!@*';

const best = (fits: readonly Dialect[]): Dialect =>
  fits.reduce((left, right) => (quality(right) > quality(left) ? right : left));

/** Whether the sample is a table at all: most rows have the same number of cells, and more than one. */
export const isTabular = (dialect: Dialect): boolean =>
  dialect.cells > 1 &&
  dialect.rows > 1 &&
  (dialect.agreeing / dialect.rows >= 0.7 || isWithinText(dialect) || isInSections(dialect));

/** A short table below its title and above its signatures, cut at a mark that no sentence has three times. */
const isWithinText = ({ delimiter, cells, agreeing, body, rows }: Dialect): boolean =>
  delimiter !== ',' && cells > 2 && agreeing > 2 && agreeing >= body * 0.8 && rows - body <= Math.min(20, body * 3);

/** Rows that are all cut alike, and lines between them that nothing cuts: «Плательщик: …» over the one or two whom it pays for. */
const isInSections = ({ delimiter, cells, agreeing, uncut, rows }: Dialect): boolean =>
  delimiter !== ',' && cells > 3 && agreeing > 2 && agreeing + uncut === rows && agreeing >= rows * 0.4;

/** By how alike the rows of the table are, not by the lines around it. */
const quality = (dialect: Dialect): number => {
  if (dialect.cells <= 1) return 0;
  if (isInSections(dialect)) return dialect.agreeing / (dialect.rows - dialect.uncut);
  return isWithinText(dialect) ? dialect.agreeing / dialect.body : dialect.agreeing / dialect.rows;
};

/** Commas stand in titles, addresses and amounts too: they cut a table that another mark cuts as well only into more cells, and as marks. */
const beats = (comma: Dialect, marked: Dialect, text: string): boolean =>
  isTabular(comma) && comma.cells > marked.cells && quality(comma) >= quality(marked) && !isOfSentences(text);

function isOfSentences(text: string): boolean {
  const all = text.split(',').length - 1;
  const spoken = text.match(/,[ \u00a0]|\d,(?=\d{1,2}(?!\d))/g)?.length ?? 0;
  return spoken > all / 2;
}

function fitOf(text: string, delimiter: string, lineEnd: '\n' | '\r', whole: boolean): Dialect {
  const counts = cellCounts(text, delimiter, lineEnd, whole);
  const usual = usualOf(counts);
  const agreeing = counts.filter((count) => count === usual).length;
  const because = `${agreeing} of its first ${counts.length} rows have ${usual} cells when cut at ${named[delimiter] ?? delimiter}`;
  const body = counts.lastIndexOf(usual) - counts.indexOf(usual) + 1;
  return {
    delimiter,
    lineEnd,
    rows: counts.length,
    agreeing,
    uncut: counts.filter((count) => count === 1).length,
    cells: usual,
    body,
    declared: false,
    inLines: false,
    because,
  };
}

function cellCounts(text: string, delimiter: string, lineEnd: string, whole: boolean): number[] {
  const [cut, end] = [delimiter.charCodeAt(0), lineEnd.charCodeAt(0)];
  const counts: number[] = [];
  let cells = 1;
  let quoted = false;
  let before = end;
  let rowHasText = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === quote && (quoted || before === cut || before === end)) quoted = !quoted;
    else if (code === cut && !quoted) cells++;
    else if (code === end && !quoted) {
      if (rowHasText) counts.push(cells);
      cells = 1;
      rowHasText = false;
    }
    if (code !== end && code !== carriageReturn) rowHasText = true;
    if (code !== carriageReturn || end === carriageReturn) before = code;
  }
  if (rowHasText && (whole || counts.length === 0)) counts.push(cells);
  return counts;
}

const quote = 0x22;
const carriageReturn = 0x0d;

/** Titles and signatures are many where the table is short: what rows are cut into is asked of those that are cut at all. */
function usualOf(counts: readonly number[]): number {
  const cut = counts.filter((count) => count > 2);
  return mostCommon(counts) > 1 || cut.length < 3 ? mostCommon(counts) : mostCommon(cut);
}

function mostCommon(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  let usual = 1;
  for (const [count, times] of tally) {
    const best = tally.get(usual) ?? 0;
    if (times > best || (times === best && count > usual)) usual = count;
  }
  return usual;
}
