import type { Bar } from '../findings/index.ts';
import { counted, type Noun } from './counted.ts';
import { type Pen, tail } from './page.ts';
import type { Unit } from './unit.ts';

/** What stands in a bar's reason beside the counts that the bar carries as numbers. */
export interface Told {
  readonly like: string | null;
  readonly explained: number;
  readonly example: string | null;
}

/** Takes a computed reason apart; a text of another shape is an example as it stands. */
export function toldOf(because: string): Told {
  const counts =
    /^\d+ of \d+ judged, against \d+ of \d+ among \d+ cohorts \(([^)]*)\)(?:; (\d+) explained by \S+?)?(?:\. For one: ([\s\S]*))?$/.exec(
      because,
    );
  if (counts) return { like: counts[1] || null, explained: Number(counts[2] ?? 0), example: counts[3] ?? null };
  const counter = /^holds for \d+ of \d+: ([\s\S]*)$/.exec(because);
  return { like: null, explained: 0, example: counter?.[1] ?? because };
}

/** One indicator on one arrangement, said once: on how many it holds, on how many comparable ones, and an example. */
export function barReason(pen: Pen, bar: Bar, unit: Unit): string {
  const { say } = pen;
  const { like, explained, example } = toldOf(bar.because);
  return [
    bar.judged > 0 ? holds(pen, bar, unit) : null,
    bar.judged > 0 && bar.strength !== 'X' ? comparison(pen, bar, unit, like) : null,
    explained > 0 ? say('explainedFor', { n: counted(pen.language, explained, genitive(unit)) }) : null,
    example
      ? say(like === null ? 'asSaid' : 'forExample', { text: sentence(pen.inWords(bar.indicator, example)) })
      : null,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

function holds(pen: Pen, { hits, judged }: Bar, unit: Unit): string {
  if (judged > 1 && hits === 0)
    return pen.say('holdsForNone', { whole: counted(pen.language, judged, genitive(unit)) });
  if (judged > 1) return pen.say('holdsFor', { share: share(pen, hits, judged, unit) });
  return pen.say(hits === 1 ? `holdsOnly_${unit}` : `holdsNotOnly_${unit}`);
}

function comparison({ say, language }: Pen, bar: Bar, unit: Unit, like: string | null): string {
  if (bar.peerJudged === 0) return say('noPeers');
  const peers = counted(language, bar.peerJudged, genitive(unit));
  const among = like === null ? '' : ` (${likeWords(say, like)})`;
  const key = bar.peerHits === 0 ? 'noneOfPeers' : 'someOfPeers';
  return say(key, { k: some(language, bar.peerHits, unit), peers, among });
}

/** Why an indicator could not tell, in the reader's words. */
export function cannotTellReason(pen: Pick<Pen, 'say' | 'inWords'>, indicator: string, because: string): string {
  const nobody = /^nobody here could be judged(?:(, mostly since)?: ([\s\S]+))?$/.exec(because);
  if (nobody !== null) {
    const [, mostly, reason] = nobody;
    if (reason === undefined) return pen.say('nobodyJudged');
    return pen.say(mostly ? 'nobodyJudgedMostly' : 'nobodyJudgedSince', { text: tail(pen.inWords(indicator, reason)) });
  }
  const few =
    /^only (\d+) judged (person|people|cohorts?) to compare with \(([^)]*)\)(; weighed by judgement alone.*)?$/.exec(
      because,
    );
  if (few === null) return tail(because);
  const [, n = '', unit = '', like = '', weighed] = few;
  const said = pen.say(unit.startsWith('p') ? 'fewPeople' : 'fewCohorts', { n, like: likeWords(pen.say, like) });
  return weighed === undefined ? said : `${said}; ${pen.say('byJudgement')}`;
}

/** What another explanation would explain and what speaks against it, by the codes of the signs, and why it is thought of at all. */
export function rivalReason(pen: Pick<Pen, 'say' | 'inWords'>, id: string, because: string): string {
  const found = /^would explain (.+?); against it (.+?)\. ([\s\S]*)$/.exec(because);
  if (found === null) return because;
  const [explains = '', against = ''] = found
    .slice(1)
    .map((codes) => (codes === 'nothing' ? pen.say('because_nothing') : codes));
  return `${pen.say('rivalExplains', { explains, against })} ${pen.inWords(id, found[3] ?? '')}`;
}

const likes = {
  'same university, level and half-year': 'like_university_level_term',
  'same university and level': 'like_university_level',
  'same level and half-year': 'like_level_term',
  'same level': 'like_level',
  'all cohorts of the case': 'like_case',
} as const;

const likeWords = (say: Pen['say'], like: string): string =>
  like in likes ? say(likes[like as keyof typeof likes]) : like;

/** `all 34 people`, `22 of 34 people`, `the only cohort`: of whom a sign holds. */
export function share({ say, language }: Pick<Pen, 'say' | 'language'>, k: number, n: number, unit: Unit): string {
  const whole = counted(language, n, genitive(unit));
  if (k < n) return say('shareSome', { k: some(language, k, unit), whole });
  return n === 1 ? say(`only_${unit}`) : say('shareAll', { whole });
}

/** A number before its whole: in Korean it has its counter too, «3개 집단 가운데 2개 집단». */
const some = (language: Pen['language'], k: number, unit: Unit): string | number =>
  language === 'ko' ? counted(language, k, genitive(unit)) : k;

const genitive = (unit: Unit): Noun => (unit === 'person' ? 'personOf' : unit === 'cohort' ? 'cohortOf' : 'partyOf');

const sentence = (text: string): string => (/[.。!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
