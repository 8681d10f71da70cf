import { type RecordType, recordTypes } from '../records/index.ts';
import type { Database } from '../store/index.ts';

/** The types of which the case holds a record: a query over all there are takes longer to plan than a small case takes to read. */
export async function typesInUse(store: Database): Promise<readonly RecordType[]> {
  const types = recordTypes().all.filter(({ schema }) => schema === 'rec');
  const each = types.map(({ id }) => `select '${id}' as id where exists (select 1 from rec.${id})`);
  const used = new Set((await store.rows<{ id: string }>(each.join(' union all '))).map(({ id }) => id));
  return types.filter(({ id }) => used.has(id));
}

/** What any of the parts yields, each with these columns; where there is no part, nothing. */
export function anyOf(parts: readonly string[], columns: readonly string[], joined = 'union all'): string {
  if (parts.length > 0) return parts.join(`\n ${joined} `);
  return `select ${columns.map((name) => `cast(null as varchar) as "${name}"`).join(', ')} where false`;
}
