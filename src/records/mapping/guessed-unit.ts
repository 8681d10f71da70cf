import type { UnitMapping } from './mapping.ts';

/** What one unit was taken for, why, and what of it is read by nothing. */
export interface GuessedUnit {
  readonly mapping: UnitMapping | null;
  readonly reasons: readonly string[];
  readonly leftovers: readonly string[];
  /** Texts of the sampled cells, folded: what a keeper's other papers may share. */
  readonly cells?: ReadonlySet<string>;
  /** True where some type finds all it needs and nothing says that the list is of it: a paper of the same headings may. */
  readonly untold?: boolean;
}
