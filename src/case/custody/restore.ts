import { readdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { caseFolder, makeFolder } from '../../store/index.ts';
import type { OpenOptions } from '../opening/open-case.ts';
import { type BroughtBack, bringBack } from './bring-back.ts';

/** Makes a case of a backup, or of the sealed file of a locked case, in a folder that holds nothing. Leaves nothing behind where it fails. */
export async function restoreCase(
  backup: string,
  dir: string,
  identityFile: string,
  options: OpenOptions = {},
): Promise<BroughtBack> {
  const folder = caseFolder(dir);
  const isNew = await refuseOccupied(folder.root, [folder.unsealing]);
  await makeFolder(folder.root);
  try {
    return await bringBack(folder, { from: resolve(backup), identityFile, kind: 'restored' }, options);
  } catch (error) {
    await rm(folder.unsealing, { recursive: true, force: true });
    if (isNew && (await readdir(folder.root)).length === 0) await rm(folder.root, { recursive: true });
    throw error;
  }
}

/** Whether the folder is still to be made. What a restoring that was broken off left there does not occupy it. */
async function refuseOccupied(root: string, broken: readonly string[]): Promise<boolean> {
  const names = await readdir(root).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error.code === 'ENOTDIR' ? new Error(`${root} is a file: a case needs a folder of its own`) : error;
  });
  const foreign = names?.find((name) => !broken.includes(resolve(root, name)) && !/^lock(\.|$)/.test(name));
  if (foreign !== undefined)
    throw new Error(`${root} is not empty (it holds ${foreign}): a case is restored into a folder of its own`);
  return names === null;
}
