import type { CaseGraph, Edge } from './case-graph.ts';
import type { ParameterName } from './typology.ts';

/** Parties tied to so much that sharing them says nothing: role and entity, as `partyKey` writes them. */
export type Hubs = ReadonlySet<string>;

export type HubRules = Readonly<
  Record<Extract<ParameterName, `hub_${string}` | 'office_hub_cohorts'>, { readonly value: number }>
>;

export function partyKey(party: Pick<Edge, 'role' | 'entity'>): string {
  return `${party.role} ${party.entity}`;
}

/**
 * Parties that never join cohorts: listed reference payers and banks; those above the percentile of their role, where there are a hundred
 * of it to take one from, and above a floor always; those tied to more than a share of all cohorts; and an office that signs for
 * more than that share of its university, which is the university itself.
 */
export function findHubs(graph: CaseGraph, rules: HubRules): Hubs {
  const tied = cohortsByParty(graph);
  const limits = percentiles(tied, rules);
  const hubs = new Set<string>();
  for (const [key, { edge, cohorts }] of tied) {
    const many = cohorts.length > rules.hub_floor.value;
    const everywhere = cohorts.length > graph.cohorts.length * rules.hub_share.value;
    const above = cohorts.length > (limits.get(edge.role) ?? Number.POSITIVE_INFINITY);
    if (edge.reference || (many && (everywhere || above)) || isUniversity(graph, { edge, cohorts }, rules))
      hubs.add(key);
  }
  return hubs;
}

interface Tied {
  readonly edge: Edge;
  readonly cohorts: number[];
}

function cohortsByParty(graph: CaseGraph): Map<string, Tied> {
  const found = new Map<string, Tied>();
  for (const [cohort, edges] of graph.edges.entries())
    for (const edge of edges) {
      const tied = found.get(partyKey(edge));
      if (tied === undefined) found.set(partyKey(edge), { edge, cohorts: [cohort] });
      else tied.cohorts.push(cohort);
    }
  return found;
}

/** Exact percentile per role; none where fewer than 100 parties play it. */
function percentiles(tied: ReadonlyMap<string, Tied>, rules: HubRules): Map<string, number> {
  const counts = Map.groupBy(tied.values(), ({ edge }) => edge.role);
  const found = new Map<string, number>();
  for (const [role, parties] of counts) {
    if (parties.length < 100) continue;
    const sorted = parties.map(({ cohorts }) => cohorts.length).sort((a, b) => a - b);
    found.set(role, sorted[Math.ceil((sorted.length * rules.hub_percentile.value) / 100) - 1] ?? 0);
  }
  return found;
}

function isUniversity(graph: CaseGraph, tied: Tied, rules: HubRules): boolean {
  return signsForMost(graph, tied, { orders: rules.office_hub_cohorts.value, share: rules.hub_share.value });
}

/** An office that signs for more than a share of a university of which so many orders are in evidence. */
function signsForMost(graph: CaseGraph, { edge, cohorts }: Tied, least: { orders: number; share: number }): boolean {
  if (edge.role !== 'office') return false;
  const universities = Map.groupBy(cohorts, (cohort) => graph.cohorts[cohort]?.university ?? '');
  return [...universities].some(([university, signed]) => {
    const all = graph.cohorts.filter((cohort) => cohort.university === university).length;
    return university !== '' && all >= least.orders && signed.length > all * least.share;
  });
}

/**
 * Whom most deal with, however few are in evidence: a signer of more than the share of his university's orders, a firm that has more than the
 * share of all groups of which a firm is known. Sharing them is what groups of one university and one site do.
 */
export function findEverybodys(graph: CaseGraph, share: number): Hubs {
  const employed = graph.edges.filter((edges) => edges.some(isFirm)).length;
  const most = [...cohortsByParty(graph)].filter(
    ([, tied]) =>
      signsForMost(graph, tied, { orders: 1, share }) || (isFirm(tied.edge) && tied.cohorts.length > employed * share),
  );
  return new Set(most.map(([key]) => key));
}

const isFirm = ({ role, place, unnamed }: Edge): boolean => role === 'host' && !place && !unnamed;
