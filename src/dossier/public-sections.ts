import { byShare } from './by-share.ts';
import type { Block, Section, Sentence } from './dossier.ts';
import { cited, coin, list, money, plain, prose, section, word } from './page.ts';
import type { Language, Phrase, Say } from './phrases.ts';
import type { PublicFinding, PublicSum } from './public-finding.ts';
import type { PublicSay } from './public-phrases.ts';
import type { NamedReply } from './public-reply.ts';

/** What a public edition is written with. */
interface Pen {
  readonly say: Say;
  readonly publicly: PublicSay;
  readonly language: Language;
}

interface Closing {
  readonly commitments: readonly string[];
  readonly replies: readonly NamedReply[];
  readonly program: string;
}

/** The sentences of a public edition, out of its findings alone. */
export function publicSections(pen: Pen, findings: readonly PublicFinding[], closing: Closing): readonly Section[] {
  const { say, publicly } = pen;
  const care: Block = { kind: 'note', title: say('protectTitle'), sentences: [plain(say('protect'))] };
  const stories = findings.map((finding) => told(pen, finding));
  const last = stories.at(-1);
  if (!last) throw new Error('a public edition without a finding says nothing');
  return [
    section('summary', say('summary'), [], stories.with(-1, { ...last, blocks: [...last.blocks, care] })),
    section(
      'findings',
      say('findings'),
      [],
      findings.map((finding) => weighed(pen, finding)),
    ),
    section('left-out', publicly('leftOut'), [
      prose(plain(publicly('leftOutText')), plain(publicly(closing.replies.length > 0 ? 'byName' : 'byRole'))),
    ]),
    ...(closing.replies.length > 0 ? [replies(pen, closing.replies)] : []),
    section('method', say('method'), [
      prose(plain(say('methodIntro')), plain(say('methodLimits'))),
      prose(plain(publicly('rebuilt', { program: closing.program }))),
    ]),
    ...(closing.commitments.length > 0 ? [commitments(pen, closing.commitments)] : []),
  ];
}

const commitments = ({ publicly }: Pen, lines: readonly string[]): Section =>
  section('commitments', publicly('commitments'), [
    prose(plain(publicly('commitmentsText'))),
    list(lines.map((line) => plain(line))),
  ]);

/** What each named organisation was asked, and its answer as it gave it. */
const replies = ({ publicly }: Pen, all: readonly NamedReply[]): Section =>
  section('replies', publicly('replies'), [
    list(
      all.map(({ name, asked, until, answer }) =>
        plain(
          answer === null
            ? publicly('replySilent', { name, asked, until })
            : publicly('replyGiven', { name, asked, until, answer }),
        ),
      ),
    ),
  ]);

/** A finding in a few sentences. */
function told(pen: Pen, finding: PublicFinding): Section {
  const { say } = pen;
  const sentences = [
    came(pen, finding),
    through(pen, finding),
    signs(pen, finding, 'storyPapers', ['VISA', 'CERT']),
    signs(pen, finding, 'storyWorked', ['WORK', 'CTRL'], hostOf(pen, finding)),
    paid(pen, finding),
    lawful(pen, finding),
    headed(pen, 'level', plain(`${capital(say(`level_${finding.level}`))}. ${say(`means_${finding.level}`)}`)),
  ];
  return section(
    `summary-${finding.n}`,
    headline(pen, finding),
    [list(sentences.filter((one) => one !== null))],
    [],
    say(`level_${finding.level}`),
  );
}

const headed = ({ say }: Pen, key: Phrase, sentence: Sentence): Sentence => ({
  ...sentence,
  head: { title: say(key), code: null, mark: null },
});
const people = ({ publicly, language }: Pen, n: number): string =>
  publicly('people', { n: money(String(n), language) });

function headline(pen: Pen, finding: PublicFinding): string {
  const values = { ...whose(pen, finding), host: hosts(pen, finding) };
  return capital(pen.publicly(values.host ? 'headline' : 'headlineNoHost', values));
}

const whose = (pen: Pen, finding: PublicFinding) => ({
  people: people(pen, finding.people),
  university: finding.universities.join(', '),
});

const hosts = (pen: Pen, finding: PublicFinding): string => holders(pen, finding, 'host');

function holders({ publicly }: Pen, finding: PublicFinding, asked: string): string {
  const party = finding.parties.find(({ role }) => role === asked);
  return party ? [...party.organisations, ...(party.persons ? [publicly('persons')] : [])].join(', ') : '';
}

function came(pen: Pen, finding: PublicFinding): Sentence {
  const years = finding.years.length > 0 ? ` (${finding.years.join(' – ')})` : '';
  const text = pen.publicly('came', { ...whose(pen, finding), years });
  return headed(pen, 'storyCame', cited(capital(text), []));
}

function through(pen: Pen, finding: PublicFinding): Sentence | null {
  const parts = finding.parties.filter(({ role }) => role !== 'host');
  if (parts.length === 0) return null;
  const lines = parts.map(({ role }) => `${word(pen, role)}: ${holders(pen, finding, role)}`);
  return headed(pen, 'storyThrough', cited(`${capital(lines.join('; '))}.`, []));
}

function hostOf(pen: Pen, finding: PublicFinding): string {
  const host = hosts(pen, finding);
  return host ? `${pen.say('storyHost', { host })} ` : '';
}

function signs(
  pen: Pen,
  finding: PublicFinding,
  key: Phrase,
  families: readonly string[],
  opening = '',
): Sentence | null {
  const said = byShare(
    finding.signs
      .filter(({ side, family, share }) => side === 'for' && share !== 'none' && families.includes(family))
      .map(({ title, share }) => ({ title, share: pen.publicly(`share_${share}`) })),
  );
  if (!said && !opening) return null;
  return headed(pen, key, cited(`${opening}${capital(said)}${said ? '.' : ''}`.trim(), []));
}

function paid(pen: Pen, finding: PublicFinding): Sentence | null {
  const { say, publicly } = pen;
  if (finding.money.length === 0) return null;
  const passed = finding.money
    .filter(({ kind }) => kind === 'payment')
    .map((sum) => `${word(pen, sum.from)} → ${word(pen, sum.to)}: ${between(pen, sum, sum.bounds)}`);
  const earned = finding.money.flatMap((sum) => {
    if (sum.kind !== 'gross' && sum.kind !== 'left') return [];
    const text = publicly(sum.kind, { amount: between(pen, sum, sum.bounds) });
    return sum.each
      ? [publicly('each', { text, each: between(pen, sum, sum.each) })]
      : [publicly('withoutEach', { text })];
  });
  const parts = [...earned, ...(passed.length > 0 ? [say('storyPassed', { flows: passed.join('; ') })] : [])];
  return headed(pen, 'storyMoney', cited(parts.join(' '), []));
}

function between({ say, language }: Pen, { currency }: PublicSum, [low, high]: readonly [number, number]): string {
  const said = (n: number) => money(String(n), language);
  return say('between', { low: said(low), high: said(high), currency: coin(currency, say) });
}

function lawful(pen: Pen, { law }: PublicFinding): Sentence | null {
  if (law.length === 0) return null;
  const names = (asked: string) =>
    law
      .filter(({ kind, state }) => kind === asked && state === 'met')
      .map(({ title }) => title)
      .join('; ');
  const n = law.length;
  const [duty, ground] = [names('duty'), names('ground')];
  const parts = [
    ...(duty ? [pen.say('storyLawDuty', { names: duty })] : []),
    ...(ground ? [pen.say('storyLawGround', { names: ground })] : []),
    pen.say(duty || ground ? 'storyLawUnless' : 'storyLawOpen', { n }),
  ];
  return headed(pen, 'storyLaw', plain(parts.join(' ')));
}

/** What speaks for and against, what could not be told, and what else could explain it: side by side, as in every edition. */
function weighed(pen: Pen, finding: PublicFinding): Section {
  const { say } = pen;
  const id = `finding-${finding.n}`;
  const part = (key: Phrase, items: readonly Sentence[], ordered = false) =>
    section(`${id}-${key}`, say(key), [items.length > 0 ? list(items, ordered) : prose(plain(say('none')))]);
  const of = (asked: string) => finding.signs.filter(({ side }) => side === asked).map((sign) => weight(pen, sign));
  return section(
    id,
    `${say('finding', { n: finding.n })}: ${headline(pen, finding)}`,
    [],
    [
      part('reasonsFor', of('for')),
      part('reasonsAgainst', of('against')),
      ...(of('explained').length > 0 ? [part('explained', of('explained'))] : []),
      part(
        'cannotTell',
        finding.open.map(({ title, indicator }) => plain('', { title, code: codeOf(title, indicator), mark: null })),
      ),
      part(
        'rivals',
        finding.rivals.map((title) => plain('', { title, code: null, mark: null })),
        true,
      ),
    ],
    say(`level_${finding.level}`),
  );
}

function weight(pen: Pen, { indicator, title, strength, side, share }: PublicFinding['signs'][number]): Sentence {
  const mark = side === 'against' && strength !== 'X' ? null : pen.say(`strength_${strength}`);
  const text = `${capital(pen.publicly(`share_${share}`))}.`;
  return { ...cited(text, []), head: { title, code: codeOf(title, indicator), mark } };
}

const codeOf = (title: string, indicator: string): string | null => (title === indicator ? null : indicator);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
