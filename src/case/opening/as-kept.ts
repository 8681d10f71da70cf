import { stat } from 'node:fs/promises';
import type { CaseFolder } from '../../store/index.ts';
import { hashOfFile } from './hash-of-file.ts';

/** Files that were found as kept, with the time and size they had: what is asked of again and again is hashed once. */
const found = new Map<string, string>();

/** What is wrong with a kept file, named with its place: missing, or no longer the bytes that were added as `name`. Null where it is as it was kept. */
export async function damageOf(folder: CaseFolder, sha256: string, name: string): Promise<string | null> {
  const place = folder.exhibit(sha256);
  const standing = await stat(place).catch(() => null);
  if (standing === null) return `${place}: missing; it was kept as ${name}`;
  const mark = `${standing.mtimeMs} ${standing.ctimeMs} ${standing.size}`;
  if (found.get(place) === mark) return null;
  if ((await hashOfFile(place)) !== sha256) return `${place}: changed since it was kept as ${name}`;
  found.set(place, mark);
  return null;
}

/** Refuses a file that is not as it was kept: what is read of it now would not be what was added. */
export async function refuseDamaged(folder: CaseFolder, sha256: string, name: string): Promise<void> {
  const damage = await damageOf(folder, sha256, name);
  if (damage !== null) throw new Error(`${damage}: restore it from a backup`);
}
