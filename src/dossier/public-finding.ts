import { type Finding, type Level, type Role, roles, type Strength } from '../findings/index.ts';
import { type Flow, type Total, totals } from '../flows/index.ts';
import type { Assessment } from '../law/index.ts';
import { coarseBounds, coarsePeople, coarseShare, coarseYears, type Share, smallestCell } from './coarse.ts';
import { type Side, sideOf } from './side-of.ts';
import { isTestimony } from './standing-of.ts';
import { peopleOf } from './story.ts';

/**
 * A finding as the public may read it. It is made field by field and never by leaving out: what is not a field here cannot stand in
 * a public edition. No id, no record, no day, no place, no sentence that a paper or a person wrote.
 */
export interface PublicFinding {
  readonly n: number;
  readonly level: Level;
  readonly typology: string;
  readonly people: number;
  readonly years: readonly string[];
  readonly universities: readonly string[];
  readonly parties: readonly {
    readonly role: Role;
    readonly organisations: readonly string[];
    readonly persons: boolean;
  }[];
  readonly signs: readonly {
    readonly indicator: string;
    readonly title: string;
    readonly family: string;
    readonly side: Side;
    readonly strength: Strength;
    readonly share: Share;
  }[];
  readonly open: readonly { readonly indicator: string; readonly title: string }[];
  readonly rivals: readonly string[];
  readonly money: readonly PublicSum[];
  readonly law: readonly {
    readonly instrument: string;
    readonly title: string;
    readonly kind: Assessment['kind'];
    readonly state: 'met' | 'open' | 'exempt';
  }[];
}

export interface PublicSum {
  readonly kind: Flow['kind'];
  readonly from: Flow['from_role'];
  readonly to: Flow['to_role'];
  readonly bounds: readonly [number, number];
  readonly currency: string;
  /** For a worker and month, on average. */
  readonly each: readonly [number, number] | null;
}

export interface PublicSource {
  readonly flows: readonly Flow[];
  readonly law: readonly Assessment[];
  /** What an organisation is called to the public, by its name or by its role and a number. */
  called(entity: string, role: Role | 'university', finding: Finding): string;
  isPerson(entity: string): boolean;
  titleOf(id: string): string;
  /** The title of another explanation in the reader's language. */
  inWords(code: string, sentence: string): string;
  lawTitle(assessment: Assessment): string;
}

/** Why a finding may not go into a public edition at all; null where it may. */
export const barredFromPublic = (finding: Finding): 'few-people' | null =>
  peopleOf(finding) < smallestCell ? 'few-people' : null;

export function publicFinding(finding: Finding, n: number, source: PublicSource): PublicFinding {
  const days = finding.cohorts.flatMap(({ from, to }) => [from, to]);
  const signs = signsOf(finding, source);
  return {
    ...{ n, level: finding.level, typology: finding.typology },
    people: coarsePeople(peopleOf(finding)),
    years: coarseYears(days),
    universities: unique(finding.cohorts.map(({ university }) => source.called(university, 'university', finding))),
    parties: partiesOf(finding, source),
    signs,
    // What told of some and could only be weighed by judgement stands among the reasons: without its sentence, here it would deny them.
    open: finding.cannotTell
      .filter((one) => !signs.some(({ indicator }) => indicator === one.indicator))
      .map(({ indicator }) => ({ indicator, title: source.titleOf(indicator) })),
    rivals: finding.rivals
      .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .map(({ id, title }) => source.inWords(id, title)),
    money: moneyOf(source.flows.filter((flow) => flow.finding === finding.id)),
    law: source.law.filter((one) => one.finding === finding.id).map((one) => provision(one, source)),
  };
}

function partiesOf(finding: Finding, { called, isPerson }: PublicSource): PublicFinding['parties'] {
  return roles.flatMap((role) => {
    const held = finding.roles.filter((one) => one.role === role).map(({ entity }) => entity);
    const organisations = held.filter((entity) => !isPerson(entity)).map((entity) => called(entity, role, finding));
    return held.length === 0
      ? []
      : [{ role, organisations: unique(organisations), persons: organisations.length < held.length }];
  });
}

function signsOf(finding: Finding, { titleOf }: PublicSource): PublicFinding['signs'] {
  return finding.bars
    .flatMap((bar) => {
      const side = sideOf(bar);
      // What a witness said stands in no public edition, nor what hangs on it: that there is a witness is itself a danger.
      const said = bar.cited.some(({ recordId }) => isTestimony(recordId));
      const { indicator, family, strength, hits, judged } = bar;
      return side === null || said
        ? []
        : [{ ...{ indicator, family, strength, side }, title: titleOf(indicator), share: coarseShare(hits, judged) }];
    })
    .sort((a, b) => 'SMWCX'.indexOf(a.strength) - 'SMWCX'.indexOf(b.strength) || (a.indicator < b.indicator ? -1 : 1));
}

/** What was earned, what was left, and what parties passed on; never what is one worker's or what somebody said. */
function moneyOf(flows: readonly Flow[]): readonly PublicSum[] {
  const told = flows.filter(({ basis, records }) => basis !== 'attributed' && !records.some(isTestimony));
  const passed = told
    .filter(({ kind, from_role, to_role }) => kind === 'payment' && from_role !== to_role && to_role !== 'worker')
    .map((flow) => ({ ...flow, code: null }));
  const earned = totals(told).filter(
    ({ kind, workers }) => (kind === 'gross' || kind === 'left') && workers >= smallestCell,
  );
  return [...earned.map((sum) => publicSum(sum, 2)), ...totals(passed).map((sum) => publicSum(sum, 1))];
}

function publicSum(sum: Total, digits: number): PublicSum {
  const { kind, from_role: from, to_role: to, low, high, currency, workers, workerMonths } = sum;
  const a = (text: string) => String(Number(text) / workerMonths);
  const each = workers >= smallestCell && workerMonths > 0 ? coarseBounds(a(low), a(high), 2) : null;
  return { kind, from, to, currency, bounds: coarseBounds(low, high, digits), each };
}

function provision(one: Assessment, { lawTitle }: PublicSource): PublicFinding['law'][number] {
  const exempt = one.exemptions.some(({ state }) => state === 'exempt');
  const met = one.elements.every(({ state }) => state === 'met');
  const { instrument, kind } = one;
  return { instrument, kind, title: lawTitle(one), state: exempt ? 'exempt' : met ? 'met' : 'open' };
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
