import { join } from 'node:path';
import { type CaseFolder, lockCase, openLedger, placeCase, readSealedCase, removePlain } from '../../store/index.ts';
import { identityIn } from '../opening/identity-in.ts';
import { type Rebuilt, rebuildCase } from '../opening/load.ts';
import { type OpenOptions, openContext, person } from '../opening/open-case.ts';
import { verifyCase } from '../opening/verify.ts';

export interface BroughtBack extends Rebuilt {
  readonly files: number;
  readonly head: string;
  /** What was damaged already when it was sealed. Where the ledger's own chain is broken, no database is made. */
  readonly problems: readonly string[];
}

/**
 * Opens a sealed case into its folder: beside what stands there, then checked (every file against its hash, the ledger's chain, every exhibit), then put in
 * its place, then the databases are made again. What was sealed stays until all of it stands.
 */
export async function bringBack(
  folder: CaseFolder,
  { from, identityFile, kind }: { from: string; identityFile: string; kind: 'unlocked' | 'restored' },
  options: OpenOptions,
): Promise<BroughtBack> {
  const { signal = new AbortController().signal, progress = () => undefined } = options;
  const identity = await identityIn(identityFile);
  const lock = await lockCase(folder, { command: `tributary ${kind === 'unlocked' ? 'unlock' : 'restore'}` });
  try {
    const onProgress = (done: number, of: number) => progress('opening the sealed case, bytes', done, of);
    const files = await readSealedCase({ from, identity, into: folder.unsealing, signal, onProgress });
    const { problems, head, broken } = await verifyCase(folder.unsealing, progress);
    if (kind === 'restored' && problems.length > 0)
      throw new Error(`${from}: what it holds is not as it was kept: ${problems.join('; ')}. Nothing was restored`);
    if (!broken) await noteIn(join(folder.unsealing, 'ledger.jsonl'), kind, head, options);
    await removePlain(folder, [folder.unsealing]);
    await placeCase(folder);
    const made = broken ? nothing : await rebuilt(lock, folder, options).catch(unlessDamaged(problems));
    return { files: files.length, head, problems, ...made };
  } finally {
    await lock.release();
  }
}

const nothing: Rebuilt = { exhibits: 0, records: 0 };

/** Who sealed a damaged case gets it back all the same, and is told: what cannot be read of it is among the problems. */
const unlessDamaged = (problems: readonly string[]) => (error: unknown) => {
  if (problems.length === 0) throw error;
  return nothing;
};

async function noteIn(path: string, kind: string, head: string, options: OpenOptions): Promise<void> {
  const { clock = () => new Date(), by = person() } = options;
  const ledger = await openLedger(path, { clock, by });
  await ledger.append(kind, { head });
  await ledger.close();
}

async function rebuilt(lock: { release(): Promise<void> }, folder: CaseFolder, options: OpenOptions): Promise<Rebuilt> {
  await lock.release();
  const context = await openContext(folder.root, { ...options, command: 'rebuild' });
  try {
    return await rebuildCase(context);
  } finally {
    await context.close();
  }
}
