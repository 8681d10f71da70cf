import type { Database } from '../../store/index.ts';
import type { CaseRow } from './case-rows.ts';
import type { Measures } from './expression.ts';
import { namesIn } from './expression.ts';
import type { Indicator } from './indicator.ts';
import { judge, parameterValues } from './judge.ts';
import { quoted, type RelationColumn, type Relations } from './relation.ts';
import { measureAll, withRule } from './rule-session.ts';
import { citedOutcomes } from './run-indicators.ts';

/** What came out for one subject of a case. */
export interface Seen {
  readonly subject: string;
  readonly measures: Measures;
  readonly outcome: string;
  readonly cited: readonly string[];
}

/** Empty tables of what the rule reads in schema `ind`, for `work` to run cases on. */
export function withCaseTables<T>(
  indicator: Indicator,
  bench: { db: Database; relations: Relations },
  work: () => Promise<T>,
): Promise<T> {
  const { db, relations } = bench;
  const tables = indicator.reads.map(
    (name) => `create or replace table ind.${name} (${columnList(relations.get(name) ?? [])})`,
  );
  return db
    .run(['create schema if not exists ind', ...tables].join(';\n'))
    .then(() => withRule(db, { indicator, schema: 'ind', parameters: parameterValues(indicator) }, work));
}

/** Puts the rows in, measures, judges and gathers the evidence of what fires; subjects in order. */
export async function runCase(
  indicator: Indicator,
  rows: readonly CaseRow[],
  bench: { db: Database; relations: Relations },
): Promise<Seen[]> {
  const { db, relations } = bench;
  await fillTables(db, indicator, rows, relations);
  const measured = await measureAll(db, indicator);
  const judged = measured.map(({ subject, measures }) => ({
    subject,
    measures,
    outcome: judge(indicator, known(indicator, measures)).outcome.code,
  }));
  const fired = judged
    .filter(({ outcome }) => citedOutcomes(indicator).includes(outcome))
    .map(({ subject }) => subject);
  const cited = await evidenceOf(db, indicator, fired);
  return judged
    .map((one) => ({ ...one, cited: cited.get(one.subject) ?? [] }))
    .sort((a, b) => (a.subject < b.subject ? -1 : 1));
}

/** A condition that names a measure the SQL does not return is a mistake, not a null. */
function known(indicator: Indicator, measures: Measures): Measures {
  const names = Object.keys(measures);
  for (const { condition, line } of indicator.outcomes) {
    const missing =
      condition === null ? [] : namesIn(condition).filter((name) => !name.startsWith(':') && !names.includes(name));
    if (missing.length > 0)
      throw new Error(`line ${line}: the measure returns no "${missing.join('", "')}"; it returns ${names.join(', ')}`);
  }
  return measures;
}

/** Rows go in as literals, only the columns that have a value, all tables in one call: planning is what costs here. */
async function fillTables(
  db: Database,
  indicator: Indicator,
  rows: readonly CaseRow[],
  relations: Relations,
): Promise<void> {
  const inserts = [...Map.groupBy(rows, ({ relation }) => relation)].map(([name, own]) => {
    const used = [...(relations.get(name) ?? []).entries()].filter(([n]) =>
      own.some(({ values }) => values[n] !== null),
    );
    const lines = own.map(({ values }) => `(${used.map(([n]) => literal(values[n] ?? null)).join(', ')})`);
    return `insert into ind.${name} (${used.map(([, column]) => `"${column.name}"`).join(', ')}) values ${lines.join(', ')}`;
  });
  await db.run([...indicator.reads.map((name) => `truncate ind.${name}`), ...inserts].join(';\n'));
}

const literal = (value: string | null) => (value === null ? 'null' : quoted(value));

const columnList = (columns: readonly RelationColumn[]) =>
  columns.map(({ name, type }) => `"${name}" ${type}`).join(', ');

async function evidenceOf(
  db: Database,
  indicator: Indicator,
  fired: readonly string[],
): Promise<Map<string, string[]>> {
  const bySubject = new Map<string, string[]>();
  if (fired.length === 0 || indicator.evidence === null) return bySubject;
  const values = fired.map((subject) => `(${quoted(subject)})`).join(', ');
  await db.run(`create or replace temp table fired as select * from (values ${values}) as t(subject)`);
  const found = await db.rows<EvidenceRow>(indicator.evidence.text);
  await db.run('drop table temp.fired');
  for (const row of found) {
    if (row.record_id === null)
      throw new Error(`the evidence of "${row.subject}" has no record_id for part "${row.part}"`);
    bySubject.set(row.subject, [
      ...(bySubject.get(row.subject) ?? []),
      `${row.record_type}\t${row.record_id}\t${row.part}`,
    ]);
  }
  for (const list of bySubject.values()) list.sort();
  return bySubject;
}

type EvidenceRow = { subject: string; record_type: string; record_id: string | null; part: string };
