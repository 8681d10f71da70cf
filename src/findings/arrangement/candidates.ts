import type { Role } from '../finding.ts';
import { dayNumber } from '../stages/calendar-day.ts';
import type { CaseGraph, Edge } from './case-graph.ts';
import { findEverybodys, type Hubs, partyKey } from './hubs.ts';
import type { ParameterName } from './typology.ts';
import { bringers, employs } from './who-brought.ts';

/** Two parties in two roles that a set of cohorts shares. */
export interface Core {
  readonly mover: Edge;
  readonly place: Edge;
}

/** Cohorts that belong together through a core, with every core they all share. */
export interface Candidate {
  readonly cohorts: readonly number[];
  readonly cores: readonly Core[];
}

/** Who moves people or money, and who signs for or takes them: a core has one of each. */
const movers: readonly Role[] = ['facilitator', 'dispatcher', 'payer'];
const places: readonly Role[] = ['office', 'host'];

export type JoiningRules = Readonly<
  Record<Extract<ParameterName, 'months_apart' | 'hub_share'>, { readonly value: number }>
>;

interface Group {
  readonly cohorts: readonly number[];
  readonly cores: readonly Core[];
}

/**
 * All cores of the case, each cohort in one candidate. Cohorts join when they share two different parties in two different roles
 * and are at most `monthsApart` apart; what shares most goes first, and what then overlaps it keeps the rest. A cohort with a
 * core of its own and nobody to share it with is a candidate alone: the reference class of every probability.
 */
export function findCandidates(graph: CaseGraph, hubs: Hubs, rules: JoiningRules): Candidate[] {
  const assigned = new Set<number>();
  const found: Candidate[] = [];
  let round = sharedGroups(graph, hubs, rules);
  while (round.length > 0) {
    const rest: Group[] = [];
    for (const group of round.sort(byTightness(graph))) {
      const free = group.cohorts.filter((cohort) => !assigned.has(cohort));
      if (free.length === group.cohorts.length) {
        found.push(group);
        for (const cohort of free) assigned.add(cohort);
      } else if (free.length > 1) rest.push({ ...group, cohorts: free });
    }
    round = mergeEqual(rest);
  }
  const alone = graph.cohorts.flatMap((_, cohort) => (assigned.has(cohort) ? [] : ownCore(graph, hubs, cohort)));
  return [...found, ...alone].sort((a, b) => (a.cohorts[0] ?? 0) - (b.cohorts[0] ?? 0));
}

function sharedGroups(graph: CaseGraph, hubs: Hubs, rules: JoiningRules): Group[] {
  const everybodys = findEverybodys(graph, rules.hub_share.value);
  const shared = new Map<string, { cohorts: number[]; core: Core }>();
  for (const cohort of graph.cohorts.keys())
    for (const core of coresOf(graph, hubs, cohort)) {
      if (isOneParty(core) || isSubcontract(graph, cohort, core)) continue;
      const key = [partyKey(core.mover), partyKey(core.place), ...kindOf(graph, cohort, core, everybodys)].join(' ');
      const known = shared.get(key);
      if (known === undefined) shared.set(key, { cohorts: [cohort], core });
      else known.cohorts.push(cohort);
    }
  const groups = [...shared.values()].flatMap(({ cohorts, core }) =>
    windows(graph, cohorts, rules.months_apart.value).map((part) => ({ cohorts: part, cores: [core] })),
  );
  return mergeEqual(groups.filter((group) => group.cohorts.length > 1));
}

/** An employer and its own site are one party, as are a guard and the site he guards, and two roles of one firm: sharing it alone joins nobody, nor does whom nothing names. */
function isOneParty({ mover, place }: Core): boolean {
  if (mover.unnamed || place.unnamed || mover.entity === place.entity) return true;
  return ['payer', 'overseer'].includes(mover.role) && place.place;
}

/** An employer on another firm's site: all its crews share the two, whoever brought each of them. */
const isSubcontract = (graph: CaseGraph, cohort: number, core: Core): boolean =>
  core.mover.role === 'payer' && core.place.role === 'host' && employs(graph, cohort, core.mover);

/**
 * An employer has trainees of his own beside people whom somebody brought, and takes these from several. He and an office, or who takes his people,
 * join those whom nobody brought; those whom others brought where both are theirs and not everybody's, else only those who came by the same.
 */
function kindOf(graph: CaseGraph, cohort: number, core: Core, everybodys: Hubs): readonly string[] {
  if (!employs(graph, cohort, core.mover)) return [];
  const brought = bringers(graph, cohort, core.mover);
  if (brought.length === 0) return ['sent by nobody'];
  const parties = [{ role: 'host', entity: core.mover.entity } as const, core.place];
  return parties.some((party) => everybodys.has(partyKey(party))) ? brought : ['brought'];
}

/** Cohorts come in order of arrival: a new window opens where one is too far from the first of the last. */
function windows(graph: CaseGraph, cohorts: readonly number[], monthsApart: number): number[][] {
  const found: number[][] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const cohort of cohorts) {
    const from = graph.cohorts[cohort]?.from ?? null;
    const day = from === null ? Number.POSITIVE_INFINITY : dayNumber(from);
    const last = found.at(-1);
    if (last !== undefined && day <= until) last.push(cohort);
    else {
      found.push([cohort]);
      until = day + Math.round(monthsApart * 30.44);
    }
  }
  return found;
}

/** Groups of the same cohorts are one group with all their cores. */
function mergeEqual(groups: readonly Group[]): Group[] {
  const found = new Map<string, Group>();
  for (const group of groups) {
    const key = group.cohorts.join(' ');
    const same = found.get(key);
    found.set(key, same === undefined ? group : { cohorts: group.cohorts, cores: [...same.cores, ...group.cores] });
  }
  return [...found.values()];
}

/** Many parties shared by many cohorts first; then more people; then the earlier arrival. */
function byTightness(graph: CaseGraph): (a: Group, b: Group) => number {
  const people = (group: Group) =>
    group.cohorts.reduce((sum, cohort) => sum + (graph.cohorts[cohort]?.members.length ?? 0), 0);
  const tightness = (group: Group) => (parties(group).size - 1) * (group.cohorts.length - 1);
  return (a, b) => tightness(b) - tightness(a) || people(b) - people(a) || lexical(a.cohorts, b.cohorts);
}

function lexical(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}

function parties(group: Group): Set<string> {
  return new Set(group.cores.flatMap(({ mover, place }) => [mover.entity, place.entity]));
}

/** Every mover of a cohort with every place, hubs aside. */
export function coresOf(graph: CaseGraph, hubs: Hubs, cohort: number): Core[] {
  const edges = (graph.edges[cohort] ?? []).filter((edge) => !hubs.has(partyKey(edge)));
  const takers = edges.filter((edge) => places.includes(edge.role));
  return edges
    .filter((edge) => movers.includes(edge.role) || minds(graph, cohort, edge))
    .flatMap((mover) => takers.map((place) => ({ mover, place })));
}

/** Who minds a crew that never enrolled moves it, and so does who collects the wages of anybody; one of its own, a foreman, does not. */
function minds(graph: CaseGraph, cohort: number, { role, entity, collects }: Edge): boolean {
  const crew = graph.cohorts[cohort];
  if (role !== 'overseer' || crew?.members.some(({ person }) => person === entity)) return false;
  return collects || crew?.university === '';
}

function ownCore(graph: CaseGraph, hubs: Hubs, cohort: number): Candidate[] {
  const cores = coresOf(graph, hubs, cohort);
  return cores.length === 0 ? [] : [{ cohorts: [cohort], cores }];
}
