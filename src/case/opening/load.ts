import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type Reading, readExhibit } from '../../evidence/index.ts';
import { type ExhibitFacts, type LoadReport, loadExhibit, type Mapping, parseMapping } from '../../records/index.ts';
import { type CaseFolder, type Database, type LedgerEntry, openDatabase, paceCollector } from '../../store/index.ts';
import { asAgreed } from './as-agreed.ts';
import { refuseDamaged } from './as-kept.ts';
import type { Context } from './context.ts';
import { goneExhibits } from './gone-exhibits.ts';
import { originNamesOf, originsOf } from './origins.ts';
import { makeTables } from './own-tables.ts';
import { gradesOf } from './places.ts';
import { consentTo } from './sources.ts';

/** Both derived databases, open at once: only while records are written. */
export interface Databases {
  readonly store: Database;
  readonly protectedStore: Database;
  /** Exhibits that were loaded, and the marks to be written of them with whatever is written next. */
  readonly marks: Map<string, string>;
}

/** What either database may hold while rows stream in: beyond it, it writes to disk, so that memory stays flat at any size. */
const memoryWhileAdding = '64MB';

/** `coming`: bytes of files that are not exhibits yet. */
export async function withDatabases<T>(
  { folder, ledger }: Context,
  work: (databases: Databases) => Promise<T>,
  coming = 0,
): Promise<T> {
  const kept = ledger.entries.reduce((sum, { kind, body }) => sum + (kind === 'added' ? Number(body.bytes) : 0), 0);
  const shared = { temp: folder.temp, memory: memoryWhileAdding, coming: kept + coming };
  paceCollector(shared.coming);
  const store = await openDatabase({ path: folder.store, ...shared });
  const protectedStore = await openDatabase({ path: folder.protected, ...shared }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  try {
    await makeTables(store, 'store');
    await makeTables(protectedStore, 'protected');
    const databases = { store, protectedStore, marks: new Map<string, string>() };
    try {
      return await work(databases);
    } finally {
      await writeMarks(databases);
    }
  } finally {
    // Each is written out as it is closed, and neither has to wait for the other.
    await Promise.all([store.close(), protectedStore.close()]);
  }
}

/** Reads one exhibit of the ledger again into both databases, all or nothing, by its last mapping. */
async function loadAgain(context: Context, databases: Databases, exhibit: string): Promise<LoadReport> {
  const { added, mapped } = lastWords(context.ledger.entries, exhibit);
  const { sha256, file_name } = added.body;
  const path = context.folder.exhibit(String(sha256));
  await refuseDamaged(context.folder, String(sha256), String(file_name));
  const reading = await readExhibit(path, String(file_name), { signal: context.signal });
  const mapping = parseMapping(String(mapped.body.mapping), `mapping of ${file_name}`);
  const report = await loadBy(context, databases, exhibit, reading, mapping);
  markLoaded(context, databases, exhibit);
  return report;
}

/**
 * Reads an exhibit by a mapping that the ledger may not hold yet: a mapping that does not fit is refused before anybody relies on
 * it. Until `markLoaded` says otherwise, what the databases hold of this exhibit counts as unread.
 */
export async function loadBy(
  context: Context,
  databases: Databases,
  exhibit: string,
  reading: Reading,
  mapping: Mapping,
): Promise<LoadReport> {
  const { entries } = context.ledger;
  const added = addedOf(entries, exhibit);
  const fileName = String(added?.body.file_name);
  if (!added) throw new Error(`exhibit ${exhibit} is not in the ledger: add its file again`);
  wholeAt.delete(context.folder);
  const { store, marks } = databases;
  const waiting = [...marks.keys()];
  const report = await loadExhibit({
    ...{
      ...databases,
      reading: asAgreed(reading, consentTo(entries, exhibit)),
      currency: context.config.currency,
      signal: context.signal,
    },
    exhibit: {
      ...factsOf(added, gradesOf(entries)(exhibit)),
      ...{ originId: originsOf(entries)(exhibit), originWhy: originNamesOf(entries)(exhibit) },
    },
    mapping,
    onProgress: ({ rows }) => context.progress(`reading ${fileName}, rows`, rows, null),
    within: async () => {
      await insertMarks(databases);
      await store.run('delete from custody.loaded where exhibit_id = $1', [exhibit]);
    },
  });
  for (const written of waiting) marks.delete(written);
  return report;
}

/**
 * What the databases hold of an exhibit is what its last mapping in the ledger says. The mark goes to the disk with the next load or when
 * the databases close: to wait for it by itself would cost more than to read one exhibit again after a crash.
 */
export function markLoaded(context: Context, { marks }: Databases, exhibit: string): void {
  marks.set(exhibit, markOf(context, exhibit));
}

async function writeMarks(databases: Databases): Promise<void> {
  await insertMarks(databases);
  databases.marks.clear();
}

async function insertMarks({ store, marks }: Databases): Promise<void> {
  if (marks.size === 0) return;
  await store.run('insert into custody.loaded select unnest($1), unnest($2)', [[...marks.keys()], [...marks.values()]]);
}

const addedOf = (entries: readonly LedgerEntry[], exhibit: string): LedgerEntry | undefined =>
  entries.find((entry) => entry.kind === 'added' && entry.body.exhibit === exhibit);

function factsOf({ at, body }: LedgerEntry, grade: string): Omit<ExhibitFacts, 'originId' | 'originWhy'> {
  const text = (field: string) => (body[field] === null || body[field] === undefined ? null : String(body[field]));
  return {
    ...{ exhibitId: String(body.exhibit), sha256: String(body.sha256), fileName: String(body.file_name), grade },
    originKind: text('origin_kind'),
    ...{ mediaType: text('media_type'), bytes: Number(body.bytes), added: at.slice(0, 19), obtained: text('obtained') },
    ...{ obtainedHow: text('obtained_how'), legalBasis: text('legal_basis'), sensitivity: text('sensitivity') },
  };
}

function lastWords(entries: readonly LedgerEntry[], exhibit: string): { added: LedgerEntry; mapped: LedgerEntry } {
  const added = addedOf(entries, exhibit);
  const mapped = entries.findLast((entry) => entry.kind === 'mapped' && entry.body.exhibit === exhibit);
  if (!added || !mapped) throw new Error(`exhibit ${exhibit} has no mapping in the ledger: add its file again`);
  return { added, mapped };
}

/** What a load rests on: the mapping it was read by, the grade it was given, the currency of the case, and what its source agrees to. */
function markOf({ ledger: { entries }, config }: Context, exhibit: string): string {
  const consent = consentTo(entries, exhibit);
  return [
    lastWords(entries, exhibit).mapped.hash,
    gradesOf(entries)(exhibit),
    originsOf(entries)(exhibit),
    config.currency,
    ...(consent === null ? [] : [consent]),
  ].join(' ');
}

/** The head of the ledger up to which the databases of an open case were found whole: until it grows, they are not opened to look. */
const wholeAt = new WeakMap<CaseFolder, string>();

/** Reads again whatever the databases lack or hold by an older mapping: after a crash, a deletion or a new decision. */
export async function ensureLoaded(context: Context): Promise<number> {
  const { folder, ledger } = context;
  const stand = [folder.store, folder.protected].every((file) => existsSync(file));
  if (stand && wholeAt.get(folder) === ledger.head) return 0;
  const read = await loadStale(context);
  wholeAt.set(folder, ledger.head);
  return read;
}

/** After files were added: where nothing else is missing, the databases need not be opened again to look. */
export async function noteWhole(context: Context, databases: Databases): Promise<void> {
  const { folder, ledger } = context;
  if ((await staleExhibits(databases, context)).length === 0) wholeAt.set(folder, ledger.head);
}

function readExhibits(entries: readonly LedgerEntry[]): string[] {
  const gone = goneExhibits(entries);
  const read = entries.filter(
    ({ kind, body }) => kind === 'mapped' && body.recognised === true && !gone.has(String(body.exhibit)),
  );
  return [...new Set(read.map(({ body }) => String(body.exhibit)))];
}

async function loadStale(context: Context): Promise<number> {
  return withDatabases(context, async (databases) => {
    const stale = await staleExhibits(databases, context);
    for (const [index, exhibit] of stale.entries()) {
      context.signal.throwIfAborted();
      context.progress('reading exhibits again', index, stale.length);
      await loadAgain(context, databases, exhibit);
    }
    return stale.length;
  });
}

async function staleExhibits(databases: Databases, context: Context): Promise<string[]> {
  const { store, protectedStore } = databases;
  await writeMarks(databases);
  const loaded = new Map(
    (await store.rows<{ exhibit_id: string; mark: string }>('select exhibit_id, mark from custody.loaded')).map(
      (row) => [row.exhibit_id, row.mark],
    ),
  );
  const named = await protectedStore.rows<{ n: number }>('select count(*) as n from mention_value');
  const lostNames = named[0]?.n === 0 && loaded.size > 0;
  return readExhibits(context.ledger.entries).filter(
    (exhibit) => lostNames || loaded.get(exhibit) !== markOf(context, exhibit),
  );
}

export interface Rebuilt {
  readonly exhibits: number;
  readonly records: number;
}

/** Throws both databases away and reads everything again. */
export async function rebuildCase(context: Context): Promise<Rebuilt> {
  const { store, protected: names } = context.folder;
  context.found.clear();
  for (const file of [store, names]) for (const path of [file, `${file}.wal`]) await rm(path, { force: true });
  const exhibits = await ensureLoaded(context);
  const records = await withDatabases(context, async (databases) => {
    const counted = await databases.store.rows<{ n: number }>(
      'select cast(coalesce(sum(records), 0) as bigint) as n from custody.mention',
    );
    return counted[0]?.n ?? 0;
  });
  return { exhibits, records };
}
