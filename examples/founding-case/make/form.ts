/** One cell as a form prints it: text, a number, a typed day of a spreadsheet, or nothing. */
export type Cell = string | number | { day: string } | null;

/** A printed row; `of` says whose it is, so that truth can point at it by file and row. */
export interface Line {
  cells: Cell[];
  of?: string;
}

export interface Sheet {
  name: string;
  hidden?: boolean;
  above: string[];
  head: string[];
  lines: Line[];
  below?: string[];
}

/** A file as an office hands it over. A workbook has sheets; a text form has one, an encoding and a delimiter. */
export type Form =
  | { path: string; kind: 'workbook'; sheets: Sheet[] }
  | { path: string; kind: 'text'; sheet: Sheet; delimiter: string; encoding: 'windows-1251' | 'utf-8' | 'utf-16le' }
  | { path: string; kind: 'json'; objects: { of?: string; value: object }[] }
  | { path: string; kind: 'ndjson'; objects: { of?: string; value: object }[] };

export const line = (of: string | undefined, cells: Cell[]): Line => (of === undefined ? { cells } : { cells, of });

/** 1-based physical row of the n-th line of a sheet. */
export const rowOf = (sheet: Sheet, at: number): number => sheet.above.length + 2 + at;
