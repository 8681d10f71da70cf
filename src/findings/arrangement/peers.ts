import type { Beta } from './beta-binomial.ts';
import type { Candidate } from './candidates.ts';
import type { CaseGraph, CohortNode } from './case-graph.ts';
import { type Hubs, partyKey } from './hubs.ts';
import type { SubjectOutcomes } from './subject-outcomes.ts';
import type { Suspects } from './suspects.ts';
import { type CaseOutcomes, isParty, tally } from './tally.ts';

/** What an indicator says of the comparable cohorts taken together. */
export interface PeerCount {
  readonly hits: number;
  readonly judged: number;
  readonly cohorts: number;
  /** How they are comparable, in words. */
  readonly like: string;
}

/** From the closest comparison to the widest: the first with enough judged peers is used. */
const rungs: readonly { readonly like: string; readonly key: (cohort: CohortNode) => string }[] = [
  {
    like: 'same university, level and half-year',
    key: ({ university, level, term }) => `${university} ${level} ${term}`,
  },
  { like: 'same university and level', key: ({ university, level }) => `${university} ${level}` },
  { like: 'same level and half-year', key: ({ level, term }) => `${level} ${term}` },
  { like: 'same level', key: ({ level }) => level },
  { like: 'all cohorts of the case', key: () => '' },
];

interface Sum {
  hits: number;
  judged: number;
  cohorts: number;
}

/** Peer counts of one clustering, ready for any candidate. */
export interface Peers {
  /** The closest peers with enough judged, or the widest there are. */
  of(candidate: Candidate, one: SubjectOutcomes, least: Least): PeerCount;
  /** The same, but for cohorts that are no measure of the innocent. */
  without(suspects: Suspects): Peers;
}

/** Counts every indicator over every cohort once; peers of a candidate are then sums, less the cohorts that share its parties and the suspect. */
export function countPeers(found: CaseOutcomes, hubs: Hubs): Peers {
  const counts = new Map(
    found.outcomes.map((one) => [one, found.graph.cohorts.map((_, cohort) => countOne(found, one, cohort))]),
  );
  const totals = new Map(
    [...counts].map(([one, ofCohorts]) => [one, rungs.map((rung) => totalsOf(found.graph, rung.key, ofCohorts))]),
  );
  const related = relations(found.graph, hubs);
  const outsideOf = memoLast((candidate: Candidate) => related(candidate));
  const onRung = (at: number, candidate: Candidate, one: SubjectOutcomes, outside: ReadonlySet<number>) => {
    const key = rungs[at]?.key ?? (() => '');
    const keys = new Set(candidate.cohorts.map((cohort) => keyOf(found.graph, key, cohort)));
    const inside = [...outside].filter((cohort) => keys.has(keyOf(found.graph, key, cohort)));
    const all = [...keys].map((of) => totals.get(one)?.[at]?.get(of));
    const gone = inside.map((cohort) => counts.get(one)?.[cohort]);
    return less(all, gone);
  };
  const peersBut = (suspects: Suspects): Peers => ({
    of: (candidate, one, least) => {
      const outside = new Set([...outsideOf(candidate), ...suspects(one.indicator.family)]);
      let widest: PeerCount = { hits: 0, judged: 0, cohorts: 0, like: '' };
      for (const [at, { like }] of rungs.entries()) {
        widest = { ...onRung(at, candidate, one, outside), like };
        if (enough(widest, one, least)) break;
      }
      return widest;
    },
    without: peersBut,
  });
  return peersBut(() => new Set());
}

/** How many peers give a rate. */
export interface Least {
  readonly judged: number;
  readonly cohorts: number;
}

/**
 * Whether the peers are enough to speak of a rate: judged people of several cohorts, or judged cohorts where the subject is a cohort or
 * party. People of one cohort are hit together: two crews of forty are two observations, not eighty.
 */
export function enough(count: PeerCount, one: SubjectOutcomes, least: Least): boolean {
  if (one.indicator.subject !== 'person') return count.cohorts >= least.judged;
  return count.judged >= least.judged && count.cohorts >= least.cohorts;
}

/**
 * The peers' rate as a distribution: cohorts differ from each other, so it is never surer than `concentration` observations,
 * and never below `leastRate`, since every material has its slips.
 */
export function peerBeta({ hits, judged }: PeerCount, concentration: number, leastRate: number): Beta {
  return betaOf(Math.max(leastRate, (hits + 0.5) / (judged + 1)), concentration);
}

/** A rate, as if it had been seen in `concentration` observations. */
export function betaOf(rate: number, concentration: number): Beta {
  return { hits: rate * concentration, misses: (1 - rate) * concentration };
}

/** A peer whose sign was explained was looked at, and is a peer without the sign. */
function countOne(found: CaseOutcomes, one: SubjectOutcomes, cohort: number): Sum {
  const { hits, judged, excused } = tally(found, one, [cohort]);
  const looked = isParty(one) ? Math.min(1, judged + excused) : judged + excused;
  return { hits: isParty(one) ? Math.min(1, hits.length) : hits.length, judged: looked, cohorts: looked > 0 ? 1 : 0 };
}

function totalsOf(graph: CaseGraph, key: (cohort: CohortNode) => string, counts: readonly Sum[]): Map<string, Sum> {
  const found = new Map<string, Sum>();
  for (const [cohort, count] of counts.entries()) {
    const sum = found.get(keyOf(graph, key, cohort)) ?? { hits: 0, judged: 0, cohorts: 0 };
    found.set(keyOf(graph, key, cohort), plus(sum, count, 1));
  }
  return found;
}

function keyOf(graph: CaseGraph, key: (cohort: CohortNode) => string, cohort: number): string {
  const node = graph.cohorts[cohort];
  return node === undefined ? '' : key(node);
}

function less(all: readonly (Sum | undefined)[], without: readonly (Sum | undefined)[]): Sum {
  let sum: Sum = { hits: 0, judged: 0, cohorts: 0 };
  for (const one of all) if (one !== undefined) sum = plus(sum, one, 1);
  for (const one of without) if (one !== undefined) sum = plus(sum, one, -1);
  return sum;
}

function plus(a: Sum, b: Sum, sign: 1 | -1): Sum {
  return { hits: a.hits + sign * b.hits, judged: a.judged + sign * b.judged, cohorts: a.cohorts + sign * b.cohorts };
}

/** The candidate's own cohorts and all that share an office, host or facilitator with it, hubs aside. */
function relations(graph: CaseGraph, hubs: Hubs): (candidate: Candidate) => Set<number> {
  const tied = new Map<string, number[]>();
  const keys = graph.edges.map((edges) =>
    [...new Set(edges.filter(({ role }) => ['office', 'host', 'facilitator'].includes(role)).map(partyKey))].filter(
      (key) => !hubs.has(key),
    ),
  );
  for (const [cohort, own] of keys.entries())
    for (const key of own) {
      const list = tied.get(key);
      if (list === undefined) tied.set(key, [cohort]);
      else list.push(cohort);
    }
  return ({ cohorts }) =>
    new Set([...cohorts, ...cohorts.flatMap((cohort) => (keys[cohort] ?? []).flatMap((key) => tied.get(key) ?? []))]);
}

function memoLast<K, V>(make: (key: K) => V): (key: K) => V {
  let last: { key: K; value: V } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}
