import type { Finding } from '../src/findings/index.ts';

type Member = Finding['cohorts'][number]['members'][number];

/** A small invented arrangement for tests of any room: two workers unless other members of its cohort are given, a builder, an agent, an office. */
export function inventedFinding({
  members,
  ...given
}: Partial<Finding> & { members?: readonly Member[] } = {}): Finding {
  const holder = (role: Finding['roles'][number]['role'], entity: string) => {
    return {
      role,
      entity,
      members: 2,
      of: 2,
      from: '2022-09-01',
      to: '2023-06-30',
      linkP: 1,
      records: [`rec-${entity}`],
    };
  };
  const member = (person: string) => ({ person, record: `enl-${person}` });
  return {
    id: 'f-1',
    supersedes: [],
    typology: 'student-visa-labour',
    level: 'investigate',
    looseLevel: 'investigate',
    p: 0.8,
    low: 0.5,
    high: 0.95,
    priors: [{ prior: 0.01, posterior: 0.6 }],
    roles: [holder('office', 'e-office'), holder('facilitator', 'e-agent'), holder('host', 'e-host')],
    cohorts: [
      {
        id: 'c-1',
        university: 'e-university',
        basis: 'order',
        from: '2022-09-01',
        to: '2022-09-01',
        members: members ?? ['e-worker-1', 'e-worker-2'].map(member),
      },
    ],
    bars: [],
    cannotTell: [],
    gates: [],
    withoutOrigin: [],
    strongestContrary: null,
    rivals: [],
    origins: [],
    seeAlso: [],
    byChance: { tried: 120, expected: 0.4 },
    caveat: 'elicited, uncalibrated',
    ...given,
  };
}
