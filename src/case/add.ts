import { needsSealing, readExhibit } from '../evidence/index.ts';
import { type KeeperOf, keepersBeside } from '../records/index.ts';
import { keepFile } from '../store/index.ts';
import { addInterview } from './add-interview.ts';
import { changedVersion, heldBack, supersede } from './changed-version.ts';
import type { Context } from './context.ts';
import { type AddReport, alreadyIn, type FileReport } from './file-report.ts';
import { expandFolders, type Incoming, shownName } from './incoming.ts';
import { type Databases, withDatabases } from './load.ts';
import { loadMapped, mappingFor } from './map-and-load.ts';
import { type Opened, openContainers } from './open-containers.ts';
import { provenance } from './provenance.ts';

/** Who keeps a file that does not say so; null while the files beside it are not read yet, for which it then waits. */
type Keepers = (file: Incoming) => KeeperOf | null;

/** Keeps every file as an exhibit and reads its records. One file that cannot be read does not stop the rest. */
export async function addFiles(context: Context, incoming: readonly Incoming[]): Promise<AddReport> {
  const { files: given, passedOver } = await expandFolders(incoming);
  const opened = await openContainers(context, given);
  try {
    const reports = await addOpened(context, opened);
    const needsPerson = passedOver.length > 0 || reports.some((report) => report.needsPerson);
    return { files: reports, passedOver, needsPerson };
  } finally {
    await opened.close();
  }
}

async function addOpened(context: Context, { files, reports }: Opened): Promise<FileReport[]> {
  const done = new Map<Incoming, FileReport>(reports);
  await withDatabases(context, async (databases) => {
    const addAll = async (some: readonly Incoming[], keeperOf: Keepers) => {
      for (const file of some) {
        context.signal.throwIfAborted();
        context.progress(`adding file ${done.size + 1} of ${files.length}`, done.size, files.length);
        const report = await addOne(context, databases, file, keeperOf(file));
        if (report !== null) done.set(file, report);
      }
    };
    await addAll(
      files.filter((file) => !done.has(file)),
      () => null,
    );
    const waiting = files.filter((file) => !done.has(file));
    if (waiting.length === 0) return;
    const beside = await keepersBeside(databases.store, databases.protectedStore, fileNames(context));
    await addAll(waiting, (file) => beside(shownName(file)));
  });
  return files.flatMap((file) => done.get(file) ?? []);
}

/** The name under which the case holds an exhibit. */
function fileNames({ ledger }: Context): (exhibit: string) => string {
  const names = new Map(
    ledger.entries.filter(({ kind }) => kind === 'added').map(({ body }) => [body.exhibit, String(body.file_name)]),
  );
  return (exhibit) => names.get(exhibit) ?? exhibit;
}

/** A sealed source's file name tells who it is: a refusal of an interview speaks of "the interview", also where it cannot be read. */
async function addOne(
  context: Context,
  databases: Databases,
  file: Incoming,
  keeperOf: KeeperOf | null,
): Promise<FileReport | null> {
  const said =
    file.held !== undefined || file.working_text !== undefined || file.consent !== undefined || file.risk !== undefined;
  const interview = said || (await needsSealing(file.path, shownName(file)).catch(() => false));
  try {
    return interview
      ? await addInterview(context, databases, file)
      : await addTable(context, databases, file, keeperOf);
  } catch (error) {
    context.signal.throwIfAborted();
    const nothing = { exhibit: null, already: false, loaded: null, mapping: null, needsPerson: true };
    return { file: interview ? 'the interview' : shownName(file), because: [(error as Error).message], ...nothing };
  }
}

async function addTable(
  context: Context,
  databases: Databases,
  file: Incoming,
  keeperOf: KeeperOf | null,
): Promise<FileReport | null> {
  const known = provenance(file);
  const { sha256, bytes } = await keepFile(context.folder, file.path, (done) =>
    context.progress(`keeping ${shownName(file)}`, done, null),
  );
  const exhibit = sha256.slice(0, 16);
  const before = addedBefore(context, exhibit, sha256);
  const asked = file.mapping !== undefined || file.as !== undefined;
  if (before !== null && !asked && mappedBefore(context, exhibit)) return alreadyIn(shownName(file), exhibit, before);
  const reading = await readExhibit(context.folder.exhibit(sha256), shownName(file), { signal: context.signal });
  const changed = before === null ? await changedVersion(context, file, exhibit, reading) : null;
  if (changed !== null && !changed.superseded) return heldBack(shownName(file), exhibit, changed);
  const described = {
    exhibit,
    sha256,
    bytes,
    file_name: shownName(file),
    media_type: reading.mediaType,
    units: reading.units.map((unit) => unit.name),
    ...(file.container !== undefined && { container: file.container }),
    ...(reading.metadata !== undefined && { metadata: { ...reading.metadata } }),
  };
  if (before === null) await context.ledger.append('added', { ...described, ...known });
  const mapped = await mappingFor(file, reading, keeperOf, context.ledger.entries);
  if (mapped.awaits && keeperOf === null) return null;
  const report = await loadMapped(context, databases, file, exhibit, reading, mapped);
  if (changed === null) return report;
  await supersede(context, databases, exhibit, changed);
  return { ...report, changed };
}

/** Whether these bytes were read to the end, or a crash came between keeping them and knowing what they are. */
const mappedBefore = (context: Context, exhibit: string): boolean =>
  context.ledger.entries.some((entry) => entry.kind === 'mapped' && entry.body.exhibit === exhibit);

/** The name under which the case holds these bytes already, or null. Two files whose hashes begin alike would share record ids. */
function addedBefore(context: Context, exhibit: string, sha256: string): string | null {
  const found = context.ledger.entries.find((entry) => entry.kind === 'added' && entry.body.exhibit === exhibit);
  if (found === undefined) return null;
  if (found.body.sha256 !== sha256)
    throw new Error(
      `the hash of this file begins like that of ${found.body.file_name}: their records could not be told apart`,
    );
  return String(found.body.file_name);
}
