import { z } from 'zod';
import { place } from './place.ts';

/** What is kept of an exhibit; of a sealed source nothing that tells who it is. */
export const exhibit = z
  .object({
    exhibit: z.string(),
    sha256: z.string(),
    file: z.string(),
    bytes: z.number().int(),
    mediaType: z.string(),
    grade: z.string(),
    origin: z.string(),
    originKind: z.string().nullable(),
    obtainedHow: z.string().nullable(),
    obtained: z.string().nullable(),
    addedAt: z.string(),
    addedBy: z.string(),
    sealed: z.boolean(),
    units: z.array(z.string()),
  })
  .meta({ id: 'Exhibit' });

/** A kept file in the list of them: what came of it. */
export const listedExhibit = exhibit
  .extend({
    recognised: z.boolean(),
    records: z.number().int(),
    types: z.array(z.object({ type: z.string(), title: z.string(), n: z.number().int() })),
    /** Rows that could not be read and lie aside. */
    aside: z.number().int(),
  })
  .meta({ id: 'ListedExhibit' });

/** A row as it stands in the file, under the number that a spreadsheet shows; a row of blanks is left out. */
export const sourceRow = z.object({ row: z.number().int(), cells: z.array(z.string().nullable()) });

/** Rows of one unit around, or from, a place. */
export const rowWindow = z
  .object({
    exhibit: z.string(),
    unit: z.object({ index: z.number().int(), name: z.string(), hidden: z.boolean() }),
    /** What the columns were taken for; `heading` as written, `fields` by the mapping (`person.full`), `titles` in the language asked for. */
    columns: z.array(
      z.object({
        index: z.number().int(),
        heading: z.string().nullable(),
        fields: z.array(z.string()),
        titles: z.array(z.string()),
      }),
    ),
    /** The heading rows, to be frozen above; empty where the reader knows the columns. */
    headings: z.array(sourceRow),
    rows: z.array(sourceRow),
    /** The last row of the unit that is known; null while nobody has counted. Rows run from 1 to here. */
    lastRow: z.number().int().nullable(),
  })
  .meta({ id: 'RowWindow' });

/** A stretch of text, by UTF-16 offset within its text; end exclusive. */
const stretch = z.object({ start: z.number().int(), end: z.number().int() });

/** How the quoted words were found again: where they were, elsewhere (said in yellow), or not at all. */
export const anchored = z.enum(['in-place', 'moved', 'lost']);

export const passages = z.object({
  columns: z.array(z.string()),
  /** The cited passage among its neighbours. */
  passages: z.array(z.object({ number: z.number().int(), cells: z.array(z.string().nullable()), cited: z.boolean() })),
  quote: z.object({ exact: z.string(), column: z.number().int(), at: stretch.nullable(), anchored }).nullable(),
});

/** A page of a document: its words where they stand, in points from the top left. */
export const page = z.object({
  page: z.number().int(),
  pages: z.number().int(),
  width: z.number(),
  height: z.number(),
  words: z.array(
    z.object({
      text: z.string(),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
      cited: z.boolean(),
    }),
  ),
  quote: z.object({ exact: z.string(), anchored }).nullable(),
});

/** A record where it stands: hash and grade always with it. */
export const recordSource = z
  .object({
    record: z.string(),
    /** Record type by id, and its title in the language asked for. */
    type: z.object({ id: z.string(), title: z.string() }),
    place,
    exhibit,
    /** A W3C Web Annotation selector, and a citation to be copied. */
    selector: z.unknown(),
    citation: z.string(),
    shown: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('rows'),
        window: rowWindow,
        cited: z.object({
          row: z.number().int(),
          /** 0-based columns that the rule reads, to be outlined; `read` are all that the record was read from. */
          cells: z.array(z.number().int()),
          read: z.array(z.number().int()),
          anchored,
        }),
        /** Where a transcribed row stands on the picture that it was keyed from; null where it was not, or the picture is not kept. */
        picture: z.object({ exhibit: z.string(), file: z.string(), region: z.string() }).nullable(),
        /** Names of the cited row in the script of the reader; what the file writes stands before them. */
        readings: z.array(z.object({ cell: z.number().int(), read: z.string() })),
      }),
      z.object({ kind: z.literal('passages'), ...passages.shape }),
      z.object({ kind: z.literal('page'), ...page.shape }),
      /** The kept file is gone or is no longer what was kept: what the record said stays in the case. */
      z.object({
        kind: z.literal('missing'),
        because: z.enum(['exhibit-missing', 'exhibit-changed', 'exhibit-unreadable']),
        sentence: z.string(),
      }),
    ]),
  })
  .meta({ id: 'RecordSource' });

export type Exhibit = z.infer<typeof exhibit>;
export type ListedExhibit = z.infer<typeof listedExhibit>;
export type SourceRow = z.infer<typeof sourceRow>;
export type RowWindow = z.infer<typeof rowWindow>;
export type RecordSource = z.infer<typeof recordSource>;
