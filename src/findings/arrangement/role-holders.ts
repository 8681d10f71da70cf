import { type RoleHolder, roles } from '../finding.ts';
import type { Candidate } from './candidates.ts';
import type { CaseGraph, Edge } from './case-graph.ts';
import { type Hubs, partyKey } from './hubs.ts';

/**
 * Who plays which part, most members first. A hub (the rector who signs everything) is named only where nobody else holds the
 * role, a telephone, a site or whom nothing names only where no person or firm does; a party tied to a small part is left out unless it is the role's first: a role may rotate, but not among everybody.
 */
export function roleHolders(graph: CaseGraph, hubs: Hubs, candidate: Candidate): RoleHolder[] {
  const of = new Set(candidate.cohorts.flatMap((cohort) => peopleOf(graph, cohort))).size;
  const tied = candidate.cohorts.flatMap((cohort) =>
    (graph.edges[cohort] ?? []).map((edge) => ({ edge, people: peopleOf(graph, cohort) })),
  );
  const edges = tied.map(({ edge }) => edge);
  const holders = [...Map.groupBy(tied, ({ edge }) => partyKey(edge)).values()].map((own) => holderOf(own, of));
  return roles.flatMap((role) => {
    const all = holders.filter((holder) => holder.role === role).sort(byMembers);
    const things = new Set(edges.filter(({ place, contact, unnamed }) => place || contact || unnamed).map(partyKey));
    const shown = preferred(
      preferred(all, (holder) => !hubs.has(partyKey(holder))),
      (holder) => !things.has(partyKey(holder)),
    );
    return shown.filter((holder, place) => place === 0 || 4 * holder.members >= of);
  });
}

/** Those that hold where any does, else all. */
function preferred(holders: readonly RoleHolder[], holds: (holder: RoleHolder) => boolean): readonly RoleHolder[] {
  const some = holders.filter(holds);
  return some.length > 0 ? some : holders;
}

function peopleOf(graph: CaseGraph, cohort: number): string[] {
  return (graph.cohorts[cohort]?.members ?? []).map(({ person }) => person);
}

interface Tied {
  readonly edge: Edge;
  readonly people: readonly string[];
}

/** Whoever stands in two cohorts counts once. Of a cohort tied in part only how many is known, so there at most as many as there are. */
function membersOf(tied: readonly Tied[], of: number): number {
  const whole = tied.filter(({ edge, people }) => edge.k >= people.length);
  const parts = tied.filter(({ edge, people }) => edge.k < people.length);
  const sure = new Set(whole.flatMap(({ people }) => people)).size;
  return Math.min(
    of,
    parts.reduce((sum, { edge }) => sum + edge.k, sure),
  );
}

function holderOf(tied: readonly Tied[], of: number): RoleHolder {
  const edges: readonly Edge[] = tied.map(({ edge }) => edge);
  const [first] = edges as readonly [Edge, ...Edge[]];
  const days = (side: 'from' | 'to') => edges.flatMap((edge) => edge[side] ?? []).sort();
  return {
    role: first.role,
    entity: first.entity,
    members: membersOf(tied, of),
    of,
    from: days('from')[0] ?? null,
    to: days('to').at(-1) ?? null,
    linkP: Math.min(...edges.map((edge) => edge.linkP)),
    records: [...new Set(edges.flatMap((edge) => edge.records))].sort(),
  };
}

function byMembers(a: RoleHolder, b: RoleHolder): number {
  return b.members - a.members || b.records.length - a.records.length || (a.entity < b.entity ? -1 : 1);
}
