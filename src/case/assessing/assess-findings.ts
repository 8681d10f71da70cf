import { type Bar, type Cohort, type Finding, type RoleHolder, roles } from '../../findings/index.ts';
import type { LedgerEntry } from '../../store/index.ts';
import type { Locator } from '../opening/locator.ts';

/** Every scored candidate as strangers judge it: by locators, since ids are ours. */
export function findingsForStrangers(
  findings: readonly Finding[],
  entries: readonly LedgerEntry[],
  locator: (record: string) => Locator,
): unknown[] {
  const origins = originNames(entries);
  return findings.map((finding) => ({
    ...{ id: finding.id, level: finding.level, loose_level: finding.looseLevel, typology: finding.typology },
    ...{ p: finding.p, low: finding.low, high: finding.high, caveat: finding.caveat },
    roles: Object.fromEntries(
      roles.map((role) => [
        role,
        finding.roles.filter((held) => held.role === role).map((held) => roleOf(held, locator)),
      ]),
    ),
    cohorts: finding.cohorts.map((cohort) => cohortOf(cohort, locator)),
    for: finding.bars.filter(supports).map((bar) => barOf(bar, locator)),
    against: finding.bars.filter((bar) => !supports(bar)).map((bar) => barOf(bar, locator)),
    origins: finding.origins.map((id) => ({ id, name: origins.get(id) ?? id })),
    gates: finding.gates,
    cannot_tell: finding.cannotTell,
    rivals: finding.rivals,
    see_also: finding.seeAlso,
  }));
}

const supports = (bar: Bar): boolean => bar.ratio.value > 1 && bar.explainedBy === null;

const roleOf = (held: RoleHolder, locator: (record: string) => Locator) => ({
  ...{ entity: held.entity, from: held.from, to: held.to, members: held.members, of: held.of, link_p: held.linkP },
  records: held.records.map(locator),
});

const cohortOf = (cohort: Cohort, locator: (record: string) => Locator) => ({
  ...{ id: cohort.id, basis: cohort.basis, university: cohort.university, from: cohort.from, to: cohort.to },
  members: cohort.members.map(({ person, record }) => ({ entity: person, ...locator(record) })),
});

const barOf = (bar: Bar, locator: (record: string) => Locator) => ({
  ...{
    indicator: bar.indicator,
    family: bar.family,
    outcome: bar.outcome,
    strength: bar.strength,
    hits: bar.hits,
    judged: bar.judged,
  },
  ...{ ratio: bar.ratio, counts: bar.counts, because: bar.because, explained_by: bar.explainedBy },
  records: bar.cited.map((cited) => ({ part: cited.part, type: cited.recordType, ...locator(cited.recordId) })),
});

const originNames = (entries: readonly LedgerEntry[]) =>
  new Map(
    entries.filter(({ kind }) => kind === 'added').map(({ body }) => [String(body.origin_id), String(body.origin)]),
  );
