import type { Database } from '../../store/index.ts';
import { type Finding, levels } from '../finding.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { type IndicatorRun, runIndicators, sayAgain } from '../indicator/run-indicators.ts';
import { askedCoverage, buildStages, clusteringsAgree, readByStages } from '../stages/build-stages.ts';
import type { GivenArrangement } from '../stages/given-arrangements.ts';
import { openRecords } from '../stages/record-tables.ts';
import type { Clustering } from '../stages/stage-text.ts';
import { askAgain } from './ask-again.ts';
import { readCaseOutcomes, toFindings, weighArrangements } from './find-arrangements.ts';
import type { CaseOutcomes } from './tally.ts';
import type { Typology } from './typology.ts';

/** Where `detect` stands. */
export interface DetectProgress {
  readonly clustering: Clustering;
  readonly step: 'views' | 'stage' | 'indicator' | 'arrangements';
  readonly what: string;
}

export interface DetectRequest {
  /** The case's derived database; `protected.duckdb` must not be attached to it. */
  readonly store: Database;
  /** The same database by another connection: the loose clustering is built and measured on it while the strict one is measured. */
  readonly beside?: Database;
  /** Keys the ids of findings; secret to the case. */
  readonly caseKey: string;
  readonly catalogue: readonly Indicator[];
  readonly typologies: readonly Typology[];
  /** Arrangements known from elsewhere: the candidates are these, and no others. */
  readonly given?: readonly GivenArrangement[];
  /** Parameter values put over the files' own: indicator id → name → value. */
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly onProgress?: (at: DetectProgress) => void;
  readonly signal?: AbortSignal;
}

export interface Detection {
  /** Every scored candidate, the highest level first, below observe too. */
  readonly findings: readonly Finding[];
  readonly indicators: readonly IndicatorRun[];
  /** False where the loose clustering is the strict one, and so was not computed again. */
  readonly looseDiffers: boolean;
}

/**
 * From records and clusters to findings: views, derived tables, indicators, arrangements; under the strict clustering, and under
 * the loose one where it differs. Reads no protected column. The same records give the same findings byte for byte.
 */
export async function detect(request: DetectRequest): Promise<Detection> {
  const { store, beside } = request;
  await build(request, store, 'strict');
  const looseDiffers = !(await clusteringsAgree(store));
  const strict = measure(request, request.catalogue, 'strict');
  if (looseDiffers && beside !== undefined) await both(strict, measureLoose({ ...request, store: beside }, strict));
  else if (looseDiffers) await strict.then(() => measureLoose(request, strict));
  else await strict.then(() => forget(store, 'loose'));
  const indicators = await strict;
  await store.run('drop table if exists custody.hit_without');
  let findings = await findArrangements(request, looseDiffers);
  if ((await askAgain(request, findings)) > 0) findings = await findArrangements(request, looseDiffers);
  return { findings, indicators, looseDiffers };
}

/** Findings from measures that are already stored: what a moved cut needs. */
export async function findArrangements(request: DetectRequest, looseDiffers: boolean): Promise<Finding[]> {
  const found: Finding[] = [];
  const material = reader(request);
  for (const typology of request.typologies) {
    request.signal?.throwIfAborted();
    request.onProgress?.({ clustering: 'strict', step: 'arrangements', what: typology.id });
    const of = async (clustering: Clustering) =>
      weighArrangements(await material(clustering, typology), typology, request.given);
    const strict = await of('strict');
    found.push(...toFindings(strict, looseDiffers ? await of('loose') : strict, request.caseKey));
  }
  return found.sort(byLevel);
}

/** Typologies that trust links alike weigh the same material: it is read once. */
function reader({ store, catalogue }: DetectRequest) {
  const read = new Map<string, Promise<CaseOutcomes>>();
  return (clustering: Clustering, { parameters }: Typology): Promise<CaseOutcomes> => {
    const key = `${clustering} ${parameters.sure_link.value}`;
    const known =
      read.get(key) ?? readCaseOutcomes(store, { clustering, catalogue, sureLink: parameters.sure_link.value });
    read.set(key, known);
    return known;
  };
}

/** The order in which findings are read: the highest level first, then by score; the id decides the rest. */
export function byLevel(a: Finding, b: Finding): number {
  const rank = (finding: Finding) => levels.indexOf(finding.level);
  return rank(b) - rank(a) || b.p - a.p || (a.id < b.id ? -1 : 1);
}

/** Where one of two pieces of work fails, the other is waited for all the same. */
async function both(one: Promise<unknown>, other: Promise<unknown>): Promise<void> {
  await Promise.allSettled([one, other]);
  await Promise.all([one, other]);
}

/** A rule that reads nothing that differs from the strict clustering says again what it said there. */
async function measureLoose(request: DetectRequest, strict: Promise<unknown>): Promise<void> {
  const differing = await build(request, request.store, 'loose');
  const { own = [], again = [] } = Object.groupBy(request.catalogue, ({ reads }) =>
    reads.some((name) => differing.has(name)) ? 'own' : 'again',
  );
  if (own.length > 0) await measure(request, own, 'loose');
  await strict;
  await sayAgain(request.store, again);
}

/** The records of a clustering and all that is derived from them; what differs from the strict one. */
async function build(request: DetectRequest, store: Database, clustering: Clustering): Promise<ReadonlySet<string>> {
  const { catalogue, given, signal, onProgress } = request;
  onProgress?.({ clustering, step: 'views', what: 'records' });
  const stop = () => store.interrupt();
  signal?.addEventListener('abort', stop);
  try {
    const records = await openRecords(store, clustering, readBySomething(catalogue));
    return await buildStages({
      store,
      clustering,
      covering: askedCoverage(catalogue.flatMap(({ measure, evidence }) => [measure.text, evidence?.text ?? ''])),
      ...(given === undefined ? {} : { given }),
      ...(clustering === 'loose' ? { differing: records } : {}),
      onProgress: (what) => onProgress?.({ clustering, step: 'stage', what }),
      ...(signal === undefined ? {} : { signal }),
    });
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

function measure(
  { store, signal, onProgress, parameters }: DetectRequest,
  indicators: readonly Indicator[],
  clustering: Clustering,
): Promise<IndicatorRun[]> {
  return runIndicators({
    db: store,
    clustering,
    indicators,
    onProgress: ({ indicator }) => onProgress?.({ clustering, step: 'indicator', what: indicator }),
    ...(parameters === undefined ? {} : { parameters }),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Relations that a rule or a stage reads. */
function readBySomething(catalogue: readonly Indicator[]): Set<string> {
  return new Set([...readByStages(), ...catalogue.flatMap(({ reads }) => reads)]);
}

async function forget(store: Database, clustering: Clustering): Promise<void> {
  for (const table of ['measure', 'hit_evidence'])
    await store.run(`delete from custody.${table} where clustering = '${clustering}'`);
}
