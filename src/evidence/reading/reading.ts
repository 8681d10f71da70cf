import type { MergedArea } from './merged-areas.ts';

/** Something a person should know about what was read. Notes found while rows stream are appended as they are met. */
export interface Note {
  readonly unit?: string;
  readonly row?: number;
  readonly cell?: string;
  readonly severity: 'note' | 'doubt' | 'error';
  readonly because: string;
}

/** Up to about 4,096 rows and where each stands: physical row, object ordinal or passage ordinal, 1-based and rising. */
export interface Batch {
  readonly places: number[];
  readonly rows: (string | null)[][];
}

/** One table, list of objects or list of passages in an exhibit. */
export interface Unit {
  /** 1-based: the number of the sheet in a workbook. */
  readonly index: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly kind: 'table' | 'objects' | 'passages';
  /** Known headings (objects, passages); null where a heading row stands among the rows. */
  readonly columns: string[] | null;
  /** Lines of the paper around a list that stands in its text, where `columns` are known: they are read as passages, and say of what the list is. */
  readonly around?: { readonly above: readonly (string | null)[][]; readonly below: readonly (string | null)[][] };
  /** `s1r42`, `x17`, `q3`: no two places of one exhibit share a locator. */
  locator(place: number): string;
  /** May be called again: reads from the start. Leaving the loop early closes the file. Whoever reads changes no row: it may be given again. */
  batches(): AsyncIterable<Batch>;
  /** Where the format has such: cells that go on over rows below them. The rows come out as written, the value in the first alone. */
  merged?(): Promise<readonly MergedArea[]>;
  /** Where the format allows it: reads from a place on without what stands before it. Notes what is doubtful nowhere. */
  readonly middle?: Middle;
}

/** A unit that need not be read from its start. */
export interface Middle {
  from(place: number): AsyncIterable<Batch>;
  /** The last place that holds anything; null while nobody has come so far. */
  lastPlace(): Promise<number | null>;
}

/** What a file was taken for, why, and what can be read from it. */
export interface Reading {
  readonly reader: string;
  readonly mediaType: string;
  readonly encoding: string | null;
  readonly because: string;
  readonly units: Unit[];
  readonly notes: Note[];
  /** What the file says of itself (place, device, time, author): for the exhibit's own record, never for a record or a dossier. */
  readonly metadata?: Readonly<Record<string, string>>;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { bytes: number; of: number }) => void;
}

export const rowsPerBatch = 4096;
