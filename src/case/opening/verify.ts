import { existsSync } from 'node:fs';
import {
  type CaseFolder,
  type LedgerEntry,
  openCaseFolder,
  openVault,
  readLedger,
  verifyLedger,
} from '../../store/index.ts';
import type { Progress } from './context.ts';
import { erasedExhibits } from './gone-exhibits.ts';
import { hashOfFile } from './hash-of-file.ts';
import { sourcesOf } from './sources.ts';

export interface Verified {
  readonly entries: number;
  readonly exhibits: number;
  readonly head: string;
  readonly problems: readonly string[];
  /** The chain of the ledger does not hold: the case can be looked at and sealed, not opened. */
  readonly broken: boolean;
  readonly notes: readonly string[];
}

/** Checks the chain of the ledger and every exhibit against the hash it was kept under; opens nothing for writing. */
export async function verifyCase(dir: string, progress: Progress = () => undefined): Promise<Verified> {
  const folder = await openCaseFolder(dir);
  const chain = await verifyLedger(folder.ledger);
  const placed = ({ line, because }: { line: number; because: string }) => `${folder.ledger}:${line}: ${because}`;
  const problems = chain.problems.map(placed);
  const entries = problems.length > 0 ? [] : await readLedger(folder.ledger);
  const erased = erasedExhibits(entries);
  const kept = entries.filter(({ kind, body }) => kind === 'added' && !erased.has(String(body.exhibit)));
  problems.push(...(await unfinishedErasures(folder, entries)));
  for (const [index, { body }] of kept.entries()) {
    progress('checking exhibits', index, kept.length);
    const place = folder.exhibit(String(body.sha256));
    const found = await hashOfFile(place).catch(() => null);
    if (found === null) problems.push(`${place}: missing; it was kept as ${body.file_name}`);
    else if (found !== body.sha256) problems.push(`${place}: changed since it was kept as ${body.file_name}`);
  }
  return {
    ...{ entries: chain.entries, exhibits: kept.length, head: chain.head },
    ...{ problems, broken: chain.broken, notes: chain.notes.map(placed) },
  };
}

/** What was withdrawn and is still there. */
async function unfinishedErasures(folder: CaseFolder, entries: readonly LedgerEntry[]): Promise<string[]> {
  const sealed = await openVault(folder).sources();
  return sourcesOf(entries)
    .filter(({ consent, source, sha256 }) => {
      const stands = sealed.includes(source) || existsSync(folder.exhibit(sha256));
      return consent === 'withdrawn' && stands;
    })
    .map(
      ({ source }) =>
        `${source} was withdrawn, and something of it still stands: open the case once, it is erased then`,
    );
}
