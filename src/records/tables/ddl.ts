import { readFileSync } from 'node:fs';
import type { RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { type PhysicalColumn, tableColumns } from './physical-column.ts';

const custody = readFileSync(new URL('./custody.sql', import.meta.url), 'utf8');
const kept = readFileSync(new URL('./protected.sql', import.meta.url), 'utf8');

/** The tables of store.duckdb: custody, one per record type in `rec` and `ref`, and the view of all records. */
export function createTables(types: readonly RecordType[] = recordTypes().all): string {
  return [custody, ...types.map(createTable), recordView(types)].join('\n');
}

/** The tables of protected.duckdb. */
export const createProtectedTables = (): string => kept;

function createTable(type: RecordType): string {
  const columns = tableColumns(type).map(describeColumn).join(',\n  ');
  return `create table if not exists ${type.schema}.${type.id} (\n  ${columns}\n);`;
}

const describeColumn = ({ name, type, required }: PhysicalColumn): string =>
  `"${name}" ${type.toLowerCase()}${required ? ' not null' : ''}`;

function recordView(types: readonly RecordType[]): string {
  const selects = types.map(
    ({ id, schema }) =>
      `select record_id, '${id}' as record_type, exhibit_id, locator, origin_id, grade from ${schema}.${id}`,
  );
  return `create or replace view custody.record as\n${selects.join('\nunion all ')};`;
}
