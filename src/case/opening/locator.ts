import { elementLines, objectPointers, passageLines } from '../../evidence/index.ts';
import { parseRecordId } from '../../records/index.ts';
import type { Context } from './context.ts';
import { type KeptExhibit, keptExhibits } from './kept-exhibits.ts';
import { placesOf } from './places.ts';

/**
 * Where a record stands, as strangers know it: path, sheet (of a workbook always, elsewhere where the file has several), and 1-based physical row; in a
 * JSON document the pointer to its object, of an element of XML and a passage of text the line on which it begins; elsewhere the place as
 * docs/method/what-is-read.md has it.
 */
export interface Locator {
  readonly path: string;
  readonly sheet: string | null;
  readonly row: number | string;
}

/** The files whose places count lines or rows. */
const inRows = [
  'application/json+ftm',
  'application/x-ndjson',
  'application/vnd.apache.parquet',
  'text/x-1c-bank-exchange',
];

const placesIn: Readonly<Record<string, (path: string, file: string) => Promise<readonly (string | number)[] | null>>> =
  {
    'application/json': objectPointers,
    'application/xml': elementLines,
    'text/plain': passageLines,
  };

export async function locatorsOf({ folder, ledger: { entries } }: Context): Promise<(record: string) => Locator> {
  const place = placesOf(entries);
  const exhibits = keptExhibits(entries);
  const places = new Map<string, readonly (string | number)[]>();
  for (const { exhibit, sha256, file, mediaType, sealed } of exhibits.values()) {
    const found = sealed ? null : await placesIn[mediaType]?.(folder.exhibit(sha256), file);
    if (found) places.set(exhibit, found);
  }
  return (record) => {
    const { file, sheet, row, locator } = place(record);
    const exhibit = parseRecordId(record)?.exhibitId ?? '';
    const kept = exhibits.get(exhibit);
    const [, nth] = locator.match(/^[xq](\d+)$/) ?? [];
    const line = nth && inRows.includes(kept?.mediaType ?? '') ? Number(nth) : null;
    return {
      path: file,
      sheet: sheet ?? (kept ? onlySheet(kept) : null),
      row: row ?? line ?? places.get(exhibit)?.[Number(nth) - 1] ?? locator,
    };
  };
}

/** The name of the one sheet of a workbook; null of any other file. */
export const onlySheet = ({ mediaType, units }: Pick<KeptExhibit, 'mediaType' | 'units'>): string | null =>
  units.length === 1 && /spreadsheet|ms-excel/.test(mediaType) ? (units[0] ?? null) : null;

/** One text for one place, so that places can be looked up. */
export const locatorKey = (path: string, sheet: string | null, row: string | number | null, slot: string): string =>
  [path, sheet ?? '', row ?? '', slot].join('\u0000');
