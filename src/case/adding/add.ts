import { stat } from 'node:fs/promises';
import { NoEvidence, type Reading, readExhibit } from '../../evidence/index.ts';
import { type KeeperOf, keepersBeside } from '../../records/index.ts';
import { removeDurably } from '../../store/index.ts';
import type { Context } from '../opening/context.ts';
import { type Databases, noteWhole, withDatabases } from '../opening/load.ts';
import { addInterview } from './add-interview.ts';
import { addedBefore, addedEntry, isAsked, mappedBefore } from './added-before.ts';
import { changedVersion, heldBack, supersede } from './changed-version.ts';
import { expandFolders } from './expand-folders.ts';
import { type AddReport, alreadyIn, type Changed, type FileReport } from './file-report.ts';
import { guessedName, type Incoming, shownName } from './incoming.ts';
import { interviewName } from './interview-name.ts';
import { inTurn, type LookedAt, lookAtTable, type Table } from './look-ahead.ts';
import { besideOthers, loadMapped, type Mapped, mappingFor } from './map-and-load.ts';
import { oneVoice } from './one-voice.ts';
import { type Opened, openContainers } from './open-containers.ts';
import { type Told, toldIn } from './told-beside.ts';

/** A file that does not say whose it is, or what, and waits until those beside it are read. */
interface Waiting {
  readonly exhibit: string;
  readonly changed: Changed | null;
  readonly mapped: Mapped;
}

/** What so many waiting files were taken for is kept; the rest are looked at again in their turn, so that memory stays flat. */
const mostWaiting = 256;

/** Keeps every file as an exhibit and reads its records. One file that cannot be read does not stop the rest. */
export async function addFiles(context: Context, incoming: readonly Incoming[]): Promise<AddReport> {
  const { files: given, passedOver } = await expandFolders(incoming);
  const opened = await openContainers(context, given);
  try {
    const reports = await addOpened(context, opened);
    const doubts = oneVoice(given, reports);
    const needsPerson = [...passedOver, ...doubts].length > 0 || reports.some((report) => report.needsPerson);
    return { files: reports, passedOver, doubts, needsPerson };
  } finally {
    await opened.close();
  }
}

async function addOpened(context: Context, { files, reports }: Opened): Promise<FileReport[]> {
  const done = new Map<Incoming, FileReport>(reports);
  const waiting = new Map<Incoming, Waiting | null>();
  const untold = new Map<Incoming, Waiting | null>();
  const unread = new Set<string>();
  const beginning = () => {
    context.signal.throwIfAborted();
    context.progress(`adding file ${done.size + 1} of ${files.length}`, done.size, files.length);
  };
  await withDatabases(
    context,
    async (databases) => {
      const coming = files.filter((one) => !done.has(one));
      for await (const { file, looked } of inTurn(context, coming, unread)) {
        beginning();
        const added = await addOne(context, databases, file, looked, interviewName(file, files));
        const known = waiting.size + untold.size < mostWaiting;
        if ('file' in added) done.set(file, added);
        else (added.mapped.untold ? untold : waiting).set(file, known ? added : null);
      }
      if (waiting.size + untold.size > 0) {
        const keepers = await keepersBeside(databases.store, databases.protectedStore, fileNames(context));
        const add = async (all: typeof waiting, told: readonly Told[]) => {
          for (const [file, known] of all) {
            beginning();
            const beside = { keeperOf: keepers(shownName(file)), told };
            done.set(file, await addWaiting(context, databases, file, known, beside, unread));
          }
        };
        await add(waiting, []);
        await add(untold, untold.size === 0 ? [] : toldIn(context.ledger.entries));
      }
      await noteWhole(context, databases);
    },
    await bytesOf(files),
  ).finally(() => forgetUnread(context, unread));
  return files.flatMap((file) => withNameNote(file, done.get(file)));
}

/** What is said not to be kept is not kept: neither under its hash, unless another file of the same bytes was read. */
async function forgetUnread({ folder, ledger }: Context, unread: ReadonlySet<string>): Promise<void> {
  const added = new Set(ledger.entries.filter(({ kind }) => kind === 'added').map(({ body }) => body.sha256));
  for (const sha256 of unread) if (!added.has(sha256)) await removeDurably(folder.exhibit(sha256));
}

/** A guessed name is told beside the file, but never of an interview, whose name tells who speaks. */
function withNameNote(file: Incoming, report: FileReport | undefined): FileReport[] {
  const guessed = guessedName(file);
  if (report === undefined) return [];
  if (guessed === null || report.file !== shownName(file)) return [report];
  return [{ ...report, because: [...report.because, guessed] }];
}

/** As far as it can be told: what cannot be read says so in its turn. */
async function bytesOf(files: readonly Incoming[]): Promise<number> {
  const sizes = await Promise.all(
    files.map(({ path }) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The name under which the case holds an exhibit. */
function fileNames({ ledger }: Context): (exhibit: string) => string {
  const names = new Map(
    ledger.entries.filter(({ kind }) => kind === 'added').map(({ body }) => [body.exhibit, String(body.file_name)]),
  );
  return (exhibit) => names.get(exhibit) ?? exhibit;
}

/** A sealed source's file name tells who it is: a refusal of an interview says which file of the list it is and not its name, also where it cannot be read. */
const addOne = (
  context: Context,
  databases: Databases,
  file: Incoming,
  looked: () => Promise<LookedAt>,
  asInterview: string,
): Promise<FileReport | Waiting> =>
  orUnread(context, shownName(file), async () => {
    const found = await looked();
    return found === 'interview'
      ? orUnread(context, asInterview, () => addInterview(context, databases, file))
      : addTable(context, databases, file, found);
  });

/** What cannot be read says so in its report, and the rest goes on. */
async function orUnread<T>(context: Context, name: string, work: () => Promise<T>): Promise<T | FileReport> {
  try {
    return await work();
  } catch (error) {
    context.signal.throwIfAborted();
    const nothing = { exhibit: null, already: false, loaded: null, mapping: null };
    const fate = error instanceof NoEvidence ? { needsPerson: false, leftOut: true as const } : { needsPerson: true };
    return { file: name, because: [(error as Error).message], ...nothing, ...fate };
  }
}

async function addTable(
  context: Context,
  databases: Databases,
  file: Incoming,
  { said, kept: { sha256, bytes }, exhibit, read }: Table,
): Promise<FileReport | Waiting> {
  const before = addedBefore(context, exhibit, sha256);
  if (read === null || (before !== null && !isAsked(file) && mappedBefore(context, exhibit)))
    return alreadyIn(shownName(file), exhibit, before ?? shownName(file));
  const { reading, guessed } = read;
  const changed = before === null ? await changedVersion(context, file, exhibit, reading) : null;
  if (changed !== null && !changed.superseded) return heldBack(shownName(file), exhibit, changed);
  const described = {
    exhibit,
    sha256,
    bytes,
    file_name: shownName(file),
    media_type: reading.mediaType,
    units: reading.units.map((unit) => unit.name),
    ...(file.foreign !== undefined && { file_name_bytes: file.foreign.bytes.toString('hex') }),
    ...(file.container !== undefined && { container: file.container }),
    ...(reading.metadata !== undefined && { metadata: { ...reading.metadata } }),
  };
  if (before === null) await context.ledger.append('added', { ...described, ...said });
  const guess = guessed.status === 'fulfilled' ? Promise.resolve(guessed.value) : Promise.reject(guessed.reason);
  const mapped = await mappingFor(file, reading, context.ledger.entries, guess);
  if (mapped.awaits || mapped.untold) return { exhibit, changed, mapped };
  return readBy(context, databases, file, reading, { exhibit, changed, mapped });
}

/** What those that are read now say of a file beside them. */
interface Beside {
  readonly keeperOf: KeeperOf;
  readonly told: readonly Told[];
}

/** Reads a file whose neighbours are read now, and may tell whose it is, or what. */
const addWaiting = (
  context: Context,
  databases: Databases,
  file: Incoming,
  known: Waiting | null,
  { keeperOf, told }: Beside,
  unread: Set<string>,
): Promise<FileReport> =>
  orUnread(context, shownName(file), async () => {
    const found = known ?? (await addTable(context, databases, file, await lookAtTable(context, file, unread)));
    if ('file' in found) return found;
    const { sha256, file_name } = addedEntry(context, found.exhibit)?.body ?? {};
    // A copy of it waited too, and was read before it.
    if (!isAsked(file) && mappedBefore(context, found.exhibit))
      return alreadyIn(shownName(file), found.exhibit, String(file_name));
    const kept = context.folder.exhibit(String(sha256));
    const reading = await readExhibit(kept, shownName(file), { signal: context.signal });
    const mapped = found.mapped.untold ? await besideOthers(file, reading, found.mapped, told) : found.mapped;
    return readBy(context, databases, file, reading, { ...found, mapped: mapped.keptBy(keeperOf) });
  });

async function readBy(
  context: Context,
  databases: Databases,
  file: Incoming,
  reading: Reading,
  { exhibit, changed, mapped }: Waiting,
): Promise<FileReport> {
  const report = await loadMapped(context, databases, file, exhibit, reading, mapped);
  if (changed === null) return report;
  await supersede(context, databases, exhibit, changed);
  return { ...report, changed };
}
