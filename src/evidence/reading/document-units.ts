import { alikeLists, isDayAlone } from './alike-lines.ts';
import { labelledLists } from './labelled-lines.ts';
import { listsIn, type TextList } from './listed-people.ts';
import type { MergedArea } from './merged-areas.ts';
import { mouldedLists } from './moulded-lines.ts';
import { type HeadedLine, withOrderTitles } from './order-heads.ts';
import { isCertificate, isLetterTitle, isNotice, isOrderTitle, isPaperTitle, isSignature } from './paper-lines.ts';
import { peopleInSentence } from './people-in-sentences.ts';
import { type Batch, rowsPerBatch, type Unit } from './reading.ts';

/** A line of a document: a paragraph is one cell, a row of a table several. */
export type Line = (string | null)[];

/** A stretch of a document: running text, or a table. `places` number its lines where the document has pages. */
export interface Block {
  readonly kind: 'text' | 'table';
  readonly lines: readonly Line[];
  readonly places?: readonly number[];
  /** Cells of a table that go on over rows, by the 0-based numbers of its lines. */
  readonly merged?: readonly MergedArea[];
}

interface PlacedTable {
  readonly placed: readonly Placed[];
  /** How many of them stand above the table. */
  readonly above: number;
  /** By the 0-based numbers of the lines, those above the table counted in. */
  readonly merged: readonly MergedArea[];
}

export interface DocumentOptions {
  /** How units are named: by the file. */
  readonly name: string;
  readonly signal?: AbortSignal | undefined;
  /** The number of the first unit. */
  readonly from?: number;
  /** Where lines have places of their own: what locator a place has. */
  readonly locator?: (place: number) => string;
}

const nearest = 20;

export type Placed = readonly [place: number, line: Line];

/**
 * A document with tables, as sheets: each table is a unit that begins with the lines written above it (the heading of an order, its number and date), and
 * the last ends with the lines below (signatures). What stands further away, or all where there is no table, is a unit of passages. No line is in two.
 */
export function documentUnits(blocks: readonly Block[], options: DocumentOptions): Unit[] {
  const { tables, passages } = parted(blocks);
  const { name, from = 1 } = options;
  const units = tables.map((table, at) => {
    const unit = tableUnit(tableName(name, tables.length, at), table, from + at, options);
    const over = at === 0 ? [] : saidOverAll(tables[0], table);
    return over.length === 0 ? unit : { ...unit, around: { above: over, below: [] } };
  });
  const { lists, others } = listedPeople(passages);
  const locator = options.locator ?? ((place: number) => `q${place}`);
  for (const list of lists) units.push(listUnit(list, { ...options, index: from + units.length, locator }));
  if (others.length > 0) units.push(passageUnit(others, from + units.length, options));
  return units;
}

/** What stands over the first of several tables with the same headings, but for as many lines as stand over each: the title of all. */
function saidOverAll(first: PlacedTable | undefined, table: PlacedTable): Line[] {
  const headings = ({ placed, above }: PlacedTable) => placed[above]?.[1].join('\t') ?? '';
  if (first === undefined || table.above === 0 || headings(first) !== headings(table)) return [];
  return first.placed.slice(0, Math.max(0, first.above - table.above)).map(([, line]) => line);
}

/** A list of people in running text, and where its entries stand. */
export interface PlacedList {
  readonly columns: string[];
  readonly rows: readonly Placed[];
  readonly around: NonNullable<Unit['around']>;
}

/** Takes the lists of people out of running text. */
export function listedPeople(passages: readonly Placed[]): { lists: PlacedList[]; others: Placed[] } {
  const headed = withOrderTitles(passages.map(([, [text]]) => text ?? ''));
  const texts = headed.map(({ text }) => text);
  const isBook = headed.some(({ begins }) => begins);
  const begins = isBook ? ordersOf(headed).slice(1) : papersIn(texts);
  const labelled = labelledLists(texts);
  // «05.02.24:» over some, «06.02.24:» over others: one list, in which each stands on his day.
  const announced = [...listsIn(texts), ...listsInSentences(texts, begins)].filter(
    (list) => !labelled.some((one) => overlaps(one, list)),
  );
  const others = untold(texts).filter((list) => !labelled.some((one) => overlaps(one, list)));
  const byDay = others.filter((list) => {
    const parts = announced.filter((one) => overlaps(one, list));
    return parts.length >= 2 && parts.every(({ from }) => isDayAlone(texts[from - 1]?.trim() ?? ''));
  });
  const told = [...labelled, ...announced.filter((list) => !byDay.some((one) => overlaps(one, list)))];
  const found = [...told, ...others.filter((list) => !told.some((one) => overlaps(one, list)))].sort(
    (a, b) => a.from - b.from,
  );
  const lineAt = (at: number): Line => {
    const { at: of = 0, text } = headed[at] ?? {};
    const line = passages[of]?.[1] ?? [];
    return text === (line[0] ?? '') ? line : [text ?? null];
  };
  const lines = (from: number, to: number) =>
    headed.slice(Math.max(0, from), to).map((_, i) => lineAt(Math.max(0, from) + i));
  /** What stands over all orders of a book is said of each, and the letterhead over the first of those that bear none. */
  const above = (at: number): Line[] => {
    const from = found[at]?.from ?? 0;
    const begin = begins.findLast((one) => one < from) ?? 0;
    const first = isBook
      ? (ordersOf(headed)[0] ?? 0)
      : isPaperTitle(texts[begin] ?? '')
        ? texts.findIndex(isPaperTitle)
        : 0;
    return [...(from > (begins[0] ?? from) ? lines(0, first).slice(-nearest) : []), ...ownAbove(from)];
  };
  /** What a list is of stands between it and the list before it; of the paper above, all but the line that announced its first list. */
  const ownAbove = (from: number): Line[] => {
    const paper = Math.max(0, begins.findLast((begin) => begin < from) ?? 0);
    const [first] = found.filter((list) => list.from > paper);
    const before = found.findLast((list) => list.from < from && list.from >= paper);
    if (before === undefined || first === undefined) return lines(Math.max(paper, from - nearest), from);
    return [
      ...lines(Math.max(paper, first.from - nearest), first.from - 1),
      ...lines(before.from + before.count, from).slice(-nearest),
    ];
  };
  /** Where the paper of a list ends its last: what stands between two is the next one's. */
  const behindLast = (at: number): number => {
    const end = begins.find((begin) => begin > (found[at]?.from ?? 0)) ?? texts.length;
    const last = found.findLast((list) => list.from < end);
    return last === undefined ? end : last.from + last.count;
  };
  const until = (end: number) => Math.min(end + nearest, begins.find((at) => at >= end) ?? texts.length);
  const lists = found.map(({ starts, columns, rows, before = [], behind = [] }, place) => ({
    columns,
    rows: rows.map((row, at): Placed => [passages[headed[starts[at]!]!.at]![0], row]),
    around: {
      above: [...above(place), ...before.map((text) => [text])],
      below: [...behind.map((text) => [text]), ...lines(behindLast(place), until(behindLast(place)))],
    },
  }));
  const listed = new Set(
    headed.flatMap(({ at: of }, at) => (found.some(({ from, count }) => at >= from && at < from + count) ? [of] : [])),
  );
  return { lists, others: passages.filter((_, at) => !listed.has(at)) };
}

/** Lists that no number and no colon announces: lines cut alike, or those of one mould where that tells more things apart. */
function untold(lines: readonly string[]): TextList[] {
  const texts = lines.map((text) => (isCertificate(text) || isNotice(text) ? '' : text));
  const alike = alikeLists(texts);
  const wider = mouldedLists(texts).filter((list) =>
    alike.every((one) => !overlaps(one, list) || cellsIn(one) < cellsIn(list)),
  );
  return [...wider, ...alike.filter((list) => !wider.some((one) => overlaps(one, list)))];
}

const cellsIn = ({ columns, count }: TextList): number => columns.length * count;

const overlaps = (one: TextList, other: TextList): boolean =>
  one.from < other.from + other.count && other.from < one.from + one.count;

/** On which line each order of a book begins. */
const ordersOf = (headed: readonly HeadedLine[]): number[] => headed.flatMap(({ begins }, at) => (begins ? [at] : []));

const ruled = /^\s*[-=_*–—]{5,}\s*$/u;
const letterhead = 3;
/** Where the second and each further paper of a book of orders, contracts or letters begins: below the line drawn across, or with the letterhead above its title. */
export function papersIn(texts: readonly string[]): number[] {
  const titles = texts.flatMap((text, at) => (isPaperTitle(text) || beginsLetter(texts, at) ? [at] : []));
  return titles.slice(1).map((title) => {
    let at = title;
    while (title - at < letterhead && isOfLetterhead(texts[at - 1] ?? '')) at--;
    return at;
  });
}

/** «Исх. № …» and below it «ХОДАТАЙСТВО» are of one letter. */
const beginsLetter = (texts: readonly string[], at: number): boolean =>
  isLetterTitle(texts[at] ?? '') && !texts.slice(Math.max(0, at - letterhead), at).some(isLetterTitle);

/** In a book of orders, those whose people stand in a sentence; in a paper of one order they are read where they stand. */
function listsInSentences(texts: readonly string[], begins: readonly number[]): TextList[] {
  if (begins.length === 0) return [];
  const first = texts.findIndex(isOrderTitle);
  if (first < 0) return [];
  return [first, ...begins].flatMap((from, i) => {
    const end = begins[i] ?? texts.length;
    const rule = texts.slice(from, end).findIndex((text) => ruled.test(text));
    return peopleInSentence(texts, from, rule < 0 ? end : from + rule) ?? [];
  });
}

const isOfLetterhead = (text: string): boolean =>
  text !== '' &&
  text.length < 120 &&
  !ruled.test(text) &&
  !isSignature(text) &&
  !/[.;,:]\s*$|_{3}|^\s*\d{1,4}[.)]/u.test(text);

export function listUnit(
  { columns, rows, around }: PlacedList,
  { name, index, locator, signal }: DocumentOptions & { readonly index: number; locator(place: number): string },
): Unit {
  return {
    ...{ index, name: `${name}, list`, hidden: false, kind: 'objects', columns, around, locator },
    batches: () => inBatches(rows, signal),
  };
}

function parted(blocks: readonly Block[]): { tables: PlacedTable[]; passages: Placed[] } {
  const tables: { placed: Placed[]; above: number; merged: readonly MergedArea[] }[] = [];
  const passages: Placed[] = [];
  let ordinal = 0;
  let waiting: Placed[] = [];
  for (const { kind, lines, places, merged = [] } of joined(blocks)) {
    const placed = lines.map((line, at): Placed => [places?.[at] ?? ++ordinal, line]);
    if (kind === 'text') waiting.push(...placed);
    else {
      passages.push(...waiting.slice(0, -nearest));
      const above = waiting.slice(-nearest);
      const down = (area: MergedArea) => ({ ...area, from: area.from + above.length, to: area.to + above.length });
      tables.push({ placed: [...above, ...placed], above: above.length, merged: merged.map(down) });
      waiting = [];
    }
  }
  tables.at(-1)?.placed.push(...waiting.slice(0, nearest));
  passages.push(...(tables.length > 0 ? waiting.slice(nearest) : waiting));
  return { tables, passages };
}

const tableName = (name: string, tables: number, at: number): string =>
  tables === 1 ? name : `${name}, table ${at + 1}`;

/** A table of one column or one row lays out text: it is text. */
function* joined(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    const filled = [...block.lines.entries()].filter(([, line]) => line.some((cell) => cell !== null));
    if (filled.length === 0) continue;
    const wide = filled.filter(([, line]) => line.filter((cell) => cell !== null).length > 1).length;
    if (block.kind === 'table' && wide > 1) yield { ...block, lines: block.lines.map(trimmed) };
    else
      yield {
        kind: 'text',
        lines: filled.map(([, line]) => [line.filter((cell) => cell !== null).join('\t')]),
        ...(block.places && { places: filled.map(([at]) => block.places?.[at] ?? 0) }),
      };
  }
}

/** Empty cells behind the last filled one are no cells. */
export function trimmed(line: Line): Line {
  let end = line.length;
  while (end > 0 && line[end - 1] === null) end--;
  return end === line.length ? line : line.slice(0, end);
}

/** Without places of its own, a table numbers its lines as a sheet its rows. */
function tableUnit(name: string, table: PlacedTable, index: number, { locator, signal }: DocumentOptions): Unit {
  const places = table.placed.map(([place], at) => (locator ? place : at + 1));
  const rows = table.placed
    .map(([, line], at) => [places[at] ?? 0, line] as const)
    .filter(([, line]) => line.length > 0);
  const placeOf = (line: number) => places[Math.min(line, places.length - 1)] ?? 0;
  return {
    ...{ index, name, hidden: false, kind: 'table', columns: null },
    locator: locator ?? ((place) => `s${index}r${place}`),
    merged: async () => table.merged.map((area) => ({ ...area, from: placeOf(area.from), to: placeOf(area.to) })),
    batches: () => inBatches(rows, signal),
  };
}

function passageUnit(placed: readonly Placed[], index: number, { name, locator, signal }: DocumentOptions): Unit {
  return {
    ...{ index, name: `${name}, text`, hidden: false, kind: 'passages', columns: ['text'] },
    locator: locator ?? ((place) => `q${place}`),
    batches: () => inBatches(placed, signal),
  };
}

export async function* inBatches(placed: readonly Placed[], signal?: AbortSignal): AsyncGenerator<Batch> {
  signal?.throwIfAborted();
  for (let from = 0; from < placed.length; from += rowsPerBatch) {
    signal?.throwIfAborted();
    const some = placed.slice(from, from + rowsPerBatch);
    yield { places: some.map(([place]) => place), rows: some.map(([, line]) => line) };
  }
}
