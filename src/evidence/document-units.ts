import { type Batch, rowsPerBatch, type Unit } from './reading.ts';

/** A line of a document: a paragraph is one cell, a row of a table several. */
export type Line = (string | null)[];

/** A stretch of a document: running text, or a table. */
export interface Block {
  readonly kind: 'text' | 'table';
  readonly lines: readonly Line[];
}

const nearest = 20;

interface Placed {
  readonly places: number[];
  readonly rows: Line[];
}

/**
 * A document with tables, as sheets: each table is a unit that begins with the lines written above it (the heading of an order, its number and date), and
 * the last ends with the lines below (signatures). What stands further away, or all where there is no table, is a unit of passages. No line is in two.
 */
export function documentUnits(blocks: readonly Block[], name: string, signal?: AbortSignal, from = 1): Unit[] {
  const tables: Line[][] = [];
  const passages: [number, Line][] = [];
  let ordinal = 0;
  let waiting: [number, Line][] = [];
  for (const { kind, lines } of joined(blocks)) {
    if (kind === 'text') {
      for (const line of lines) waiting.push([++ordinal, line]);
      continue;
    }
    passages.push(...waiting.slice(0, -nearest));
    tables.push([...waiting.slice(-nearest).map(([, line]) => line), ...lines]);
    waiting = [];
  }
  tables.at(-1)?.push(...waiting.slice(0, nearest).map(([, line]) => line));
  passages.push(...(tables.length > 0 ? waiting.slice(nearest) : waiting));
  const units = tables.map((rows, at) => tableUnit(tableName(name, tables.length, at), rows, from + at, signal));
  if (passages.length > 0) units.push(passageUnit(name, passages, from + tables.length, signal));
  return units;
}

const tableName = (name: string, tables: number, at: number): string =>
  tables === 1 ? name : `${name}, table ${at + 1}`;

/** A table of one column or one row lays out text: it is text. */
function* joined(blocks: readonly Block[]): Generator<Block> {
  for (const { kind, lines } of blocks) {
    const filled = lines.filter((line) => line.some((cell) => cell !== null));
    if (filled.length === 0) continue;
    const wide = filled.filter((line) => line.filter((cell) => cell !== null).length > 1).length;
    if (kind === 'table' && wide > 1) yield { kind, lines: lines.map(trimmed) };
    else yield { kind: 'text', lines: filled.map((line) => [line.filter((cell) => cell !== null).join('\t')]) };
  }
}

/** Empty cells behind the last filled one are no cells. */
export function trimmed(line: Line): Line {
  let end = line.length;
  while (end > 0 && line[end - 1] === null) end--;
  return end === line.length ? line : line.slice(0, end);
}

function tableUnit(name: string, lines: readonly Line[], index: number, signal?: AbortSignal): Unit {
  const places: number[] = [];
  const rows: Line[] = [];
  for (const [at, line] of lines.entries())
    if (line.length > 0) {
      places.push(at + 1);
      rows.push(line);
    }
  return {
    ...{ index, name, hidden: false, kind: 'table', columns: null },
    locator: (place) => `s${index}r${place}`,
    batches: () => inBatches({ places, rows }, signal),
  };
}

function passageUnit(name: string, passages: [number, Line][], index: number, signal?: AbortSignal): Unit {
  const placed: Placed = {
    places: passages.map(([ordinal]) => ordinal),
    rows: passages.map(([, line]) => line),
  };
  return {
    ...{ index, name: `${name}, text`, hidden: false, kind: 'passages', columns: ['text'] },
    locator: (place) => `q${place}`,
    batches: () => inBatches(placed, signal),
  };
}

export async function* inBatches({ places, rows }: Placed, signal?: AbortSignal): AsyncGenerator<Batch> {
  signal?.throwIfAborted();
  for (let from = 0; from < rows.length; from += rowsPerBatch) {
    signal?.throwIfAborted();
    const to = from + rowsPerBatch;
    yield { places: places.slice(from, to), rows: rows.slice(from, to) };
  }
}
