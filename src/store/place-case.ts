import { readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CaseFolder } from './case-folder.ts';
import { isOwnership } from './case-parts.ts';
import { syncFolder } from './durable-write.ts';

/** Removes whatever of a case is not sealed, but for who has it. The sealed file must stand. */
export async function removePlain(folder: CaseFolder, but: readonly string[] = []): Promise<void> {
  const kept = [folder.sealed, ...but].map((path) => basename(path));
  for (const name of await plainIn(folder))
    if (!kept.includes(name)) await rm(join(folder.root, name), { recursive: true, force: true });
  await syncFolder(folder.root);
}

/** What stands in the folder beside the sealed file. */
export const plainIn = async (folder: CaseFolder): Promise<string[]> =>
  (await readdir(folder.root)).filter((name) => name !== basename(folder.sealed) && !isOwnership(name));

/** Moves an opened case to its place; `case.yml` last, since a folder is a case from the moment it stands. The sealed file, if any, goes when all stands. */
export async function placeCase(folder: CaseFolder): Promise<void> {
  await syncFolder(folder.unsealing);
  const last = basename(folder.config);
  const names = (await readdir(folder.unsealing)).filter((name) => name !== last);
  for (const name of [...names, last]) await rename(join(folder.unsealing, name), join(folder.root, name));
  await rm(folder.unsealing, { recursive: true });
  await syncFolder(folder.root);
  await rm(folder.sealed, { force: true });
  await syncFolder(folder.root);
}
