import { parseRecordId } from '../../records/index.ts';
import type { LedgerEntry } from '../../store/index.ts';
import { originNamesOf, originsOf } from './origins.ts';

/** Where a record stands: enough to open the file at the row. */
export interface Place {
  readonly file: string;
  /** The sheet, where the file has several. */
  readonly sheet: string | null;
  /** Physical row, 1-based; null where there are no rows. */
  readonly row: number | null;
  readonly locator: string;
  readonly exhibit: string;
  readonly origin: string;
  readonly originId: string;
  readonly grade: string;
}

/** The place of every record, from the ledger alone. */
export function placesOf(entries: readonly LedgerEntry[]): (recordId: string) => Place {
  const exhibits = new Map(
    entries.filter((entry) => entry.kind === 'added').map((entry) => [String(entry.body.exhibit), entry.body]),
  );
  const grades = gradesOf(entries);
  const originOf = originsOf(entries);
  const originName = originNamesOf(entries);
  return (recordId) => {
    const parsed = parseRecordId(recordId);
    const added = exhibits.get(parsed?.exhibitId ?? '');
    if (!parsed || !added)
      throw new Error(`record ${recordId} points at an exhibit that is not in the ledger: run "tributary rebuild"`);
    const { exhibitId, locator } = parsed;
    const [, sheet, row] = locator.match(/^s(\d+)r(\d+)$/) ?? [];
    const units = (added.units ?? []) as readonly string[];
    return {
      file: String(added.file_name),
      sheet: sheet && units.length > 1 ? (units[Number(sheet) - 1] ?? null) : null,
      row: row ? Number(row) : null,
      locator,
      exhibit: String(added.sha256),
      origin: originName(exhibitId),
      originId: originOf(exhibitId),
      grade: grades(exhibitId),
    };
  };
}

/** The grade of an exhibit as last given: the source's letter and the information's digit are graded apart. */
export function gradesOf(entries: readonly LedgerEntry[]): (exhibit: string) => string {
  const source = new Map<string, string>();
  const information = new Map<string, string>();
  for (const { kind, body } of entries) {
    if (kind !== 'added' && kind !== 'graded') continue;
    const exhibit = String(body.exhibit);
    if (body.source_grade) source.set(exhibit, String(body.source_grade));
    if (body.information_grade) information.set(exhibit, String(body.information_grade));
  }
  return (exhibit) => `${source.get(exhibit) ?? 'F'}${information.get(exhibit) ?? '6'}`;
}

/** The same for readers: an object or a statement is called by its number where there are no rows. */
export function shownPlacesOf(
  entries: readonly LedgerEntry[],
): (recordId: string) => Omit<Place, 'row'> & { row: number | string } {
  const place = placesOf(entries);
  return (recordId) => {
    const at = place(recordId);
    return { ...at, row: at.row ?? spoken(at.locator) };
  };
}

const spoken = (locator: string): string =>
  locator.replace(/^x(\d+)$/, 'object $1').replace(/^q(\d+)$/, 'statement $1');

/** `orders.xlsx, sheet «2023», row 42`: how a place reads in a sentence. */
export function describe(place: Place): string {
  const parts = [
    place.file,
    place.sheet && `sheet «${place.sheet}»`,
    place.row ? `row ${place.row}` : spoken(place.locator),
  ];
  return parts.filter(Boolean).join(', ');
}
