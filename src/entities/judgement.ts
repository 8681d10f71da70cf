import type { LedgerEntry } from '../store/index.ts';

export const verdicts = ['same', 'different', 'unsure', 'withdrawn'] as const;
/** What a person may say of a pair; `withdrawn` takes back what was said before and leaves the pair open. */
export type Verdict = (typeof verdicts)[number];

/** What a person decided about two mentions, by whom, when and why; the last word on a pair supersedes the earlier ones. */
export interface Judgement {
  readonly id: string;
  readonly left: string;
  readonly right: string;
  readonly verdict: Verdict;
  readonly by: string;
  readonly at: string;
  readonly why: string;
  readonly supersedes: string | null;
}

/** The ledger body of a judgement. Entities are named by their earliest mention, so a later split does not move the decision. */
export function judgementOf(left: string, right: string, verdict: string, why: string): Record<string, string> {
  if (!verdicts.includes(verdict as Verdict))
    throw new Error(`unknown verdict: "${verdict}"; a judgement is ${verdicts.join(', ')}`);
  if (why.trim() === '') throw new Error('a judgement needs its reason: give --why "…"');
  const pair = pairOf(left, right);
  if (pair[0] === pair[1]) throw new Error(`"${left}" and "${right}" are one entity already: nothing to judge`);
  return { left: pair[0] ?? '', right: pair[1] ?? '', verdict, why: why.trim() };
}

const pairOf = (left: string, right: string): string[] => [left, right].map((id) => id.replace(/^e-/, 'm-')).sort();

/** Every judgement of a ledger, oldest first, each naming the one that it supersedes. */
export function judgements(entries: readonly LedgerEntry[]): Judgement[] {
  const last = new Map<string, string>();
  return entries
    .filter((entry) => entry.kind === 'judged')
    .map((entry) => {
      const { left, right, verdict, why } = entry.body as Record<string, string>;
      const pair = `${left} ${right}`;
      const id = `j-${entry.seq}`;
      const supersedes = last.get(pair) ?? null;
      last.set(pair, id);
      const said = { left: left ?? '', right: right ?? '', verdict: verdict as Verdict, why: why ?? '' };
      return { id, ...said, by: entry.by, at: entry.at, supersedes };
    });
}

/** The judgements in force: the last on each pair. */
export const inForce = (all: readonly Judgement[]): Judgement[] => [
  ...new Map(all.map((judgement) => [`${judgement.left} ${judgement.right}`, judgement])).values(),
];
