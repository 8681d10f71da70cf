import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { CaseFolder } from './case-folder.ts';
import { isHalfWritten } from './durable-write.ts';

/** A file of a case that lasts. */
export interface CasePart {
  /** From the case's folder, with "/" between. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/**
 * Every file that makes a case what it is. The databases are derived and left out, as are temporary files and what only says who has the case now. A link is
 * refused: what it points at would stay outside.
 */
export async function casePartsOf(folder: CaseFolder): Promise<CasePart[]> {
  const parts: CasePart[] = [];
  for (const top of (await readdir(folder.root)).sort())
    if (!isPassing(folder, top)) await gather(folder, join(folder.root, top), parts);
  return parts;
}

/** What stands in the folder of a case and is no part of it. */
function isPassing(folder: CaseFolder, name: string): boolean {
  const path = join(folder.root, name);
  const { store, protected: names, temp, server, sealed, unsealing } = folder;
  const derived = [store, names].flatMap((one) => [one, `${one}.wal`]);
  return (
    [...derived, temp, server, sealed, `${sealed}.part`, unsealing].includes(path) ||
    isOwnership(name) ||
    isHalfWritten(name)
  );
}

/** `lock`, `lock.claim-…`, `lock.after-…`: which process has the case. */
export const isOwnership = (name: string): boolean => /^lock(\.|$)/.test(name);

async function gather(folder: CaseFolder, path: string, parts: CasePart[]): Promise<void> {
  const listed = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  });
  const name = relative(folder.root, path).split(sep).join('/');
  if (listed === null) parts.push({ name, path, bytes: (await stat(path)).size });
  for (const entry of listed ?? []) {
    if (!entry.isFile() && !entry.isDirectory())
      throw new Error(
        `${join(path, entry.name)} is a link or a device: what it leads to is no part of the case; take it out`,
      );
    if (!isHalfWritten(entry.name)) await gather(folder, join(path, entry.name), parts);
  }
}
