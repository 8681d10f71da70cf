import { existsSync } from 'node:fs';
import { caseFolder, lockCase, removePlain } from '../../store/index.ts';
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
  const context = await openContext(dir, { ...options, command: 'lock' });
  try {
    const written = await sealedAway(context, recipients);
    await context.ledger.close();
    await removePlain(context.folder);
    return {
      sealed,
      recipients: written.recipients,
      files: written.files.length,
      bytes: written.bytes,
      sha256: written.sha256,
    };
  } finally {
    await context.close();
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
  return { sealed: folder.sealed, recipients: null, files: null, bytes: null, sha256: null };
}
