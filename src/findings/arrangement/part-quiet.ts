import { type Weighing, weighCandidate } from './bars.ts';
import type { Candidate } from './candidates.ts';
import { isParty } from './tally.ts';

/**
 * An agent brings scholars too, and the office that signs for them signs for everybody: a cohort that shares the parties of others, and on whose
 * own people no strong or moderate sign falls, is a candidate beside theirs ("see also") and not a part of it.
 */
export function partQuiet(weighing: Weighing, candidates: readonly Candidate[]): Candidate[] {
  return candidates
    .flatMap((candidate) => parted(candidate, (cohort) => speaks(weighing, candidate, cohort)))
    .sort((a, b) => (a.cohorts[0] ?? 0) - (b.cohorts[0] ?? 0));
}

function parted(candidate: Candidate, isOf: (cohort: number) => boolean): Candidate[] {
  if (candidate.cohorts.length < 2) return [candidate];
  const { telling = [], quiet = [] } = Object.groupBy(candidate.cohorts, (one) => (isOf(one) ? 'telling' : 'quiet'));
  return [telling, quiet].filter(({ length }) => length > 0).map((cohorts) => ({ ...candidate, cohorts }));
}

/** What falls on a party falls on everybody it acts for, and tells one cohort from another no more than the party does. */
function speaks(weighing: Weighing, { cores }: Candidate, cohort: number): boolean {
  const own = new Set(weighing.found.outcomes.filter((one) => !isParty(one)).map(({ indicator }) => indicator.code));
  return weighCandidate(weighing, { cores, cohorts: [cohort] }).bars.some(
    ({ indicator, strength, hits }) => hits > 0 && 'SM'.includes(strength) && own.has(indicator),
  );
}
