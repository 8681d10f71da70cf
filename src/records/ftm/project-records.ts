import type { Database, Row } from '../../store/index.ts';
import type { MentionKind } from '../record-types/column-notation.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { type NamesSomebody, namelessParts, namelessRow } from './nameless.ts';
import { projectParty } from './project-party.ts';
import { type FtmEntity, type Party, projectRecord } from './project-record.ts';

export interface Projection {
  /** Exhibits whose records are told, by the 16 digits of record ids. */
  readonly exhibits: readonly string[];
  /** False where no natural person, number, text or protected column may be told: people then go by pseudonym. */
  readonly names: boolean;
  /** Without names: what must not be told, and who hears of each organisation or place that goes by its pseudonym since it is called so. */
  readonly namesSomebody?: NamesSomebody;
  masked?(entity: string): void;
}

interface KeptParty extends Party {
  readonly exhibit: string;
  readonly owned: boolean;
  readonly masked: boolean;
}

/**
 * The records of a case as FollowTheMoney, with the parties they name, in stated order. The store has the protected database
 * attached. Records of a type that FollowTheMoney has no schema for, and copies, are not among them.
 */
export async function* projectRecords(store: Database, projection: Projection): AsyncGenerator<FtmEntity> {
  const parties = await partiesOf(store, projection);
  const named = new Set<string>();
  for (const type of recordTypes().all) {
    if (type.ftm === null || type.origin !== 'exhibit') continue;
    for await (const entity of ofType(store, type, projection, parties, named)) yield entity;
  }
  for (const mention of [...named].sort()) {
    const party = parties.get(mention) as KeptParty;
    if (party.masked) projection.masked?.(party.entity);
    const entity = projectParty(party);
    if (entity !== null) yield entity;
  }
}

/** How many records no schema of FollowTheMoney has room for, by type. */
export async function unprojected(store: Database, { exhibits }: Projection): Promise<Record<string, number>> {
  const without = recordTypes().all.filter(({ ftm, origin }) => ftm === null && origin === 'exhibit');
  const left: Record<string, number> = {};
  for (const { id, schema } of without) {
    const [row] = await store.rows(
      `select count(*) as count from ${schema}.${id} where exhibit_id in (select unnest($1))`,
      [[...exhibits]],
    );
    if (Number(row?.count) > 0) left[id] = Number(row?.count);
  }
  return left;
}

const pageSize = 2000;

async function* ofType(
  store: Database,
  type: RecordType,
  projection: Projection,
  parties: ReadonlyMap<string, KeptParty>,
  named: Set<string>,
): AsyncGenerator<FtmEntity> {
  const party = (mention: string): Party | undefined => {
    const found = parties.get(mention);
    if (found !== undefined) named.add(mention);
    return found;
  };
  const { names, namesSomebody } = projection;
  const told: Told = (of, row) => (names || namesSomebody === undefined ? row : namelessRow(of, row, namesSomebody));
  let after = '';
  for (;;) {
    const rows = await store.rows(
      `select * from ${type.schema}.${type.id} where dup_of is null and record_id > $1 and exhibit_id in (select unnest($2))
       order by record_id limit ${pageSize}`,
      [after, [...projection.exhibits]],
    );
    const texts = names ? await textsOf(store, rows) : new Map<string, Map<string, string>>();
    const papers = await papersOf(store, type, rows, told);
    for (const kept of rows) {
      const row = told(type, kept);
      const id = String(row.record_id);
      const paper = type.header === null ? undefined : papers.get(String(row[type.header.column]));
      const entity = projectRecord(type, { row, texts: texts.get(id) ?? new Map(), party, paper });
      if (entity !== null) yield entity;
    }
    if (rows.length < pageSize) return;
    after = String(rows.at(-1)?.record_id);
  }
}

/** What the protected database holds of some records: free text and protected columns. */
async function textsOf(store: Database, rows: readonly Row[]): Promise<Map<string, Map<string, string>>> {
  const ids = [rows.map(({ record_id }) => String(record_id))];
  const found = await store.rows<{ record: string; column: string; text: string }>(
    `select record, "column", text from protected.text where record in (select unnest($1))
     union all select record, "column", value from protected.record_trait where record in (select unnest($1)) order by 1, 2, 3`,
    ids,
  );
  const texts = new Map<string, Map<string, string>>();
  for (const { record, column, text } of found) texts.set(record, (texts.get(record) ?? new Map()).set(column, text));
  return texts;
}

/** A row as it may be told. */
type Told = (type: RecordType, row: Row) => Row;

async function papersOf(
  store: Database,
  { header }: RecordType,
  rows: readonly Row[],
  told: Told,
): Promise<Map<string, Row>> {
  if (header === null) return new Map();
  const type = recordTypes().of(header.type);
  const { schema, id } = type;
  const wanted = [...new Set(rows.map((row) => String(row[header.column])))];
  const found = await store.rows(`select * from ${schema}.${id} where record_id in (select unnest($1))`, [wanted]);
  return new Map(found.map((row) => [String(row.record_id), told(type, row)]));
}

const writtenParts = `
  select m.mention_id, m.kind, m.exhibit_id, coalesce(b.entity_id, m.mention_id) as entity, e.pseudonym, v.part, v.value,
    m.record_type, m."column"
  from custody.mention m
  left join custody.member b on b.mention_id = m.mention_id
  left join custody.entity e on e.entity_id = b.entity_id
  left join (
    select mention, part, value from protected.mention_value
    union all select mention, kind as part, value from protected.trait where value is not null
  ) v on v.mention = m.mention_id
  where m.exhibit_id in (select unnest($1))
  order by m.mention_id, v.part, v.value`;

/** What may be told of a party that is no natural person without saying a number that is somebody's. */
const openParts = new Set(['org_name', 'org_short', 'place_name', 'address', 'inn', 'ogrn', 'kpp']);
const openKinds = new Set(['org', 'site', 'place']);

async function partiesOf(store: Database, projection: Projection): Promise<Map<string, KeptParty>> {
  const { exhibits, names, namesSomebody } = projection;
  const owned = ownedColumns();
  const parties = new Map<string, KeptParty & { parts: Map<string, string>; pseudonym: string }>();
  for (const row of await store.rows(writtenParts, [[...exhibits]])) {
    const { mention_id, kind, entity, exhibit_id, part, value } = row as Record<string, string | null>;
    const mention = String(mention_id);
    if (!names && kind !== 'person' && !openKinds.has(kind ?? '')) continue;
    const known = parties.get(mention) ?? {
      ...{ mention, entity: String(entity), kind: kind as MentionKind, exhibit: String(exhibit_id) },
      owned: owned.has(`${row.record_type}.${row.column}`),
      ...{ pseudonym: String(row.pseudonym ?? `a ${kind}`), masked: false, parts: new Map<string, string>() },
    };
    parties.set(mention, known);
    if (!names && kind === 'person') known.parts.set('full', known.pseudonym);
    else if (part && value && (names || openParts.has(part))) known.parts.set(part, value);
  }
  return names || namesSomebody === undefined
    ? parties
    : new Map([...parties].map(([mention, party]) => [mention, nameless(party, namesSomebody)]));
}

function nameless<T extends KeptParty & { pseudonym: string }>(party: T, names: NamesSomebody): T {
  if (party.kind === 'person') return party;
  const parts = namelessParts(party.kind, party.parts, party.pseudonym, names);
  const masked = [...parts.values()].includes(party.pseudonym);
  return { ...party, parts, masked };
}

/** Columns whose organisation a projection takes for something owned: a company. */
const ownedColumns = (): Set<string> =>
  new Set(recordTypes().all.flatMap(({ id, ftm }) => (ftm?.properties.asset ? [`${id}.${ftm.properties.asset}`] : [])));
