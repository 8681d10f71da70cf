import { existsSync } from 'node:fs';
import { caseFolder } from '../../store/index.ts';
import type { OpenOptions } from '../opening/open-case.ts';
import { type BroughtBack, bringBack } from './bring-back.ts';

/** Opens a locked case with the key of one of its recipients. */
export async function unlockCase(dir: string, identityFile: string, options: OpenOptions = {}): Promise<BroughtBack> {
  const folder = caseFolder(dir);
  if (!existsSync(folder.sealed)) throw new Error(`${folder.root} is not locked: there is no ${folder.sealed}`);
  return bringBack(folder, { from: folder.sealed, identityFile, kind: 'unlocked' }, options);
}
