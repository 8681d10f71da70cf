import type { Finding } from '../findings/index.ts';
import type { Database } from '../store/index.ts';

const table =
  'custody.finding (position integer not null, finding_id varchar not null, level varchar not null, body varchar not null)';

/** Keeps the findings of a run beside what they were computed from; they go when the store goes. */
export async function saveFindings(store: Database, findings: readonly Finding[]): Promise<void> {
  await store.run(`create or replace table ${table}`);
  const appender = await store.appender('custody.finding', [
    { name: 'position', type: 'INTEGER' },
    { name: 'finding_id', type: 'VARCHAR' },
    { name: 'level', type: 'VARCHAR' },
    { name: 'body', type: 'VARCHAR' },
  ]);
  const column = (value: (finding: Finding) => string) => findings.map(value);
  appender.add([
    findings.map((_, i) => i),
    column(({ id }) => id),
    column(({ level }) => level),
    column((finding) => JSON.stringify(finding)),
  ]);
  await appender.close();
}

/** The findings of the last run, in their order. */
export async function savedFindings(store: Database): Promise<Finding[]> {
  await store.run(`create table if not exists ${table}`);
  const rows = await store.rows<{ body: string }>('select body from custody.finding order by position');
  return rows.map((row) => JSON.parse(row.body) as Finding);
}

/** One finding by its id, by the beginning of its id, or by its place in the list as `F-1`. */
export function chosen(findings: readonly Finding[], said: string): Finding {
  const place = said.match(/^F-(\d+)$/i)?.[1];
  const found = place ? findings[Number(place) - 1] : findings.filter((finding) => finding.id.startsWith(said));
  const one = Array.isArray(found) ? (found.length === 1 ? found[0] : undefined) : found;
  if (one) return one;
  throw new Error(
    `no finding "${said}" in this case: "tributary detect" lists ${findings.length}, call one by its id or as F-1`,
  );
}
