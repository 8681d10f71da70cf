import { inForce, judgementOf, judgements } from '../../entities/index.ts';
import type { LedgerEntry } from '../../store/index.ts';
import type { Context } from '../opening/context.ts';

/** What a person says of a cluster: who of it is one, and who stands apart. */
export interface ClusterVerdict {
  readonly cluster: string;
  readonly verdict: 'same' | 'different' | 'unsure';
  readonly entities: readonly string[];
  /** With `same`: entities split out, judged different from the rest. */
  readonly apart: readonly string[];
  readonly why: string;
}

export interface PairVerdict {
  readonly left: string;
  readonly right: string;
  readonly verdict: string;
}

/** The pairs that a verdict on a cluster comes to: as few as say it all. */
export function pairsOf({ verdict, entities, apart }: Omit<ClusterVerdict, 'cluster' | 'why'>): PairVerdict[] {
  const kept = entities.filter((entity) => !apart.includes(entity));
  const [first = '', ...rest] = kept;
  if (verdict === 'different')
    return entities.flatMap((left, i) => entities.slice(i + 1).map((right) => ({ left, right, verdict })));
  const together = rest.map((right) => ({ left: first, right, verdict }));
  const parted =
    verdict === 'same' ? apart.flatMap((left) => kept.map((right) => ({ left, right, verdict: 'different' }))) : [];
  return [...together, ...parted];
}

/** Keeps the verdict pair by pair; what was said before of a pair is superseded, never erased. Answers with the number of the first entry. */
export async function decideCluster({ ledger }: Context, said: ClusterVerdict): Promise<number> {
  const pairs = pairsOf(said);
  if (pairs.length === 0) throw new Error('there is nothing to decide: at least two records must be left to compare');
  const bodies = pairs.map(({ left, right, verdict }) => judgementOf(left, right, verdict, said.why));
  const decision = `${said.cluster}@${ledger.entries.length}`;
  const first = ledger.entries.length;
  for (const body of bodies) await ledger.append('judged', { ...body, cluster: said.cluster, decision });
  return first;
}

/** A decision on a cluster as it stands in the ledger. */
export interface PastDecision {
  readonly decision: string;
  readonly cluster: string;
  readonly verdict: 'same' | 'different' | 'split' | 'unsure';
  readonly by: string;
  readonly at: string;
  readonly why: string;
  readonly undone: boolean;
}

/** The decisions on clusters, latest first; those taken back stay in the list and say so. */
export function pastDecisions(entries: readonly LedgerEntry[]): PastDecision[] {
  const judged = entries.filter(({ kind, body }) => kind === 'judged' && body.decision !== undefined);
  const undone = new Set(judged.flatMap(({ body }) => body.undoes ?? []));
  const groups = Map.groupBy(
    judged.filter(({ body }) => body.undoes === undefined),
    ({ body }) => String(body.decision),
  );
  return [...groups]
    .map(([decision, own]) => {
      const { body, by, at } = own[0] as LedgerEntry;
      const verdicts = new Set(own.map((entry) => String(entry.body.verdict)));
      const verdict = verdicts.size > 1 ? 'split' : (String(body.verdict) as PastDecision['verdict']);
      return {
        decision,
        cluster: String(body.cluster),
        verdict,
        by,
        at,
        why: String(body.why),
        undone: undone.has(decision),
      };
    })
    .reverse();
}

/** Takes a decision back: each of its pairs says again what stood before it, or is open again. Both entries stay in the ledger. */
export async function undoDecision({ ledger }: Context, decision: string, why: string): Promise<PastDecision> {
  const past = pastDecisions(ledger.entries).find((one) => one.decision === decision);
  if (past === undefined)
    throw new Error(
      `there is no decision "${decision}" in this case: the list of decisions shows those that can be taken back`,
    );
  if (past.undone) throw new Error('this decision has been taken back already: nothing to undo');
  const all = judgements(ledger.entries);
  const standing = new Set(inForce(all).map(({ id }) => id));
  const own = new Set(
    ledger.entries
      .filter(({ body }) => body.decision === decision && body.undoes === undefined)
      .map(({ seq }) => `j-${seq}`),
  );
  if (![...own].every((id) => standing.has(id)))
    throw new Error('a later decision stands on these records: take that back first');
  for (const one of all.filter(({ id }) => own.has(id))) {
    const before = all.find(({ id }) => id === one.supersedes);
    const verdict = before?.verdict ?? 'withdrawn';
    await ledger.append('judged', {
      ...judgementOf(one.left, one.right, verdict, why),
      cluster: past.cluster,
      decision: `${decision}-undone`,
      undoes: decision,
    });
  }
  return past;
}
