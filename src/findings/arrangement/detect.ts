import type { Database } from '../../store/index.ts';
import { type Finding, levels } from '../finding.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { type IndicatorRun, runIndicators, sayAgain } from '../indicator/run-indicators.ts';
import {
  askedCoverage,
  buildStages,
  clusteringsAgree,
  readByStages,
  type StageRun,
  tablesNeeded,
} from '../stages/build-stages.ts';
import type { GivenArrangement } from '../stages/given-arrangements.ts';
import { openRecords, regrouped } from '../stages/record-tables.ts';
import { type Differing, seesDifference } from '../stages/sees-difference.ts';
import { type Clustering, schemaOf } from '../stages/stage-text.ts';
import { TablesUnderWay } from '../stages/tables-under-way.ts';
import { askAgain } from './ask-again.ts';
import { type CaseGraph, readCaseGraph } from './case-graph.ts';
import { citableSubjects } from './citable.ts';
import { readCaseOutcomes, toFindings, weighArrangements } from './find-arrangements.ts';
import { forgetHitsWithout } from './hits-without.ts';
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
  const graphs: Graphs = new Map();
  const ownOf = async (by: Database) => ((await clusteringsAgree(by)) ? null : regrouped(by));
  const strictly = readRecords(request, 'strict');
  const own = await (beside === undefined ? strictly.then(() => ownOf(store)) : both(strictly, ownOf(beside)));
  const looseDiffers = own !== null;
  const tables = new TablesUnderWay();
  const derived = tables.follow((onBuilt) => derive(request, 'strict', { onBuilt }));
  const citable = derived.then(() => citableIn(request, 'strict', graphs));
  const strict = citable.then((cited) => measure(request, request.catalogue, 'strict', cited));
  const loosely = (by: Database, records: Differing) =>
    measureLoose({ ...request, store: by }, records, { strict, citable, tables }, graphs);
  if (own !== null && beside !== undefined) await both(strict, loosely(beside, own));
  else if (own !== null) await strict.then(() => loosely(store, own));
  else await strict.then(() => forget(store, 'loose'));
  const indicators = await strict;
  await forgetHitsWithout(store);
  let findings = await findArrangements(request, looseDiffers, graphs);
  if ((await askAgain(request, findings)) > 0) findings = await findArrangements(request, looseDiffers, graphs);
  return { findings, indicators, looseDiffers };
}

/** Findings from measures that are already stored: what a moved cut needs. */
export async function findArrangements(
  request: DetectRequest,
  looseDiffers: boolean,
  graphs: Graphs = new Map(),
): Promise<Finding[]> {
  const found: Finding[] = [];
  const material = reader(request, graphs);
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
function reader({ store, catalogue }: DetectRequest, graphs: Graphs) {
  const read = new Map<string, Promise<CaseOutcomes>>();
  return (clustering: Clustering, { parameters }: Typology): Promise<CaseOutcomes> => {
    const sureLink = parameters.sure_link.value;
    const graph = graphs.get(`${clustering} ${sureLink}`);
    const of = { clustering, catalogue, sureLink, ...(graph === undefined ? {} : { graph }) };
    const known = read.get(`${clustering} ${sureLink}`) ?? readCaseOutcomes(store, of);
    read.set(`${clustering} ${sureLink}`, known);
    return known;
  };
}

/** Graphs read before the measures, by clustering and the least weight of a sure link. */
type Graphs = Map<string, CaseGraph>;

/** Whom a finding may cite: known before any rule runs, for cohorts and their ties hang on no measure. */
export async function citableIn(
  { store, typologies, given }: Pick<DetectRequest, 'store' | 'typologies' | 'given'>,
  clustering: Clustering,
  graphs: Graphs = new Map(),
): Promise<Set<string>> {
  const sureLink = typologies[0]?.parameters.sure_link.value ?? 1;
  const graph = await readCaseGraph(store, schemaOf(clustering), sureLink);
  graphs.set(`${clustering} ${sureLink}`, graph);
  return citableSubjects(graph, given !== undefined);
}

/** The order in which findings are read: the highest level first, then by score; the id decides the rest. */
export function byLevel(a: Finding, b: Finding): number {
  const rank = (finding: Finding) => levels.indexOf(finding.level);
  return rank(b) - rank(a) || b.p - a.p || (a.id < b.id ? -1 : 1);
}

/** What the other comes to, once both are done; where one of the two fails, the other is waited for all the same. */
async function both<T>(one: Promise<unknown>, other: Promise<T>): Promise<T> {
  await Promise.allSettled([one, other]);
  await one;
  return other;
}

/** How far the strict clustering is, which the loose one is built and measured against. */
interface StrictUnderWay {
  readonly strict: Promise<unknown>;
  readonly citable: Promise<ReadonlySet<string>>;
  readonly tables: TablesUnderWay;
}

/** A rule that reads nothing that differs from the strict clustering says again what it said there. Each derived table waits for the strict one. */
async function measureLoose(
  request: DetectRequest,
  records: Differing,
  under: StrictUnderWay,
  graphs: Graphs,
): Promise<void> {
  await readRecords(request, 'loose', records);
  const ready = (table: string) => under.tables.ready(table);
  const differing = await derive(request, 'loose', { differing: records, ready });
  const citableStrictly = await under.citable;
  const citable = await citableIn(request, 'loose', graphs);
  const { own = [], again = [] } = Object.groupBy(request.catalogue, ({ reads, measure, evidence }) =>
    seesDifference([measure.text, evidence?.text ?? ''], reads, differing) ? 'own' : 'again',
  );
  if (own.length > 0) await measure(request, own, 'loose', citable);
  await under.strict;
  const { store, parameters = {} } = request;
  const onlyLoosely = new Set([...citable].filter((subject) => !citableStrictly.has(subject)));
  await sayAgain({ db: store, indicators: again, parameters, citable: onlyLoosely });
}

/** The records of a clustering as rules and stages see them; of the loose one its own, and else the strict one's. */
function readRecords(request: DetectRequest, clustering: Clustering, own?: Differing): Promise<void> {
  request.onProgress?.({ clustering, step: 'views', what: 'records' });
  const read = new Set([...readByStages(), ...readByRules(request)]);
  return stoppable(request, () => openRecords(request.store, clustering, read, own));
}

/** All that is derived from the records of a clustering; what of both differs from the strict one. */
function derive(
  request: DetectRequest,
  clustering: Clustering,
  beside: Pick<StageRun, 'differing' | 'ready' | 'onBuilt'>,
): Promise<Differing> {
  const { store, catalogue, given, signal, onProgress } = request;
  const stages = {
    ...{ store, clustering, only: tablesNeeded(readByRules(request)) },
    covering: askedCoverage(catalogue.flatMap(({ measure, evidence }) => [measure.text, evidence?.text ?? ''])),
    ...(given === undefined ? {} : { given }),
    ...beside,
    onProgress: (what: string) => onProgress?.({ clustering, step: 'stage', what }),
    ...(signal === undefined ? {} : { signal }),
  };
  return stoppable(request, () => buildStages(stages));
}

const readByRules = ({ catalogue }: DetectRequest): Set<string> => new Set(catalogue.flatMap(({ reads }) => reads));

/** Work on a store that an abort stops. */
async function stoppable<T>({ store, signal }: DetectRequest, work: () => Promise<T>): Promise<T> {
  const stop = () => store.interrupt();
  signal?.addEventListener('abort', stop);
  try {
    return await work();
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

function measure(
  { store, signal, onProgress, parameters }: DetectRequest,
  indicators: readonly Indicator[],
  clustering: Clustering,
  citable: ReadonlySet<string>,
): Promise<IndicatorRun[]> {
  return runIndicators({
    ...{ db: store, clustering, indicators, citable },
    onProgress: ({ indicator }) => onProgress?.({ clustering, step: 'indicator', what: indicator }),
    ...(parameters === undefined ? {} : { parameters }),
    ...(signal === undefined ? {} : { signal }),
  });
}

async function forget(store: Database, clustering: Clustering): Promise<void> {
  for (const table of ['measure', 'hit_evidence'])
    await store.run(`delete from custody.${table} where clustering = '${clustering}'`);
}
