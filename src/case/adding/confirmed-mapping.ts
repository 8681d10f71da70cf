import { type Mapping, parseMapping } from '../../records/index.ts';
import type { LedgerEntry } from '../../store/index.ts';

/** The mapping that a person last confirmed for files of a shape, and how often one was. */
export interface Confirmed {
  readonly mapping: Mapping;
  readonly version: number;
  readonly because: string;
}

/** What the ledger has learned of a shape of file; null where nobody confirmed anything. */
export function confirmedFor(entries: readonly LedgerEntry[], shape: string | null): Confirmed | null {
  if (shape === null) return null;
  const versions = entries.filter(
    ({ kind, body }) =>
      kind === 'mapped' && body.shape === shape && (body.decided === 'person' || body.decided === 'confirmed'),
  );
  const last = versions.at(-1);
  if (last === undefined) return null;
  const mapping = parseMapping(String(last.body.mapping), `mapping in the ledger, entry ${last.seq}`);
  const because = `the headings are those of "${mapping.file}", which ${last.by} confirmed on ${last.at.slice(0, 10)}: read by that mapping (version ${versions.length}, ledger entry ${last.seq})`;
  return { mapping, version: versions.length, because };
}
