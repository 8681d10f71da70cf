import type { Database } from '../../store/index.ts';
import type { Bar, Finding, Level } from '../finding.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { GivenArrangement } from '../stages/given-arrangements.ts';
import { type Clustering, schemaOf } from '../stages/stage-text.ts';
import { type Weighing, weighCandidate } from './bars.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { type CaseGraph, readCaseGraph } from './case-graph.ts';
import { findingId, supersededIds } from './finding-id.ts';
import { givenCandidates } from './given-candidates.ts';
import { readHits } from './hit.ts';
import { findHubs, type Hubs, partyKey } from './hubs.ts';
import { partQuiet } from './part-quiet.ts';
import { countPeers } from './peers.ts';
import { weighRivals } from './rivals.ts';
import { roleHolders } from './role-holders.ts';
import { logit, probability } from './score.ts';
import { readOutcomes } from './subject-outcomes.ts';
import { suspectsOf } from './suspects.ts';
import type { CaseOutcomes } from './tally.ts';
import type { Typology } from './typology.ts';
import { judgeCandidate, type Verdict } from './verdict.ts';

/** A candidate of one clustering, weighed. */
export interface Arrangement {
  readonly graph: CaseGraph;
  readonly hubs: Hubs;
  readonly candidate: Candidate;
  readonly typology: Typology;
  readonly verdict: Verdict;
}

/** Reads what is weighed, but for the graph where that was read before; links below `sureLink` do not make an edge sure. */
export async function readCaseOutcomes(
  store: Database,
  of: { clustering: Clustering; catalogue: readonly Indicator[]; sureLink: number; graph?: CaseGraph },
): Promise<CaseOutcomes> {
  const graph = of.graph ?? (await readCaseGraph(store, schemaOf(of.clustering), of.sureLink));
  return { graph, outcomes: await readOutcomes(store, { ...of, graph }), hits: await readHits(store, of.clustering) };
}

/** Every core of the case that the typology speaks of, weighed: what fires and what does not. */
export function weighArrangements(
  material: CaseOutcomes,
  typology: Typology,
  given?: readonly GivenArrangement[],
): Arrangement[] {
  const { parameters } = typology;
  const graph = ofUnits(material.graph, typology.units);
  const hubs = findHubs(graph, parameters);
  const found = { ...material, graph };
  const built = given === undefined;
  const weighing: Weighing = { found, peers: countPeers(found, hubs), typology };
  const candidates = built
    ? partQuiet(weighing, findCandidates(graph, hubs, parameters))
    : givenCandidates(graph, given);
  return judgeAll(weighing, candidates).map((judged) => ({
    ...{ graph, hubs: built ? hubs : new Set<string>(), typology },
    ...judged,
  }));
}

/** First against everybody else; where that makes some suspect, once more against those who are not. */
function judgeAll(weighing: Weighing, candidates: readonly Candidate[]) {
  const { found, typology } = weighing;
  const bars = candidates.map((candidate) => ({ candidate, bars: weighCandidate(weighing, candidate).bars }));
  const suspects = suspectsOf(bars, { typology, cohorts: found.graph.cohorts.length });
  const peers = weighing.peers.without(suspects);
  return candidates.map((candidate) => ({ candidate, verdict: judgeCandidate({ ...weighing, peers }, candidate) }));
}

function ofUnits(graph: CaseGraph, units: readonly string[]): CaseGraph {
  const kept = [...graph.cohorts.keys()].filter((at) => units.includes(graph.cohorts[at]?.basis ?? ''));
  return { cohorts: kept.flatMap((at) => graph.cohorts[at] ?? []), edges: kept.map((at) => graph.edges[at] ?? []) };
}

/** Findings of the strict clustering, each with the level its people would have under the loose one. */
export function toFindings(strict: readonly Arrangement[], loose: readonly Arrangement[], caseKey: string): Finding[] {
  const ids = new Map(strict.map((one) => [one, findingId(caseKey, one.graph, one.candidate)]));
  const near = neighbours(strict);
  const tried = strict.reduce((sum, { verdict }) => sum + verdict.weighed.tried, 0);
  const expected = Math.round(1000 * strict.reduce((sum, { verdict }) => sum + verdict.weighed.byChance, 0)) / 1000;
  const looseLevel = looseLevels(loose);
  return strict.map((one) => ({
    ...findingOf(one, ids.get(one) ?? '', caseKey),
    looseLevel: looseLevel(one),
    seeAlso: near(one)
      .map((other) => ids.get(other) ?? '')
      .sort(),
    byChance: { tried, expected },
  }));
}

type Alone = Omit<Finding, 'looseLevel' | 'seeAlso' | 'byChance'>;

function findingOf({ graph, hubs, candidate, typology, verdict }: Arrangement, id: string, caseKey: string): Alone {
  const { score, weighed } = verdict;
  const shift = score.value - logit(typology.prior.value);
  return {
    id,
    supersedes: supersededIds(caseKey, graph, candidate),
    typology: typology.id,
    level: verdict.level,
    p: probability(score.value),
    low: probability(score.low),
    high: probability(score.high),
    priors: typology.priorsShown.map((prior) => ({ prior, posterior: probability(logit(prior) + shift) })),
    roles: roleHolders(graph, hubs, candidate),
    cohorts: candidate.cohorts.flatMap((cohort) => graph.cohorts[cohort] ?? []).map(published),
    bars: weighed.bars,
    cannotTell: weighed.cannotTell,
    gates: verdict.gates,
    withoutOrigin: verdict.withoutOrigin,
    strongestContrary: strongestContrary(weighed.bars),
    rivals: weighRivals(typology, weighed.bars, score),
    origins: [...new Set(weighed.bars.flatMap(({ origins }) => origins))].sort(),
    caveat: typology.caveat,
  };
}

function published({
  id,
  university,
  basis,
  from,
  to,
  members,
}: CaseGraph['cohorts'][number]): Finding['cohorts'][number] {
  return { id, university, basis, from, to, members };
}

function strongestContrary(bars: readonly Bar[]): string | null {
  const against = bars.filter(({ ratio, strength }) => ratio.value < 1 || strength === 'X');
  const [first] = against.sort((a, b) => a.ratio.value - b.ratio.value || (a.indicator < b.indicator ? -1 : 1));
  return first === undefined ? null : `${first.indicator}: ${first.because}`;
}

/** Candidates that share one party, hubs aside, but do not belong together. */
function neighbours(all: readonly Arrangement[]): (one: Arrangement) => Arrangement[] {
  const parties = new Map(all.map((one) => [one, partiesOf(one)]));
  const tied = new Map<string, Arrangement[]>();
  for (const [one, keys] of parties)
    for (const key of keys) {
      const list = tied.get(key);
      if (list === undefined) tied.set(key, [one]);
      else list.push(one);
    }
  return (one) => {
    const others = [...(parties.get(one) ?? [])].flatMap((key) => tied.get(key) ?? []);
    return [...new Set(others)].filter((other) => other !== one);
  };
}

function partiesOf({ graph, hubs, candidate }: Arrangement): Set<string> {
  const edges = candidate.cohorts.flatMap((cohort) => graph.edges[cohort] ?? []);
  return new Set(edges.map(partyKey).filter((key) => !hubs.has(key)));
}

/** By first cohort records, which both clusterings have: people may differ, rows do not. */
function looseLevels(loose: readonly Arrangement[]): (one: Arrangement) => Level {
  const levels = new Map<string, Level>();
  for (const { graph, candidate, verdict } of loose)
    for (const cohort of candidate.cohorts)
      for (const { record } of graph.cohorts[cohort]?.members ?? []) levels.set(record, verdict.level);
  return ({ graph, candidate, verdict }) => {
    const records = candidate.cohorts.flatMap((cohort) =>
      (graph.cohorts[cohort]?.members ?? []).map(({ record }) => record),
    );
    return records.map((record) => levels.get(record)).find((level) => level !== undefined) ?? verdict.level;
  };
}
