import type { ColumnKind, ColumnNotation } from './column-notation.ts';

export type Language = 'ru' | 'en' | 'ko';
export const languages: readonly Language[] = ['ru', 'en', 'ko'];

/** What forms print above a column, by language. */
export type Headings = Readonly<Record<Language, readonly string[]>>;

/** One column of a record type, as its YAML file says. */
export interface Column extends ColumnNotation {
  readonly name: string;
  readonly type: ColumnKind;
  readonly headings: Headings;
  /** Headings of a side of the column that may stand alone: from and to of a period, date and time of a moment (and since when, where it is the second of two), debit and credit of money. */
  readonly sides: Readonly<Record<string, Headings>>;
  /** The enumeration, in order, and how forms write each value. */
  readonly values: readonly string[];
  readonly dictionary: ReadonlyMap<string, readonly string[]>;
  /** Columns that a feature is computed from, and another column where the form does not print it; null for neither. */
  readonly of: readonly string[] | null;
  readonly default: string | number | boolean | null;
  /** What an enumeration takes a word for that its dictionary lacks; null where such a cell is kept aside. */
  readonly otherwise: string | null;
  /** Of several values that one cell of an enumeration names, the one that is kept; null where it is the one that begins the cell. */
  readonly foremost: string | null;
  /** For money: the date column that its rate is taken at. */
  readonly datedBy: string | null;
  /** A month written as text or date and kept as year × 12 + month − 1. */
  readonly month: boolean;
  /** A clock time kept as minutes after midnight. */
  readonly clock: boolean;
  /** True where any mark in the cell means yes (a signature). */
  readonly presence: boolean;
  /** The title of the document may say the value («список проживающих»). */
  readonly titleValues: boolean;
  /** The party that keeps such papers and seldom prints itself on them: supplied from the files beside it where a file does not say. */
  readonly keeper: boolean;
  /** Whose paper it is where nobody else is named: the organisation of the letterhead. */
  readonly letterhead: boolean;
  /** The party that a list names where the other stands in its letterhead: who is paid by a register of wages. */
  readonly listed: boolean;
  /** A measure of more decimals than are kept is rounded to those; every other number is refused then. */
  readonly rounded: boolean;
  /** The newest day of the rows, where the form does not say when it was drawn up. */
  readonly latest: boolean;
  /** A day that, where the form does not say it, is the first day of the record's period. */
  readonly begins: boolean;
  /** The values may themselves head money columns (deductions by code). */
  readonly spread: boolean;
}

export interface Check {
  readonly columns: readonly string[];
  readonly between: readonly [number, number] | null;
  readonly above: number | null;
  readonly ordered: boolean;
  readonly equals: string | null;
  readonly within: number;
}

/** How coverage of an event stream is derived: the unit whose days are counted, and the gap that ends a stretch. */
export interface Stream {
  readonly unit: string;
  readonly day: string | null;
  readonly month: string | null;
  readonly gapDays: number;
}

/** How tables print such records across: who or what by the rows, and the rest over the columns (timesheet, attendance, meals by kind). */
export interface Cross {
  /** Columns that headings may say, the foremost first. */
  readonly over: readonly string[];
  /** True where headings may also be terms and months, of which the record has no column. */
  readonly spans: boolean;
  /** The column that a cell is: the first that its cells can be. */
  readonly cell: readonly string[];
  /** Where a cell may be no more than a mark: what that says of the record beside that there is one. */
  readonly mark: Readonly<Record<string, string>> | null;
}

/** What a list of a type is about, in the words of `list_subject`. */
export interface About {
  readonly subjects: readonly string[];
  readonly unless: readonly string[];
  readonly tells: readonly string[];
  readonly not: readonly string[];
  /** Subjects of which a word says that the list is none of the type's. */
  readonly never: readonly string[];
}

/** A table of records: what one row of a form becomes. */
export interface RecordType {
  readonly id: string;
  readonly code: string;
  readonly schema: 'rec' | 'ref';
  readonly origin: 'exhibit' | 'ledger' | 'computed' | 'shipped';
  readonly title: Readonly<Record<Language, string>>;
  readonly purpose: string;
  readonly forms: Headings;
  readonly identity: readonly string[];
  readonly key: readonly string[];
  /**
   * A column that refers to the header record of the same paper, and that record's type; what the header is taken to say where only that
   * is not said and the lines read two or more of the columns `beside`. Lines that read several of `alone` need no header: a register of students.
   */
  readonly header: {
    readonly column: string;
    readonly type: string;
    readonly means?: { readonly column: string; readonly value: string; readonly beside: readonly string[] };
    readonly alone?: readonly string[];
  } | null;
  readonly stream: Stream | null;
  readonly run: { readonly unit: string; readonly part: string; readonly number: string; readonly day: string } | null;
  /** The period for which each row holds: such a paper covers the days from the first of them to the last. */
  readonly inForce: string | null;
  /** True for papers of a personal file: its dates cover the person. */
  readonly personal: boolean;
  readonly cross: Cross | null;
  readonly oneOf: readonly string[];
  /** A list is of this type only where it has one of these columns or parts of one (`org.inn`); a row may leave it empty. */
  readonly toldBy: readonly string[];
  /**
   * A list is of this type only where a word of one of the subjects stands in it, in its title, its name or its folders, or where one of the columns `unless`
   * is read; null where its columns say enough. Beside a word of the first subject, and none of `not`, the columns `tells` tell the type by themselves.
   */
  readonly about: About | null;
  readonly columns: readonly Column[];
  readonly checks: readonly Check[];
  /** Parties of an open number by role, with the words that head them; `in` is a free text that may name them too. */
  readonly parties: Readonly<Record<string, Headings & { readonly in?: string }>>;
  readonly ftm: { readonly schema: string; readonly properties: Readonly<Record<string, string>> } | null;
}
