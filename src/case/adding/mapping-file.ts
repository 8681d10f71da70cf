import { realpath, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { type CaseFolder, makeFolder } from '../../store/index.ts';

/**
 * Lays the mapping of an exhibit where a person can correct it, and returns its place in the case. It is a copy: what counts stands in the ledger, so a
 * changed copy changes nothing until it is given with `--mapping`. The file that was given is left as it was written.
 */
export async function layMapping(
  folder: CaseFolder,
  exhibit: string,
  mapping: string,
  given?: string,
): Promise<string> {
  const path = folder.mapping(exhibit);
  if (given === undefined || (await whole(given)) !== (await whole(path))) {
    await makeFolder(dirname(path));
    await writeFile(path, mapping, { mode: 0o600 });
  }
  return relative(folder.root, path);
}

const whole = (path: string): Promise<string | null> => realpath(path).catch(() => null);
