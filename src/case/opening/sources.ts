import type { LedgerEntry } from '../../store/index.ts';

/** A sealed source as the ledger knows it: a random id, what was answered, and what was changed since. Never who it is. */
export interface Source {
  readonly source: string;
  readonly exhibit: string;
  readonly sha256: string;
  readonly addedAt: string;
  /** What the source agrees to now: `withdrawn` once nothing of it is left. */
  readonly consent: string;
  readonly protection: string;
  readonly risk: string;
  readonly passedBy: string;
  /** Every change since it was added, oldest first. */
  readonly changes: readonly { at: string; by: string; consent: string; risk: string; why: string }[];
}

/** Every sealed source of a ledger, in the order in which they were added. */
export function sourcesOf(entries: readonly LedgerEntry[]): Source[] {
  const found = new Map<string, Source>();
  for (const entry of entries) {
    const { kind, body } = entry;
    const source = String(body.source_id);
    const before = found.get(source);
    if (kind === 'added' && body.source_id !== undefined) found.set(source, asAdded(entry));
    else if ((kind === 'consented' || kind === 'erased') && before) found.set(source, changed(before, entry));
  }
  return [...found.values()];
}

function asAdded({ at, body }: LedgerEntry): Source {
  const { source_id, exhibit, sha256, consent, protection, risk, passed_by } = body as Record<string, string>;
  return {
    ...{ source: String(source_id), exhibit: String(exhibit), sha256: String(sha256), addedAt: at },
    ...{ consent: String(consent), protection: String(protection), risk: String(risk), passedBy: String(passed_by) },
    changes: [],
  };
}

function changed(before: Source, { at, by, kind, body }: LedgerEntry): Source {
  const consent = kind === 'erased' ? 'withdrawn' : String(body.consent);
  const risk = kind === 'erased' ? before.risk : String(body.risk);
  return { ...before, consent, risk, changes: [...before.changes, { at, by, consent, risk, why: String(body.why) }] };
}

/** What the source of an exhibit agrees to now; null where it is nobody's testimony. */
export const consentTo = (entries: readonly LedgerEntry[], exhibit: string): string | null =>
  sourcesOf(entries).find((one) => one.exhibit === exhibit)?.consent ?? null;
