import { type Column, type RecordType, recordTypes } from '../../records/index.ts';
import type { Database, Row, Value } from '../../store/index.ts';

/** Something a record says of the one in question, with the record that says it. */
export interface Said {
  /** `name`, `birth`, `document`, or the column of a record type as `payroll_line.post`. */
  readonly field: string;
  readonly value: string;
  readonly record: string;
}

/** One column of the comparison: what is one already, by a number or a person's word. */
export interface ReadEntity {
  readonly entity: string;
  readonly pseudonym: string;
  readonly records: number;
  readonly mentions: readonly { readonly record: string; readonly type: string; readonly basis: string }[];
  readonly said: readonly Said[];
}

const mentionsPerEntity = 40;

/** Reads everything that is written of some entities, or of the parts that lists joined; the store has the protected database attached. */
export async function readEntities(
  store: Database,
  entities: readonly string[],
  table: 'member' | 'listed' = 'member',
): Promise<readonly ReadEntity[]> {
  if (entities.length === 0) return [];
  const mentions = await mentionsOf(store, entities, table);
  const said = [...(await valuesOf(store, mentions)), ...(await columnsOf(store, mentions))];
  const byMention = Map.groupBy(said, ({ mention }) => mention);
  const names = new Map(
    (
      await store.rows<{ entity_id: string; pseudonym: string }>(
        'select entity_id, pseudonym from custody.entity where entity_id in (select unnest($1))',
        [[...entities]],
      )
    ).map((row) => [row.entity_id, row.pseudonym]),
  );
  return entities.map((entity) => {
    const own = mentions.filter((mention) => mention.entity === entity);
    return {
      entity,
      pseudonym: names.get(entity) ?? entity,
      records: own[0]?.all ?? 0,
      mentions: own.map(({ record, type, basis }) => ({ record, type, basis })),
      said: own.flatMap(({ mention }) =>
        (byMention.get(mention) ?? []).map(({ field, value, record }) => ({ field, value, record })),
      ),
    };
  });
}

interface Mention {
  readonly mention: string;
  readonly entity: string;
  readonly record: string;
  readonly type: string;
  readonly column: string;
  readonly basis: string;
  /** Records of the whole entity. */
  readonly all: number;
}

/** The first mentions of each entity, one kind of record after another, so that a long gate log hides nothing else. */
async function mentionsOf(
  store: Database,
  entities: readonly string[],
  table: 'member' | 'listed',
): Promise<Mention[]> {
  const rows = await store.rows<Row & Mention>(
    `with own as (
       select m.mention_id as mention, b.entity_id as entity, m.first_record_id as record, m.record_type as type, m."column",
              b.link_basis as basis, sum(m.records) over (partition by b.entity_id) as records,
              row_number() over (partition by b.entity_id, m.record_type order by m.mention_id) as turn
       from custody.${table} b join custody.mention m on m.mention_id = b.mention_id
       where b.entity_id in (select unnest($1))
     ), numbered as (select *, row_number() over (partition by entity order by turn, type, mention) as place from own)
     select mention, entity, record, type, "column", basis, cast(records as integer) as "all" from numbered where place <= $2
     order by entity, place`,
    [[...entities], mentionsPerEntity],
  );
  return rows;
}

type SaidOf = Said & { readonly mention: string };

/** The parts of names, numbers and addresses that mentions are written with, and dates of birth. Citizenship is not among them: it decides nothing here. */
async function valuesOf(store: Database, mentions: readonly Mention[]): Promise<SaidOf[]> {
  const record = new Map(mentions.map((one) => [one.mention, one.record]));
  const rows = await store.rows<{ mention: string; part: string; value: string }>(
    `select mention, part, value from protected.mention_value where mention in (select unnest($1))
     union all select mention, kind, value from protected.trait where kind in ('birth', 'sex') and value is not null and mention in (select unnest($1))
     order by 1, 2, 3`,
    [[...record.keys()]],
  );
  return rows.map(({ mention, part, value }) => ({
    ...{ mention, value, record: record.get(mention) ?? '' },
    field: nameParts.includes(part) ? 'name' : part,
  }));
}

const nameParts = ['full', 'latin', 'org_name', 'org_short', 'place_name'];

/** What the first record of each mention says beside the mention itself. */
async function columnsOf(store: Database, mentions: readonly Mention[]): Promise<SaidOf[]> {
  const found: SaidOf[] = [];
  const types = recordTypes();
  for (const [id, own] of Map.groupBy(mentions, ({ type }) => type)) {
    const type = types.get(id);
    if (type === undefined) continue;
    const records = own.map(({ record }) => record);
    const rows = await rowsOf(store, type, records);
    for (const { mention, record, column } of own) {
      found.push({ mention, record, field: 'as', value: `${id}.${column}` });
      for (const { field, value } of told(type, column, rows.get(record) ?? {}))
        found.push({ mention, record, field, value });
    }
  }
  return found;
}

async function rowsOf(store: Database, type: RecordType, records: readonly string[]): Promise<Map<string, Row>> {
  const named = type.columns
    .filter(around)
    .map(
      ({ name }) =>
        `, (select min(v.value) from protected.mention_value v where v.mention = r."${name}_m" and v.part in ('org_name', 'place_name', 'address')) as "${name}"`,
    );
  const rows = await store.rows(
    `select r.*${named.join('')} from ${type.schema}.${type.id} r where r.record_id in (select unnest($1))`,
    [[...records]],
  );
  return new Map(rows.map((row) => [String(row.record_id), row]));
}

/** Organisations and places beside the person; other people are not told here. */
const around = ({ type, kinds, protected: hidden }: Column): boolean =>
  type === 'mention' && !hidden && (kinds.includes('org') || kinds.includes('site') || kinds.includes('place'));

const dated: readonly Column['type'][] = ['date', 'period', 'moment'];

/** The person a row is of, not one whom it names beside. */
const principal = ['person', 'holder', 'payee'];

/** A row's organisations, places and days say something of everybody in it; its other cells only of the person it is of. */
function told(type: RecordType, slot: string, row: Row): { field: string; value: string }[] {
  return type.columns.flatMap((column) => {
    if (column.protected || column.feature || column.name === slot) return [];
    const field = fieldOf(column, principal.includes(slot));
    const value = field === null ? null : written(column, row);
    return field === null || value === null ? [] : [{ field, value }];
  });
}

function fieldOf(column: Column, own: boolean): string | null {
  if (around(column)) return column.kinds.includes('org') ? 'organisation' : 'place';
  if (dated.includes(column.type)) return 'day';
  return own && (column.type === 'text' || column.type === 'number') ? column.name : null;
}

function written({ name, type }: Column, row: Row): string | null {
  if (type === 'period') return span(row[`${name}_from`], row[`${name}_to`]);
  const value = row[type === 'moment' ? `${name}_day` : name];
  return value === null || value === undefined ? null : String(value);
}

function span(from: Value | undefined, to: Value | undefined): string | null {
  if (!from && !to) return null;
  return from === to ? String(from) : `${from ?? '…'} – ${to ?? '…'}`;
}
