import { lastFindings } from '../findings/last-findings.ts';
import { type Context, withProtected } from '../opening/context.ts';
import { remember } from '../opening/remember.ts';
import { everDone } from '../opening/steps.ts';
import { placesOfEntities } from './cluster-index.ts';

/** Somebody as the case knows one: every spelling, how much is written of them, and the first record. It holds names: it is for those inside. */
export interface Person {
  readonly entity: string;
  readonly pseudonym: string;
  readonly names: readonly string[];
  readonly records: number;
  readonly files: number;
  readonly first: string;
  /** Findings in which they have a part, as F-1. */
  readonly findings: readonly string[];
}

const everybody = `
  with written as (
    select b.entity_id as entity, cast(sum(m.records) as integer) as records, count(distinct m.exhibit_id) as files,
           arg_min(m.first_record_id, m.mention_id) as first
    from custody.member b join custody.mention m on m.mention_id = b.mention_id where m.kind = 'person' group by 1
  ), named as (
    select b.entity_id as entity, list(distinct v.value order by length(v.value) desc, v.value) as names
    from custody.member b join protected.mention_value v on v.mention = b.mention_id and v.part in ('full', 'latin') group by 1
  )
  select e.entity_id as entity, e.pseudonym, coalesce(n.names, []) as names, w.records, cast(w.files as integer) as files, w.first
  from custody.entity e join written w on w.entity = e.entity_id left join named n on n.entity = e.entity_id
  where e.kind = 'person' order by e.pseudonym`;

/** Everybody whom the case knows, as last worked through; nobody where it never was. */
export function people(context: Context): Promise<readonly Person[]> {
  return remember(context, 'people', async () => {
    const { findings } = await lastFindings(context);
    const places = placesOfEntities(findings);
    return withProtected(context, async (store) => {
      if (!(await everDone(store, 'resolve'))) return [];
      const rows = (await store.rows(everybody)) as unknown as Omit<Person, 'findings'>[];
      return rows.map((row) => ({ ...row, findings: places.get(row.entity) ?? [] }));
    });
  });
}
