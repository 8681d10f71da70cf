import type { Outcome } from '../indicator/indicator.ts';
import type { CaseGraph } from './case-graph.ts';
import { bareHit, type Hit, type Hits } from './hit.ts';
import type { SubjectOutcomes } from './subject-outcomes.ts';

/** One hit with the outcome that made it, and the counter-check that explains it, if one does. */
export interface TalliedHit {
  readonly hit: Hit;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly explainedBy: string | null;
}

/** Of `judged` subjects, these hits are not explained; explained ones are in neither number. */
export interface Tally {
  readonly judged: number;
  readonly hits: readonly TalliedHit[];
  readonly explained: readonly TalliedHit[];
  /** Subjects whom the indicator itself, or a counter-check, explains: neither for nor against, but they were looked at. */
  readonly excused: number;
}

/** Everything stored about a clustering that weighing reads. */
export interface CaseOutcomes {
  readonly graph: CaseGraph;
  readonly outcomes: readonly SubjectOutcomes[];
  readonly hits: Hits;
}

/** Counts one indicator over the subjects that a set of cohorts has: its members, itself, or the holder of a role as one. */
export function tally(found: CaseOutcomes, one: SubjectOutcomes, cohorts: readonly number[]): Tally {
  const explains = explanations(found, one, cohorts);
  const fired: TalliedHit[] = [];
  let quiet = 0;
  let excused = 0;
  for (const subject of subjectsOf(found.graph, one, cohorts)) {
    const outcome = one.of(subject);
    if (outcome?.effect === 'quiet') quiet += 1;
    if (outcome?.effect === 'explained') excused += 1;
    if (outcome?.effect !== 'fires') continue;
    const hit = found.hits.get(one.indicator.id)?.get(subject) ?? bareHit(subject);
    fired.push({ hit, outcome, reason: one.reason(subject) ?? outcome.reason, explainedBy: explains(subject) });
  }
  const hits = fired.filter(({ explainedBy }) => explainedBy === null);
  const explained = fired.filter(({ explainedBy }) => explainedBy !== null);
  return { judged: judgedCount(one, hits.length, quiet), hits, explained, excused: excused + explained.length };
}

/** A party is one however many hold the role: members' weights and holders' weights are never added. */
function judgedCount(one: SubjectOutcomes, hits: number, quiet: number): number {
  return isParty(one) ? Math.min(1, hits + quiet) : hits + quiet;
}

export function isParty({ indicator }: SubjectOutcomes): boolean {
  return indicator.subject !== 'person' && indicator.subject !== 'cohort';
}

/** The subjects of an indicator among cohorts, each once. */
export function subjectsOf(graph: CaseGraph, one: SubjectOutcomes, cohorts: readonly number[]): Set<string> {
  const role = one.indicator.subject;
  return new Set(
    cohorts.flatMap((cohort) => {
      if (role === 'cohort') return [graph.cohorts[cohort]?.id ?? ''];
      if (role === 'person') return (graph.cohorts[cohort]?.members ?? []).map(({ person }) => person);
      return (graph.edges[cohort] ?? []).filter((edge) => edge.role === role).map(({ entity }) => entity);
    }),
  );
}

/**
 * Which counter-check explains a hit of `one` on a subject. A check on people explains their own hits, and a hit on their cohort
 * or its parties when it holds for at least half of them; a check on a cohort or a party explains everything of that cohort.
 */
function explanations(
  found: CaseOutcomes,
  one: SubjectOutcomes,
  cohorts: readonly number[],
): (subject: string) => string | null {
  const checks = found.outcomes.filter(({ indicator }) => indicator.explains.includes(one.indicator.code));
  if (checks.length === 0) return () => null;
  const people = new Map<string, string>();
  for (const cohort of cohorts)
    for (const check of checks)
      for (const person of explainedPeople(found.graph, check, cohort))
        if (!people.has(person)) people.set(person, check.indicator.code);
  const membersOf = (cohort: number) => (found.graph.cohorts[cohort]?.members ?? []).map(({ person }) => person);
  if (one.indicator.subject === 'person') return (subject) => people.get(subject) ?? null;
  if (isParty(one)) return () => majority(cohorts.flatMap(membersOf), people);
  const byId = new Map(cohorts.map((cohort) => [found.graph.cohorts[cohort]?.id, membersOf(cohort)]));
  return (subject) => majority(byId.get(subject) ?? [], people);
}

function explainedPeople(graph: CaseGraph, check: SubjectOutcomes, cohort: number): string[] {
  const members = (graph.cohorts[cohort]?.members ?? []).map(({ person }) => person);
  const explains = (subject: string) => check.of(subject)?.effect === 'explained';
  if (check.indicator.subject === 'person') return members.filter(explains);
  return [...subjectsOf(graph, check, [cohort])].some(explains) ? members : [];
}

function majority(all: readonly string[], explained: ReadonlyMap<string, string>): string | null {
  const found = all.filter((person) => explained.has(person));
  return found.length > 0 && 2 * found.length >= all.length ? (explained.get(found[0] ?? '') ?? null) : null;
}
