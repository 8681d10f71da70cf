import { type Bar, type Gate, type Level, type Role, roles } from '../finding.ts';
import { type Keep, type Weighed, type Weighing, weighCandidate } from './bars.ts';
import type { Candidate, Core } from './candidates.ts';
import type { CaseGraph } from './case-graph.ts';
import { survivesWithout } from './hit.ts';
import { judgeLevel, type LevelQuestion, type Reason } from './levels.ts';
import { probability, type Score, scoreOf } from './score.ts';

/** What weighing one candidate under one clustering comes to. */
export interface Verdict {
  readonly weighed: Weighed;
  readonly score: Score;
  readonly level: Level;
  readonly gates: readonly Gate[];
  readonly withoutOrigin: readonly { readonly origin: string; readonly level: Level; readonly p: number }[];
}

const movers: readonly Role[] = ['facilitator', 'dispatcher', 'payer'];

/** Weighs a candidate, then again with each origin and with every doubtful link taken away, and asks the truth table. */
export function judgeCandidate(weighing: Weighing, candidate: Candidate): Verdict {
  const weighed = weighCandidate(weighing, candidate);
  const linkP = sharedLink(weighing.found.graph, candidate);
  const score = scoreOf(weighing.typology, weighed.bars, linkP);
  const reasons = reasonsOf(weighing, weighed.bars);
  const origins = originsBehind(weighed.bars, reasons);
  const without = origins.map((origin) => ({
    origin,
    ...retake(weighing, candidate, ({ hit }) => survivesWithout(hit, origin)),
  }));
  const question: LevelQuestion = {
    reasons,
    withoutOrigin: without,
    withoutDoubtfulLinks: reasonsOnSureLinks(weighing, candidate, reasons),
    origins: originsBehind(
      weighed.bars,
      reasons.filter(({ strength }) => 'SM'.includes(strength)),
    ).length,
    notLookedFor: notLookedFor(weighing, candidate),
    needsOneOf: weighing.typology.needsOneOf,
  };
  const withoutOrigin = without.map((one) => ({
    origin: one.origin,
    level: judgeLevel({
      ...question,
      reasons: one.reasons,
      withoutOrigin: [],
      withoutDoubtfulLinks: one.reasons,
      origins: one.origins,
    }).level,
    p: probability(scoreOf(weighing.typology, one.bars, linkP).value),
  }));
  return { weighed, score, ...judgeLevel(question), withoutOrigin };
}

function retake(weighing: Weighing, candidate: Candidate, keep: Keep) {
  const { bars } = weighCandidate(weighing, candidate, keep);
  const reasons = reasonsOf(weighing, bars);
  return { bars, reasons, origins: originsBehind(bars, reasons).length };
}

/** Unexplained bars that speak for, as the truth table reads them. */
function reasonsOf(weighing: Weighing, bars: readonly Bar[]): Reason[] {
  return bars
    .filter(({ strength, hits }) => 'SMW'.includes(strength) && hits > 0)
    .map(({ indicator, family, strength }) => ({
      indicator,
      family,
      strength,
      aboutMovers: aboutMovers(weighing, indicator),
    }));
}

function aboutMovers({ found }: Weighing, code: string): boolean {
  const rule = found.outcomes.find(({ indicator }) => indicator.code === code)?.indicator;
  return movers.some((role) => rule?.about.includes(role) || rule?.subject === role);
}

function originsBehind(bars: readonly Bar[], reasons: readonly Reason[]): string[] {
  const codes = new Set(reasons.map(({ indicator }) => indicator));
  return [...new Set(bars.filter(({ indicator }) => codes.has(indicator)).flatMap(({ origins }) => origins))].sort();
}

function notLookedFor({ found, typology }: Weighing, candidate: Candidate): string[] {
  const looked = (code: string) => {
    const check = found.outcomes.find(({ indicator }) => indicator.code === code);
    if (check === undefined) return false;
    return candidateSubjects(found.graph, candidate).some((subject) => {
      const effect = check.of(subject)?.effect;
      return effect === 'explained' || effect === 'quiet';
    });
  };
  return typology.counterChecks.filter((code) => !looked(code));
}

function candidateSubjects(graph: CaseGraph, { cohorts }: Candidate): string[] {
  return cohorts.flatMap((cohort) => [
    graph.cohorts[cohort]?.id ?? '',
    ...(graph.cohorts[cohort]?.members ?? []).map(({ person }) => person),
    ...(graph.edges[cohort] ?? []).filter(({ role }) => roles.includes(role)).map(({ entity }) => entity),
  ]);
}

/** How surely the parties that join the cohorts are the same ones: the best core at its weakest link; 1 for a cohort alone. */
function sharedLink(graph: CaseGraph, candidate: Candidate): number {
  if (candidate.cohorts.length < 2) return 1;
  const strength = (core: Core) => Math.min(...candidate.cohorts.map((cohort) => linkIn(graph, cohort, core)));
  return Math.max(...candidate.cores.map(strength));
}

function linkIn(graph: CaseGraph, cohort: number, { mover, place }: Core): number {
  const edges = graph.edges[cohort] ?? [];
  const of = (party: Core['mover']) =>
    edges.find(({ role, entity }) => role === party.role && entity === party.entity)?.linkP ?? 0;
  return Math.min(of(mover), of(place));
}

/** What is left on links of at least the sure weight: hits of sure subjects, and only cohorts that a sure core ties together. */
function reasonsOnSureLinks(weighing: Weighing, candidate: Candidate, all: readonly Reason[]): readonly Reason[] {
  const { graph } = weighing.found;
  const sure = weighing.typology.parameters.sure_link.value;
  const best = candidate.cores
    .map((core) => candidate.cohorts.filter((cohort) => linkIn(graph, cohort, core) >= sure))
    .reduce((a, b) => (b.length > a.length ? b : a), [] as number[]);
  const cohorts = best.length > 0 ? best : [largest(graph, candidate.cohorts)];
  const wholly = cohorts.length === candidate.cohorts.length;
  const bars = weighCandidate(weighing, { ...candidate, cohorts }, ({ hit }) => hit.linkP >= sure).bars;
  const left = reasonsOf(weighing, bars);
  return wholly && left.length === all.length ? all : left;
}

function largest(graph: CaseGraph, cohorts: readonly number[]): number {
  const size = (cohort: number) => graph.cohorts[cohort]?.members.length ?? 0;
  return cohorts.reduce((a, b) => (size(b) > size(a) ? b : a));
}
