import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readIncoming } from './adding/incoming.ts';
import type { Case } from './case.ts';
import { readListedConfig } from './opening/config.ts';
import { exampleMark } from './opening/fingerprint.ts';
import { createCase } from './opening/open-case.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = 'founding-case';

/** Where the founding example is made unless somebody says another place. */
export const exampleFolder = join(root, 'work', example);

/** What a case does with the example's files. */
type Worked = Pick<Case, 'add' | 'run'>;

/**
 * Makes the founding example in a folder, or leaves it as it stands, with what a person decided in it, where this program and its files would
 * make the same. `lend` opens the case that lies there for as long as the work takes.
 */
export async function makeExample(
  dir: string,
  { afresh = false, language = 'en' }: { readonly afresh?: boolean; readonly language?: string },
  lend: <T>(work: (found: Worked) => Promise<T>) => Promise<T>,
) {
  const list = join(root, 'examples', example, 'case.yml');
  const [mark, now] = [`${dir}.mark`, await exampleMark(example)];
  const stands = !afresh && (await readFile(mark, 'utf8').catch(() => '')) === now;
  if (!stands) {
    await rm(mark, { force: true });
    await rm(dir, { recursive: true, force: true });
    await createCase(dir, await readListedConfig(list));
  }
  const report = await lend(async (found) => {
    if (!stands) await addAll(found, list);
    return found.run({ language });
  });
  await writeFile(mark, now);
  return report;
}

async function addAll(found: Worked, list: string): Promise<void> {
  const { files } = await found.add(await readIncoming(list));
  const unread = files.filter(({ exhibit }) => exhibit === null);
  if (unread.length > 0) throw new Error(unread.map(({ file, because }) => `${file}: ${because.join(' ')}`).join('\n'));
}
