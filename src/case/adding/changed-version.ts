import { type Reading, readExhibit } from '../../evidence/index.ts';
import { forgetRecords, shapeOf } from '../../records/index.ts';
import type { Context } from '../opening/context.ts';
import { standingUnder } from '../opening/gone-exhibits.ts';
import type { Databases } from '../opening/load.ts';
import { compareVersions, describeDifference, isVersion } from './compare-versions.ts';
import type { Changed, FileReport } from './file-report.ts';
import { type Incoming, shownName } from './incoming.ts';

/** Beyond this a comparison row by row would not fit in memory: such files are told apart by name alone, and said. */
const largest = 64 * 1024 * 1024;

/** Whether a file is a later version of what the case holds under its name: the same headings, and most of its rows. */
export async function changedVersion(
  context: Context,
  file: Incoming,
  exhibit: string,
  reading: Reading,
): Promise<Changed | null> {
  const before = standingUnder(context.ledger.entries, shownName(file), exhibit);
  if (before === null || Number(before.body.bytes) > largest) return null;
  const earlier = await readExhibit(context.folder.exhibit(String(before.body.sha256)), String(before.body.file_name), {
    signal: context.signal,
  });
  if ((await shapeOf(earlier)) !== (await shapeOf(reading))) return null;
  const difference = await compareVersions(earlier, reading);
  if (!isVersion(difference)) return null;
  return { ...difference, before: String(before.body.exhibit), superseded: file.supersedes === true };
}

/** A changed version that nobody has agreed to yet: its bytes are kept, nothing of it is read. */
export const heldBack = (file: string, exhibit: string, changed: Changed): FileReport => ({
  ...{ file, exhibit, already: false, loaded: null, mapping: null, needsPerson: true, changed },
  because: [
    `a changed version of what the case holds under this name (exhibit ${changed.before}): ${describeDifference(changed)}. It was not added: say --supersedes to let it take the other's place`,
    ...changed.shown,
  ],
});

/** The earlier exhibit stays, its records go: what was read of it is read of the later one. */
export async function supersede(
  context: Context,
  { store, protectedStore, marks }: Databases,
  exhibit: string,
  changed: Changed,
): Promise<void> {
  const { before, same, added, removed, changed: rows } = changed;
  await context.ledger.append('superseded', { exhibit: before, by: exhibit, same, added, removed, changed: rows });
  await forgetRecords(store, protectedStore, before);
  marks.delete(before);
  await store.run('delete from custody.loaded where exhibit_id = $1', [before]);
}
