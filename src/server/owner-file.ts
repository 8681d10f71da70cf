import { readFile, rm } from 'node:fs/promises';
import { caseFolder, writeAtomically } from '../store/index.ts';

/** Where the process that owns a case can be reached, and the key it wants to see: readable by the person alone who started it. */
export interface OwnerFile {
  readonly port: number;
  readonly key: string;
}

export const writeOwnerFile = (dir: string, owner: OwnerFile): Promise<void> =>
  writeAtomically(caseFolder(dir).server, JSON.stringify(owner), 0o600);

/** Null where nobody serves the case, or where the file is no such file. */
export async function readOwnerFile(dir: string): Promise<OwnerFile | null> {
  const text = await readFile(caseFolder(dir).server, 'utf8').catch(() => '');
  try {
    const { port, key } = JSON.parse(text) as Partial<OwnerFile>;
    return typeof port === 'number' && typeof key === 'string' ? { port, key } : null;
  } catch {
    return null;
  }
}

export const removeOwnerFile = (dir: string): Promise<void> => rm(caseFolder(dir).server, { force: true });
