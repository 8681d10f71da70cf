import { indColumns, indViews, type RecordType, recordTypes } from '../../records/index.ts';
import type { Database } from '../../store/index.ts';
import { type Clustering, schemaOf } from './stage-text.ts';

/** Longer record tables stay views: a site log of millions of rows is read by one stage, and a second copy would cost more than it saves. */
const rowsToCopy = 2_000_000;

/**
 * What the record views of a clustering say, those that are `read` as tables made anew: some twenty rules read them, and each would
 * join every mention with its entity again. Those that are not its `own`, where that is said, are the strict ones, seen through.
 */
export async function openRecords(
  store: Database,
  clustering: Clustering,
  read: ReadonlySet<string>,
  own: ReadonlySet<string> = everything(),
): Promise<void> {
  const schema = schemaOf(clustering);
  const types = recordTypes().all;
  const rows = await counts(store, types);
  const copied = (type: RecordType) => read.has(type.id) && (rows.get(type.id) ?? 0) <= rowsToCopy;
  const statements = types.map((type) =>
    own.has(type.id) ? made(type, clustering, rows.get(type.id) ?? 0, copied(type)) : seenThrough(type.id),
  );
  await store.transaction(() =>
    store.run(
      [
        `drop schema if exists ${schema} cascade`,
        `create schema ${schema}`,
        ...statements,
        parties(clustering, own),
      ].join(';\n'),
    ),
  );
}

const everything = (): ReadonlySet<string> => new Set([...recordTypes().all.map(({ id }) => id), 'party']);

async function counts(store: Database, types: readonly RecordType[]): Promise<Map<string, number>> {
  const each = types.map(({ id, schema }) => `select '${id}' as id, count(*) as n from ${schema}.${id}`);
  const found = await store.rows<{ id: string; n: number }>(each.join(' union all '));
  return new Map(found.map(({ id, n }) => [id, n]));
}

/** The relations of records in which some mention belongs to another entity under the loose clustering than under the strict one. */
export async function regrouped(store: Database): Promise<ReadonlySet<string>> {
  const types = recordTypes().all;
  const rows = await counts(store, types);
  const moved = '(select mention_id from moved_mention)';
  const each = types.flatMap(({ id, schema, columns }) => {
    const mentions = columns.filter(({ type }) => type === 'mention').map(({ name }) => `"${name}_m" in ${moved}`);
    if (mentions.length === 0 || !rows.get(id)) return [];
    return [`select '${id}' as id where exists (select 1 from ${schema}.${id} where ${mentions.join(' or ')})`];
  });
  each.push(`select 'party' where exists (select 1 from custody.party where mention in ${moved})`);
  await store.run(
    'create or replace temp table moved_mention as select mention_id from custody.member where entity_id <> loose_entity_id',
  );
  const found = await store.rows<{ id: string }>(each.join(' union all '));
  await store.run('drop table temp.moved_mention');
  return new Set(found.map(({ id }) => id));
}

const seenThrough = (name: string): string => `create view ind_loose.${name} as select * from ind.${name}`;

function made(type: RecordType, clustering: Clustering, rows: number, copied: boolean): string {
  if (!copied) return viewText(type, clustering);
  if (rows > 0) return viewText(type, clustering).replace('create or replace view', 'create table');
  const columns = indColumns(type).map(({ name, type: sql }) => `"${name}" ${sql}`);
  return `create table ${schemaOf(clustering)}.${type.id} (${columns.join(', ')})`;
}

const viewText = (type: RecordType, clustering: Clustering): string => indViews(clustering, [type]).split(';')[0] ?? '';

function parties(clustering: Clustering, own: ReadonlySet<string>): string {
  return own.has('party') ? (indViews(clustering, []).split(';')[0] ?? '') : seenThrough('party');
}
