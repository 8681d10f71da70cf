import type { Finding } from '../../findings/index.ts';
import { type Assessment, applyLaw, loadInstruments } from '../../law/index.ts';
import { type Context, withProtectedBeside } from '../opening/context.ts';
import { lastDecision } from '../opening/last-decision.ts';
import { ensureLoaded } from '../opening/load.ts';
import { remember } from '../opening/remember.ts';
import { detectCase } from './detect.ts';

/** The law step, after the findings: opens the protected database, and changes neither level nor score. */
export async function lawOfCase(context: Context): Promise<Assessment[]> {
  const { findings } = await detectCase(context);
  await ensureLoaded(context);
  return remember(context, 'law', () => lawOf(context, findings));
}

/** The same of some findings, whether or not they are those of the last run. */
export async function lawOf(context: Context, findings: readonly Finding[]): Promise<Assessment[]> {
  const instruments = await loadInstruments();
  return withProtectedBeside(context, (store, protectedStore) =>
    applyLaw({ store, protectedStore, findings, instruments, on: lastDay(context), signal: context.signal }),
  );
}

/** The day of the last decision in the ledger: a result never hangs on the day it is computed, nor on its having been handed out before. */
export const lastDay = ({ ledger }: Context): string => (lastDecision(ledger.entries)?.at ?? '1970-01-01').slice(0, 10);
