import { indViews } from '../../records/index.ts';
import type { Database } from '../../store/index.ts';
import { type Finding, levels } from '../finding.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { type IndicatorRun, runIndicators } from '../indicator/run-indicators.ts';
import { buildStages, clusteringsAgree } from '../stages/build-stages.ts';
import { type Clustering, schemaOf } from '../stages/stage-text.ts';
import { toFindings, weighArrangements } from './find-arrangements.ts';
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
  /** Keys the ids of findings; secret to the case. */
  readonly caseKey: string;
  readonly catalogue: readonly Indicator[];
  readonly typologies: readonly Typology[];
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
  const { store } = request;
  const indicators = await measure(request, 'strict');
  const looseDiffers = !(await clusteringsAgree(store));
  if (looseDiffers) await measure(request, 'loose');
  else await forget(store, 'loose');
  const findings = await findArrangements(request, looseDiffers);
  return { findings, indicators, looseDiffers };
}

/** Findings from measures that are already stored: what a moved cut needs. */
export async function findArrangements(request: DetectRequest, looseDiffers: boolean): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const typology of request.typologies) {
    request.signal?.throwIfAborted();
    request.onProgress?.({ clustering: 'strict', step: 'arrangements', what: typology.id });
    const of = (clustering: Clustering) => weighArrangements({ ...request, clustering, typology });
    const strict = await of('strict');
    found.push(...toFindings(strict, looseDiffers ? await of('loose') : strict, request.caseKey));
  }
  return found.sort(byLevel);
}

function byLevel(a: Finding, b: Finding): number {
  const rank = (finding: Finding) => levels.indexOf(finding.level);
  return rank(b) - rank(a) || b.p - a.p || (a.id < b.id ? -1 : 1);
}

async function measure(request: DetectRequest, clustering: Clustering): Promise<IndicatorRun[]> {
  const { store, catalogue, signal, onProgress, parameters } = request;
  onProgress?.({ clustering, step: 'views', what: 'records' });
  await openSchema(store, clustering);
  const stop = () => store.interrupt();
  signal?.addEventListener('abort', stop);
  try {
    await buildStages({
      store,
      clustering,
      onProgress: (what) => onProgress?.({ clustering, step: 'stage', what }),
      ...(signal === undefined ? {} : { signal }),
    });
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  return runIndicators({
    db: store,
    clustering,
    indicators: catalogue,
    onProgress: ({ indicator }) => onProgress?.({ clustering, step: 'indicator', what: indicator }),
    ...(parameters === undefined ? {} : { parameters }),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Everything in these two schemas is derived: they are made anew, so that nothing stale can be read. */
async function openSchema(store: Database, clustering: Clustering): Promise<void> {
  const schema = schemaOf(clustering);
  await store.run(`drop schema if exists ${schema} cascade; create schema ${schema}`);
  await store.run(indViews(clustering));
  await store.run(`drop view if exists ${schema}.coverage_day`);
}

async function forget(store: Database, clustering: Clustering): Promise<void> {
  for (const table of ['measure', 'hit_evidence'])
    await store.run(`delete from custody.${table} where clustering = '${clustering}'`);
}
