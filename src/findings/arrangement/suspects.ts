import type { Bar } from '../finding.ts';
import type { Candidate } from './candidates.ts';
import { reviewable } from './levels.ts';
import type { Typology } from './typology.ts';

/** Cohorts that are no measure of the innocent where a rule of this family is counted. */
export type Suspects = (family: string) => ReadonlySet<number>;

/** Where more of a case than this is suspect, the rules err and not the people: then nobody is left out. */
const mostSuspect = 1 / 3;

/**
 * Who would be up for review by signs of other families alone is no peer: two guilty groups would take each other's signs for what is
 * usual. Only signs that were measured against all peers count here, so that what fires on everybody makes nobody suspect.
 */
export function suspectsOf(
  judged: readonly { readonly candidate: Candidate; readonly bars: readonly Bar[] }[],
  of: { readonly typology: Typology; readonly cohorts: number },
): Suspects {
  const known = new Map<string, ReadonlySet<number>>();
  return (family) => {
    const found = known.get(family) ?? without(family);
    known.set(family, found);
    return found;
  };
  function without(family: string): ReadonlySet<number> {
    const up = judged.filter(({ bars }) => isUp(bars.filter((bar) => bar.family !== family)));
    const cohorts = new Set(up.flatMap(({ candidate }) => candidate.cohorts));
    return cohorts.size > of.cohorts * mostSuspect ? new Set() : cohorts;
  }
  function isUp(bars: readonly Bar[]): boolean {
    const reasons = bars
      .filter(({ strength, hits }) => 'SM'.includes(strength) && hits > 0)
      .map(({ indicator, family, strength }) => ({ indicator, family, strength, aboutMovers: false }));
    return reviewable(reasons, of.typology.needsOneOf);
  }
}
