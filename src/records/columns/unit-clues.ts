import type { ColumnProfile } from './column-profile.ts';
import type { Said } from './preamble.ts';

/** All that is known of a unit before a type is chosen. */
export interface UnitClues {
  readonly headings: readonly string[];
  /** Cells of the sample, by column. */
  readonly columns: readonly ColumnProfile[];
  /** The physical row of each cell of theirs. */
  readonly places?: readonly number[];
  readonly said: readonly Said[];
  /** The period the paper says it covers. */
  readonly period: string | null;
  /** Title lines, sheet name and file name, and the names of the folders it lay in. */
  readonly title: string;
  /** The same without the folders: what it says of itself. */
  readonly ownTitle: string;
  /** The line right above the table. */
  readonly nearest?: string;
  /** The month that the title names. */
  readonly month: string | null;
  /** The month that a number in the name may be, where nothing else is it. */
  readonly numberedMonth?: string | null;
}
