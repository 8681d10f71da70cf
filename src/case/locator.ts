import type { LedgerEntry } from '../store/index.ts';
import { type Place, placesOf } from './places.ts';

/** Where a record stands, as strangers know it: path, sheet, and 1-based physical row, or the place where there are no rows. */
export interface Locator {
  readonly path: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly at?: string;
}

export function locatorsOf(entries: readonly LedgerEntry[]): (record: string) => Locator {
  const place = placesOf(entries);
  return (record) => locatorOf(place(record));
}

const locatorOf = ({ file, sheet, row, locator }: Place): Locator => ({
  path: file,
  sheet,
  row,
  ...(row === null && { at: locator }),
});

/** One text for one place, so that places can be looked up. */
export const locatorKey = (path: string, sheet: string | null, row: string | number | null, slot: string): string =>
  [path, sheet ?? '', row ?? '', slot].join('\u0000');
