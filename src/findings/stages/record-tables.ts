import { indColumns, indViews, type RecordType, recordTypes } from '../../records/index.ts';
import type { Database } from '../../store/index.ts';
import type { Differing } from './sees-difference.ts';
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
  own: Pick<ReadonlySet<string>, 'has'> = everything(),
): Promise<void> {
  const schema = schemaOf(clustering);
  const types = recordTypes().all;
  const rows = await counts(store, types);
  const copied = ({ id }: RecordType) => read.has(id) && (rows.get(id) ?? 0) <= rowsToCopy;
  const [superseded] = await store.rows('select 1 as found from custody.supersedes limit 1');
  const made = (type: RecordType): string => {
    if (!copied(type)) return viewText(type, clustering);
    return rows.get(type.id) ? copy(type, clustering, superseded !== undefined) : emptyTable(type, schema);
  };
  const statements = types.map((type) => (own.has(type.id) ? made(type) : seenThrough(type.id)));
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

/** So many moved mentions are named to the database one by one: it then plans no join for every column that may hold one. */
const mostNamed = 100;

/** The relations of records in which some mention belongs to another entity under the loose clustering than under the strict one, and in which columns. */
export async function regrouped(store: Database): Promise<Differing> {
  const types = recordTypes().all;
  const rows = await counts(store, types);
  const moved = await movedMentions(store);
  const each = types.flatMap(({ id, schema, columns }) => {
    const mentions = columns.filter(({ type }) => type === 'mention').map(({ name }) => name);
    return mentions.length === 0 || !rows.get(id) ? [] : [columnsThatHold(id, `${schema}.${id}`, mentions, moved)];
  });
  each.push(
    `select 'party' as id, case when bool_or(mention in ${moved}) then 'mention' else '' end as held from custody.party`,
  );
  const found = await store.rows<{ id: string; held: string }>(each.join(' union all '));
  return new Map(found.filter(({ held }) => held !== '').map(({ id, held }) => [id, new Set(held.split(' '))]));
}

/** What of a table's mentions stands among `moved`, as one row of the column names. */
function columnsThatHold(id: string, table: string, mentions: readonly string[], moved: string): string {
  const held = mentions.map((name) => `case when bool_or("${name}_m" in ${moved}) then '${name}' end`);
  return `select '${id}' as id, concat_ws(' ', ${held.join(', ')}) as held from ${table}`;
}

/** The right side of an IN: the mentions whose entity differs. */
async function movedMentions(store: Database): Promise<string> {
  const text = 'select mention_id from custody.member where entity_id <> loose_entity_id';
  const some = await store.rows<{ mention_id: string }>(`${text} limit ${mostNamed + 1}`);
  return some.length > mostNamed
    ? `(${text})`
    : `(${some.map(({ mention_id }) => `'${mention_id}'`).join(', ') || 'null'})`;
}

const seenThrough = (name: string): string => `create view ind_loose.${name} as select * from ind.${name}`;

/** Where nothing was superseded, that need not be asked of every row. */
const copy = (type: RecordType, clustering: Clustering, superseded: boolean): string =>
  viewText(type, clustering, superseded).replace('create or replace view', 'create table');

function emptyTable(type: RecordType, schema: string): string {
  const columns = indColumns(type).map(({ name, type: sql }) => `"${name}" ${sql}`);
  return `create table ${schema}.${type.id} (${columns.join(', ')})`;
}

const viewText = (type: RecordType, clustering: Clustering, superseded = true): string =>
  indViews(clustering, [type], superseded).split(';')[0] ?? '';

function parties(clustering: Clustering, own: Pick<ReadonlySet<string>, 'has'>): string {
  return own.has('party') ? (indViews(clustering, []).split(';')[0] ?? '') : seenThrough('party');
}
