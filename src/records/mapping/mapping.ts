import type { DateOrder } from '../values/parse-date.ts';
import type { DecimalMark } from '../values/parse-number.ts';

/** Where a field comes from: a column of the unit, or words that the paper says once for all rows. */
export type Source =
  | { readonly kind: 'column'; readonly heading: string /** 0-based */; readonly index: number }
  | { readonly kind: 'says'; readonly text: string };

/**
 * Part of a cell: the number or the date of «№ 112-с от 01.09.2023», the n-th of values that semicolons part, the hours or the letters of
 * «Я 8», the name, the day or what follows the name in «Ким Чхоль Су, 12.03.1987», an amount without its sign, the day that Excel
 * counts as 45172, who took the money of «получил за бригаду Ким С.», «57,5» of thousands, the number of the order in a sentence, a mark
 * where an empty cell or a grade is one of presence.
 */
export const cuts = [
  ...(['number', 'date', 'first', 'second', 'third', 'hours', 'mark', 'begins', 'ends'] as const),
  ...([
    'name',
    'day',
    'rest',
    'unsigned',
    'serial1900',
    'serial1904',
    'receiver',
    'thousands',
    'order',
    'unmarked',
  ] as const),
] as const;
export type Cut = (typeof cuts)[number];

/** One field of a record: `order_no`, `person.full`, `span.from`. */
export interface Field {
  readonly column: string;
  /** Part of a mention, side of a period, moment or amount; null for the whole. */
  readonly part: string | null;
  readonly source: Source;
  readonly cut: Cut | null;
}

/** What a cell must say for its row to hold a record: an operation with cash, money that came in or went out, an amount of a sign, a mark, what is earned or withheld, anything or nothing. */
export const rowTests = [
  'cash',
  'not_cash',
  'incoming',
  'outgoing',
  'plus',
  'minus',
  'marked',
  'earned',
  'withheld',
  'filled',
  'empty',
] as const;
export type RowTest = (typeof rowTests)[number];

/** Of the rows of a table those that the record is made of. */
export interface Where {
  readonly heading: string;
  /** 0-based. */
  readonly index: number;
  readonly is: RowTest;
}

export interface RecordMapping {
  readonly type: string;
  /** True for the header of a paper: one record for all rows that say the same. */
  readonly once: boolean;
  /** True where the paper itself stands on another sheet or in another exhibit: number and date find it. */
  readonly refers: boolean;
  /** The field without which the row holds no such record; null where any cell of its own will do. */
  readonly when: string | null;
  /** Of which rows the record is made, where the table holds rows of several kinds; all of it must hold. */
  readonly where?: readonly Where[];
  readonly fields: readonly Field[];
}

export interface UnitMapping {
  readonly unit: number;
  readonly name: string;
  /** Physical row of the headings; null where the reader knows the columns. */
  readonly header: number | null;
  /** How many rows the headings take. */
  readonly headerRows: number;
  readonly order: DateOrder;
  readonly decimal: DecimalMark;
  readonly zone: string | null;
  readonly currency: string | null;
  /** The period that the paper says it covers, as written; null where it says none. */
  readonly period: string | null;
  readonly records: readonly RecordMapping[];
  readonly unused: readonly string[];
}

/** How the rows of one exhibit become records: printed as YAML, mended by a person, kept in the ledger. */
export interface Mapping {
  readonly file: string;
  readonly units: readonly UnitMapping[];
}

/** Not a column but where a row says which record it is, so that rows elsewhere can name it: a payroll line without number or day. */
export const recordName = 'record_id';

export const fieldName = ({ column, part }: Pick<Field, 'column' | 'part'>): string =>
  part === null ? column : `${column}.${part}`;
