import { randomBytes } from 'node:crypto';
import { createCaseFolder, type LedgerEntry, lockCase, openCaseFolder, openLedger } from '../../store/index.ts';
import { type CaseConfig, printConfig, readConfig } from './config.ts';
import type { Context, Progress } from './context.ts';
import { finishErasing } from './finish-erasing.ts';

/** What the world gives an open case; all of it has a real default. */
export interface OpenOptions {
  readonly command?: string;
  readonly by?: string;
  readonly clock?: () => Date;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
  /** Draws the random id of a sealed source. */
  readonly newSourceId?: () => string;
}

/** Starts a case in a folder that holds nothing yet; answers with its absolute path. */
export async function createCase(
  dir: string,
  config: Partial<CaseConfig> = {},
  {
    clock = () => new Date(),
    by = person(),
    random = randomBytes,
  }: Pick<OpenOptions, 'clock' | 'by'> & { random?: (bytes: number) => Uint8Array } = {},
): Promise<string> {
  const folder = await createCaseFolder(dir, printConfig(config));
  const ledger = await openLedger(folder.ledger, { clock, by });
  await ledger.append('started', { key: Buffer.from(random(32)).toString('hex') });
  await ledger.close();
  return folder.root;
}

/** Of a ledger that was emptied, is another's, or was never written, since the case was broken off as it was made. */
export const noStart =
  'does not begin with the start of a case: restore it from a backup; where nothing was added yet, "tributary init" begins it again';

export const isStarted = (entries: readonly LedgerEntry[]): boolean => entries[0]?.kind === 'started';

/** The key that ids and pseudonyms of this case are drawn with. */
export function caseKey(entries: readonly LedgerEntry[]): string {
  const started = entries.find((entry) => entry.kind === 'started');
  if (typeof started?.body.key !== 'string') throw new Error(`the ledger ${noStart}`);
  return started.body.key;
}

/** Opens a case for one process: takes its lock, then its ledger. Close it to give both back. */
export async function openContext(
  dir: string,
  options: OpenOptions = {},
): Promise<Context & { close(): Promise<void> }> {
  const folder = await openCaseFolder(dir);
  const lock = await lockCase(folder, { command: `tributary ${options.command ?? 'open'}` });
  try {
    const config = await readConfig(folder.config);
    const ledger = await openLedger(folder.ledger, {
      clock: options.clock ?? (() => new Date()),
      by: options.by ?? person(),
    });
    if (!isStarted(ledger.entries)) {
      await ledger.close();
      throw new Error(`${folder.ledger}:1: ${noStart}`);
    }
    await finishErasing(folder, ledger.entries);
    const close = async () => {
      await ledger.close();
      await lock.release();
    };
    const { progress = () => undefined, signal = new AbortController().signal } = options;
    const drawn = options.newSourceId ? { newSourceId: options.newSourceId } : {};
    return { folder, config, ledger, progress, signal, close, found: new Map(), ...drawn };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Who acts, as far as this machine says: kept in the ledger with every decision. */
export const person = () => process.env.TRIBUTARY_BY ?? process.env.USER ?? 'somebody';
