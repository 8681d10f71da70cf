import { columnName } from '../reading/column-name.ts';
import type { Note } from '../reading/reading.ts';

const listed = 10;

/** What may be odd about cells, rows and columns of a sheet, in the words of the note. */
const kinds = {
  formula: ['cell', 'note', 'with a formula; the value it had when the file was saved was read'],
  unsolved: ['cell', 'doubt', 'with a formula that was saved without its value; read as empty'],
  error: ['cell', 'doubt', 'with an error value such as #N/A; read as written'],
  tooLong: ['cell', 'doubt', 'with a number of more than 15 digits stored as a number; its last digits are lost'],
  merged: ['merged area', 'doubt', ': the value stands in the first cell, the others are empty'],
  hiddenRow: ['hidden row', 'doubt', '; read like the others'],
  hiddenColumn: ['hidden column', 'doubt', '; read like the others'],
  repeatedRow: ['row', 'doubt', 'whose number stands before or repeats one that went before; numbered on'],
  repeatedCell: ['cell', 'doubt', 'that stands twice in its row; the second was read'],
  damagedCell: ['cell', 'doubt', 'that points to a text the file does not hold; read as empty'],
} as const satisfies Record<string, readonly [what: string, severity: Note['severity'], because: string]>;

export type Oddity = keyof typeof kinds;

interface Seen {
  count: number;
  readonly first: number;
  readonly names: string[];
}

/** Counts what is odd while the rows of a sheet stream by, and says each kind once, with its first places. */
export class SheetFindings {
  readonly #unit: string;
  readonly #seen = new Map<Oddity, Seen>();

  constructor(unit: string) {
    this.#unit = unit;
  }

  /** `row` is 1-based, `column` 0-based. */
  cell(kind: Oddity, row: number, column: number): void {
    this.place(kind, row, () => `${columnName(column)}${row}`);
  }

  place(kind: Oddity, row: number, name: () => string): void {
    const seen = this.#seen.get(kind) ?? { count: 0, first: row, names: [] };
    this.#seen.set(kind, seen);
    seen.count += 1;
    if (seen.names.length < listed) seen.names.push(name());
  }

  notes(): Note[] {
    return [...this.#seen].map(([kind, { count, first, names }]) => {
      const [what, severity, because] = kinds[kind];
      const places = names.join(', ') + (count > names.length ? ', …' : '');
      const gap = /^[:;]/.test(because) ? '' : ' ';
      const said = `${count} ${what}${count === 1 ? '' : 's'} (${places})${gap}${because}`;
      const place = first > 0 ? { row: first, ...(what === 'cell' && { cell: names[0] ?? '' }) } : {};
      return { unit: this.#unit, severity, because: said, ...place };
    });
  }
}

/** Puts what was found at the end of the reading's notes, in place of what an earlier reading of the same sheet found. */
export function replaceNotes(notes: Note[], before: Note[], found: SheetFindings): Note[] {
  const gone = new Set(before);
  const now = found.notes();
  notes.splice(0, notes.length, ...notes.filter((note) => !gone.has(note)), ...now);
  return now;
}

export function hiddenSheetNote(unit: string, hidden: 'no' | 'yes' | 'deeply'): Note[] {
  if (hidden === 'no') return [];
  const how = hidden === 'yes' ? 'hidden' : 'hidden so that the program itself does not offer to show it';
  return [{ unit, severity: 'doubt', because: `the sheet is ${how}; it was read like the others` }];
}
