import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CaseFolder,
  type LedgerEntry,
  openCaseFolder,
  openVault,
  readLedger,
  verifyLedger,
} from '../../store/index.ts';
import { damageOf } from './as-kept.ts';
import type { Progress } from './context.ts';
import { erasedExhibits } from './gone-exhibits.ts';
import { isStarted, noStart } from './open-case.ts';
import { sourcesOf } from './sources.ts';

export interface Verified {
  readonly entries: number;
  readonly exhibits: number;
  readonly head: string;
  readonly problems: readonly string[];
  /** The chain of the ledger does not hold: the case can be looked at and sealed, not opened. */
  readonly broken: boolean;
  readonly notes: readonly string[];
  /** Files among the exhibits that the ledger does not know, which a person has to look at. */
  readonly unclaimed: readonly string[];
}

/** Checks the chain of the ledger and every exhibit against the hash it was kept under; opens nothing for writing. */
export async function verifyCase(dir: string, progress: Progress = () => undefined): Promise<Verified> {
  const folder = await openCaseFolder(dir);
  const lying = await readdir(folder.exhibits);
  const chain = await verifyLedger(folder.ledger);
  const placed = ({ line, because }: { line: number; because: string }) => `${folder.ledger}:${line}: ${because}`;
  const problems = chain.problems.map(placed);
  const entries = problems.length > 0 ? [] : await readLedger(folder.ledger);
  if (problems.length === 0 && !isStarted(entries)) problems.push(`${folder.ledger}:1: ${noStart}`);
  const erased = erasedExhibits(entries);
  const kept = entries.filter(({ kind, body }) => kind === 'added' && !erased.has(String(body.exhibit)));
  problems.push(...(await unfinishedErasures(folder, entries)));
  for (const [index, { body }] of kept.entries()) {
    progress('checking exhibits', index, kept.length);
    const damage = await damageOf(folder, String(body.sha256), String(body.file_name));
    if (damage !== null) problems.push(damage);
  }
  return {
    ...{ entries: chain.entries, exhibits: kept.length, head: chain.head },
    ...{ problems, broken: chain.broken, notes: chain.notes.map(placed) },
    unclaimed: chain.broken ? [] : unclaimed(folder, lying, entries),
  };
}

/** What lies among the exhibits and the ledger does not know: an `add` was broken off, lines of the ledger were cut off, or somebody put it there. */
function unclaimed(folder: CaseFolder, lying: readonly string[], entries: readonly LedgerEntry[]): string[] {
  const known = new Set(entries.map(({ body }) => body.sha256));
  return lying
    .filter((name) => !known.has(name))
    .sort()
    .map(
      (name) =>
        `${join(folder.exhibits, name)}: no line of the ledger says that this was added; add its file again, or compare the head of the ledger with one noted before`,
    );
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
