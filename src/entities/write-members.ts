import { createHmac } from 'node:crypto';
import type { Database, Value } from '../store/index.ts';
import { type Clustering, linkP } from './clustering.ts';

/** What a link may carry into a score, fixed by its basis: how common a name is must never move a score. */
const linkWeight = {
  self: '1',
  judged: '1',
  document: '1',
  register_id: '1',
  register_name: '0.97',
  shared_list: '0.96',
  shared_people: '0.96',
  name_birth: '0.9',
  name_context: '0.6',
};

/** Entities that two lists alone made one, mention by mention with the part that something surer made one: a question to a person. */
export const listed =
  'custody.listed (mention_id varchar not null, entity_id varchar not null, whole_id varchar not null, link_basis varchar not null)';

const entityId = (mention = ''): string => mention.replace(/^m-/, 'e-');

/** Writes who is who: one row per mention, one row per entity of either clustering. */
export async function writeMembers(store: Database, clustering: Clustering, caseKey: string): Promise<void> {
  const { ids, basisOf } = clustering;
  const strict = ids.map((_, i) => clustering.entity(clustering.strict, i));
  const loose = ids.map((_, i) => clustering.entity(clustering.loose, i));
  await store.transaction(async () => {
    await store.run('delete from custody.member; delete from custody.entity;');
    await append(store, 'custody.member', {
      mention_id: ['VARCHAR', [...ids]],
      entity_id: ['VARCHAR', strict],
      loose_entity_id: ['VARCHAR', loose],
      link_p: ['DOUBLE', basisOf.map((basis) => linkP[basis])],
      link_basis: ['VARCHAR', [...basisOf]],
      link_weight: ['DECIMAL(5,4)', basisOf.map((basis) => linkWeight[basis])],
    });
    await store.run(`create or replace table ${listed}`);
    const parts = clustering.listed();
    await append(store, 'custody.listed', {
      mention_id: ['VARCHAR', parts.map(({ mention }) => ids[mention] ?? '')],
      entity_id: ['VARCHAR', parts.map(({ part }) => entityId(ids[part]))],
      whole_id: ['VARCHAR', parts.map(({ mention }) => strict[mention] ?? '')],
      link_basis: ['VARCHAR', parts.map(({ mention }) => basisOf[mention] ?? 'self')],
    });
    await writeUnnamed(store);
    const entities = ids.map((id) => id.replace(/^m-/, 'e-')).filter((entity, i) => strict[i] === entity);
    const kinds = new Map(
      (await store.rows<{ mention_id: string; kind: string }>('select mention_id, kind from custody.mention')).map(
        (row) => [row.mention_id, row.kind],
      ),
    );
    const kindOf = entities.map((entity) => kinds.get(entity.replace(/^e-/, 'm-')) ?? 'person');
    await append(store, 'custody.entity', {
      entity_id: ['VARCHAR', entities],
      kind: ['VARCHAR', kindOf],
      pseudonym: ['VARCHAR', pseudonyms(entities, kindOf, caseKey)],
    });
  });
}

/** Numbers that are drawn with the case's key, so that they do not give away the order of rows: P-017, O-003. */
function pseudonyms(entities: readonly string[], kinds: readonly string[], caseKey: string): string[] {
  const drawn = entities
    .map((entity, i) => ({ i, kind: kinds[i] ?? '', lot: createHmac('sha256', caseKey).update(entity).digest('hex') }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1));
  const next = new Map<string, number>();
  const given: string[] = [];
  for (const { i, kind } of drawn) {
    const number = (next.get(kind) ?? 0) + 1;
    next.set(kind, number);
    given[i] = `${kind.charAt(0).toUpperCase()}-${String(number).padStart(3, '0')}`;
  }
  return given;
}

type Columns = Record<string, [type: Parameters<Database['appender']>[1][number]['type'], values: Value[]]>;

async function append(store: Database, table: string, columns: Columns): Promise<void> {
  const entries = Object.entries(columns);
  const appender = await store.appender(
    table,
    entries.map(([name, [type]]) => ({ name, type })),
  );
  const rows = entries[0]?.[1][1].length ?? 0;
  const step = 50_000;
  for (let at = 0; at < rows; at += step)
    await appender.add(entries.map(([, [, values]]) => values.slice(at, at + step)));
  await appender.close();
}

/** Who stands in place of a name that nothing said: two such are not thereby one where no folder tells whose files they are. */
async function writeUnnamed(store: Database): Promise<void> {
  const named = "v.part in ('org_name', 'place_name') and regexp_full_match(v.value, '\\(\\w+ not named.*\\)')";
  const of = `from custody.member m join protected.mention_value v on v.mention = m.mention_id where ${named}`;
  const folder = "not regexp_full_match(v.value, '\\(\\w+ not named\\)')";
  await store.run('delete from custody.unnamed');
  await store.run(
    `insert into custody.unnamed select entity_id, ${folder} ${of} union select loose_entity_id, ${folder} ${of} order by 1, 2`,
  );
}
