import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { LedgerEntry } from '../../store/index.ts';
import type { CaseConfig } from './config.ts';

/** What a step asks of an open case. */
interface Ground {
  readonly ledger: { readonly entries: readonly LedgerEntry[] };
  readonly config: CaseConfig;
}

/** What each step of the journey rests on: entries of the ledger, fields of `case.yml`, and content of the program. Where none changed, it need not run again. */
const restsOn = {
  resolve: {
    entries: ['added', 'mapped', 'superseded', 'same_origin', 'graded', 'amended', 'judged', 'consented', 'erased'],
    fields: ['currency'],
    content: ['records', 'names', 'src/records', 'src/entities'],
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
    fields: ['currency', 'typologies'],
    content: ['records', 'names', 'src/records', 'src/entities', 'indicators', 'typologies', 'src/findings'],
  },
} as const;
export type Step = keyof typeof restsOn;

/** A hash of what a step rests on: what people decided, what the case says of itself, and the program that takes it. */
export async function fingerprint(step: Step, { ledger, config }: Ground): Promise<string> {
  const kinds: readonly string[] = restsOn[step].entries;
  const hash = createHash('sha256').update(`${step} ${await programVersion()}\n`);
  for (const field of restsOn[step].fields) hash.update(`${field} ${config[field]}\n`);
  for (const entry of ledger.entries) if (kinds.includes(entry.kind)) hash.update(`${entry.hash}\n`);
  for (const folder of restsOn[step].content) hash.update(contentHash(folder));
  return hash.digest('hex');
}

/** The version of the program: findings of another version are computed again. */
export async function programVersion(): Promise<string> {
  const manifest = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

const known = new Map<string, string>();

/** A hash of every file of a folder of the program (rules, typologies, record types, a room): a changed rule is another program. */
export function contentHash(folder: string): string {
  const hashed = known.get(folder) ?? hashFolder(fileURLToPath(new URL(`../../../${folder}`, import.meta.url)));
  known.set(folder, hashed);
  return hashed;
}

/** Tests change nothing of what a program does. */
const isTest = /\.(test|slow)\.[jt]s$/;

/** Read one after the other at once: some hundred small files, each of which would cost more to wait for. */
function hashFolder(path: string): string {
  const listed = readdirSync(path, { recursive: true, withFileTypes: true });
  const files = listed.filter((entry) => entry.isFile() && !isTest.test(entry.name));
  const hash = createHash('sha256');
  for (const file of files.map(({ parentPath, name }) => `${parentPath}/${name}`).sort())
    hash.update(`${file.slice(path.length)}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

/** What an example case would be made from: this version of the program, its rules, and the example's own files. */
export async function exampleMark(example: string): Promise<string> {
  const parts = ['records', 'indicators', 'typologies', 'names', 'src', `examples/${example}`];
  return [await programVersion(), ...parts.map(contentHash)].join(' ');
}
