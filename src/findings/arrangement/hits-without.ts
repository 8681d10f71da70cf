import type { Database } from '../../store/index.ts';
import type { Measures } from '../indicator/expression.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { outcomeOf } from '../indicator/judge.ts';

/** A subject on which a rule still fires had nothing of an origin been obtained, and what the rule then measures. */
export interface HitWithout {
  readonly indicator: string;
  readonly origin: string;
  readonly subject: string;
  readonly measures: Measures;
}

const names = ['indicator', 'origin', 'subject', 'measures'] as const;
const columns = names.map((name) => ({ name, type: 'VARCHAR' as const }));

export const forgetHitsWithout = (store: Database): Promise<void> =>
  store.run('drop table if exists custody.hit_without');

/** Adds to what was asked again. */
export async function addHitsWithout(store: Database, hits: readonly HitWithout[]): Promise<void> {
  await store.run(
    `create table if not exists custody.hit_without (${names.map((name) => `${name} varchar`).join(', ')})`,
  );
  const rows = hits.map((hit) => ({ ...hit, measures: JSON.stringify(hit.measures) }));
  const appender = await store.appender('custody.hit_without', columns);
  await appender.add(names.map((name) => rows.map((row) => row[name])));
  await appender.close();
}

/** What was asked again, if anything was; nothing of a store that kept no measures with it. */
export async function readHitsWithout(store: Database): Promise<HitWithout[]> {
  const [kept] = await store.rows(
    `select 1 as found from duckdb_columns()
     where schema_name = 'custody' and table_name = 'hit_without' and column_name = 'measures'`,
  );
  if (kept === undefined) return [];
  const rows = await store.rows<Record<(typeof names)[number], string>>(
    `select ${names.join(', ')} from custody.hit_without`,
  );
  return rows.map((row) => ({ ...row, measures: JSON.parse(row.measures) as Measures }));
}

/** True where a rule fires by these measures with other values of its cuts. */
export const firesBy = (indicator: Indicator, measures: Measures, parameters: Measures): boolean =>
  outcomeOf(indicator, measures, parameters).effect === 'fires';
