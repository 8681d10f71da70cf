import { recordTypes } from '../../records/index.ts';
import type { Database } from '../../store/index.ts';
import { derivedTable } from './derived-tables.ts';
import { type GivenArrangement, putGiven } from './given-arrangements.ts';
import { type Differing, seesDifference } from './sees-difference.ts';
import { type Clustering, schemaOf, stageSource, stageText } from './stage-text.ts';
import { buildStudyStatus } from './study-status.ts';
import { buildWorkEntitlement } from './work-entitlement.ts';

export interface StageRun {
  readonly store: Database;
  readonly clustering: Clustering;
  /** For the loose clustering: the relations that differ from the strict one. Without it, everything is built. */
  readonly differing?: Differing;
  /** Record types whose coverage is asked for, day by day; without it, all. */
  readonly covering?: ReadonlySet<string>;
  /** Arrangements known from elsewhere, whose cohorts and ties take the place of those that are built. */
  readonly given?: readonly GivenArrangement[];
  /** The tables that somebody needs; without it, all. */
  readonly only?: readonly string[];
  readonly onProgress?: (stage: string) => void;
  /** For the loose clustering: resolves when the strict table stands; without it, all do. */
  readonly ready?: (table: string) => Promise<void>;
  readonly onBuilt?: (table: string) => void;
  readonly signal?: AbortSignal;
}

interface Stage {
  readonly table: string;
  /** The texts that say what it reads. */
  readonly texts: readonly string[];
  readonly build: (store: Database, schema: string, covering: StageRun['covering']) => Promise<void>;
}

/** Every derived table in the order it is built: each reads only record views and tables before it. */
const stages: readonly Stage[] = [
  sql('coverage_span'),
  { table: 'coverage_day', texts: ['coverage_day'], build: buildCoverage },
  { table: 'site_stay', texts: ['site_stay', 'gate-row'], build: buildStays },
  sql('person_site_day'),
  sql('person_site'),
  sql('headcount_day'),
  sql('class_slot'),
  { table: 'study_status', texts: ['study-events', 'last-known-day'], build: buildStudyStatus },
  sql('practice_day'),
  { table: 'work_entitlement', texts: ['entitlement-facts'], build: buildWorkEntitlement },
  sql('told_order'),
  sql('cohort_member'),
  sql('cohort'),
  sql('private_payee'),
  sql('paid_for'),
  sql('role_tie'),
  sql('role_edge'),
  sql('pay_month'),
  sql('near_duplicate'),
  sql('tie'),
];

function sql(table: string): Stage {
  return { table, texts: [table], build: (store, schema) => store.run(stageText(table, schema)) };
}

/** Tables that nothing but a rule reads: they are built where one does. */
const forRulesAlone: readonly string[] = ['headcount_day', 'near_duplicate'];

/** The derived tables that are needed where rules read these relations. */
export function tablesNeeded(read: ReadonlySet<string>): string[] {
  return stages.map(({ table }) => table).filter((table) => !forRulesAlone.includes(table) || read.has(table));
}

/** A gate log that was not copied is read beneath its view, so that its rows need not be joined with their entities one by one. */
async function buildStays(store: Database, schema: string): Promise<void> {
  const [view] = await store.rows('select 1 as found from duckdb_views() where schema_name = $1 and view_name = $2', [
    schema,
    'site_access',
  ]);
  const rows = view === undefined ? `${schema}.site_access` : await gateRows(store, schema);
  await store.run(stageText('site_stay', schema).replaceAll('{gate_row}', rows));
}

/** To ask of every row whether it was superseded means to read every id twice more: it is asked where one was. */
async function gateRows(store: Database, schema: string): Promise<string> {
  const superseded = 'select 1 from custody.supersedes s';
  const [one] = await store.rows(
    `${superseded} where s.record_id like '${recordTypes().of('site_access').code}-%' limit 1`,
  );
  const standing = one === undefined ? 'true' : `not exists (${superseded} where s.record_id = r.record_id)`;
  return stageText('gate-row', schema).replace('{standing}', standing);
}

async function buildCoverage(store: Database, schema: string, covering: StageRun['covering']): Promise<void> {
  const types = [...(covering ?? [])].sort().map((type) => `'${type}'`);
  const asked = covering === undefined ? 'true' : types.length === 0 ? 'false' : `record_type in (${types.join(', ')})`;
  await store.run(stageText('coverage_day', schema).replace('{asked}', asked));
}

/**
 * Builds all derived tables of a clustering over its record views; what was there is replaced. What comes out as under the strict
 * clustering is the strict table, seen through. Returns every relation that differs from it.
 */
export async function buildStages(run: StageRun): Promise<Differing> {
  const { store, clustering, covering, given, only, onProgress, signal } = run;
  const differing = given === undefined ? run.differing : undefined;
  const schema = schemaOf(clustering);
  await store.run(`create schema if not exists ${schema}`);
  const own = new Map(run.differing);
  const gone = differing === undefined ? [] : await onlyStrict(store);
  for (const stage of stages.filter(({ table }) => only?.includes(table) ?? true)) {
    signal?.throwIfAborted();
    onProgress?.(stage.table);
    await run.ready?.(stage.table);
    if (differing !== undefined && !mayDiffer(stage, own)) await seeThrough(store, stage.table);
    else {
      await stage.build(store, schema, covering);
      if (given !== undefined) await putGiven(store, schema, stage.table, given);
      if (differing !== undefined && (await isStrict(store, stage.table, gone))) await seeThrough(store, stage.table);
      else own.set(stage.table, null);
    }
    run.onBuilt?.(stage.table);
  }
  return own;
}

/** Every relation of `ind` that some stage reads. */
export function readByStages(): Set<string> {
  const texts = stages.flatMap((stage) => stage.texts.map(stageSource));
  return new Set(texts.flatMap((text) => [...text.matchAll(/\bind\.(\w+)/g)].map(([, name = '']) => name)));
}

/** The derived tables that a query of `ind` names, and those that they are built from. */
export function tablesBehind(query: string): string[] {
  const needed = new Set(namedIn(query));
  for (const stage of stages.toReversed())
    if (needed.has(stage.table)) for (const name of readBy(stage)) needed.add(name);
  return stages.map(({ table }) => table).filter((table) => needed.has(table));
}

const readBy = ({ texts }: Stage): string[] => texts.flatMap((text) => namedIn(stageSource(text)));

const namedIn = (sql: string): string[] => [...sql.matchAll(/\b(?:ind|rec)\.(\w+)/g)].map(([, name = '']) => name);

/** The record types whose coverage some stage or one of these rules asks after, named in the text that reads `coverage_day`. */
export function askedCoverage(rules: readonly string[]): Set<string> {
  const texts = [...stages.flatMap(({ texts }) => texts.map(stageSource)), ...rules];
  const known = new Set(recordTypes().all.map(({ id }) => id));
  const named = texts.filter((text) => text.includes('coverage_day')).flatMap((text) => [...text.matchAll(/'(\w+)'/g)]);
  return new Set(named.map(([, name = '']) => name).filter((name) => known.has(name)));
}

/** A text may also ask `custody.member` itself who is who; for the gate log that is all it asks. */
function mayDiffer(stage: Stage, own: Differing): boolean {
  const texts = stage.texts.map(stageSource);
  const asks = stage.table !== 'site_stay' && texts.some((text) => text.includes('custody.member'));
  return asks || seesDifference(texts, readBy(stage), own);
}

/** Longer tables are taken to differ: to compare them costs more than it may save. */
const rowsToCompare = 100_000;
/** So many entities are looked for in a table by name. */
const mostNamed = 100;

/** Entities that the loose clustering does not have, or none where they are too many to be named. */
async function onlyStrict(store: Database): Promise<readonly string[]> {
  const rows = await store.rows<{ entity_id: string }>(
    `select distinct entity_id from custody.member
     where entity_id not in (select loose_entity_id from custody.member) limit ${mostNamed + 1}`,
  );
  return rows.length > mostNamed ? [] : rows.map(({ entity_id }) => entity_id);
}

async function isStrict(store: Database, table: string, gone: readonly string[]): Promise<boolean> {
  const [size] = await store.rows<{ strict: number; loose: number }>(
    `select (select count(*) from ind.${table}) as strict, (select count(*) from ind_loose.${table}) as loose`,
  );
  if (size === undefined || size.strict !== size.loose || size.strict > rowsToCompare) return false;
  if (await holds(store, table, gone)) return false;
  const [row] = await store.rows<{ n: number }>(
    `select count(*) as n from (select * from ind_loose.${table} except all select * from ind.${table})`,
  );
  return row?.n === 0;
}

/** Whether the strict table speaks of one of these entities. */
async function holds(store: Database, table: string, entities: readonly string[]): Promise<boolean> {
  const texts = derivedTable(table).columns.filter(({ type }) => type === 'VARCHAR');
  if (entities.length === 0 || texts.length === 0) return false;
  const named = entities.map((entity) => `'${entity}'`).join(', ');
  const [row] = await store.rows(
    `select 1 as found from ind.${table} where ${texts.map(({ name }) => `"${name}" in (${named})`).join(' or ')} limit 1`,
  );
  return row !== undefined;
}

async function seeThrough(store: Database, table: string): Promise<void> {
  await store.run(
    `drop table if exists ind_loose.${table}; create view ind_loose.${table} as select * from ind.${table}`,
  );
}

/** True when no mention changes its company between the two clusterings, so that the loose one need not be computed. */
export async function clusteringsAgree(store: Database): Promise<boolean> {
  const [row] = await store.rows<{ pairs: number; strict: number; loose: number }>(
    stageText('clusterings-agree', 'ind'),
  );
  return row !== undefined && row.pairs === row.strict && row.pairs === row.loose;
}
