import type { Finding } from '../findings/index.ts';
import type { Assessment } from '../law/index.ts';
import type { Section } from './dossier.ts';
import type { Claim } from './material.ts';
import { list, type Pen, plain, prose, section } from './page.ts';
import type { Phrase } from './phrases.ts';

/** Which papers would settle what a witness says of a topic. */
const byTopic: Readonly<Record<string, Phrase>> = {
  ...{ pay: 'settles_pay', deduction: 'settles_pay', levy: 'settles_pay' },
  ...{
    work: 'settles_work',
    hours: 'settles_work',
    lodging: 'settles_work',
    oversight: 'settles_work',
    movement: 'settles_work',
    threat: 'settles_second',
  },
  ...{ study: 'settles_study', certificate: 'settles_certificate', bribe: 'settles_bribe' },
  ...{ recruitment: 'settles_entry', entry: 'settles_entry', documents: 'settles_entry' },
};

export interface Settling {
  readonly what: string;
  readonly questions: number;
}

/** What would settle most, first: open indicators, open elements of law, and statements that nothing else carries. */
export function settling(
  findings: readonly Finding[],
  law: readonly Assessment[],
  claims: readonly Claim[],
  say: Pen['say'],
): readonly Settling[] {
  const open = [
    ...findings.flatMap((finding) => finding.cannotTell.map((one) => one.wouldSettle)),
    ...law.flatMap((one) => one.elements.flatMap((element) => element.missing ?? [])),
    ...claims.map((claim) => say(byTopic[claim.topic] ?? 'settles_second')),
    ...(new Set(claims.map((claim) => claim.interview)).size === 1 ? [say('settles_second')] : []),
  ];
  const counted = Map.groupBy(open, (what) => what);
  return [...counted]
    .map(([what, same]) => ({ what, questions: same.length }))
    .sort((a, b) => b.questions - a.questions || (a.what < b.what ? -1 : 1));
}

export function settleSection(pen: Pen, ranked: readonly Settling[]): Section {
  const items = ranked.map(({ what, questions }) => plain(pen.say('answers', { what, n: questions })));
  const body = items.length > 0 ? list(items, true) : prose(plain(pen.say('none')));
  return section('settle', pen.say('settle'), [prose(plain(pen.say('settleIntro'))), body]);
}
