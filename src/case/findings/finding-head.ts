import type { Bar, Cohort, Finding, RoleHolder } from '../../findings/index.ts';
import { parseRecordId } from '../../records/index.ts';

type Headed = Pick<
  Finding,
  'id' | 'supersedes' | 'typology' | 'level' | 'looseLevel' | 'p' | 'low' | 'high' | 'withoutOrigin' | 'origins'
>;
type HeadBar = Pick<Bar, 'family' | 'indicator' | 'strength' | 'hits' | 'judged' | 'ratio' | 'explainedBy'>;

/** A finding as lists need it, without the rows that it cites: those are as many as the evidence has, and are read when it is opened. */
export interface FindingHead extends Headed {
  readonly roles: readonly Pick<RoleHolder, 'role' | 'entity'>[];
  readonly cohorts: readonly (Pick<Cohort, 'university'> & {
    readonly members: readonly { readonly person: string }[];
  })[];
  readonly bars: readonly HeadBar[];
  readonly cannotTell: number;
  /** How many rows speak for it, and one of each exhibit that does. */
  readonly rows: number;
  readonly oneOfEach: readonly string[];
  /** Every exhibit that it cites at all. */
  readonly exhibits: readonly string[];
}

/** True for a sign that speaks for a finding and is not explained. */
export const speaksFor = ({ explainedBy, strength, ratio, hits }: HeadBar): boolean =>
  explainedBy === null && !['X', 'C'].includes(strength) && (ratio.value > 1 || (ratio.value === 1 && hits > 0));

export function headOf(finding: Finding): FindingHead {
  const { id, supersedes, typology, level, looseLevel, p, low, high, withoutOrigin, origins } = finding;
  const records = new Set(finding.bars.filter(speaksFor).flatMap(({ cited }) => cited.map(({ recordId }) => recordId)));
  const cited = finding.bars.flatMap((bar) => bar.cited.map(({ recordId }) => exhibitOf(recordId)));
  return {
    ...{ id, supersedes, typology, level, looseLevel, p, low, high, withoutOrigin, origins },
    roles: finding.roles.map(({ role, entity }) => ({ role, entity })),
    cohorts: finding.cohorts.map(({ university, members }) => ({
      university,
      members: members.map(({ person }) => ({ person })),
    })),
    bars: finding.bars.map(({ family, indicator, strength, hits, judged, ratio, explainedBy }) => ({
      ...{ family, indicator, strength, hits, judged, ratio, explainedBy },
    })),
    cannotTell: finding.cannotTell.length,
    rows: records.size,
    oneOfEach: [...new Map([...records].map((record) => [exhibitOf(record), record])).values()],
    exhibits: [...new Set(cited)],
  };
}

const exhibitOf = (record: string): string => parseRecordId(record)?.exhibitId ?? '';
