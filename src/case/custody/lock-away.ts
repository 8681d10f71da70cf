import { existsSync } from 'node:fs';
import { type CaseFolder, caseFolder, lockCase, openCaseFolder, removePlain, verifyLedger } from '../../store/index.ts';
import type { Context } from '../opening/context.ts';
import { type OpenOptions, openContext } from '../opening/open-case.ts';
import { recipientsFor, sealWhole } from './seal-whole.ts';

export interface LockedAway {
  readonly sealed: string;
  /** Who can open it; null where an earlier locking was only finished. */
  readonly recipients: number | null;
  readonly files: number | null;
  readonly bytes: number | null;
  /** Noted elsewhere, it shows that nobody put another file in its place. */
  readonly sha256: string | null;
  /** What is wrong with the ledger that was sealed; it is sealed as it stood. */
  readonly problems: readonly string[];
}

/**
 * Seals the whole case into `case.age` and removes the rest. The sealed file is on the disk, and was read back, before anything plain goes; from then on
 * the case is locked, and whatever of it is left beside is removed by the next `lock` or `unlock`.
 */
export async function lockAway(
  dir: string,
  { recipients = [], ...options }: OpenOptions & { readonly recipients?: readonly string[] } = {},
): Promise<LockedAway> {
  const { sealed } = caseFolder(dir);
  if (existsSync(sealed)) return finishLocking(dir);
  const folder = await openCaseFolder(dir);
  const { broken, problems } = await verifyLedger(folder.ledger);
  if (broken) {
    const places = problems.map(({ line, because }) => `${folder.ledger}:${line}: ${because}`);
    return { ...(await lockBroken(folder, recipients, options)), problems: places };
  }
  const context = await openContext(dir, { ...options, command: 'lock' });
  try {
    const written = await sealedAway(context, recipients);
    await context.ledger.close();
    await removePlain(context.folder);
    return { sealed, ...said(written), problems: [] };
  } finally {
    await context.close();
  }
}

const said = ({ recipients, files, bytes, sha256 }: Awaited<ReturnType<typeof sealWhole>>) => ({
  ...{ recipients, files: files.length, bytes, sha256 },
});

/**
 * A case that somebody tampered with, or a disk damaged, holds the same people: it must not lie open because its ledger cannot be written to. It
 * is sealed as it stands, and no entry says so: an entry after a broken line would bless it.
 */
async function lockBroken(folder: CaseFolder, recipients: readonly string[], options: OpenOptions) {
  const lock = await lockCase(folder, { command: 'tributary lock' });
  try {
    const { signal = new AbortController().signal, progress = () => undefined } = options;
    const written = await sealWhole({ folder, signal, progress }, folder.sealed, recipients);
    await removePlain(folder);
    return { sealed: folder.sealed, ...said(written) };
  } finally {
    await lock.release();
  }
}

/** That it was locked stands inside of what is sealed; where sealing was broken off, that stands there too. */
async function sealedAway(context: Context, given: readonly string[]) {
  const { ledger, folder } = context;
  const recipients = recipientsFor(context, given);
  await ledger.append('locked', { recipients: recipients.length });
  return sealWhole(context, folder.sealed, recipients).catch(async (error: unknown) => {
    await ledger.append('unlocked', { because: 'sealing was broken off, nothing was removed' });
    throw error;
  });
}

async function finishLocking(dir: string): Promise<LockedAway> {
  const folder = caseFolder(dir);
  const lock = await lockCase(folder, { command: 'tributary lock' });
  try {
    await removePlain(folder);
  } finally {
    await lock.release();
  }
  return { sealed: folder.sealed, recipients: null, files: null, bytes: null, sha256: null, problems: [] };
}
