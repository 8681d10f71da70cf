import type { FileReport } from './file-report.ts';
import { type Incoming, shownName } from './incoming.ts';

/**
 * Files of several kinds that were given one origin together. An origin is one act of recording, and what rests on one origin alone never passes "observe":
 * a disk with the papers of many hands, named as one origin, would silence whatever is found on it.
 */
export function oneVoice(given: readonly Incoming[], reports: readonly FileReport[]): string[] {
  const kinds = new Map(reports.map(({ file, loaded }) => [file, kindsOf(loaded)]));
  return [...Map.groupBy(given, ({ origin }) => origin)].flatMap(([origin, files]) => {
    const read = files.filter((file) => kinds.get(shownName(file)));
    const different = new Set(read.map((file) => kinds.get(shownName(file))));
    return origin === undefined || different.size < 3 ? [] : [doubt(origin, read.length, different.size)];
  });
}

const kindsOf = (loaded: FileReport['loaded']): string =>
  [...new Set(loaded?.units.flatMap(({ records }) => Object.keys(records)) ?? [])].sort().join(' + ');

const doubt = (origin: string, files: number, kinds: number): string =>
  `${files} files of ${kinds} kinds have one origin now ("${origin}"): an origin is one act of recording, so together they count as one voice, and no finding that rests on them alone passes "observe". ` +
  'Papers of several hands need an origin each, which is what a file has where --origin is left out; "tributary origins DIR different A B" parts two';
