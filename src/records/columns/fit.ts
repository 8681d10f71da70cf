import type { RecordMapping } from '../mapping/mapping.ts';
import type { RecordType } from '../record-types/record-type.ts';

/** How a record type would read the unit. */
export interface Fit {
  readonly type: RecordType;
  readonly records: readonly RecordMapping[];
  readonly score: number;
  /** Columns that the type needs and the unit does not give. */
  readonly missing: readonly string[];
  /** Parties that keep such papers and are not said here: they are supplied from what lies beside the file. */
  readonly awaits: readonly string[];
  readonly used: ReadonlySet<number>;
  /** False where nothing but what any list has speaks for the type. */
  readonly told: boolean;
  readonly reasons: readonly string[];
  /** How sure a column was read, 0 where it was not. */
  surest(column: string): number;
}
