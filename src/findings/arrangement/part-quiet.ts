import type { Role } from '../finding.ts';
import { type Weighing, weighCandidate } from './bars.ts';
import type { Candidate } from './candidates.ts';
import { isParty } from './tally.ts';
import { byBringers } from './who-brought.ts';

/**
 * An agent brings scholars too, and the office that signs for them signs for everybody: a cohort that shares the parties of others, and on whose
 * own people no strong or moderate sign falls, is a candidate beside theirs ("see also") and not a part of it. Groups of different agents that share
 * an employer and an office and no more stay together where on each falls a sign of work, money or control. Nothing is parted where all share who brought them, who sent them to work, and who took them.
 */
export function partQuiet(weighing: Weighing, candidates: readonly Candidate[]): Candidate[] {
  return candidates
    .flatMap((candidate) => parted(weighing, candidate))
    .sort((a, b) => (a.cohorts[0] ?? 0) - (b.cohorts[0] ?? 0));
}

function parted(weighing: Weighing, candidate: Candidate): Candidate[] {
  if (candidate.cohorts.length < 2 || isOneRoad(candidate)) return [candidate];
  const { graph } = weighing.found;
  const movers = candidate.cores.map(({ mover }) => mover);
  const loose = byBringers(graph, candidate.cohorts, movers).length > 1;
  const families = loose ? weighing.typology.needsOneOf : weighing.typology.families.map(({ id }) => id);
  const { telling = [], quiet = [] } = Object.groupBy(candidate.cohorts, (one) =>
    speaks(weighing, { ...candidate, cohorts: [one] }, families) ? 'telling' : 'quiet',
  );
  const parts = [telling, ...byBringers(graph, quiet, movers)];
  return parts.filter(({ length }) => length > 0).map((cohorts) => ({ ...candidate, cohorts }));
}

/** The same people brought all of them, sent them to work and took them: scholars of an agent share him and the office that signs, and no road to a site. */
function isOneRoad({ cores }: Candidate): boolean {
  const named = cores
    .flatMap(({ mover, place }) => [mover, place])
    .filter(({ contact, unnamed }) => !contact && !unnamed);
  const of = (role: Role) => named.filter((edge) => edge.role === role);
  const [brings, sends, takes] = [of('facilitator'), of('dispatcher'), of('host').filter((edge) => !edge.place)];
  return brings.some((one) =>
    sends.some(
      (two) => two.entity !== one.entity && takes.some(({ entity }) => ![one.entity, two.entity].includes(entity)),
    ),
  );
}

/** What falls on a party falls on everybody it acts for, and tells one cohort from another no more than the party does. */
function speaks(weighing: Weighing, alone: Candidate, families: readonly string[]): boolean {
  const own = weighing.found.outcomes.filter((one) => !isParty(one) && families.includes(one.indicator.family));
  const codes = new Set(own.map(({ indicator }) => indicator.code));
  return weighCandidate(weighing, alone).bars.some(
    ({ indicator, strength, hits }) => hits > 0 && 'SM'.includes(strength) && codes.has(indicator),
  );
}
