import type { Database } from '../../store/index.ts';
import type { Context } from './context.ts';
import { fingerprint, type Step } from './fingerprint.ts';

const table = 'custody.step (step varchar not null, fingerprint varchar not null, report varchar not null)';

/** Runs a step unless nothing it rests on has changed since it last ran in this store; answers with its report either way. */
export async function once<T>(
  context: Context,
  store: Database,
  step: Step,
  work: () => Promise<T>,
): Promise<{ report: T; ran: boolean }> {
  const before = await doneBefore(context, store, step);
  if (before !== null) return { report: JSON.parse(before) as T, ran: false };
  await store.run('delete from custody.step where step = $1', [step]);
  const report = await work();
  const now = await fingerprint(step, context);
  await store.run('insert into custody.step values ($1, $2, $3)', [step, now, JSON.stringify(report ?? null)]);
  return { report, ran: true };
}

/** The report of a step that need not run again, or null. */
export async function doneBefore(context: Context, store: Database, step: Step): Promise<string | null> {
  await store.run(`create schema if not exists custody; create table if not exists ${table}`);
  const now = await fingerprint(step, context);
  const [row] = await store.rows<{ fingerprint: string; report: string }>(
    'select fingerprint, report from custody.step where step = $1',
    [step],
  );
  return row?.fingerprint === now ? row.report : null;
}

/** Whether a step has ever run in this store, whatever has changed since. */
export async function everDone(store: Database, step: Step): Promise<boolean> {
  await store.run(`create schema if not exists custody; create table if not exists ${table}`);
  return (await store.rows('select 1 as one from custody.step where step = $1', [step])).length > 0;
}
