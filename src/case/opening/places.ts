import { type Language, parseRecordId } from '../../records/index.ts';
import type { LedgerEntry } from '../../store/index.ts';
import { originNamesOf, originsOf } from './origins.ts';

/** Where a record stands: enough to open the file at the row. */
export interface Place {
  readonly file: string;
  /** The sheet, where the file has several; of a file of running text only which table (`table 2`). */
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
    const file = String(added.file_name);
    return {
      file,
      sheet: sheet && units.length > 1 ? withinFile(file, units[Number(sheet) - 1] ?? '') : null,
      row: row ? Number(row) : null,
      locator,
      exhibit: String(added.sha256),
      origin: originName(exhibitId),
      originId: originOf(exhibitId),
      grade: grades(exhibitId),
    };
  };
}

/** A list or a table within a text is called after its file, which stands beside it anyway: `letter.docx, table 2`. Lists count the lines of the file. */
export function withinFile(file: string, unit: string): string | null {
  if (!unit.startsWith(`${file}, `)) return unit === '' || unit === file ? null : unit;
  const own = unit.slice(file.length + 2);
  return own === 'list' || own === 'text' ? null : own;
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
  language: Language,
): (recordId: string) => Omit<Place, 'row'> & { row: number | string } {
  const place = placesOf(entries);
  const [table, object, statement] = placeWords[language];
  return (recordId) => {
    const at = place(recordId);
    const sheet = at.sheet?.replace(/^table (\d+)$/, table) ?? null;
    const row = at.row ?? at.locator.replace(/^x(\d+)$/, object).replace(/^q(\d+)$/, statement);
    return { ...at, sheet, row };
  };
}

const placeWords: Readonly<Record<Language, readonly [table: string, object: string, statement: string]>> = {
  en: ['table $1', 'object $1', 'statement $1'],
  ru: ['таблица $1', 'объект $1', 'утверждение $1'],
  ko: ['표 $1', '객체 $1', '진술 $1'],
};

const spoken = (locator: string): string =>
  locator.replace(/^x(\d+)$/, 'object $1').replace(/^q(\d+)$/, 'statement $1');

/** `orders.xlsx, sheet «2023», row 42`: how a place reads in a sentence. */
export function describe(place: Place): string {
  const parts = [
    place.file,
    place.sheet && (/^table \d+$/.test(place.sheet) ? place.sheet : `sheet «${place.sheet}»`),
    place.row ? `row ${place.row}` : spoken(place.locator),
  ];
  return parts.filter(Boolean).join(', ');
}
