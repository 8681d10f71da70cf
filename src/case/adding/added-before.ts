import type { LedgerEntry } from '../../store/index.ts';
import type { Context } from '../opening/context.ts';
import type { Incoming } from './incoming.ts';

/** Whether a person says how a file is to be read. */
export const isAsked = (file: Incoming): boolean => file.mapping !== undefined || file.as !== undefined;

/** Whether these bytes were read to the end, or a crash came between keeping them and knowing what they are. */
export const mappedBefore = (context: Context, exhibit: string): boolean =>
  context.ledger.entries.some((entry) => entry.kind === 'mapped' && entry.body.exhibit === exhibit);

/** The name under which the case holds these bytes already, or null. Two files whose hashes begin alike would share record ids. */
export function addedBefore(context: Context, exhibit: string, sha256: string): string | null {
  const found = addedEntry(context, exhibit);
  if (found === undefined) return null;
  if (found.body.sha256 !== sha256)
    throw new Error(
      `the hash of this file begins like that of ${found.body.file_name}: their records could not be told apart`,
    );
  return String(found.body.file_name);
}

/** What the ledger holds of an exhibit. */
export const addedEntry = ({ ledger }: Context, exhibit: string): LedgerEntry | undefined =>
  ledger.entries.find((entry) => entry.kind === 'added' && entry.body.exhibit === exhibit);
