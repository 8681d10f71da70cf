import { headlineOf } from '../../dossier/index.ts';
import type { Finding } from '../../findings/index.ts';
import type { LedgerEntry } from '../../store/index.ts';
import { placesOf } from '../opening/places.ts';
import { type FindingHead, speaksFor } from './finding-head.ts';
import type { Words } from './words.ts';

export const statuses = ['open', 'dismissed', 'under_review', 'referred'] as const;
export type Status = (typeof statuses)[number];

/** A finding on one card: what it is about, how far it goes, on how much, and what a person decided. */
export type FindingCard = ReturnType<typeof findingCard>;

export function findingCard(finding: FindingHead, nth: number, words: Words, entries: readonly LedgerEntry[]) {
  const { id, level, looseLevel, typology, p, low, high } = finding;
  const sided = (side: (bar: Bar) => boolean) => finding.bars.filter(side);
  return {
    ...{ id, nth, level, looseLevel, headline: headlineOf({ finding, ...words }) },
    typology: { id: typology, title: words.titleOf(typology) },
    people: new Set(finding.cohorts.flatMap(({ members }) => members.map(({ person }) => person))).size,
    cohorts: finding.cohorts.length,
    reasons: sided(speaksFor).map((bar) => cardReason(bar, words)),
    against: sided((bar) => bar.explainedBy === null && (bar.strength === 'X' || bar.ratio.value < 1)).length,
    explained: sided((bar) => bar.explainedBy !== null).length,
    cannotTell: finding.cannotTell,
    support: supportOf(finding, entries),
    fallsWithout: fallsWithout(finding, words),
    status: decisionsOn(entries, finding)[0]?.status ?? ('open' as Status),
    supersedes: [...finding.supersedes],
    probability: { value: p, low, high },
  };
}

type Bar = FindingHead['bars'][number];

function cardReason({ family, indicator, strength, hits, judged }: Bar, words: Words) {
  return { family, indicator, title: words.titleOf(indicator), strength, hits, judged };
}

/** On how many files, origins and rows a finding stands, and how good the best and the worst of them are. */
function supportOf({ oneOfEach, rows }: FindingHead, entries: readonly LedgerEntry[]) {
  const place = placesOf(entries);
  const found = oneOfEach.map((record) => place(record));
  const grades = found.map(({ grade }) => grade).sort();
  return {
    exhibits: found.length,
    origins: new Set(found.map(({ originId }) => originId)).size,
    rows,
    bestGrade: grades[0] ?? 'F6',
    worstGrade: grades.at(-1) ?? 'F6',
  };
}

const fallsWithout = ({ withoutOrigin, level }: FindingHead, words: Words): string | null => {
  const fallen = withoutOrigin.find((one) => one.level !== level);
  return fallen ? words.originOf(fallen.origin) : null;
};

/** What people decided on a finding, or on what it was called before, newest first. */
export function decisionsOn(entries: readonly LedgerEntry[], { id, supersedes }: Pick<Finding, 'id' | 'supersedes'>) {
  return entries
    .filter(({ kind, body }) => kind === 'decided' && [id, ...supersedes].includes(String(body.finding)))
    .map(({ at, by, body }) => ({ at, by, status: body.status as Status, why: String(body.why) }))
    .reverse();
}
