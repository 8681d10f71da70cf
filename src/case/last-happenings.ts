import type { LedgerEntry } from '../store/index.ts';

const shown = 8;

/** What happened last, newest first. Files kept one after another by one person, and what is about nothing in particular, are one line. */
export function lastHappenings(entries: readonly LedgerEntry[]) {
  const lines: (ReturnType<typeof happened>[number] & { times: number })[] = [];
  for (const entry of entries.toReversed()) {
    const [one] = happened(entry);
    if (one === undefined) continue;
    const last = lines.at(-1);
    const again = last?.kind === one.kind && last.by === one.by && (one.kind === 'added' || one.about === null);
    if (last !== undefined && again) last.times += 1;
    else if (lines.length === shown) break;
    else lines.push({ ...one, times: 1 });
  }
  return lines;
}

/** A line of the ledger as a screen may show it: of a person's reasons and of sealed sources nothing. */
function happened({ seq, at, by, kind, body }: LedgerEntry) {
  if (kind === 'mapped') return [];
  const about = body.file_name ?? body.finding ?? body.status ?? null;
  return [{ seq, at, by, kind, about: about === null ? null : String(about) }];
}
