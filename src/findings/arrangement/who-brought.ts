import type { CaseGraph, Edge } from './case-graph.ts';

/** The mover is an employer who pays for, or sends, the people he takes himself. */
export function employs(graph: CaseGraph, cohort: number, mover: Edge): boolean {
  return (graph.edges[cohort] ?? []).some(({ role, entity }) => role === 'host' && entity === mover.entity);
}

/** Who acts for a cohort or sent it, by name, but for the mover himself. */
export function bringers(graph: CaseGraph, cohort: number, mover: Edge): string[] {
  const brought = (graph.edges[cohort] ?? []).filter(
    ({ role, entity, contact, unnamed }) =>
      (role === 'facilitator' || role === 'dispatcher') && !contact && !unnamed && entity !== mover.entity,
  );
  return [...new Set(brought.map(({ entity }) => entity))].sort();
}

/** Cohorts by who brought them, where these movers, who all employ them, are what holds them together; else all as one. */
export function byBringers(graph: CaseGraph, cohorts: readonly number[], movers: readonly Edge[]): number[][] {
  const [mover] = movers;
  const held = movers.some((one) => !cohorts.every((cohort) => employs(graph, cohort, one)));
  if (mover === undefined || held) return [[...cohorts]];
  return [...Map.groupBy(cohorts, (cohort) => bringers(graph, cohort, mover).join(' ')).values()];
}
