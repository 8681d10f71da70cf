import type { Role } from '../findings/index.ts';

/**
 * The ends of a flow: a role of the arrangement, or a part that no role covers. Never a name. `state` is the one where they work, to which taxes
 * go; what a witness calls a levy goes to the one that sent them.
 */
export type Party = Role | 'worker' | 'employer' | 'officer' | 'state' | 'sending_state' | 'other' | 'unknown';

/** recorded: a row states it · derived: worked out from rows · attributed: a witness states it · assumed: neither, and said so. */
export type Basis = 'recorded' | 'derived' | 'attributed' | 'assumed';

export type FlowKind = 'gross' | 'deduction' | 'paid' | 'payment' | 'left' | 'claim';

/** The currency of an amount that names none, as ISO 4217 codes it. */
export const noCurrency = 'XXX';

/** An amount with bounds. `low` and `high` are decimals with two places; `month` is year × 12 + month − 1. */
export interface Flow {
  readonly finding: string;
  readonly kind: FlowKind;
  /** The code of a deduction, the class of a payment, the topic of a claim; null where the kind says all. */
  readonly code: string | null;
  readonly from_role: Party;
  readonly to_role: Party;
  /** An entity id, inside only; null for what is not one worker's. */
  readonly worker: string | null;
  readonly month: number | null;
  readonly low: string;
  readonly high: string;
  /** ISO 4217; `noCurrency` where the rows name none. */
  readonly currency: string;
  readonly basis: Basis;
  readonly because: string;
  readonly records: readonly string[];
}
