/** A line of running text and the passage that it stands in. */
export interface WrittenLine {
  readonly place: number;
  readonly text: string;
}

/** What a running text says, as a table would: a row of cells behind each of its lines; null where the text holds no such thing. */
export interface WrittenTable {
  readonly columns: string[];
  readonly rows: readonly { readonly line: number; readonly cells: (string | null)[] }[];
}
