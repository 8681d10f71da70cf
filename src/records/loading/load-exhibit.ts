import { describePlace, type Reading } from '../../evidence/index.ts';
import type { Database } from '../../store/index.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { type HeaderRecord, PaperBook } from '../mentions/paper-book.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { bindMapping } from '../sheets/bind-mapping.ts';
import { preparedReading } from '../sheets/prepared-reading.ts';
import { fillReference } from '../tables/shipped-reference.ts';
import { UnitDoubts } from '../values/unit-doubts.ts';
import { featureVersion } from '../words/text-classes.ts';
import { type CaseSinks, makeScratchTables, openSinks } from './case-sinks.ts';
import { markCopies } from './copies.ts';
import { CoverageTracker } from './coverage-tracker.ts';
import { KeyBook } from './key-book.ts';
import { MentionBooks } from './mention-books.ts';
import { repeatedRecords } from './repeated-records.ts';
import { resolveReferences } from './resolve-references.ts';
import { UnitLoader } from './unit-loader.ts';
import type { UnitReport } from './unit-tally.ts';
import type { Rejected } from './unit-task.ts';

/** What is known of an exhibit beside its bytes; unsaid stays NULL. */
export interface ExhibitFacts {
  readonly exhibitId: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly originId: string;
  /** Source A–F and information 1–6. */
  readonly grade: string;
  readonly mediaType?: string | null;
  readonly bytes?: number | null;
  readonly added?: string | null;
  readonly obtained?: string | null;
  readonly obtainedHow?: string | null;
  readonly legalBasis?: string | null;
  readonly sensitivity?: string | null;
  readonly translationOf?: string | null;
  readonly originKind?: string | null;
  readonly originWhy?: string | null;
}

export interface LoadRequest {
  readonly store: Database;
  readonly protectedStore: Database;
  readonly exhibit: ExhibitFacts;
  readonly reading: Reading;
  readonly mapping: Mapping;
  /** The case's currency; amounts in it need no rate. */
  readonly currency?: string;
  readonly onProgress?: (progress: { unit: string; rows: number }) => void;
  readonly signal?: AbortSignal;
  /** What else is to be kept or undone with it. */
  readonly within?: () => Promise<void>;
  /** How many mentions are kept in memory at once. */
  readonly mostShelved?: number | undefined;
}

export interface LoadReport {
  readonly units: readonly UnitReport[];
  /** The first rows kept aside; all of them stand in custody.reject. */
  readonly rejects: readonly Rejected[];
  readonly notes: readonly string[];
}

const shownRejects = 20;

/** Reads an exhibit into records, all or nothing, replacing what a former load of it left. */
export async function loadExhibit(request: LoadRequest): Promise<LoadReport> {
  const { store, protectedStore } = request;
  await fillReference(store);
  const reading = await preparedReading(request.reading, request.exhibit.fileName);
  const bound = await bindMapping(request.mapping, reading.units, request.exhibit.fileName);
  const types = new Set(bound.flatMap(({ mapping }) => mapping.records.map(({ type }) => recordTypes().of(type))));
  await makeScratchTables(store);
  return store.transaction(() =>
    protectedStore.transaction(async () => {
      await request.within?.();
      await forgetRecords(store, protectedStore, request.exhibit.exhibitId);
      const sinks = await openSinks(store, protectedStore, [...types]);
      const keys = new KeyBook(sinks.keys, request.mostShelved);
      const books = new MentionBooks(request.exhibit.exhibitId, sinks, store, request.mostShelved);
      const streaming = () =>
        closing(sinks, async () => {
          const loaded = await loadUnits(request, bound, sinks, keys, books);
          books.close();
          keys.close();
          return { ...loaded, mayRepeat: mayRepeat(types, sinks) };
        });
      const { mayRepeat: repeating, ...report } = await store.byOneThread(() => protectedStore.byOneThread(streaming));
      await books.join(protectedStore, types);
      await writeExhibit(store, request.exhibit);
      const notes = [...preparing(request, reading), ...report.notes];
      notes.push(...(await markCopies(store, types, request.exhibit)));
      notes.push(...(await repeatedRecords(store, protectedStore, request.exhibit, repeating, keys, reading.units)));
      notes.push(...(await resolveReferences(store, protectedStore, types)));
      return { ...report, notes };
    }),
  );
}

/** What was met while the reading was prepared, and not by the reader of its format. */
const preparing = ({ reading: given, exhibit }: LoadRequest, prepared: Reading): string[] =>
  prepared.notes
    .filter((note) => !given.notes.includes(note))
    .map(({ unit = '', row, because }) => {
      const place = describePlace(exhibit.fileName, { name: unit, index: 1 }, String(row ?? ''));
      return `${place}: ${because}`;
    });

/** How many records of each type may say what another says; none where all were seen to differ before they were written. */
const mayRepeat = (types: ReadonlySet<RecordType>, { records }: CaseSinks): Map<RecordType, number> =>
  new Map(
    [...types].map((type) => {
      const sink = records.get(type.id);
      return [type, sink?.mayRepeat('content_hash') ? sink.total : 0];
    }),
  );

/** The appenders are closed before the transaction ends, come what may. */
async function closing<T>(sinks: CaseSinks, work: () => Promise<T>): Promise<T> {
  let done = false;
  try {
    const result = await work();
    done = true;
    return result;
  } finally {
    if (done) await sinks.close();
    else await sinks.abandon();
  }
}

async function loadUnits(
  request: LoadRequest,
  bound: Awaited<ReturnType<typeof bindMapping>>,
  sinks: CaseSinks,
  keys: KeyBook,
  books: MentionBooks,
): Promise<LoadReport> {
  const { exhibit, signal, onProgress } = request;
  const loaded = {
    exhibitId: exhibit.exhibitId,
    originId: exhibit.originId,
    grade: exhibit.grade,
    source: exhibit.fileName,
  };
  const units: UnitReport[] = [];
  const rejects: Rejected[] = [];
  const notes: string[] = [];
  const delimited = /^text\/(csv|tab-)/.test(request.reading.mediaType);
  const headers = new Map<string, HeaderRecord>();
  const papers = new PaperBook();
  for (const one of papersFirst(bound)) {
    const { order, decimal, zone, currency, period } = one.mapping;
    const style = { order, decimal, zone, currency, baseCurrency: request.currency ?? 'RUB' };
    const coverage = new CoverageTracker(period);
    const doubts = new UnitDoubts(exhibit.fileName, one.unit);
    const book = books.of(order, doubts);
    const onReject = (rejected: Rejected) => void (rejects.length < shownRejects && rejects.push(rejected));
    const loader = new UnitLoader({
      exhibit: loaded,
      bound: one,
      style,
      sinks,
      book,
      coverage,
      doubts,
      keys,
      delimited,
      onReject,
      headers,
      papers,
    });
    const report = await loader.load((rows) => {
      signal?.throwIfAborted();
      onProgress?.({ unit: one.unit.name, rows });
    });
    writeCoverage(coverage, one.unit.index, loaded, sinks);
    units.push(report);
    notes.push(...doubts.notes());
  }
  return { units, rejects, notes };
}

/** A sheet of lines is read after the sheet that holds their papers. */
const papersFirst = (bound: Awaited<ReturnType<typeof bindMapping>>) => {
  const refers = ({ mapping }: (typeof bound)[number]) => mapping.records.some((record) => record.refers);
  return [...bound.filter((one) => !refers(one)), ...bound.filter(refers)];
};

function writeCoverage(
  coverage: CoverageTracker,
  unit: number,
  { exhibitId, originId }: { exhibitId: string; originId: string },
  sinks: CaseSinks,
): void {
  let nth = 0;
  for (const { recordType, unit: of, part, kind, from, to, basis, why } of coverage.covered())
    sinks.coverage.add([
      `c-${exhibitId}-s${unit}-${++nth}`,
      recordType,
      of,
      part,
      kind,
      from,
      to,
      originId,
      'full',
      basis,
      why,
      null,
      exhibitId,
    ]);
}

const protectedTables = ['mention_value', 'trait', 'record_trait', 'text'];

/** Takes everything that an exhibit once said out of the two databases. */
export async function forgetRecords(store: Database, protectedStore: Database, exhibitId: string): Promise<void> {
  const named = protectedTables.map((table) => `select 1 as one from ${table} where exhibit_id = $1`);
  if ((await protectedStore.rows(`${named.join(' union all ')} limit 1`, [exhibitId])).length > 0)
    for (const table of protectedTables)
      await protectedStore.run(`delete from ${table} where exhibit_id = $1`, [exhibitId]);
  const known = await store.rows('select 1 as one from custody.exhibit where exhibit_id = $1', [exhibitId]);
  if (known.length === 0) return;
  for (const table of ['exhibit', 'reject', 'mention', 'party', 'coverage'])
    await store.run(`delete from custody.${table} where exhibit_id = $1`, [exhibitId]);
  for (const type of recordTypes().all) await forgetTable(store, type, exhibitId);
}

async function forgetTable(store: Database, type: RecordType, exhibitId: string): Promise<void> {
  await store.run(`delete from ${type.schema}.${type.id} where exhibit_id = $1`, [exhibitId]);
}

const insertExhibit = `insert into custody.exhibit values ($1, $2, $3, $4, $5, cast($6 as timestamp), cast($7 as date), $8, $9, $10, $11, $12, $13, $14, $15)`;

const insertOrigin = `insert into custody.origin (origin_id, kind, why) select $1, $2, $3
  where not exists (select 1 from custody.origin where origin_id = $1)`;

async function writeExhibit(store: Database, facts: ExhibitFacts): Promise<void> {
  const {
    exhibitId,
    sha256,
    fileName,
    mediaType,
    bytes,
    added,
    obtained,
    obtainedHow,
    legalBasis,
    sensitivity,
    originId,
    grade,
    translationOf,
  } = facts;
  await store.run(insertExhibit, [
    ...[
      exhibitId,
      sha256,
      fileName,
      mediaType ?? null,
      bytes ?? null,
      added ?? null,
      obtained ?? null,
      obtainedHow ?? null,
    ],
    ...[
      legalBasis ?? null,
      sensitivity ?? null,
      originId,
      grade[0] ?? null,
      grade[1] ?? null,
      translationOf ?? null,
      featureVersion,
    ],
  ]);
  await store.run(insertOrigin, [
    originId,
    facts.originKind ?? null,
    facts.originWhy ?? `named when ${fileName} was added`,
  ]);
}
