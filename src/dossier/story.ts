import type { Bar, Finding, Role } from '../findings/index.ts';
import { type Flow, type Total, totals } from '../flows/index.ts';
import type { Assessment } from '../law/index.ts';
import { share } from './bar-reason.ts';
import { byShare } from './by-share.ts';
import { counted } from './counted.ts';
import type { Sentence } from './dossier.ts';
import { whyNotHigher } from './gate-words.ts';
import { cited, coin, money, monthsText, type Pen, periodText, perMonth, resting, word } from './page.ts';
import type { Phrase } from './phrases.ts';
import { sideOf } from './side-of.ts';

/** As much of a finding as its headline says. */
export interface Headlined {
  readonly roles: readonly Pick<Finding['roles'][number], 'role' | 'entity'>[];
  readonly cohorts: readonly {
    readonly university: string;
    readonly members: readonly { readonly person: string }[];
  }[];
}

export const peopleOf = (finding: Headlined): number =>
  new Set(finding.cohorts.flatMap((cohort) => cohort.members.map((member) => member.person))).size;

/** `34 people in three cohorts, enrolled at …, at work for …`: people counted, organisations by name, nobody else. */
export function headline(pen: Pen, finding: Headlined): string {
  const { say, language } = pen;
  const values = {
    people: counted(language, peopleOf(finding), 'person'),
    cohorts: counted(language, finding.cohorts.length, 'cohort', true),
    university: universities(pen, finding),
    host: holders(pen, finding, ['host']),
  };
  return say(values.host ? 'headline' : 'headlineNoHost', values);
}

const universities = (pen: Pen, finding: Headlined): string =>
  [...new Set(finding.cohorts.map(({ university }) => pen.who(university, 'university')))].join(', ');

/** Organisations by name, then people as a number: `ООО «Вектор-Залив», one person`. */
function holders({ who, isPerson, language }: Pen, finding: Headlined, parts: readonly Role[]): string {
  const held = [...new Set(finding.roles.filter(({ role }) => parts.includes(role)).map(({ entity }) => entity))];
  const people = held.filter((entity) => isPerson(entity)).length;
  const named = held.filter((entity) => !isPerson(entity)).map((entity) => who(entity));
  return [...named, ...(people > 0 ? [counted(language, people, 'person', true)] : [])].join(', ');
}

const recordsOf = (finding: Finding, parts: readonly Role[]): readonly string[] =>
  finding.roles.filter(({ role }) => parts.includes(role)).flatMap(({ records }) => records);

/** Everything the story of one finding is told from. */
export interface Told {
  readonly finding: Finding;
  readonly flows: readonly Flow[];
  readonly law: readonly Assessment[];
}

/** A finding in a few sentences, each cited: who came, through whom, on what papers, where they worked, the money, the law and the level. */
export function story(pen: Pen, told: Told): readonly Sentence[] {
  return [
    came(pen, told),
    through(pen, told),
    signs(pen, told, 'storyPapers', ['VISA', 'CERT']),
    worked(pen, told),
    paid(pen, told),
    lawful(pen, told),
    level(pen, told),
  ].filter((one) => one !== null);
}

const headed = (pen: Pen, key: Phrase, sentence: Sentence): Sentence => ({
  ...sentence,
  head: { title: pen.say(key), code: null, mark: null },
});

function came(pen: Pen, { finding }: Told): Sentence {
  const days = finding.cohorts.flatMap(({ from, to }) => [from, to].filter((day) => day !== null)).sort();
  const text = pen.say('storyCameText', {
    people: counted(pen.language, peopleOf(finding), 'person'),
    cohorts: counted(pen.language, finding.cohorts.length, 'cohort', true),
    university: universities(pen, finding),
    period: periodText(days[0] ?? null, days.at(-1) ?? null),
  });
  const records = finding.cohorts.flatMap(({ members }) => members.map(({ record }) => record));
  return headed(pen, 'storyCame', resting(pen, text, records));
}

function through(pen: Pen, { finding }: Told): Sentence | null {
  const parts: readonly Role[] = ['facilitator', 'dispatcher', 'overseer', 'office'];
  const lines = parts.flatMap((role) => {
    const text = holders(pen, finding, [role]);
    return text ? [`${word(pen, role)}: ${text}`] : [];
  });
  if (lines.length === 0) return null;
  return headed(pen, 'storyThrough', resting(pen, `${capital(lines.join('; '))}.`, recordsOf(finding, parts)));
}

const strong = (finding: Finding, families: readonly string[]): readonly Bar[] =>
  finding.bars.filter((bar) => families.includes(bar.family) && sideOf(bar) === 'for' && bar.hits > 0);

/** Whom a sign holds for; where not everybody could be judged, that is said. */
function heldFor(pen: Pen, finding: Finding, { indicator, hits, judged }: Bar): string {
  const unit = pen.unitOf(indicator);
  const held = share(pen, hits, judged, unit);
  if (unit !== 'person' || judged >= peopleOf(finding)) return held;
  return judged === 1 ? pen.say('onlyJudged') : pen.say('shareJudged', { share: held });
}

function signs(pen: Pen, { finding }: Told, key: Phrase, families: readonly string[], opening = ''): Sentence | null {
  const bars = strong(finding, families);
  if (bars.length === 0 && !opening) return null;
  const said = byShare(bars.map((bar) => ({ title: pen.titleOf(bar.indicator), share: heldFor(pen, finding, bar) })));
  const records = [...bars.flatMap((bar) => bar.cited.map(({ recordId }) => recordId))];
  const hosts = opening ? recordsOf(finding, ['host']) : [];
  return headed(pen, key, resting(pen, `${opening}${capital(said)}${said ? '.' : ''}`.trim(), [...hosts, ...records]));
}

function worked(pen: Pen, told: Told): Sentence | null {
  const host = holders(pen, told.finding, ['host']);
  const opening = host ? `${pen.say('storyHost', { host })} ` : '';
  return signs(pen, told, 'storyWorked', ['WORK', 'CTRL'], opening);
}

/** What was earned, what was left, and what was passed on between the parties, with both bounds. */
function paid(pen: Pen, { finding, flows }: Told): Sentence | null {
  const mine = flows.filter((flow) => flow.finding === finding.id);
  const sums = totals(mine);
  const passed = totals(mine.filter(passedOn).map((flow) => ({ ...flow, code: null })));
  const told = sums.filter(({ kind }) => kind === 'gross' || kind === 'left');
  if (told.length + passed.length === 0) return null;
  const parts = [
    ...told.map((sum) => (sum.kind === 'gross' ? earned(pen, sum) : leftOver(pen, sum))),
    ...(passed.length > 0
      ? [pen.say('storyPassed', { flows: passed.map((sum) => between(pen, sum)).join('; ') })]
      : []),
  ];
  return headed(
    pen,
    'storyMoney',
    resting(
      pen,
      parts.join(' '),
      [...told, ...passed].flatMap(({ records }) => records),
    ),
  );
}

/** Money of one party to another; what goes to the workers stands in the payrolls. */
const passedOn = ({ kind, basis, from_role, to_role }: Flow): boolean =>
  kind === 'payment' && basis !== 'attributed' && from_role !== to_role && to_role !== 'worker';

const between = (pen: Pen, sum: Total): string =>
  `${word(pen, sum.from_role)} → ${word(pen, sum.to_role)}: ${bounds(pen, sum)}`;

const earned = (pen: Pen, sum: Total): string =>
  pen.say('storyGross', {
    amount: bounds(pen, sum),
    people: counted(pen.language, sum.workers, 'person'),
    months: monthsText(sum.from, sum.to, pen.language),
  });

const leftOver = (pen: Pen, sum: Total): string =>
  pen.say('storyLeft', { amount: bounds(pen, sum), each: perMonth(sum, pen.language, pen.say) });

/** `3 225 848 RUB` where both bounds agree, `between … and … RUB` where they do not. */
export function bounds(
  { say, language }: Pick<Pen, 'say' | 'language'>,
  { low, high, currency }: Pick<Total, 'low' | 'high' | 'currency'>,
): string {
  const [least, most] = [money(low, language), money(high, language)];
  const named = coin(currency, say);
  return low === high ? `${least} ${named}` : say('between', { low: least, high: most, currency: named });
}

/** Duties apart from grounds: conduct is inconsistent with the one, and falls within the words of the other. */
function lawful(pen: Pen, { finding, law }: Told): Sentence | null {
  const mine = law.filter((one) => one.finding === finding.id);
  if (mine.length === 0) return null;
  const full = mine.filter(({ elements, exemptions }) => {
    return elements.every(({ state }) => state === 'met') && !exemptions.some(({ state }) => state === 'exempt');
  });
  const names = (kind: Assessment['kind']) =>
    full
      .filter((one) => one.kind === kind)
      .map(({ title }) => title[pen.language])
      .join('; ');
  const parts = [
    ...(names('duty') ? [pen.say('storyLawDuty', { names: names('duty') })] : []),
    ...(names('ground') ? [pen.say('storyLawGround', { names: names('ground') })] : []),
    full.length > 0 ? pen.say('storyLawUnless', { n: mine.length }) : pen.say('storyLawOpen', { n: mine.length }),
  ];
  const from = (full.length > 0 ? full : mine).flatMap(({ elements }) => elements.flatMap(({ records }) => records));
  return headed(pen, 'storyLaw', cited(parts.join(' '), pen.cite(from), null));
}

function level(pen: Pen, { finding }: Told): Sentence {
  const { say } = pen;
  const above = whyNotHigher(pen, finding);
  const held = above ? ` ${say('whyNot', { level: say(`level_${above.level}`), because: above.because })}` : '';
  const counting = finding.bars
    .filter((bar) => bar.counts && sideOf(bar) === 'for')
    .flatMap((bar) => bar.cited.map(({ recordId }) => recordId));
  const text = `${capital(say(`level_${finding.level}`))}. ${say(`means_${finding.level}`)}${held}`;
  return headed(pen, 'level', cited(text, pen.cite(counting), null));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
