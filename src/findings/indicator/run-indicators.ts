import type { Database } from '../../store/index.ts';
import { citedType } from './cited-type.ts';
import type { Indicator } from './indicator.ts';
import { judge, parameterValues } from './judge.ts';
import { type Measured, measureAll, withRule } from './rule-session.ts';

export type Clustering = 'strict' | 'loose';

export interface IndicatorRun {
  readonly indicator: string;
  readonly subjects: number;
  /** Subjects per outcome code, in the file's order. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly evidence: number;
}

export interface RunRequest {
  readonly db: Database;
  readonly clustering: Clustering;
  /** `ind` for strict, `ind_loose` for loose unless said otherwise. */
  readonly schema?: string;
  readonly indicators: readonly Indicator[];
  /** Parameter values put over the files' own: indicator id → name → value. */
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Subjects whose evidence is kept; without it, everybody's. */
  readonly citable?: ReadonlySet<string>;
  readonly onProgress?: (at: { indicator: string; done: number; of: number }) => void;
  readonly signal?: AbortSignal;
}

const tables = `create schema if not exists custody;
create table if not exists custody.measure (clustering varchar, indicator varchar, version varchar, subject varchar, covered bigint, measures varchar, outcome varchar, reason varchar);
create table if not exists custody.hit_evidence (clustering varchar, indicator varchar, subject varchar, record_type varchar, record_id varchar, part varchar)`;

/** `custody.measure`, in the order of its columns. */
export const measureColumns = [
  { name: 'clustering', type: 'VARCHAR' },
  { name: 'indicator', type: 'VARCHAR' },
  { name: 'version', type: 'VARCHAR' },
  { name: 'subject', type: 'VARCHAR' },
  { name: 'covered', type: 'BIGINT' },
  { name: 'measures', type: 'VARCHAR' },
  { name: 'outcome', type: 'VARCHAR' },
  { name: 'reason', type: 'VARCHAR' },
] as const;

/**
 * Runs every indicator over one clustering: the measure for all subjects into `custody.measure`, then evidence for those
 * that fire into `custody.hit_evidence`. A run is one transaction: an abort stops the query under way and leaves what stood
 * there before. The order of indicators changes nothing.
 */
export async function runIndicators(request: RunRequest): Promise<IndicatorRun[]> {
  const { db, indicators, citable, signal, onProgress } = request;
  const stop = () => db.interrupt();
  signal?.addEventListener('abort', stop);
  try {
    await db.run(tables);
    return await db.transaction(async () => {
      await forget(request);
      await tellCitable(db, citable);
      const runs: IndicatorRun[] = [];
      for (const [done, indicator] of indicators.entries()) {
        signal?.throwIfAborted();
        onProgress?.({ indicator: indicator.id, done, of: indicators.length });
        runs.push(await runOne(request, indicator));
      }
      signal?.throwIfAborted();
      return runs;
    });
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

async function runOne(request: RunRequest, indicator: Indicator): Promise<IndicatorRun> {
  const { db, clustering, citable, signal } = request;
  const schema = request.schema ?? (clustering === 'strict' ? 'ind' : 'ind_loose');
  const parameters = parameterValues(indicator, request.parameters?.[indicator.id]);
  try {
    return await withRule(db, { indicator, schema, parameters }, async () => {
      const measured = await measureAll(db, indicator);
      const { outcomes, fired } = await keepMeasures(request, indicator, measured, parameters);
      const cites = fired > 0 && indicator.evidence !== null;
      const evidence = cites ? await keepEvidence(db, clustering, indicator, citable !== undefined) : 0;
      return { indicator: indicator.id, subjects: measured.length, outcomes, evidence };
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw new Error(`${indicator.file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

async function forget({
  db,
  clustering,
  indicators,
}: Pick<RunRequest, 'db' | 'clustering' | 'indicators'>): Promise<void> {
  const ids = indicators.map(({ id }) => `'${id}'`).join(', ');
  for (const table of ['measure', 'hit_evidence'])
    await db.run(`delete from custody.${table} where clustering = '${clustering}' and indicator in (${ids})`);
}

/** `citable` as a table beside the rules; without it, there is none. */
export async function tellCitable(db: Database, citable: RunRequest['citable']): Promise<void> {
  await db.run('drop table if exists temp.citable');
  if (citable === undefined) return;
  await db.run('create temp table citable (subject varchar)');
  await db.run('insert into citable select unnest($1)', [[...citable].sort()]);
}

/**
 * The loose clustering sees what the strict one saw: to be asked once that is in the tables. Only of those who are `citable` there and
 * were not under the strict one is the evidence still to be gathered.
 */
export async function sayAgain(
  request: Pick<RunRequest, 'db' | 'indicators' | 'parameters'> & { readonly citable: ReadonlySet<string> },
): Promise<void> {
  const { db, indicators, citable } = request;
  if (indicators.length === 0) return;
  const ids = indicators.map(({ id }) => `'${id}'`).join(', ');
  await db.transaction(async () => {
    await forget({ db, clustering: 'loose', indicators });
    for (const table of ['measure', 'hit_evidence'])
      await db.run(
        `insert into custody.${table} select * replace ('loose' as clustering) from custody.${table}
         where clustering = 'strict' and indicator in (${ids})`,
      );
    if (citable.size > 0) await citeMore(request);
  });
}

async function citeMore({ db, indicators, parameters, citable }: Parameters<typeof sayAgain>[0]): Promise<void> {
  await tellCitable(db, citable);
  for (const indicator of indicators.filter(({ evidence }) => evidence !== null)) {
    const [one] = await db.rows(`select 1 as one from (${firedText('loose', indicator, true)}) limit 1`);
    const rule = { indicator, schema: 'ind_loose', parameters: parameterValues(indicator, parameters?.[indicator.id]) };
    if (one !== undefined) await withRule(db, rule, () => keepEvidence(db, 'loose', indicator, true));
  }
}

async function keepMeasures(
  { db, clustering, citable }: RunRequest,
  indicator: Indicator,
  measured: readonly Measured[],
  parameters: Record<string, number>,
): Promise<{ outcomes: Record<string, number>; fired: number }> {
  const outcomes = Object.fromEntries(indicator.outcomes.map(({ code }) => [code, 0]));
  const judged = measured.map(({ measures }) => judge(indicator, measures, parameters));
  for (const { outcome } of judged) outcomes[outcome.code] = (outcomes[outcome.code] ?? 0) + 1;
  const appender = await db.appender('custody.measure', [...measureColumns]);
  await appender.add([
    measured.map(() => clustering),
    measured.map(() => indicator.id),
    measured.map(() => indicator.version),
    measured.map(({ subject }) => subject),
    measured.map(({ covered }) => covered),
    measured.map(({ measures }) => JSON.stringify(measures)),
    judged.map(({ outcome }) => outcome.code),
    judged.map(({ reason }) => reason),
  ]);
  await appender.close();
  const telling = citedOutcomes(indicator);
  const cited = measured.filter(
    ({ subject }, at) => telling.includes(judged[at]?.outcome.code ?? '') && (citable?.has(subject) ?? true),
  );
  return { outcomes, fired: cited.length };
}

/** Outcomes whose subjects get evidence rows: what fires; for a counter-check, what explains. */
export function citedOutcomes(indicator: Indicator): string[] {
  const effect = indicator.family === 'X' ? 'explained' : 'fires';
  return indicator.outcomes.filter((outcome) => outcome.effect === effect).map(({ code }) => code);
}

function firedText(clustering: Clustering, indicator: Indicator, ofCitable: boolean): string {
  const codes = citedOutcomes(indicator).map((code) => `'${code}'`);
  return `select subject from custody.measure
    where clustering = '${clustering}' and indicator = '${indicator.id}' and outcome in (${codes.join(', ') || 'null'})
    ${ofCitable ? 'and subject in (select subject from temp.citable)' : ''}`;
}

/** Evidence of the subjects that fire (of an exonerating check, that it explains), all or those told to be citable, into `custody.hit_evidence`. */
export async function keepEvidence(
  db: Database,
  clustering: Clustering,
  indicator: Indicator,
  ofCitable: boolean,
): Promise<number> {
  const [inserted] = await db.rows<{ Count: number }>(
    `insert into custody.hit_evidence
     with fired as (${firedText(clustering, indicator, ofCitable)})
     select distinct '${clustering}', '${indicator.id}', subject, ${citedType()}, record_id, part
     from (${indicator.evidence?.text ?? ''}) where record_id is not null order by all`,
  );
  return inserted?.Count ?? 0;
}
