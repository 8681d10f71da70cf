import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type CaseFolder, type LedgerEntry, openVault, removeDurably } from '../../store/index.ts';
import { type Source, sourcesOf } from './sources.ts';

/**
 * Carries out what the ledger says was withdrawn, as often as it takes: the tombstone is written first, so a crash in between is made good
 * when the case is opened next. The working text goes last: while it stands, the rest may stand too.
 */
export async function finishErasing(folder: CaseFolder, entries: readonly LedgerEntry[]): Promise<string[]> {
  const removed: string[] = [];
  for (const source of sourcesOf(entries).filter(({ consent }) => consent === 'withdrawn')) {
    const sealed = (await openVault(folder).sources()).includes(source.source);
    if (!sealed && !existsSync(folder.exhibit(source.sha256))) continue;
    removed.push(...(await eraseSource(folder, source, sealed)));
  }
  return removed;
}

/** A database keeps the bytes of rows that were deleted: both are made anew without the source. Answers with the editions that are gone. */
async function eraseSource(folder: CaseFolder, source: Source, sealed: boolean): Promise<string[]> {
  for (const derived of [folder.store, folder.protected])
    for (const path of [derived, `${derived}.wal`]) await removeDurably(path);
  await rm(join(folder.temp, 'pages'), { recursive: true, force: true });
  await removeDurably(folder.mapping(source.exhibit));
  await removeDurably(folder.draft(source.exhibit));
  const editions = await editionsOn(folder, source);
  for (const path of editions) await removeDurably(path);
  if (sealed) await openVault(folder).destroy(source.source);
  await removeDurably(folder.exhibit(source.sha256));
  return editions;
}

/** What lies in the case's dossiers and cites the source: an edition that quotes it names its id or its exhibit beside every quotation. */
export async function editionsOn(
  folder: CaseFolder,
  { source, exhibit }: Pick<Source, 'source' | 'exhibit'>,
): Promise<string[]> {
  const files = await readdir(folder.dossiers, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const found: string[] = [];
  for (const path of paths) {
    const bytes = await readFile(path);
    if (bytes.includes(source) || bytes.includes(exhibit)) found.push(path);
  }
  return found.sort();
}
