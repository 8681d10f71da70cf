import type { Database } from '../../store/index.ts';
import { makeGone, openGone } from '../mentions/join-mentions.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { tableColumns } from '../tables/physical-column.ts';
import { TableSink } from '../tables/table-sink.ts';
import { makeKeys, openKeys } from './key-book.ts';

const text = 'VARCHAR' as const;
const columns = (names: string, types: Partial<Record<string, 'INTEGER' | 'DATE'>> = {}) =>
  names.split(' ').map((name) => ({ name, type: types[name] ?? text }));

/** The tables that one exhibit writes. */
export interface CaseSinks {
  readonly mention: TableSink;
  /** Mentions that left the shelf. */
  readonly gone: TableSink;
  /** Keys that no longer fit in memory. */
  readonly keys: TableSink;
  readonly reject: TableSink;
  readonly party: TableSink;
  readonly coverage: TableSink;
  readonly value: TableSink;
  readonly trait: TableSink;
  readonly recordTrait: TableSink;
  readonly texts: TableSink;
  readonly records: ReadonlyMap<string, TableSink>;
  /** Resolves when the databases have room for more rows: to be waited for between batches. */
  room(): Promise<void>;
  close(): Promise<void>;
  /** Closes without adding what is still on its way: the transaction is about to be undone. */
  abandon(): Promise<void>;
}

/** What the sinks need that no file holds: to be made before the transaction in which they are opened. */
export async function makeScratchTables(store: Database): Promise<void> {
  await makeGone(store);
  await makeKeys(store);
}

/** Opens an appender for each table that the types of a mapping write to. */
export async function openSinks(
  store: Database,
  protectedStore: Database,
  types: readonly RecordType[],
): Promise<CaseSinks> {
  const open = (database: Database, table: string, names: ReturnType<typeof columns>) =>
    TableSink.open(database, table, names);
  const sinks = {
    gone: await openGone(store),
    keys: await openKeys(store),
    mention: await open(
      store,
      'custody.mention',
      columns('mention_id kind record_type column first_record_id records exhibit_id', { records: 'INTEGER' }),
    ),
    reject: await open(
      store,
      'custody.reject',
      columns('exhibit_id unit locator column value reason status', { unit: 'INTEGER' }),
    ),
    party: await open(
      store,
      'custody.party',
      columns('record_id mention role ordinal exhibit_id', { ordinal: 'INTEGER' }),
    ),
    coverage: await open(
      store,
      'custody.coverage',
      columns(
        'coverage_id record_type unit unit_part unit_kind period_from period_to origin_id completeness basis why by exhibit_id',
        { period_from: 'DATE', period_to: 'DATE' },
      ),
    ),
    value: await open(
      protectedStore,
      'main.mention_value',
      columns('mention part value script key latin_key exhibit_id'),
    ),
    trait: await open(
      protectedStore,
      'main.trait',
      columns('mention kind value period_from period_to record_id exhibit_id', {
        period_from: 'DATE',
        period_to: 'DATE',
      }),
    ),
    recordTrait: await open(protectedStore, 'main.record_trait', columns('record column value exhibit_id')),
    texts: await open(protectedStore, 'main.text', columns('record column language text exhibit_id')),
  };
  const records = new Map<string, TableSink>();
  for (const type of types)
    if (!records.has(type.id))
      records.set(type.id, await TableSink.open(store, `${type.schema}.${type.id}`, tableColumns(type)));
  const all = [...Object.values(sinks), ...records.values()];
  const room = async () => {
    for (const sink of all) await sink.room();
  };
  const close = async () => {
    for (const sink of all) await sink.close();
  };
  const abandon = async () => {
    for (const sink of all) await sink.abandon();
  };
  return { ...sinks, records, room, close, abandon };
}
