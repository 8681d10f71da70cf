import { chunksOf, type Source } from './source.ts';

/** Where some lines of a text begin, so that its middle can be read without its beginning. */
export interface LineIndex {
  /** How many lines have been counted; the last line with anything in it is the last row. */
  readonly lastLine: number;
  /** The nearest known line that is not after the one asked for, and its first byte. */
  before(line: number): Mark;
}

interface Mark {
  readonly line: number;
  readonly offset: number;
}

/** How far apart the marks are where every line may be one. */
export const markEvery = 1024;

/** One look over the bytes of a file. `marks` are the lines to be marked in rising order; every so many where it is not said. */
export async function indexLines(
  source: Source,
  from: number,
  lineEnd: number,
  marks: readonly number[] | null = null,
): Promise<LineIndex & { readonly hasQuotes: boolean }> {
  const found: Mark[] = [{ line: 1, offset: from }];
  let line = 1;
  let lastLine = 0;
  let offset = from;
  let hasQuotes = false;
  let nth = 0;
  let next = marks === null ? 1 + markEvery : (marks[0] ?? Infinity);
  for await (const chunk of chunksOf(source, from)) {
    hasQuotes ||= chunk.includes(34);
    let start = 0;
    for (let end = chunk.indexOf(lineEnd); end !== -1; end = chunk.indexOf(lineEnd, start)) {
      if (end > start + 1 || (end === start + 1 && chunk[start] !== 13)) lastLine = line;
      line += 1;
      start = end + 1;
      if (line < next) continue;
      found.push({ line, offset: offset + start });
      next = marks === null ? line + markEvery : (marks[++nth] ?? Infinity);
    }
    if (chunk.length - start > 1 || (chunk.length > start && chunk[start] !== 13)) lastLine = line;
    offset += chunk.length;
  }
  return { lastLine, hasQuotes, before: (asked) => found[lastNotAfter(found, asked)] ?? { line: 1, offset: from } };
}

function lastNotAfter(marks: readonly Mark[], line: number): number {
  let [low, high] = [0, marks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((marks[middle]?.line ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}
