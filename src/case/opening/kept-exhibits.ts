import type { LedgerEntry } from '../../store/index.ts';
import { erasedExhibits } from './gone-exhibits.ts';
import { originNamesOf, originsOf } from './origins.ts';
import { gradesOf } from './places.ts';

/** What the ledger says of a kept file. A sealed source's file is called by the source's random id, and has no other name here. */
export interface KeptExhibit {
  readonly exhibit: string;
  readonly sha256: string;
  readonly file: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly grade: string;
  readonly origin: string;
  readonly originId: string;
  readonly originKind: string | null;
  readonly obtainedHow: string | null;
  readonly obtained: string | null;
  readonly addedAt: string;
  readonly addedBy: string;
  readonly sealed: boolean;
  readonly units: string[];
  /** Whether its last mapping recognised any record in it; null where it was never mapped. */
  readonly recognised: boolean | null;
}

/** Every exhibit of the ledger in the order in which they were added, by the 16 digits that record ids carry. */
export function keptExhibits(entries: readonly LedgerEntry[]): ReadonlyMap<string, KeptExhibit> {
  const grades = gradesOf(entries);
  const originOf = originsOf(entries);
  const nameOf = originNamesOf(entries);
  const mapped = new Map<string, boolean>();
  for (const { kind, body } of entries)
    if (kind === 'mapped') mapped.set(String(body.exhibit), body.recognised === true);
  const erased = erasedExhibits(entries);
  const added = entries.filter(({ kind, body }) => kind === 'added' && !erased.has(String(body.exhibit)));
  return new Map(
    added.map((entry) => {
      const exhibit = String(entry.body.exhibit);
      const decided = {
        originId: originOf(exhibit),
        origin: nameOf(exhibit),
        grade: grades(exhibit),
        recognised: mapped.get(exhibit) ?? null,
      };
      return [exhibit, { ...factsOf(entry), ...decided }];
    }),
  );
}

function factsOf({ at, by, body }: LedgerEntry): Omit<KeptExhibit, 'grade' | 'recognised' | 'originId' | 'origin'> {
  const text = (field: string): string | null => (body[field] == null ? null : String(body[field]));
  return {
    exhibit: String(body.exhibit),
    sha256: String(body.sha256),
    file: String(body.file_name),
    bytes: Number(body.bytes),
    mediaType: String(body.media_type),
    originKind: text('origin_kind'),
    obtainedHow: text('obtained_how'),
    obtained: text('obtained'),
    addedAt: at,
    addedBy: by,
    sealed: body.source_id !== undefined,
    units: (body.units ?? []) as string[],
  };
}
