/** How a table is written as text. */
export interface Dialect {
  readonly delimiter: string;
  readonly lineEnd: '\n' | '\r';
  /** Rows of the sample, and how many of them have the usual number of cells. */
  readonly rows: number;
  readonly agreeing: number;
  readonly cells: number;
  /** True when the first line is `sep=;`, Excel's own declaration: it is obeyed and is no row. */
  readonly declared: boolean;
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
  const fits = delimiters.map((delimiter) => fitOf(text, delimiter, lineEnd, whole));
  return fits.reduce((left, right) => (quality(right) > quality(left) ? right : left));
}

/** Whether the sample is a table at all: most rows have the same number of cells, and more than one. */
export const isTabular = (dialect: Dialect): boolean =>
  dialect.cells > 1 && dialect.rows > 1 && dialect.agreeing / dialect.rows >= 0.7;

const quality = (dialect: Dialect): number => (dialect.cells > 1 ? dialect.agreeing / dialect.rows : 0);

function fitOf(text: string, delimiter: string, lineEnd: '\n' | '\r', whole: boolean): Dialect {
  const counts = cellCounts(text, delimiter, lineEnd, whole);
  const usual = mostCommon(counts);
  const agreeing = counts.filter((count) => count === usual).length;
  const because = `${agreeing} of its first ${counts.length} rows have ${usual} cells when cut at ${named[delimiter] ?? delimiter}`;
  return { delimiter, lineEnd, rows: counts.length, agreeing, cells: usual, declared: false, because };
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
