import type { Reading } from '../evidence/index.ts';
import type { Database } from '../store/index.ts';
import { bindMapping } from './bind-mapping.ts';
import { type CaseSinks, openSinks } from './case-sinks.ts';
import { markCopies, repeatedKeys } from './copies.ts';
import { CoverageTracker } from './coverage-tracker.ts';
import type { Mapping } from './mapping.ts';
import { MentionBook } from './mention-book.ts';
import type { RecordType } from './record-type.ts';
import { recordTypes } from './record-types.ts';
import type { HeaderRecord } from './record-writer.ts';
import { fillReference } from './shipped-reference.ts';
import { featureVersion } from './text-classes.ts';
import { type Rejected, UnitLoader, type UnitReport } from './unit-loader.ts';

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
}

export interface LoadReport {
  readonly units: readonly UnitReport[];
  /** The first rows kept aside; all of them stand in custody.reject. */
  readonly rejects: readonly Rejected[];
  readonly notes: readonly string[];
}

const shownRejects = 20;
const shownDoubts = 20;

/** Reads an exhibit into records, all or nothing, replacing what a former load of it left. */
export async function loadExhibit(request: LoadRequest): Promise<LoadReport> {
  const { store, protectedStore } = request;
  await fillReference(store);
  const bound = await bindMapping(request.mapping, request.reading.units);
  const types = bound.flatMap(({ mapping }) => mapping.records.map((record) => recordTypes().of(record.type)));
  return store.transaction(() =>
    protectedStore.transaction(async () => {
      await forgetRecords(store, protectedStore, request.exhibit.exhibitId);
      const sinks = await openSinks(store, protectedStore, types);
      const report = await closing(sinks, () => loadUnits(request, bound, sinks));
      await writeExhibit(store, request.exhibit);
      const notes = [...report.notes];
      for (const type of new Set(types)) {
        notes.push(...(await markCopies(store, type, request.exhibit)));
        notes.push(...(await repeatedKeys(store, type, request.exhibit.exhibitId)));
      }
      return { ...report, notes };
    }),
  );
}

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
  const doubts: string[] = [];
  const headers = new Map<string, HeaderRecord>();
  for (const one of bound) {
    const { order, decimal, zone, currency, period } = one.mapping;
    const style = { order, decimal, zone, currency, baseCurrency: request.currency ?? 'RUB' };
    const coverage = new CoverageTracker(period);
    const onDoubt = (because: string) =>
      void (doubts.length < shownDoubts && doubts.push(`${one.unit.name}: ${because}`));
    const book = new MentionBook(
      exhibit.exhibitId,
      { mention: sinks.mention, value: sinks.value, trait: sinks.trait },
      order,
      onDoubt,
    );
    const onReject = (rejected: Rejected) => void (rejects.length < shownRejects && rejects.push(rejected));
    const loader = new UnitLoader({
      exhibit: loaded,
      bound: one,
      style,
      sinks,
      book,
      coverage,
      onDoubt,
      onReject,
      headers,
    });
    const report = await loader.load((rows) => {
      signal?.throwIfAborted();
      onProgress?.({ unit: one.unit.name, rows });
    });
    book.close();
    writeCoverage(coverage, one.unit.index, loaded, sinks);
    units.push(report);
  }
  return { units, rejects, notes: doubts };
}

function writeCoverage(
  coverage: CoverageTracker,
  unit: number,
  { exhibitId, originId }: { exhibitId: string; originId: string },
  sinks: CaseSinks,
): void {
  coverage.covered().forEach(({ recordType, unit: of, part, kind, from, to, basis, why }, i) => {
    sinks.coverage.add([
      `c-${exhibitId}-s${unit}-${i + 1}`,
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
  });
}

/** Takes everything that an exhibit once said out of the two databases. */
export async function forgetRecords(store: Database, protectedStore: Database, exhibitId: string): Promise<void> {
  for (const table of ['mention_value', 'trait', 'record_trait', 'text'])
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
  const origins = await store.rows('select 1 as one from custody.origin where origin_id = $1', [originId]);
  if (origins.length > 0) return;
  await store.run('insert into custody.origin (origin_id, kind, why) values ($1, $2, $3)', [
    originId,
    facts.originKind ?? null,
    facts.originWhy ?? `named when ${fileName} was added`,
  ]);
}
