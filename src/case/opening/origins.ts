import { readExhibit } from '../../evidence/index.ts';
import type { LedgerEntry } from '../../store/index.ts';
import type { Context } from './context.ts';
import { givenReason } from './given-reason.ts';
import { goneExhibits } from './gone-exhibits.ts';
import { printOf, sharedBy, type TextPrint } from './likeness-of-texts.ts';

/** Two exhibits that may be one act of recording: a file and its scan, a translation, a reprint. A person decides. */
export interface OriginProposal {
  readonly left: string;
  readonly right: string;
  readonly leftFile: string;
  readonly rightFile: string;
  readonly because: string;
  readonly score: number;
}

interface Printed extends TextPrint {
  readonly exhibit: string;
  readonly file: string;
}

const needed = { marks: 8, numbers: 3, shingles: 12, share: 0.7 };

/** Proposes one origin for exhibits that say the same numbers and days, or the same phrases; what was decided is not asked again. */
export async function proposeOrigins(context: Context): Promise<OriginProposal[]> {
  const { entries } = context.ledger;
  const gone = goneExhibits(entries);
  const added = entries.filter(
    ({ kind, body }) => kind === 'added' && !gone.has(String(body.exhibit)) && body.interview === undefined,
  );
  const printed: Printed[] = [];
  for (const [i, { body }] of added.entries()) {
    context.signal.throwIfAborted();
    context.progress('reading exhibits for their origins', i, added.length);
    printed.push({
      exhibit: String(body.exhibit),
      file: String(body.file_name),
      ...(await printExhibit(context, body)),
    });
  }
  const seen = new Map<string, number>();
  for (const { marks } of printed) for (const mark of marks) seen.set(mark, (seen.get(mark) ?? 0) + 1);
  // What every list of the same people holds (a passport) tells little of two of them.
  const weigh = (mark: string) => 1 / (seen.get(mark) ?? 1);
  const origin = originsOf(entries);
  const decided = decidedPairs(entries);
  return printed
    .flatMap((left, i) =>
      printed
        .slice(i + 1)
        .flatMap((right) =>
          origin(left.exhibit) === origin(right.exhibit) || decided.has(pairOf(left.exhibit, right.exhibit))
            ? []
            : (propose(left, right, weigh) ?? []),
        ),
    )
    .sort((a, b) => b.score - a.score || (a.left < b.left ? -1 : 1));
}

async function printExhibit(context: Context, body: LedgerEntry['body']): Promise<TextPrint> {
  try {
    const reading = await readExhibit(context.folder.exhibit(String(body.sha256)), String(body.file_name), {
      signal: context.signal,
    });
    const lines: string[] = [];
    for (const unit of reading.units)
      for await (const { rows } of unit.batches()) {
        lines.push(...rows.map((row) => row.filter((cell) => cell !== null).join(' ')));
        if (lines.length > 20_000) break;
      }
    return printOf(lines);
  } catch {
    context.signal.throwIfAborted();
    return { marks: new Set(), shingles: new Set() };
  }
}

function propose(left: Printed, right: Printed, weigh: (mark: string) => number): OriginProposal | null {
  const marks = [...left.marks].filter((mark) => right.marks.has(mark));
  const days = marks.filter(isDay);
  const fewerDays = Math.min(...[left, right].map((one) => [...one.marks].filter(isDay).length));
  // Two months of one list share its people and its sums: their days part them.
  if (marks.length === 0 || days.length * 2 < fewerDays) return null;
  const share = Math.min(...[left, right].map((one) => weightOf(marks, weigh) / weightOf([...one.marks], weigh)));
  const phrases = sharedBy(left.shingles, right.shingles);
  const phraseShare = phrases / Math.max(1, left.shingles.size, right.shingles.size);
  const sameMarks =
    marks.length >= needed.marks && marks.length - days.length >= needed.numbers && share >= needed.share;
  const samePhrases = phrases >= needed.shingles && phraseShare >= needed.share;
  if (!sameMarks && !samePhrases) return null;
  const words = samePhrases
    ? `${phrases} phrases of three words are the same (${percent(phraseShare)})`
    : 'the words are others: a translation or another layout';
  return {
    ...{ left: left.exhibit, right: right.exhibit, leftFile: left.file, rightFile: right.file },
    because: `${marks.length} numbers and days stand in both (${percent(share)} of either, the rarer the more); ${words}`,
    score: share + phraseShare,
  };
}

const isDay = (mark: string): boolean => mark.startsWith('day ');
const weightOf = (marks: readonly string[], weigh: (mark: string) => number): number =>
  marks.reduce((sum, mark) => sum + weigh(mark), 0);
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const pairOf = (left: string, right: string): string => [left, right].sort().join(' ');

const deciding = new Set(['added', 'same_origin', 'other_origin']);

/** The origin of an exhibit as last decided. */
export const originsOf = (entries: readonly LedgerEntry[]) => lastDecided(entries, 'origin_id');

/** What the origin of an exhibit is called. */
export const originNamesOf = (entries: readonly LedgerEntry[]) => lastDecided(entries, 'origin');

function lastDecided(entries: readonly LedgerEntry[], field: 'origin_id' | 'origin'): (exhibit: string) => string {
  const found = new Map<string, string>();
  for (const { kind, body } of entries)
    if (deciding.has(kind) && body[field] !== undefined) found.set(String(body.exhibit), String(body[field]));
  return (exhibit) => found.get(exhibit) ?? '';
}

const decidedPairs = (entries: readonly LedgerEntry[]): Set<string> =>
  new Set(
    entries
      .filter(({ kind }) => kind === 'same_origin' || kind === 'other_origin')
      .map(({ body }) => pairOf(String(body.exhibit), String(body.with))),
  );

export const originVerdicts = ['same', 'different'] as const;

/**
 * Keeps a person's decision: two exhibits are one act of recording, or two. The second takes the origin of the first, or gets one of its own where both
 * were added under one.
 */
export async function decideOrigin(
  context: Context,
  verdict: string,
  first: string,
  second: string,
  why: string,
): Promise<LedgerEntry> {
  if (!originVerdicts.some((known) => known === verdict))
    throw new Error(`unknown verdict: "${verdict}"; two exhibits are of the same origin or of different ones`);
  const reason = givenReason(why);
  const { entries } = context.ledger;
  const [one, other] = [exhibitCalled(entries, first), exhibitCalled(entries, second)];
  if (one === other) throw new Error(`"${first}" and "${second}" are one exhibit`);
  const body = { exhibit: other, with: one, why: reason };
  const origin = originsOf(entries);
  const name = originNamesOf(entries);
  if (verdict === 'same')
    return context.ledger.append('same_origin', { ...body, origin_id: origin(one), origin: name(one) });
  const parted = origin(one) === origin(other) ? { origin_id: `o-${other}`, origin: fileOf(entries, other) } : {};
  return context.ledger.append('other_origin', { ...body, ...parted });
}

const fileOf = (entries: readonly LedgerEntry[], exhibit: string): string =>
  String(entries.find(({ kind, body }) => kind === 'added' && body.exhibit === exhibit)?.body.file_name);

function exhibitCalled(entries: readonly LedgerEntry[], said: string): string {
  const found = entries.filter(
    ({ kind, body }) => kind === 'added' && (String(body.sha256).startsWith(said) || body.file_name === said),
  );
  const [only] = found;
  if (found.length !== 1 || only === undefined)
    throw new Error(`no single exhibit "${said}" in this case: call it by its file name or the beginning of its hash`);
  return String(only.body.exhibit);
}
