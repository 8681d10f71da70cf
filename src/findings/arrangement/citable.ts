import { coresOf } from './candidates.ts';
import type { CaseGraph } from './case-graph.ts';

/**
 * The subjects whose records a finding may cite: cohorts that somebody moved to some place, with their people and parties. Hubs count
 * here, so that no typology finds more. Of everybody else only the outcome is ever read: in ten million passages of a gate nearly all
 * that fires is a crowd in no arrangement, and its rows would cost more than all else.
 */
export function citableSubjects(graph: CaseGraph, given = false): Set<string> {
  const noHubs = new Set<string>();
  const subjects = new Set<string>();
  for (const [at, cohort] of graph.cohorts.entries()) {
    if (!given && coresOf(graph, noHubs, at).length === 0) continue;
    subjects.add(cohort.id);
    for (const { person } of cohort.members) subjects.add(person);
    for (const { entity } of graph.edges[at] ?? []) subjects.add(entity);
  }
  return subjects;
}
