import { readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { stringify } from 'yaml';
import { type CaseFolder, caseFolder } from './case-folder.ts';
import { makeFolder, syncFolder, writeAtomically } from './durable-write.ts';
import { plainIn } from './place-case.ts';

/** Makes an empty case. Refuses a folder that holds anything, save the beginnings of a case that a crash left unfinished. */
export async function createCaseFolder(root: string, config: string | Record<string, unknown>): Promise<CaseFolder> {
  const folder = caseFolder(root);
  await refuseOccupied(folder);
  await makeFolder(folder.root);
  for (const part of [folder.exhibits, folder.vault, folder.dossiers, folder.temp]) await makeFolder(part);
  await writeAtomically(folder.ledger, '');
  // Written last: a folder is a case from the moment its case.yml stands.
  await writeAtomically(folder.config, typeof config === 'string' ? config : stringify(config));
  await syncFolder(dirname(folder.root));
  return folder;
}

/** The case at `root`. Refuses a folder that is none. */
export async function openCaseFolder(root: string): Promise<CaseFolder> {
  const folder = caseFolder(root);
  if (await isFile(folder.sealed)) throw new Error(await isLocked(folder));
  for (const path of [folder.config, folder.ledger])
    if (!(await isFile(path))) throw new Error(await isNone(folder, path));
  for (const part of [folder.exhibits, folder.vault, folder.dossiers, folder.temp]) await makeFolder(part);
  return folder;
}

/** A case that lost a part of it is told from a folder that never was one. */
async function isNone(folder: CaseFolder, missing: string): Promise<string> {
  const known = await readdir(folder.exhibits).catch(() => []);
  const begun = known.length > 0 || ((await isFile(folder.ledger)) && (await stat(folder.ledger)).size > 0);
  return begun
    ? `${missing} is missing: this was a case; restore ${basename(missing)} from a backup`
    : `${folder.root} is not a case: ${missing} is missing; "tributary init" makes one`;
}

async function isLocked(folder: CaseFolder): Promise<string> {
  const opens = 'is locked: "tributary unlock DIR --identity FILE" opens it with the key of one of its recipients';
  const left = (await plainIn(folder)).length > 0;
  return `${folder.root} ${opens}${left ? '. Parts of it lie beside it unsealed, since something was broken off: "tributary lock DIR" removes them' : ''}`;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** Beside an empty ledger `case.yml` is one of them: no case is without its first line. */
const unfinished = ['exhibits', 'vault', 'dossiers', 'temp', 'ledger.jsonl'];

async function refuseOccupied(folder: CaseFolder): Promise<void> {
  const found = await readdir(folder.root, { recursive: true }).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new Error(`${folder.root} is a file: a case needs a folder of its own`);
    throw error;
  });
  const ledger = found.includes('ledger.jsonl') ? (await stat(folder.ledger)).size : null;
  const mine = ledger === 0 ? [...unfinished, 'case.yml'] : unfinished;
  const foreign = found.find((name) => !mine.includes(name) && !name.endsWith('.tmp'));
  const begun = ledger !== null && ledger > 0;
  if (foreign !== undefined || begun)
    throw new Error(
      `${folder.root} is not empty (it holds ${foreign ?? 'ledger.jsonl'}): a case needs a folder of its own`,
    );
}
