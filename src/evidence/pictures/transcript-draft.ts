import { csvLine } from '../csv/csv-line.ts';
import { sampleOf } from '../read-exhibit.ts';
import { openSource } from '../reading/source.ts';
import { transcriptColumns } from './suggest-transcript.ts';
import { transcriptEntries } from './transcript-reader.ts';
import type { Keyed } from './transcript-rows.ts';

/** What was keyed so far of one picture: the entries of a transcript that is not finished. */
export async function readDraft(path: string, fileName: string): Promise<Keyed[]> {
  return transcriptEntries(await sampleOf(await openSource(path, fileName, {})), []);
}

/** The same entries as a transcript, which any reader of transcripts takes. */
export const draftText = (entries: readonly Keyed[]): string =>
  [
    csvLine(transcriptColumns),
    ...entries.map(({ picture, row, field, value, region, keyedBy }) =>
      csvLine([picture, row, field, value ?? '', region ?? '', keyedBy ?? '']),
    ),
  ].join('');

/** What one person keys of a cell takes the place of what the same person keyed there before; an empty value takes it away. */
export function keyed(entries: readonly Keyed[], entry: Keyed): Keyed[] {
  const others = entries.filter((one) => !(isSameCell(one, entry) && one.keyedBy === entry.keyedBy));
  return entry.value === null ? others : [...others, entry];
}

/** A difference settled by a person: what all others keyed there gives way. */
export const settled = (entries: readonly Keyed[], entry: Keyed): Keyed[] => [
  ...entries.filter((one) => !isSameCell(one, entry) || one.keyedBy === null),
  entry,
];

const isSameCell = (one: Keyed, other: Keyed): boolean => one.row === other.row && one.field === other.field;
