import type { Column } from '../record-types/record-type.ts';
import type { TableSink } from '../tables/table-sink.ts';
import { type ReadCell, type RowCells, saysNothing } from '../values/cell.ts';
import { problem, type RowProblem } from '../values/row-problem.ts';
import type { LoadStyle } from './load-style.ts';
import type { RecordState } from './record-state.ts';

/** Writes one column of a record into the row that the sink is at; says why where it cannot. */
export type WriteColumn = (row: RowCells) => RowProblem | null;

/** The sources of a column: the whole and its parts, with the heading for messages. */
export interface ColumnSources {
  readonly heading: string;
  readonly whole: ReadCell | null;
  readonly parts: ReadonlyMap<string, ReadCell>;
}

/** What a column is written from, how, and where to. */
export interface Writing {
  readonly column: Column;
  readonly sources: ColumnSources;
  readonly style: LoadStyle;
  readonly sink: TableSink;
  readonly state: RecordState;
}

export type Parse<T> = (text: string) => T | null;

export const required = (column: Column, { heading }: ColumnSources): RowProblem =>
  problem(heading, null, `"${column.name}" is needed and empty`);

/** A column of one cell: nothing said is NULL, or a problem where it is needed; what does not parse is a problem; the rest is kept. */
export function oneCell<T extends string | number>(
  { column, sources, sink }: Writing,
  expected: string,
  parse: Parse<T>,
  remember: (value: T) => void,
): WriteColumn {
  const cells = sink.cells(column.name);
  const read = sources.whole ?? (() => null);
  return (row) => {
    const text = read(row);
    if (text === null || saysNothing(text)) {
      cells[sink.rows] = null;
      return column.required ? required(column, sources) : null;
    }
    const value = parse(text);
    if (value === null)
      return problem(sources.heading, text, `expected ${expected} in "${sources.heading}", found "${text}"`);
    cells[sink.rows] = value;
    remember(value);
    return null;
  };
}
