import type { LedgerEntry } from '../../store/index.ts';
import { keptExhibits } from './kept-exhibits.ts';
import { locatorKey, onlySheet } from './locator.ts';
import { withinFile } from './places.ts';

/** A place in the words of somebody outside, as one text: the key that `locatorKey` gives for what stands there. */
export type SaidPlace = (path: string, sheet: string | null, row: string | number | null, slot: string) => string;

/**
 * Reads places as strangers write them: the folder's own name or `./` in front, the other slash, letters with their marks apart (as a Mac names files),
 * `#` before a pointer, and the sheet of a file that has only one, whether they name it or not.
 */
export function saidPlaces(entries: readonly LedgerEntry[]): SaidPlace {
  const files = new Map(
    [...keptExhibits(entries).values()].map((kept) => [
      tidy(kept.file),
      { file: kept.file, single: kept.units.length < 2, only: onlySheet(kept) },
    ]),
  );
  return (path, sheet, row, slot) => {
    const said = tidy(path);
    const known = files.get(said) ?? files.get(said.slice(said.indexOf('/') + 1));
    const pointer = typeof row === 'string' ? row.replace(/^#(?=\/)/, '') : row;
    const within = known && sheet ? withinFile(known.file, sheet) : sheet;
    return locatorKey(known?.file ?? path, known?.single ? known.only : within, pointer, slot);
  };
}

const tidy = (path: string): string =>
  path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '');
