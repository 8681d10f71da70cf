import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Everything that a figure depends on: the program, its rules and its records, by content. Numbers of one state are never taken for those of another. */
export async function fingerprintOf(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const room of ['bench/quality', 'indicators', 'names', 'records', 'src', 'typologies']) {
    const files = (await readdir(join(root, room), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(file.slice(root.length)).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 12);
}
