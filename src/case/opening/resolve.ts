import { judgements, type Resolution, resolve } from '../../entities/index.ts';
import { convertMoney } from '../../records/index.ts';
import { type Context, withProtected } from './context.ts';
import { ensureLoaded } from './load.ts';
import { caseKey } from './open-case.ts';
import { once } from './steps.ts';

/**
 * Who is who: reads again what is missing from the store, gives amounts their value by the rates that are in the case, then joins
 * mentions. Nothing changed: nothing is done.
 */
export async function resolveCase(context: Context): Promise<Resolution & { ran: boolean }> {
  await ensureLoaded(context);
  const { entries } = context.ledger;
  return withProtected(context, async (store) => {
    context.progress('who is who', 0, null);
    const { report, ran } = await once(context, store, 'resolve', async () => {
      await convertMoney(store, context.config.currency);
      return resolve(store, judgements(entries), caseKey(entries));
    });
    if (ran) context.found.clear();
    return { ...report, ran };
  });
}
