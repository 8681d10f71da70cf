import type { Finding } from '../../findings/index.ts';
import type { Database } from '../../store/index.ts';
import { type FindingHead, headOf } from './finding-head.ts';

const table =
  'custody.finding (position integer not null, finding_id varchar not null, level varchar not null, head varchar not null, body varchar not null)';

/** As many are written at once: each may be as large as the evidence behind it. */
const together = 50;

/** Keeps the findings of a run beside what they were computed from; they go when the store goes. */
export async function saveFindings(store: Database, findings: readonly Finding[]): Promise<void> {
  await store.run(`create or replace table ${table}`);
  for (let from = 0; from < findings.length; from += together)
    await store.transaction(async () => {
      for (const [at, finding] of findings.slice(from, from + together).entries())
        await store.run('insert into custody.finding values ($1, $2, $3, $4, $5)', [
          ...[from + at, finding.id, finding.level],
          ...[JSON.stringify(headOf(finding)), JSON.stringify(finding)],
        ]);
    });
}

/** The findings of the last run, in their order. */
export async function savedFindings(store: Database): Promise<Finding[]> {
  const heads = await savedHeads(store);
  const findings: Finding[] = [];
  for (const { id } of heads) findings.push(await savedFinding(store, id));
  return findings;
}

/** The same without what they cite. */
export async function savedHeads(store: Database): Promise<FindingHead[]> {
  await withHeads(store);
  const rows = await store.rows<{ head: string }>('select head from custody.finding order by position');
  return rows.map((row) => JSON.parse(row.head) as FindingHead);
}

/** What an earlier program kept has no heads: they are made of it, once. */
async function withHeads(store: Database): Promise<void> {
  await store.run(`create table if not exists ${table}`);
  const [kept] = await store.rows(
    "select 1 as found from duckdb_columns() where schema_name = 'custody' and table_name = 'finding' and column_name = 'head'",
  );
  if (kept !== undefined) return;
  const rows = await store.rows<{ body: string }>('select body from custody.finding order by position');
  const findings = rows.map(({ body }) => JSON.parse(body) as Finding);
  await saveFindings(store, findings);
}

/** One finding whole, by its id: findings are read one by one, for a large one is as large as the evidence behind it. */
export async function savedFinding(store: Database, id: string): Promise<Finding> {
  const [row] = await store.rows<{ body: string }>('select body from custody.finding where finding_id = $1', [id]);
  if (row === undefined) throw new Error(`finding ${id} is no longer in this case: it was run again since`);
  return JSON.parse(row.body) as Finding;
}

/** One finding by its id, by the beginning of its id, or by its place in the list as `F-1`. */
export function chosen<T extends Pick<Finding, 'id'>>(findings: readonly T[], said: string): T {
  const place = said.match(/^F-(\d+)$/i)?.[1];
  const found = place ? findings[Number(place) - 1] : findings.filter((finding) => finding.id.startsWith(said));
  const one = Array.isArray(found) ? (found.length === 1 ? found[0] : undefined) : found;
  if (one) return one;
  const last = findings.length > 1 ? `F-1 to F-${findings.length}` : 'F-1';
  throw new Error(
    `no finding "${said}" in this case: ${findings.length === 0 ? '"tributary detect" finds none' : `"tributary detect" lists ${last}; call one so or by its id`}`,
  );
}
