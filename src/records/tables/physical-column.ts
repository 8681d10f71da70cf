import type { ColumnType } from '../../store/index.ts';
import type { Column, RecordType } from '../record-types/record-type.ts';

/** A column as the database has it. */
export interface PhysicalColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean;
}

const money: ColumnType = 'DECIMAL(18,2)';

/** What every record table begins with. */
export const provenance: readonly PhysicalColumn[] = [
  { name: 'record_id', type: 'VARCHAR', required: true },
  { name: 'exhibit_id', type: 'VARCHAR', required: true },
  { name: 'locator', type: 'VARCHAR', required: true },
  { name: 'origin_id', type: 'VARCHAR', required: true },
  { name: 'grade', type: 'VARCHAR', required: true },
  { name: 'read_p', type: 'DECIMAL(4,3)', required: true },
];

/** What tells copies: a hash of what the row says, and the record of the same origin that says the same. */
export const copies: readonly PhysicalColumn[] = [
  { name: 'content_hash', type: 'BIGINT', required: true },
  { name: 'dup_of', type: 'VARCHAR', required: false },
];

/** What a reference table carries besides: who says so, and from when to when it holds. */
export const validity: readonly PhysicalColumn[] = [
  { name: 'source', type: 'VARCHAR', required: true },
  { name: 'valid_from', type: 'DATE', required: false },
  { name: 'valid_to', type: 'DATE', required: false },
];

/** True where the column's value stays in protected.duckdb. */
export const isHidden = (column: Column): boolean => column.protected || column.type === 'free';

/** The columns that one column of a record type becomes in `rec`; none where it is protected or free text. */
export function recColumns(column: Column): readonly PhysicalColumn[] {
  if (isHidden(column)) return [];
  if (column.type === 'mention') return [{ name: `${column.name}_m`, type: 'VARCHAR', required: column.required }];
  return valueColumns(column);
}

/** The columns of the same in `ind`, where a mention is its entity. */
export function viewColumns(column: Column): readonly PhysicalColumn[] {
  if (isHidden(column)) return [];
  if (column.type === 'mention') return [{ name: column.name, type: 'VARCHAR', required: column.required }];
  return valueColumns(column);
}

function valueColumns({ name, type, required }: Column): readonly PhysicalColumn[] {
  const part = (suffix: string, sql: ColumnType, must = false) => ({
    name: `${name}${suffix}`,
    type: sql,
    required: must && required,
  });
  switch (type) {
    case 'date':
      return [part('', 'DATE', true)];
    case 'period':
      return [part('_from', 'DATE'), part('_to', 'DATE')];
    case 'moment':
      return [
        part('_utc', 'TIMESTAMP'),
        part('_local', 'TIMESTAMP', true),
        part('_day', 'DATE', true),
        part('_minute', 'INTEGER'),
        part('_week', 'INTEGER', true),
        part('_month', 'INTEGER', true),
        part('_zone', 'VARCHAR'),
      ];
    case 'integer':
      return [part('', 'INTEGER', true)];
    case 'decimal':
      return [part('', 'DECIMAL(18,4)', true)];
    case 'money':
      return [part('', money, true), part('_cur', 'VARCHAR'), part('_base', money), part('_rate', 'VARCHAR')];
    case 'boolean':
      return [part('', 'BOOLEAN', true)];
    default:
      return [part('', 'VARCHAR', true)];
  }
}

/** All columns of `rec.<type>` or `ref.<type>`, in the order of the table. */
export function tableColumns(type: RecordType): readonly PhysicalColumn[] {
  return [...provenance, ...copies, ...(type.schema === 'ref' ? validity : []), ...type.columns.flatMap(recColumns)];
}

/** The columns of `ind.<type>`: those a rule may see. */
export function indColumns(type: RecordType): readonly { readonly name: string; readonly type: ColumnType }[] {
  return [...provenance, ...(type.schema === 'ref' ? validity : []), ...type.columns.flatMap(viewColumns)].map(
    (column) => ({
      name: column.name,
      type: column.type,
    }),
  );
}
