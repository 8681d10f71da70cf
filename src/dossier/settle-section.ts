import type { Finding, Strength } from '../findings/index.ts';
import type { Assessment } from '../law/index.ts';
import type { Section, Sentence } from './dossier.ts';
import type { Claim } from './material.ts';
import { list, type Pen, plain, prose, section, tail } from './page.ts';
import type { Phrase } from './phrases.ts';

/** A rule of the typology in use that the material leaves open: what would settle it, and which kinds of record the case lacks for it. */
export interface OpenRule {
  readonly indicator: string;
  readonly family: string;
  readonly strength: Strength;
  readonly wouldSettle: string;
  /** Record types that the rule reads and the case does not hold. */
  readonly lacks: readonly string[];
}

/** What a statement on a topic bears on. */
const families: Readonly<Record<string, readonly string[]>> = {
  ...{ pay: ['MONEY'], deduction: ['MONEY'], levy: ['MONEY'], bribe: ['MONEY', 'CERT'] },
  ...{ work: ['WORK'], hours: ['WORK'], lodging: ['WORK'], study: ['WORK', 'CERT'], certificate: ['CERT'] },
  ...{ recruitment: ['VISA', 'NET'], entry: ['VISA', 'NET'] },
  ...{ documents: ['CTRL'], movement: ['CTRL'], oversight: ['CTRL'], threat: ['CTRL'] },
};

/** Which papers would settle what a witness says of a topic, where no rule of the catalogue asks. */
const byTopic: Readonly<Record<string, Phrase>> = {
  ...{ pay: 'settles_pay', deduction: 'settles_pay', levy: 'settles_pay', bribe: 'settles_bribe' },
  ...{ work: 'settles_work', hours: 'settles_work', lodging: 'settles_work' },
  ...{ oversight: 'settles_work', movement: 'settles_work', threat: 'settles_second' },
  ...{ study: 'settles_study', certificate: 'settles_certificate' },
  ...{ recruitment: 'settles_entry', entry: 'settles_entry', documents: 'settles_entry' },
};

export interface Settled {
  readonly findings: readonly Finding[];
  readonly law: readonly Assessment[];
  readonly material?: { readonly claims: readonly Claim[] };
  readonly open?: readonly OpenRule[];
}

/** What would settle most, first. With a finding: its open rules and elements of law; without: what the rules wait for, beside what is said. */
export function settleSection(pen: Pen, { findings, law, material, open = [] }: Settled): Section {
  const claims = material?.claims ?? [];
  const items =
    findings.length > 0
      ? fromFindings(pen, findings, law)
      : open.length > 0
        ? fromRules(pen, open, claims)
        : fromClaims(pen, claims);
  const intro = findings.length === 0 && open.length > 0 ? 'settleRules' : 'settleIntro';
  const body = items.length > 0 ? list(items, true) : prose(plain(pen.say('none')));
  return section('settle', pen.say('settle'), [prose(plain(pen.say(intro))), body]);
}

function fromFindings(pen: Pen, findings: readonly Finding[], law: readonly Assessment[]): readonly Sentence[] {
  return counted(pen, [
    ...findings.flatMap((finding) => finding.cannotTell.map((one) => pen.inWords(one.indicator, one.wouldSettle))),
    ...law.flatMap((one) =>
      [...one.elements, ...one.exemptions].flatMap(({ missing }) =>
        missing === null ? [] : [pen.inWords(one.instrument, missing)],
      ),
    ),
  ]);
}

function fromClaims(pen: Pen, claims: readonly Claim[]): readonly Sentence[] {
  const asked = claims.map(({ topic }) => pen.say(byTopic[topic] ?? 'settles_second'));
  return counted(pen, [...asked, ...secondAccount(pen, claims)]);
}

/** Strong rules first; among them those on which most is said. */
function fromRules(pen: Pen, open: readonly OpenRule[], claims: readonly Claim[]): readonly Sentence[] {
  const bearing = (rule: OpenRule) => claims.filter(({ topic }) => families[topic]?.includes(rule.family));
  const ranked = open.toSorted(
    (a, b) =>
      'SMWCX'.indexOf(a.strength) - 'SMWCX'.indexOf(b.strength) ||
      bearing(b).length - bearing(a).length ||
      (a.indicator < b.indicator ? -1 : 1),
  );
  const rules = ranked.map((rule) => ruleItem(pen, rule, bearing(rule)));
  return [...rules, ...secondAccount(pen, claims).map((text) => plain(text))];
}

function ruleItem(pen: Pen, rule: OpenRule, claims: readonly Claim[]): Sentence {
  const { say } = pen;
  const title = pen.titleOf(rule.indicator);
  const head = {
    title,
    code: title === rule.indicator ? null : rule.indicator,
    mark: say(`strength_${rule.strength}`),
  };
  const lacks = rule.lacks.map((type) => pen.titleOf(type)).join(', ');
  const text = [
    `${tail(pen.inWords(rule.indicator, rule.wouldSettle))}.`,
    lacks ? say('lacks', { types: lacks }) : null,
    claims.length > 0 ? say('bearsOn', { n: claims.length }) : null,
  ];
  const cites = pen.cite(claims.map(({ record }) => record));
  return {
    text: text.filter((part) => part !== null).join(' '),
    cites,
    standing: cites.length > 0 ? 'alleged' : null,
    head,
  };
}

const secondAccount = (pen: Pen, claims: readonly Claim[]): readonly string[] =>
  new Set(claims.map(({ interview }) => interview)).size === 1 ? [pen.say('settles_second')] : [];

function counted(pen: Pen, open: readonly string[]): readonly Sentence[] {
  return [...Map.groupBy(open, (what) => tail(what))]
    .map(([what, same]) => ({ what, n: same.length }))
    .sort((a, b) => b.n - a.n || (a.what < b.what ? -1 : 1))
    .map(({ what, n }) => plain(pen.say('answers', { what, n })));
}
