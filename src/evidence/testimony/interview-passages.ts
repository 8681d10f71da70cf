import { EvidenceError } from '../reading/evidence-error.ts';
import { type QuoteSelector, quoteSelector, type Range } from '../reading/selector.ts';
import { passageFields, readAmount, readField, requireFields } from './interview-fields.ts';

/** One numbered statement. */
export interface Passage {
  readonly number: number;
  readonly line: number;
  /** Fields above the quote by name, read and checked; `amount` is split into `amount` and `currency`. */
  readonly fields: ReadonlyMap<string, string | null>;
  readonly quote: string;
  readonly range: Range;
  readonly selector: QuoteSelector;
  readonly original: { readonly language: string; readonly text: string; readonly range: Range } | null;
}

interface Line {
  readonly number: number;
  readonly start: number;
  readonly text: string;
}

function linesFrom(text: string, from: number): Line[] {
  let start = 0;
  const lines = text.split('\n').map((raw, at) => {
    const line = { number: at + 1, start, text: raw.endsWith('\r') ? raw.slice(0, -1) : raw };
    start += raw.length + 1;
    return line;
  });
  return lines.filter((line) => line.start >= from);
}

const heading = /^##[ \t]+(\d+)\b/;

/** The numbered statements behind the front matter, which ends at `from`. */
export function readPassages(text: string, from: number, fileName: string): Passage[] {
  const passages: Passage[] = [];
  let lines: Line[] = [];
  for (const line of [...linesFrom(text, from), null]) {
    if (line !== null && !heading.test(line.text)) {
      lines.push(line);
      continue;
    }
    const [first] = lines;
    if (first && heading.test(first.text)) passages.push(readPassage(text, lines, passages.length + 1, fileName));
    lines = line === null ? [] : [line];
  }
  if (passages.length === 0)
    throw new EvidenceError(
      `${fileName}: has no statement; begin each with a line "## 1", its fields, and the quote after ">"`,
    );
  return passages;
}

function readPassage(text: string, lines: Line[], expected: number, fileName: string): Passage {
  const [first] = lines as [Line];
  const place = `${fileName}:${first.number}`;
  const number = Number(heading.exec(first.text)?.[1]);
  if (number !== expected)
    throw new EvidenceError(
      `${place}: expected statement ${expected}, found ${number}; number them 1, 2, 3 without gaps`,
    );
  const fields = new Map<string, string | null>([
    ...passageFields.map(({ name }) => [name, null] as const),
    ['currency', null],
  ]);
  const quotes = quotesIn(lines.slice(1), fields, fileName);
  requireFields(passageFields, fields, place);
  const said = quotes.filter((quote) => quote.language === null);
  const originals = quotes.filter((quote) => quote.language !== null);
  if (said.length !== 1 || originals.length > 1)
    throw new EvidenceError(
      `${place}: expected one quote and at most one original, each on lines beginning with ">", found ${said.length} and ${originals.length}`,
    );
  const range = rangeOf(said[0]?.lines ?? []);
  const original = originals[0]
    ? { language: originals[0].language ?? '', text: spoken(originals[0].lines), range: rangeOf(originals[0].lines) }
    : null;
  return {
    number,
    line: first.number,
    fields,
    quote: spoken(said[0]?.lines ?? []),
    range,
    selector: quoteSelector(text, range),
    original,
  };
}

interface Quoted {
  /** Null for what was said; the language where the line "original:" stands above. */
  readonly language: string | null;
  readonly lines: Line[];
}

/** The quotes of a statement; the fields between them are read into `fields`. */
function quotesIn(lines: Line[], fields: Map<string, string | null>, fileName: string): Quoted[] {
  let language: string | null = null;
  const quotes: Quoted[] = [];
  for (const line of lines) {
    if (line.text.startsWith('>')) {
      const open = quotes.at(-1);
      if (open && open.language === language && open.lines.at(-1)?.number === line.number - 1) open.lines.push(line);
      else quotes.push({ language, lines: [line] });
    } else if (line.text.trim() !== '') language = readLine(line, fields, fileName) ?? language;
  }
  return quotes;
}

/** Reads a `field: value` line; returns the language when it says that the original follows. */
function readLine(line: Line, fields: Map<string, string | null>, fileName: string): string | null {
  const place = `${fileName}:${line.number}`;
  const found = /^([a-z_]+):[ \t]*(.*?)[ \t]*$/.exec(line.text);
  if (!found)
    throw new EvidenceError(
      `${place}: expected "field: value" or a quote after ">"; put remarks before the first statement`,
    );
  const [, name = '', written = ''] = found;
  if (name === 'original') return written || 'unknown';
  if (fields.get(name)) throw new EvidenceError(`${place}: "${name}" stands twice in this statement`);
  const value = readField(passageFields, name, written, place);
  fields.set(name, value);
  if (name === 'amount' && value !== null)
    for (const [key, part] of Object.entries(readAmount(value, place))) fields.set(key, part);
  return null;
}

/** From the first character after the mark to the end of the last line. */
function rangeOf(lines: Line[]): Range {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return { start: 0, end: 0 };
  return { start: first.start + (/^>[ \t]?/.exec(first.text)?.[0].length ?? 0), end: last.start + last.text.length };
}

const spoken = (lines: Line[]): string =>
  lines
    .map((line) => line.text.replace(/^>[ \t]?/, ''))
    .join('\n')
    .trim();
