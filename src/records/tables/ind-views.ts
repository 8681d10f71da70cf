import type { RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { provenance, validity, viewColumns } from './physical-column.ts';

export type Clustering = 'strict' | 'loose';

/** The views that rules read: records with entities for mentions, without copies and superseded rows; `superseded` is false where there are none. */
export function indViews(
  clustering: Clustering,
  types: readonly RecordType[] = recordTypes().all,
  superseded = true,
): string {
  const schema = clustering === 'strict' ? 'ind' : 'ind_loose';
  const entity = clustering === 'strict' ? 'entity_id' : 'loose_entity_id';
  return [...types.map((type) => view(type, schema, entity, superseded)), parties(schema, entity)].join('\n');
}

function view(type: RecordType, schema: string, entity: string, superseded: boolean): string {
  const joins: string[] = [];
  const selected = type.columns.flatMap((column) => {
    if (column.type !== 'mention') return viewColumns(column).map(({ name }) => `r."${name}"`);
    return viewColumns(column).map(({ name }) => {
      const alias = `m${joins.length + 1}`;
      joins.push(`left join custody.member ${alias} on ${alias}.mention_id = r."${name}_m"`);
      return `${entityOf(alias, `r."${name}_m"`, entity)} as "${name}"`;
    });
  });
  const common = [...provenance, ...(type.schema === 'ref' ? validity : [])].map(({ name }) => `r."${name}"`);
  return [
    `create or replace view ${schema}.${type.id} as select ${[...common, ...selected].join(', ')}`,
    `from ${type.schema}.${type.id} r ${joins.join(' ')}`,
    `where r.dup_of is null${superseded ? ` and ${standing}` : ''};`,
  ].join('\n');
}

const standing = 'not exists (select 1 from custody.supersedes s where s.record_id = r.record_id)';

/** Before anything is resolved each mention is an entity of its own: the mention id, m read as e. */
const entityOf = (alias: string, mention: string, entity: string): string =>
  `coalesce(${alias}.${entity}, 'e' || substr(${mention}, 2))`;

const parties = (schema: string, entity: string): string =>
  `create or replace view ${schema}.party as
select p.record_id, ${entityOf('m', 'p.mention', entity)} as mention, p.role, p.ordinal
from custody.party p left join custody.member m on m.mention_id = p.mention;`;
