import type { Org } from './organisation.ts';
import type { Person } from './person.ts';

export type Written =
  | string
  | number
  | null
  | { readonly day: string }
  | { readonly day: string; readonly minute: number; readonly second: number }
  | { readonly who: Person }
  | { readonly firm: Org };

/** Who keeps a book: an office, a gate, a bank, a register. Its habits of writing hang on `id`. */
export interface Keeper {
  readonly id: string;
  readonly folder: string;
  readonly firm: Org | null;
}

/** One line of somebody's book. What is true of it beyond its words goes to truth only. */
export interface Paper {
  readonly form: string;
  readonly keeper: Keeper;
  /** A keeper may hold several books of one form, such as one per gate. */
  readonly part: string;
  /** The day under which it stands in the book. */
  readonly day: string;
  readonly cells: Readonly<Record<string, Written>>;
  readonly plant: string | null;
}

/** A file that is no table: an interview, a cutting. `places` are the statements or items in it. */
export interface Document {
  readonly path: string;
  readonly text: string;
  readonly plant: string | null;
  readonly places: readonly string[];
}

export type Desk = (
  paper: Omit<Paper, 'part' | 'plant'> & { readonly part?: string; readonly plant?: string | null },
) => void;

export const who = (person: Person | null | undefined): Written => (person ? { who: person } : null);
export const firm = (org: Org | null | undefined): Written => (org ? { firm: org } : null);
export const on = (day: string | null | undefined): Written => (day ? { day } : null);
export const at = (day: string, minute: number, second: number): Written => ({ day, minute, second });
export const keeperOf = (org: Org): Keeper => ({ id: org.id, folder: org.slug, firm: org });
