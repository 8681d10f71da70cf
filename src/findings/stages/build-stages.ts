import type { Database } from '../../store/index.ts';
import { type Clustering, schemaOf, stageText } from './stage-text.ts';
import { buildStudyStatus } from './study-status.ts';
import { buildWorkEntitlement } from './work-entitlement.ts';

export interface StageRun {
  readonly store: Database;
  readonly clustering: Clustering;
  readonly onProgress?: (stage: string) => void;
  readonly signal?: AbortSignal;
}

/** Every derived table in the order it is built: each reads only record views and tables before it. */
const stages: readonly {
  readonly table: string;
  readonly build: (store: Database, schema: string) => Promise<void>;
}[] = [
  sql('coverage_day'),
  sql('site_stay'),
  sql('person_site_day'),
  sql('person_site'),
  sql('headcount_day'),
  sql('class_slot'),
  { table: 'study_status', build: buildStudyStatus },
  sql('practice_day'),
  { table: 'work_entitlement', build: buildWorkEntitlement },
  sql('cohort_member'),
  sql('cohort'),
  sql('role_tie'),
  sql('role_edge'),
  sql('pay_month'),
  sql('near_duplicate'),
  sql('tie'),
];

function sql(table: string) {
  return { table, build: (store: Database, schema: string) => store.run(stageText(table, schema)) };
}

/** Builds all derived tables of a clustering over its record views. What was there is replaced. */
export async function buildStages({ store, clustering, onProgress, signal }: StageRun): Promise<void> {
  const schema = schemaOf(clustering);
  await store.run(`create schema if not exists ${schema}`);
  for (const { table, build } of stages) {
    signal?.throwIfAborted();
    onProgress?.(table);
    await build(store, schema);
  }
}

/** True when no mention changes its company between the two clusterings, so that the loose one need not be computed. */
export async function clusteringsAgree(store: Database): Promise<boolean> {
  const [row] = await store.rows<{ pairs: number; strict: number; loose: number }>(
    stageText('clusterings-agree', 'ind'),
  );
  return row !== undefined && row.pairs === row.strict && row.pairs === row.loose;
}
