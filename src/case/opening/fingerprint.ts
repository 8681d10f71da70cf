import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { LedgerEntry } from '../../store/index.ts';

/** What each step of the journey rests on: entries of the ledger, and content of the program. Where none changed, it need not run again. */
const restsOn = {
  resolve: {
    entries: ['added', 'mapped', 'superseded', 'same_origin', 'graded', 'amended', 'judged', 'consented', 'erased'],
    content: ['records'],
  },
  detect: {
    entries: [
      'added',
      'mapped',
      'superseded',
      'same_origin',
      'graded',
      'amended',
      'judged',
      'consented',
      'erased',
      'linked',
      'arranged',
    ],
    content: ['records', 'indicators', 'typologies'],
  },
} as const;
export type Step = keyof typeof restsOn;

/** A hash of the decisions that a step rests on and of the program that takes it. */
export async function fingerprint(step: Step, entries: readonly LedgerEntry[]): Promise<string> {
  const kinds: readonly string[] = restsOn[step].entries;
  const hash = createHash('sha256').update(`${step} ${await programVersion()}\n`);
  for (const entry of entries) if (kinds.includes(entry.kind)) hash.update(`${entry.hash}\n`);
  for (const folder of restsOn[step].content) hash.update(await contentHash(folder));
  return hash.digest('hex');
}

/** The version of the program: findings of another version are computed again. */
export async function programVersion(): Promise<string> {
  const manifest = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

const known = new Map<string, Promise<string>>();

/** A hash of every file of a content folder (rules, typologies, record types): a changed rule is another program. */
export function contentHash(folder: string): Promise<string> {
  const hashed = known.get(folder) ?? hashFolder(fileURLToPath(new URL(`../../../${folder}`, import.meta.url)));
  known.set(folder, hashed);
  return hashed;
}

async function hashFolder(path: string): Promise<string> {
  const listed = await readdir(path, { recursive: true, withFileTypes: true });
  const files = listed.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${file.slice(path.length)}\n`).update(await readFile(file));
  return hash.digest('hex');
}

/** What an example case would be made from: this version of the program, its rules, and the example's own files. */
export async function exampleMark(example: string): Promise<string> {
  const parts = ['records', 'indicators', 'typologies', `examples/${example}`];
  return [await programVersion(), ...(await Promise.all(parts.map(contentHash)))].join(' ');
}
