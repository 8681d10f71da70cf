import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diskRefusal } from './disk-refusal.ts';

/** Replaces a file so that a power cut leaves the old bytes or the new ones, never a mixture. */
export async function writeAtomically(path: string, bytes: Uint8Array | string, mode = 0o600): Promise<void> {
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw diskRefusal('writing', path, error);
  }
  await syncFolder(dirname(path));
}

/** Takes a file away for good, where it is there: its name does not come back after a power cut. */
export async function removeDurably(path: string): Promise<void> {
  if (!existsSync(path)) return;
  await rm(path);
  await syncFolder(dirname(path));
}

/** Whether a file is what a crash left of `writeAtomically`. */
export function isHalfWritten(name: string): boolean {
  return /^\.[0-9a-f-]{36}\.tmp$/.test(name);
}

/** Makes names created, renamed or removed in a folder survive a power cut. Windows cannot, and does not need to. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw diskRefusal('writing', folder, error);
  });
}
