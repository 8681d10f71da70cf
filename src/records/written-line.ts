import type { Unit } from '../evidence/index.ts';

/** A line of running text and the passage that it stands in. */
export interface WrittenLine {
  readonly place: number;
  readonly text: string;
}

/** What a running text says, as a table would: a row of cells behind each of its lines; null where the text holds no such thing. */
export interface WrittenTable {
  readonly columns: string[];
  /** Lines of the paper around what was made a table of: its title, its signature. */
  readonly around?: NonNullable<Unit['around']>;
  readonly rows: readonly { readonly line: number; readonly cells: (string | null)[] }[];
}
