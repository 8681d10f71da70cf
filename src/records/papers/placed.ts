import { fieldName } from '../mapping/mapping.ts';

/** A field of the record, what the text says of it, and by which words it is known to. */
export interface Placed {
  readonly column: string;
  readonly part: string | null;
  readonly text: string;
  readonly at: number;
  readonly score: number;
  /** The words before it; empty where its place alone tells. */
  readonly by: string;
}

/** What was placed so far, by the name of the field. */
export type Places = Map<string, Placed>;

/** What its place in the paper tells, and no words before it. */
export const unworded = (column: string, part: string | null, text: string, score: number, at = -1): Placed => ({
  ...{ column, part, text, at, score, by: '' },
});

/** Puts it where nothing stands yet. */
export function putWhereFree(places: Places, placed: Placed): void {
  if (!places.has(fieldName(placed))) places.set(fieldName(placed), placed);
}
