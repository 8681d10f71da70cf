import { type GivenArrangement, givenCohortId } from '../stages/given-arrangements.ts';
import { type Candidate, coresOf } from './candidates.ts';
import type { CaseGraph } from './case-graph.ts';

/** The given arrangements as candidates; one whose cohorts are not in the graph, being of another kind, is none. No party is a hub. */
export function givenCandidates(graph: CaseGraph, given: readonly GivenArrangement[]): Candidate[] {
  const places = new Map(graph.cohorts.map(({ id }, at) => [id, at]));
  return given.flatMap((one, a) => {
    const cohorts = one.cohorts
      .flatMap((_, c) => places.get(givenCohortId(a, c)) ?? [])
      .sort((first, second) => first - second);
    const cores = cohorts.flatMap((cohort) => coresOf(graph, new Set(), cohort));
    return cohorts.length === 0 ? [] : [{ cohorts, cores }];
  });
}
