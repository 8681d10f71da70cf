import type { Unit } from '../../evidence/index.ts';

/** A line of running text and the passage that it stands in. */
export interface WrittenLine {
  readonly place: number;
  readonly text: string;
}

/** A line without the blanks around it. A gap is a gap however wide it is drawn: patterns that look for blanks in several places would try them all in each. */
export const writtenLine = (place: number, text: string): WrittenLine => ({
  place,
  text: text.trim().replace(/[^\S\n]{9,}/gu, ' '.repeat(8)),
});

/** What a paper says from the line of its title on, where one of its first lines is such a title. */
export function titledText(
  lines: readonly WrittenLine[],
  title: RegExp,
  within: number,
): { readonly first: number; readonly text: string } | null {
  const first = lines.findIndex(({ text }) => title.test(text));
  if (first < 0 || first > within) return null;
  return { first, text: textOf(lines.slice(first)) };
}

export const textOf = (lines: readonly WrittenLine[]): string => lines.map(({ text }) => text).join('\n');

/** A paper that is one row of its register: what it says under the headings of such a register, at the line that it begins on. */
export function paperOf(
  lines: readonly WrittenLine[],
  first: number,
  cells: readonly (readonly [column: string, said: string | null])[],
): WrittenTable {
  const said = cells.filter(([, text]) => text !== null && text !== '');
  const columns = said.map(([column]) => column);
  const above = lines.slice(Math.max(0, first - 3), first + 3).map(({ text }) => [text]);
  const rows = lines.map((_, line) => ({
    line,
    cells: line === first ? said.map(([, text]) => text) : columns.map(() => null),
  }));
  return { columns, rows, around: { above, below: lines.slice(-4).map(({ text }) => [text]) } };
}

/** What a running text says, as a table would: a row of cells behind each of its lines; null where the text holds no such thing. */
export interface WrittenTable {
  readonly columns: string[];
  /** Lines of the paper around what was made a table of: its title, its signature. */
  readonly around?: NonNullable<Unit['around']>;
  /** Where the text says which record it is: the field of each column. */
  readonly said?: SaidRecord;
  readonly rows: readonly { readonly line: number; readonly cells: (string | null)[] }[];
  /** What the same lines say of another kind: orders that send to practice, between those that enrol. */
  readonly beside?: WrittenTable;
}

/** What a paper was taken for by its title, and which field of it each column is. */
export interface SaidRecord {
  readonly type: string;
  readonly header: string | null;
  readonly title: string;
  readonly slots: readonly {
    readonly type: string;
    readonly column: string;
    readonly part: string | null;
    /** The words that stand before it; empty where its place in the paper tells. */
    readonly by: string;
    readonly score: number;
  }[];
}
