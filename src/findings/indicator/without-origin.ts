import type { Database } from '../../store/index.ts';

interface Lost {
  readonly origin: string;
  readonly whole: boolean;
}

/** What makes a cohort or a person's study what it is stays, as when origins are counted, unless the hit rests on nothing else. */
const kept = "('eno', 'enl', 'inv', 'vis')";
const subjects = new Set(['cohort', 'cohort_member']);

/** For each relation of `ind`, its rows as they would be had nothing of an origin been obtained. */
export async function relationsWithout(store: Database, lost: Lost): Promise<(name: string) => string> {
  const rows = await store.rows<{ name: string; column_name: string }>(
    `select table_name as name, column_name from duckdb_columns()
     where schema_name = 'ind' and column_name in ('origin_id', 'record_id', 'entry_id')`,
  );
  const columns = Map.groupBy(rows, ({ name }) => name);
  return (name) => {
    const own = new Set(columns.get(name)?.map(({ column_name }) => column_name));
    if (subjects.has(name)) return `select * from ind.${name}`;
    if (name === 'role_edge') return standing(lost);
    if (own.has('record_id')) return `select * from ind.${name} where ${stays('record_id', lost)}`;
    if (own.has('entry_id')) return `select * from ind.${name} where ${stays('entry_id', lost)}`;
    return `select * from ind.${name}${own.has('origin_id') ? ` where origin_id <> '${lost.origin}'` : ''}`;
  };
}

function stays(id: string, { origin, whole }: Lost): string {
  const gone = `substr(${id}, 5, 16) in (select exhibit_id from custody.exhibit where origin_id = '${origin}')`;
  return whole ? `coalesce(not (${gone}), true)` : `coalesce(not (${gone}) or substr(${id}, 1, 3) in ${kept}, true)`;
}

/** A tie stands on the people that the other origins still tie. */
function standing(lost: Lost): string {
  const left = `select cohort_id, role, entity, cast(count(distinct person) as integer) as k from ind.role_tie
    where ${stays('record_id', lost)} group by cohort_id, role, entity`;
  return `select e.* replace (t.k as k) from ind.role_edge e join (${left}) t
    on t.cohort_id = e.cohort_id and t.role = e.role and t.entity = e.entity
    where (2 * t.k >= e.n or t.k >= 8) and ${stays('e.record_id', lost)}`;
}
