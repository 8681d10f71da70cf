import { basename } from 'node:path';
import { EvidenceError, readExhibit, type Unit } from '../../evidence/index.ts';
import type { SpecColumn, TableSpec } from './table-spec.ts';
import type { Watch } from './watch.ts';

/** One column: each row's value as a number, -1 where the cell is empty, and the text behind each number. */
export interface TableColumn {
  readonly spec: SpecColumn;
  readonly cells: Int32Array;
  readonly values: readonly string[];
}

/** The rows of a table in the order of their ids, so that the order in which they stood decides nothing. */
export interface Table {
  readonly ids: readonly string[];
  readonly columns: readonly TableColumn[];
}

/** The number of rows beyond which a table is refused: its values are held in memory. */
const mostRows = 10_000_000;

/** Reads a table of one heading row; errors name file, row and column. */
export async function readTable(path: string, spec: TableSpec, watch: Watch): Promise<Table> {
  const fileName = basename(path);
  const reading = await readExhibit(path, fileName, { signal: watch.signal });
  const [unit, second] = reading.units;
  if (!unit) throw new EvidenceError(`${fileName}: holds no table`);
  if (second)
    throw new EvidenceError(`${fileName}: holds ${reading.units.length} tables; save the one that is meant as CSV`);
  const raw = await collect(unit, fileName, spec, watch);
  return inOrder(raw);
}

interface Raw {
  readonly ids: string[] | null;
  readonly size: number;
  readonly columns: Collected[];
}

async function collect(unit: Unit, file: string, spec: TableSpec, watch: Watch): Promise<Raw> {
  let places = unit.columns ? placesOf(unit.columns, file, spec) : null;
  const columns = spec.columns.map((column) => new Collected(column));
  const ids: string[] | null = spec.id ? [] : null;
  const seen = new Map<string, number>();
  let size = 0;
  for await (const batch of unit.batches()) {
    for (let r = 0; r < batch.rows.length; r++) {
      const row = batch.rows[r]!;
      if (places === null) {
        places = placesOf(row, file, spec);
        continue;
      }
      if (ids !== null)
        ids.push(idOf(row[places.id!] ?? '', { file, row: batch.places[r]!, column: spec.id!.name, seen }));
      for (let c = 0; c < columns.length; c++) columns[c]!.add(row[places.columns[c]!] ?? '');
      size += 1;
    }
    if (size > mostRows)
      throw new EvidenceError(
        `${file}: has more than ${mostRows.toLocaleString('en')} rows; resolve it in parts, by year of birth for example`,
      );
    await watch.step('reading rows', size, null);
  }
  if (size === 0) throw new EvidenceError(`${file}: holds no row below its heading`);
  return { ids, size, columns };
}

interface Where {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly seen: Map<string, number>;
}

function idOf(text: string, { file, row, column, seen }: Where): string {
  const id = text.trim();
  if (id === '')
    throw new EvidenceError(`${file}:${row}: expected an id in "${column}", found an empty cell; give the row one`);
  const before = seen.get(id);
  if (before !== undefined)
    throw new EvidenceError(`${file}:${row}: "${id}" in "${column}" stands in row ${before} too; an id names one row`);
  seen.set(id, row);
  return id;
}

/** Values as they are met. */
class Collected {
  readonly spec: SpecColumn;
  readonly values: string[] = [];
  private readonly numbers = new Map<string, number>();
  private cells = new Int32Array(4096);
  private size = 0;

  constructor(spec: SpecColumn) {
    this.spec = spec;
  }

  add(cell: string): void {
    if (this.size === this.cells.length) {
      const wider = new Int32Array(2 * this.size);
      wider.set(this.cells);
      this.cells = wider;
    }
    this.cells[this.size++] = cell === '' ? -1 : this.numberOf(cell);
  }

  inOrder(order: Int32Array): TableColumn {
    return { spec: this.spec, values: this.values, cells: order.map((row) => this.cells[row]!) };
  }

  valueAt(row: number): string {
    return this.values[this.cells[row]!] ?? '';
  }

  private numberOf(cell: string): number {
    const known = this.numbers.get(cell);
    if (known !== undefined) return known;
    this.numbers.set(cell, this.values.length);
    return this.values.push(cell) - 1;
  }
}

function inOrder({ ids, size, columns }: Raw): Table {
  const order = ids ? byId(ids) : byContent(columns, size);
  return {
    ids: Array.from(order, (row) => ids?.[row] ?? String(row + 1)),
    columns: columns.map((column) => column.inOrder(order)),
  };
}

function byId(ids: readonly string[]): Int32Array {
  const rows = new Map(ids.map((id, row) => [id, row]));
  return Int32Array.from(ids.toSorted(), (id) => rows.get(id)!);
}

/** Rows without ids stand by what they say: only rows that say the same change places with the file's order. */
function byContent(columns: readonly Collected[], size: number): Int32Array {
  const compare = (a: number, b: number): number => {
    for (const column of columns) {
      const [left, right] = [column.valueAt(a), column.valueAt(b)];
      if (left !== right) return left < right ? -1 : 1;
    }
    return a - b;
  };
  return Int32Array.from({ length: size }, (_, row) => row).sort(compare);
}

function placesOf(heading: readonly (string | null)[], file: string, spec: TableSpec) {
  const names = heading.map((cell) => cell?.trim() ?? '');
  const placeOf = (name: string, said: string): number => {
    const found = names.flatMap((heading, i) => (heading === name ? [i] : []));
    if (found.length === 0)
      throw new Error(
        `${said}: ${file} has no column "${name}"; its columns are ${names.map((n) => `"${n}"`).join(', ')}`,
      );
    if (found.length > 1) throw new EvidenceError(`${file}: has ${found.length} columns "${name}"; leave one`);
    return found[0]!;
  };
  return {
    id: spec.id ? placeOf(spec.id.name, spec.id.place) : null,
    columns: spec.columns.map(({ name, place }) => placeOf(name, place)),
  };
}
