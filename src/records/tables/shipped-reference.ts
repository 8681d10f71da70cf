import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Database, Value } from '../../store/index.ts';
import { recordId } from '../record-types/record-id.ts';
import { recordsFolder, recordTypes } from '../record-types/record-types.ts';
import { hashOf } from '../values/content-hash.ts';
import { parseMonth } from '../values/parse-date.ts';
import { type PhysicalColumn, tableColumns } from './physical-column.ts';

const read = <T>(name: string): T => parse(readFileSync(join(recordsFolder, 'reference', name), 'utf8')) as T;

interface Table {
  readonly id: string;
  readonly source: string;
  readonly rows: readonly Readonly<Record<string, Value>>[];
}

/** The reference tables that come with the program, each with its source. */
export function shippedTables(): Table[] {
  return [programmeProfile(), okved(), ...weights(), minimumWage(), tradeMap()];
}

function programmeProfile(): Table {
  type Group = { in: string[]; adjacent: string[]; why: string };
  const said = read<{ source: string; known: string[]; levels: string[]; groups: Record<string, Group> }>(
    'programme-profile.yml',
  );
  const fitOf = (group: Group, division: string) =>
    group.in.includes(division) ? 'in' : group.adjacent.includes(division) ? 'adjacent' : 'out';
  const rows = Object.entries(said.groups).flatMap(([code, group]) =>
    said.levels.flatMap((level) =>
      said.known.map((division) => ({
        programme_group: `${code}.${level}`,
        okved2: division,
        fit: fitOf(group, division),
        why: group.why,
      })),
    ),
  );
  return { id: 'programme_profile', source: said.source, rows };
}

function okved(): Table {
  const said = read<{ source: string; rows: [string, string, string][] }>('okved.yml');
  return {
    id: 'okved',
    source: said.source,
    rows: said.rows.map(([okved2, title_ru, title_en]) => ({ okved2, title_ru, title_en })),
  };
}

function weights(): Table[] {
  const said = read<{ source: string } & Record<'link_weight' | 'grade_weight', Record<string, string>[]>>(
    'weights.yml',
  );
  return (['link_weight', 'grade_weight'] as const).map((id) => ({ id, source: said.source, rows: said[id] }));
}

function minimumWage(): Table {
  const said = read<{ source: string; currency: string; rows: { from: string; to: string; amount: string }[] }>(
    'minimum-wage.yml',
  );
  const rows = said.rows.flatMap(({ from, to, amount }) => {
    const [first, last] = [parseMonth(from) ?? 0, parseMonth(to) ?? -1];
    return Array.from({ length: last - first + 1 }, (_, i) => ({
      region: 'federal',
      month: first + i,
      amount,
      amount_cur: said.currency,
      amount_base: amount,
    }));
  });
  return { id: 'minimum_wage', source: said.source, rows };
}

function tradeMap(): Table {
  const said = read<{ source: string; rows: { trade: string; title: string; stems: string[] }[] }>('trade-map.yml');
  return {
    id: 'trade_map',
    source: said.source,
    rows: said.rows.flatMap(({ trade, title, stems }) => stems.map((stem) => ({ stem, trade, title }))),
  };
}

/** Stores that were seen to hold the shipped tables since they were opened. */
const filled = new WeakSet<Database>();

/** Fills the shipped reference tables of a store where they are empty. */
export async function fillReference(store: Database): Promise<void> {
  if (filled.has(store)) return;
  const known = await store.rows("select 1 as one from ref.okved where exhibit_id = 'shipped' limit 1");
  if (known.length === 0)
    await store.transaction(async () => {
      for (const table of readyTables()) await fillTable(store, table);
    });
  filled.add(store);
}

async function fillTable(store: Database, { id, columns, cells }: ReadyTable): Promise<void> {
  const appender = await store.appender(`ref.${id}`, columns);
  await appender.add(cells);
  await appender.close();
}

/** A shipped table as it is put into every store, column by column. */
interface ReadyTable {
  readonly id: string;
  readonly columns: readonly PhysicalColumn[];
  readonly cells: readonly Value[][];
}

let ready: readonly ReadyTable[] | null = null;

function readyTables(): readonly ReadyTable[] {
  ready ??= shippedTables().map(readyTable);
  return ready;
}

function readyTable({ id, source, rows }: Table): ReadyTable {
  const type = recordTypes().of(id);
  const columns = tableColumns(type);
  const common = (i: number, row: Readonly<Record<string, Value>>): Record<string, Value> => ({
    ...{
      record_id: recordId(type.code, 'shipped', `x${i + 1}`),
      exhibit_id: 'shipped',
      locator: `x${i + 1}`,
      origin_id: 'shipped',
      grade: 'F6',
    },
    ...{ read_p: '1', content_hash: hashOf(JSON.stringify(row)), source },
    ...row,
  });
  const full = rows.map((row, i) => common(i, row));
  return { id, columns, cells: columns.map(({ name }) => full.map((row) => row[name] ?? null)) };
}
