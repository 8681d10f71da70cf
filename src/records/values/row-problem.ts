/** Why a row cannot become a record: kept aside with its place. */
export interface RowProblem {
  /** The heading, or the field where no heading is meant. */
  readonly column: string;
  readonly value: string | null;
  readonly reason: string;
}

export const problem = (column: string, value: string | null, reason: string): RowProblem => ({
  column,
  value,
  reason,
});
