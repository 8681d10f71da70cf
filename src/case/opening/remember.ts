import type { Context } from './context.ts';

/** What was read at this head of the ledger stands until the ledger grows: asked again, nothing is opened. */
export async function remember<T>(context: Context, what: string, read: () => Promise<T>): Promise<T> {
  const { head } = context.ledger;
  const before = context.found.get(what);
  if (before?.head === head) return before.value as T;
  const value = await read();
  context.found.set(what, { head, value });
  return value;
}
