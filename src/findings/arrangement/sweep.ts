import type { Database, Row } from '../../store/index.ts';
import type { Finding } from '../finding.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { judge, parameterValues } from '../indicator/judge.ts';
import { withRule } from '../indicator/rule-session.ts';
import { keepEvidence, measureColumns, runIndicators, tellCitable } from '../indicator/run-indicators.ts';
import { type Clustering, schemaOf } from '../stages/stage-text.ts';
import { citableIn, type DetectRequest, findArrangements } from './detect.ts';
import { addHitsWithout, firesBy, forgetHitsWithout, type HitWithout, readHitsWithout } from './hits-without.ts';

/** What one value of a parameter would make of the case. */
export interface Swept {
  readonly value: number;
  /** Subjects per outcome of the indicator. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

export interface SweepRequest extends DetectRequest {
  /** Id or code of the indicator. */
  readonly indicator: string;
  readonly parameter: string;
  readonly values: readonly number[];
}

/**
 * What would change if a parameter were another. A cut is a filter on stored measures; a shape runs its indicator again. The case
 * is left as it was. Needs a case on which `detect` has run.
 */
export async function sweep(request: SweepRequest): Promise<{ kind: 'cut' | 'shape'; swept: Swept[] }> {
  const { indicator, parameter } = sweptIn(request.catalogue, request);
  const apply = parameter.kind === 'cut' ? rejudge : rerun;
  const before = request.parameters?.[indicator.id] ?? {};
  const citable = await citableIn(request, 'strict');
  const swept: Swept[] = [];
  const without = await readHitsWithout(request.store);
  try {
    for (const value of request.values) {
      request.signal?.throwIfAborted();
      await apply(request, indicator, { ...before, [parameter.name]: value }, citable);
      await keepWithout(
        request.store,
        without.filter(stillHolds(indicator, parameter, { ...before, [parameter.name]: value })),
      );
      swept.push({
        value,
        outcomes: await outcomesOf(request.store, indicator),
        findings: await findArrangements(request, false),
      });
    }
  } finally {
    await apply(request, indicator, before, citable);
    await keepWithout(request.store, without);
  }
  return { kind: parameter.kind, swept };
}

/** The indicator and parameter that a sweep names, by id or code. Throws where the catalogue has none, or a value lies outside its range. */
export function sweptIn(
  catalogue: readonly Indicator[],
  said: Pick<SweepRequest, 'indicator' | 'parameter' | 'values'>,
): { readonly indicator: Indicator; readonly parameter: Indicator['parameters'][number] } {
  const indicator = catalogue.find(({ id, code }) => id === said.indicator || code === said.indicator);
  if (indicator === undefined)
    throw new Error(
      `there is no indicator "${said.indicator}"; the catalogue has ${catalogue.map(({ code }) => code).join(', ')}`,
    );
  const parameter = indicator.parameters.find(({ name }) => name === said.parameter);
  if (parameter === undefined)
    throw new Error(
      `${indicator.code} has no parameter "${said.parameter}"; it has ${indicator.parameters.map(({ name }) => name).join(', ')}`,
    );
  for (const value of said.values) parameterValues(indicator, { [parameter.name]: value });
  return { indicator, parameter };
}

type Values = Readonly<Record<string, number>>;

/** Whether a rule that fires without an origin does so with another value: by its measures for a cut; of another shape nobody asked. */
function stillHolds(indicator: Indicator, { name, kind, value }: Indicator['parameters'][number], changed: Values) {
  const parameters = parameterValues(indicator, changed);
  return (hit: HitWithout): boolean =>
    hit.indicator !== indicator.id ||
    (kind === 'cut' ? firesBy(indicator, hit.measures, parameters) : parameters[name] === value);
}

async function keepWithout(store: Database, hits: readonly HitWithout[]): Promise<void> {
  await forgetHitsWithout(store);
  if (hits.length > 0) await addHitsWithout(store, hits);
}

async function rerun(
  { store, ...request }: SweepRequest,
  indicator: Indicator,
  values: Values,
  citable: ReadonlySet<string>,
): Promise<void> {
  await runIndicators({
    ...{ db: store, clustering: 'strict', indicators: [indicator], citable },
    parameters: { ...request.parameters, [indicator.id]: values },
  });
}

/** Judges the stored measures again, and gathers evidence for what fires now. */
async function rejudge(
  { store }: SweepRequest,
  indicator: Indicator,
  changed: Values,
  citable: ReadonlySet<string>,
): Promise<void> {
  const clustering: Clustering = 'strict';
  const parameters = parameterValues(indicator, changed);
  await store.transaction(() =>
    withRule(store, { indicator, schema: schemaOf(clustering), parameters }, async () => {
      await rejudgeMeasures(store, indicator, clustering, parameters);
      await store.run('delete from custody.hit_evidence where clustering = $1 and indicator = $2', [
        clustering,
        indicator.id,
      ]);
      await tellCitable(store, citable);
      if (indicator.evidence !== null) await keepEvidence(store, clustering, indicator, true);
    }),
  );
}

async function rejudgeMeasures(
  store: Database,
  indicator: Indicator,
  clustering: Clustering,
  parameters: Values,
): Promise<void> {
  const of = [clustering, indicator.id];
  const where = 'from custody.measure where clustering = $1 and indicator = $2';
  const rows = await store.rows(`select * ${where} order by subject`, of);
  const judged = rows.map((row) => judge(indicator, JSON.parse(String(row.measures)), { ...parameters }));
  const again = rows.map(
    (row, at) => ({ ...row, outcome: judged[at]?.outcome.code, reason: judged[at]?.reason }) as Row,
  );
  await store.run(`delete ${where}`, of);
  const appender = await store.appender('custody.measure', measureColumns);
  await appender.add(measureColumns.map(({ name }) => again.map((row) => row[name] ?? null)));
  await appender.close();
}

async function outcomesOf(store: Database, indicator: Indicator): Promise<Record<string, number>> {
  const rows = await store.rows<{ outcome: string; subjects: number }>(
    "select outcome, count(*) as subjects from custody.measure where clustering = 'strict' and indicator = $1 group by outcome order by outcome",
    [indicator.id],
  );
  return Object.fromEntries(rows.map(({ outcome, subjects }) => [outcome, subjects]));
}
