import { judgementOf } from '../../entities/index.ts';
import type { LedgerEntry } from '../../store/index.ts';
import { type Context, withStore } from './context.ts';
import { ensureLoaded } from './load.ts';

/** Keeps a person's judgement of two mentions, or of the entities named after them; both must be in the case. */
export async function judgeMentions(
  context: Context,
  left: string,
  right: string,
  verdict: string,
  why: string,
): Promise<LedgerEntry> {
  const judgement = judgementOf(left, right, verdict, why);
  await ensureLoaded(context);
  await withStore(context, async (store) => {
    for (const said of [left, right]) {
      const mention = said.replace(/^e-/, 'm-');
      const found = await store.rows('select 1 as one from custody.mention where mention_id = $1', [mention]);
      if (found.length === 0)
        throw new Error(
          `no mention "${said}" in this case: "tributary resolve" and "tributary explain --json" name them`,
        );
    }
  });
  return context.ledger.append('judged', judgement);
}
