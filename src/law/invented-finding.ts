import type { Finding, RoleHolder } from '../findings/index.ts';

type Member = Finding['cohorts'][number]['members'][number];

/** For tests: a finding at review about one cohort, `p1` and `p2` unless other members are given. */
export function inventedFinding(given: {
  readonly roles: readonly RoleHolder[];
  readonly members?: readonly Member[];
}): Finding {
  const members = given.members ?? ['p1', 'p2'].map((person) => ({ person, record: `enl-${person}` }));
  return {
    id: 'f-1',
    supersedes: [],
    typology: 'student-visa-labour',
    level: 'review',
    looseLevel: 'review',
    p: 0.5,
    low: 0.2,
    high: 0.8,
    priors: [],
    roles: given.roles,
    cohorts: [{ id: 'c-1', university: 'e-u', basis: 'order', from: null, to: null, members }],
    bars: [],
    cannotTell: [],
    gates: [],
    withoutOrigin: [],
    strongestContrary: null,
    rivals: [],
    origins: [],
    seeAlso: [],
    byChance: { tried: 1, expected: 0 },
    caveat: 'uncalibrated',
  };
}
