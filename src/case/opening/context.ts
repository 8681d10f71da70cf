import type { CaseFolder, Database, Ledger } from '../../store/index.ts';
import { openDatabase } from '../../store/index.ts';
import type { CaseConfig } from './config.ts';
import { discardOthers } from './own-tables.ts';

export type Progress = (step: string, done: number, of: number | null) => void;

/** What the steps of an open case share: the folder, the truth (ledger), and how to report and to stop. */
export interface Context {
  readonly folder: CaseFolder;
  readonly config: CaseConfig;
  readonly ledger: Ledger;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** What was read or drawn from the store as last computed, so that it need not be read again; emptied when it is computed anew. */
  readonly found: Map<string, { readonly head: string; readonly value: unknown }>;
  readonly newSourceId?: () => string;
  /** Nobody is there to answer: an evaluation. The originals of interviews are then not kept at all. */
  readonly unattended?: boolean;
}

/** Opens the derived database for one piece of work and closes it again, come what may. */
export async function withStore<T>(context: Context, work: (store: Database) => Promise<T>): Promise<T> {
  return withDatabase(context, { path: context.folder.store }, work);
}

/** The store with the protected database attached as `protected`: for resolving and for the dossier's names, never for rules. */
export async function withProtected<T>(context: Context, work: (store: Database) => Promise<T>): Promise<T> {
  return withDatabase(context, { path: context.folder.store, attach: { protected: context.folder.protected } }, work);
}

/** The same, the protected database by a connection of its own: for what holds the two apart though both are open. */
export async function withProtectedBeside<T>(
  context: Context,
  work: (store: Database, protectedStore: Database) => Promise<T>,
): Promise<T> {
  return withProtected(context, (store) =>
    withProtected(context, async (protectedStore) => {
      await protectedStore.run('use protected');
      return work(store, protectedStore);
    }),
  );
}

async function withDatabase<T>(
  { folder, signal }: Context,
  where: { path: string; attach?: Record<string, string> },
  work: (store: Database) => Promise<T>,
): Promise<T> {
  const store = await openDatabase({ ...where, temp: folder.temp });
  const stop = () => store.interrupt();
  signal.addEventListener('abort', stop);
  try {
    signal.throwIfAborted();
    await discardOthers(folder, store, where.attach === undefined ? ['store'] : ['store', 'protected']);
    return await work(store);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await store.close();
  }
}
