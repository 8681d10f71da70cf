import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { LedgerEntry, SealedFile } from '../../store/index.ts';
import type { Context } from '../opening/context.ts';
import { erasedExhibits } from '../opening/gone-exhibits.ts';
import { sealWhole } from './seal-whole.ts';

export interface BackUpOptions {
  readonly out: string;
  readonly recipients?: readonly string[];
}

export interface BackedUp {
  readonly out: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly files: number;
  readonly recipients: number;
  /** Of the ledger as it was backed up. */
  readonly head: string;
}

/**
 * The case as one file, sealed: there is no other form, for a backup lies where the case's keeper does not look. Refuses to keep a damaged exhibit as
 * if it were whole. Whoever has the case open makes it, so that nothing is written meanwhile.
 */
export async function backUp(context: Context, { out: said, recipients = [] }: BackUpOptions): Promise<BackedUp> {
  const out = resolve(said);
  const { folder, ledger } = context;
  if (!/^\.\./.test(relative(folder.root, out)))
    throw new Error(`${out} lies inside of the case: a backup belongs on another disk`);
  if (existsSync(out)) throw new Error(`${out}: a file of that name is there already; name another`);
  const { head, entries } = ledger;
  const { files, ...written } = await sealWhole(context, out, recipients);
  const damaged = damagedIn(entries, files);
  if (damaged.length > 0) {
    await rm(out);
    throw new Error(`${damaged.join('; ')}. Nothing was backed up: "tributary verify" names all that is wrong`);
  }
  const made = { ...written, files: files.length, head };
  await ledger.append('backed_up', made);
  return { out, ...made };
}

function damagedIn(entries: readonly LedgerEntry[], files: readonly SealedFile[]): string[] {
  const found = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  const erased = erasedExhibits(entries);
  return entries
    .filter(({ kind, body }) => kind === 'added' && !erased.has(String(body.exhibit)))
    .filter(({ body }) => found.get(`exhibits/${body.sha256}`) !== body.sha256)
    .map(({ body }) => `exhibits/${body.sha256} is missing or changed since it was kept as ${body.file_name}`);
}
