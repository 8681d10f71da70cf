import { expandCells } from './expand-cells.ts';
import type { CaseTable } from './indicator.ts';
import type { FileProblem } from './indicator-error.ts';
import { castable, type RelationColumn, type Relations } from './relation.ts';

/** One row of a case: castable texts in the order of the relation's columns. */
export interface CaseRow {
  readonly relation: string;
  readonly values: readonly (string | null)[];
  /** Its record id, where the relation has one. */
  readonly ids: readonly string[];
}

type Cells = ReadonlyMap<string, string | null>;

/** Ids that a case seldom cares to write: `<relation>-<person>-<n>`, `in-<person>-<n>`, `out-<person>-<n>`. */
const madeIds: Record<string, string> = { record_id: '', entry_id: 'in', exit_id: 'out' };
const owners = ['person', 'cohort_id', 'holder', 'org', 'employer', 'payer', 'university', 'site', 'a'];
const usual: Record<string, string> = {
  closed: 'true',
  badge_conflict: 'false',
  origin_id: 'o1',
  exhibit_id: 'x1',
  grade: 'B2',
  read_p: '1',
  mode: 'room',
  link_p: '1',
};

/** The rows a case's tables stand for; what is not written takes the usual value or NULL. */
export function caseRows(tables: readonly CaseTable[], relations: Relations, problems: FileProblem[]): CaseRow[] {
  const counters = new Map<string, number>();
  return tables.flatMap((table) => {
    const columns = relations.get(table.relation);
    if (columns !== undefined) return tableRows(table, columns, counters, problems);
    problems.push({ line: table.line, because: `there is no relation "${table.relation}"` });
    return [];
  });
}

function tableRows(
  table: CaseTable,
  columns: readonly RelationColumn[],
  counters: Map<string, number>,
  problems: FileProblem[],
): CaseRow[] {
  const unknown = table.columns.filter((column) => !isWritable(column, columns));
  if (unknown.length > 0) {
    const known = columns.map(({ name }) => name).join(', ');
    problems.push({
      line: table.line,
      because: `${table.relation} has no column ${unknown.join(', ')}; it has ${known}`,
    });
    return [];
  }
  return table.rows.flatMap(({ line, cells }) => {
    const row = new Map(table.columns.map((column, n) => [column, cells[n] ?? null]));
    try {
      const whole = (column: string) => isPeriod(column, columns);
      return expandCells(row, whole).map((one) => caseRow(table.relation, one, columns, counters));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problems.push({ line, because: error.message });
      return [];
    }
  });
}

const has = (columns: readonly RelationColumn[], name: string) => columns.some((column) => column.name === name);
const isPeriod = (column: string, columns: readonly RelationColumn[]) =>
  has(columns, `${column}_from`) && has(columns, `${column}_to`);

/** `each` and `each_month` only repeat the row and fill `{each}`. */
const isLoop = (column: string) => /^each(_|$)/.test(column);

function isWritable(column: string, columns: readonly RelationColumn[]): boolean {
  return isLoop(column) || has(columns, column) || isPeriod(column, columns) || has(columns, `${column}_local`);
}

function caseRow(
  relation: string,
  cells: Cells,
  columns: readonly RelationColumn[],
  counters: Map<string, number>,
): CaseRow {
  const full = new Map([...withParts(cells, columns)]);
  const owner = owners.map((name) => full.get(name)).find((one) => typeof one === 'string') ?? 'x';
  const count = (counters.get(`${relation} ${owner}`) ?? 0) + 1;
  counters.set(`${relation} ${owner}`, count);
  for (const { name } of columns) {
    const prefix = madeIds[name];
    if (!full.has(name) && prefix !== undefined) full.set(name, `${prefix || relation}-${owner}-${count}`);
    if (!full.has(name)) full.set(name, name === 'locator' ? `s1r${count}` : (usual[name] ?? null));
  }
  const ids = Object.keys(madeIds).flatMap((name) => (has(columns, name) ? [full.get(name) ?? ''] : []));
  return { relation, ids, values: columns.map(({ name, type }) => castable(name, type, full.get(name) ?? null)) };
}

/** Splits what is written once into the columns it becomes: `span`, `at`, `amount`, and `week` and `month` of a `day`. */
function* withParts(cells: Cells, columns: readonly RelationColumn[]): Generator<[string, string | null]> {
  for (const [column, cell] of cells) {
    if (isLoop(column)) continue;
    if (isPeriod(column, columns)) yield* periodParts(column, cell);
    else if (has(columns, `${column}_local`)) yield* momentParts(column, cell);
    else if (has(columns, `${column}_cur`)) yield* moneyParts(column, cell);
    else yield [column, cell];
    if (column === 'day' && cell !== null && has(columns, 'week')) yield ['week', String(weekOf(cell))];
    if (column === 'day' && cell !== null && has(columns, 'month')) yield ['month', cell.slice(0, 7)];
  }
}

function* periodParts(column: string, cell: string | null): Generator<[string, string | null]> {
  const [from = '', to = from] = (cell ?? '').split('..');
  yield [`${column}_from`, edge(from, 'first')];
  yield [`${column}_to`, edge(to, 'last')];
}

/** A year or month stands for its first or last day; an empty end is open. */
function edge(text: string, which: 'first' | 'last'): string | null {
  if (text === '' || text.length === 10) return text || null;
  const [year = 0, month] = text.split('-').map(Number);
  if (which === 'first') return `${text}${month === undefined ? '-01' : ''}-01`;
  const end = new Date(Date.UTC(year, month ?? 12, 0)).toISOString();
  return end.slice(0, 10);
}

/** As records are kept: a day without a clock time has no minute and no moment in world time. */
function* momentParts(column: string, cell: string | null): Generator<[string, string | null]> {
  if (cell === null) return;
  const [day = '', clock = null] = cell.split(' ');
  yield [`${column}_utc`, clock === null ? null : `${day} ${clock}:00`];
  yield [`${column}_local`, `${day} ${clock ?? '00:00'}:00`];
  yield [`${column}_day`, day];
  yield [`${column}_minute`, clock];
  yield [`${column}_week`, String(weekOf(day))];
  yield [`${column}_month`, day.slice(0, 7)];
}

/** `50000` is roubles, the currency of the cases; `100 USD` has no dated rate, so no base amount. */
function* moneyParts(column: string, cell: string | null): Generator<[string, string | null]> {
  const [amount = null, currency = 'RUB'] = cell?.split(' ') ?? [];
  yield [column, amount];
  yield [`${column}_cur`, amount === null ? null : currency];
  yield [`${column}_base`, currency === 'RUB' ? amount : null];
}

/** Weeks since Monday 1970-01-05. */
function weekOf(day: string): number {
  const time = Date.parse(day);
  if (Number.isNaN(time)) throw new RangeError(`expected a date such as 2024-03-04, found "${day}"`);
  return Math.floor((time / 86_400_000 - 4) / 7);
}
