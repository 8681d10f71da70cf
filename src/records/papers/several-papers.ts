import { foldText } from '../words/fold-text.ts';
import type { SaidRecord, WrittenLine, WrittenTable } from './written-line.ts';

/** A title stands among the first lines that say something. */
const within = 6;

/** Papers of one kind, one below the other under the same title, each read as `read` reads one: the register that they would make. Null where there are not several. */
export function severalPapers(
  lines: readonly WrittenLine[],
  read: (lines: readonly WrittenLine[]) => WrittenTable | null,
): WrittenTable | null {
  const begins = beginnings(lines);
  if (begins.length < 2) return null;
  const papers = begins.flatMap((from, i) => {
    const table = read(lines.slice(from, begins[i + 1] ?? lines.length));
    return table === null ? [] : [{ from, table }];
  });
  const [first] = papers;
  if (first === undefined || papers.length * 2 <= begins.length) return null;
  const alike = papers.filter(({ table }) => kindOf(table) === kindOf(first.table));
  return alike.length < 2 ? null : asOne(lines, alike);
}

/** Whether the first lines of a text are the first of several papers: what goes on for long is a table else. */
export function isSeveral(
  lines: readonly WrittenLine[],
  read: (lines: readonly WrittenLine[]) => WrittenTable | null,
): boolean {
  const [first, second] = beginnings(lines);
  return first !== undefined && second !== undefined && read(lines.slice(first, second)) !== null;
}

interface Placed {
  readonly from: number;
  readonly table: WrittenTable;
}

const kindOf = ({ said }: WrittenTable): string => `${said?.type} ${said?.header}`;

/** Where each paper begins: with what stood above the first title, where it stands above the others too. */
function beginnings(lines: readonly WrittenLine[]): number[] {
  const filled = lines.flatMap(({ text }, at) => (text === '' ? [] : [at]));
  for (const title of filled.slice(0, within)) {
    const key = keyOf(lines[title]?.text ?? '');
    const found = key === null ? [] : lines.flatMap(({ text }, at) => (at >= title && keyOf(text) === key ? [at] : []));
    if (found.length < 2) continue;
    const head = lines.slice(0, title).map(({ text }) => text);
    const bears = (at: number) => head.every((text, i) => lines[at - title + i]?.text === text);
    return found.every(bears) ? found.map((at) => at - title) : found;
  }
  return [];
}

/** The first words of a title, without its number, its day and whatever follows; null for a line that is none. */
function keyOf(text: string): string | null {
  if (text.length > 160 || !/^\s*\p{Lu}/u.test(text) || /^[^№]{2,40}:/u.test(text)) return null;
  const words = foldText(text.split(/№|(?<!\p{L})(?:No?\.?|от|за)(?!\p{L})|\d/iu, 1)[0] ?? '');
  return words.length < 5 ? null : words;
}

/** The rows of all, each at its own line, under every column that one of them has. */
function asOne(lines: readonly WrittenLine[], papers: readonly Placed[]): WrittenTable {
  const keys = new Map<string, { readonly heading: string; readonly slot: Slot | null }>();
  for (const { table } of papers)
    for (const [i, heading] of table.columns.entries()) {
      const key = keyOfColumn(table, i);
      if (!keys.has(key)) keys.set(key, { heading, slot: table.said?.slots[i] ?? null });
    }
  const rows = new Map<number, (string | null)[][]>();
  for (const { from, table } of papers) {
    const own = table.columns.map((_, i) => keyOfColumn(table, i));
    for (const { line, cells } of table.rows)
      if (cells.some((cell) => cell !== null))
        rows.set(from + line, [
          ...(rows.get(from + line) ?? []),
          [...keys.keys()].map((key) => cells[own.indexOf(key)] ?? null),
        ]);
  }
  const [first] = papers;
  const said = first?.table.said;
  const slots = [...keys.values()].flatMap(({ slot }) => slot ?? []);
  return {
    columns: [...keys.values()].map(({ heading }) => heading),
    rows: lines.flatMap((_, line) =>
      (rows.get(line) ?? [[...keys.keys()].map(() => null)]).map((cells) => ({ line, cells })),
    ),
    ...(first?.table.around && { around: first.table.around }),
    ...(said && { said: { ...said, slots } }),
  };
}

type Slot = SaidRecord['slots'][number];

const keyOfColumn = ({ columns, said }: WrittenTable, at: number): string => {
  const slot = said?.slots[at];
  return slot === undefined ? (columns[at] ?? '') : `${slot.type} ${slot.column} ${slot.part}`;
};
