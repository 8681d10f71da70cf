/** The six parts a party can play; none is defined by a country. */
export const roles = ['office', 'facilitator', 'dispatcher', 'overseer', 'host', 'payer'] as const;
export type Role = (typeof roles)[number];

/** Computed levels in rising order; `none` is a candidate on which nothing fired. */
export const levels = ['none', 'observe', 'review', 'investigate', 'refer'] as const;
export type Level = (typeof levels)[number];

/** Bands of the lower bound of a likelihood ratio; C is context and X counter-evidence. */
export type Strength = 'S' | 'M' | 'W' | 'C' | 'X';

/** A party in a role, on the cohorts of one arrangement: `members` of `of` people are tied to it by `records`. */
export interface RoleHolder {
  readonly role: Role;
  readonly entity: string;
  readonly members: number;
  readonly of: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly linkP: number;
  readonly records: readonly string[];
}

/** People who came on one order. */
export interface Cohort {
  readonly id: string;
  readonly university: string;
  readonly basis: 'order' | 'intake' | 'visa_batch' | 'crew';
  readonly from: string | null;
  readonly to: string | null;
  readonly members: readonly { readonly person: string; readonly record: string }[];
}

/** A record that an indicator points at, and what it shows there. */
export interface Cited {
  readonly recordType: string;
  readonly recordId: string;
  readonly part: string;
  readonly subject: string;
}

/** A likelihood ratio with its bounds; 1 says nothing. */
export interface Ratio {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What one indicator says of the whole arrangement: k hits of n judged, against peers. */
export interface Bar {
  readonly family: string;
  readonly indicator: string;
  readonly outcome: string;
  readonly strength: Strength;
  readonly hits: number;
  readonly judged: number;
  readonly peerHits: number;
  readonly peerJudged: number;
  readonly ratio: Ratio;
  /** True when this bar is the one its family counts in the score. */
  readonly counts: boolean;
  readonly because: string;
  readonly cited: readonly Cited[];
  readonly origins: readonly string[];
  /** The counter-evidence that explains this hit away, or null. */
  readonly explainedBy: string | null;
}

/** What the material could not have shown, and what would settle it. */
export interface CannotTell {
  readonly indicator: string;
  readonly because: string;
  readonly wouldSettle: string;
}

export interface Gate {
  readonly level: Level;
  readonly gate: string;
  readonly passed: boolean;
  readonly because: string;
}

/** An explanation other than the typology, with its own score. */
export interface Rival {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  readonly because: string;
}

/** An arrangement with its level, score and reasons for and against. Subjects are entity ids and pseudonyms, never names. */
export interface Finding {
  readonly id: string;
  readonly supersedes: readonly string[];
  readonly typology: string;
  readonly level: Level;
  readonly looseLevel: Level;
  /** Posterior, elicited and uncalibrated; orders findings within a level and never leaves in a dossier. */
  readonly p: number;
  readonly low: number;
  readonly high: number;
  readonly priors: readonly { readonly prior: number; readonly posterior: number }[];
  readonly roles: readonly RoleHolder[];
  readonly cohorts: readonly Cohort[];
  readonly bars: readonly Bar[];
  readonly cannotTell: readonly CannotTell[];
  readonly gates: readonly Gate[];
  readonly withoutOrigin: readonly { readonly origin: string; readonly level: Level; readonly p: number }[];
  readonly strongestContrary: string | null;
  readonly rivals: readonly Rival[];
  readonly origins: readonly string[];
  readonly seeAlso: readonly string[];
  /** How many candidates times indicators were tried, and how many hits chance alone would give. */
  readonly byChance: { readonly tried: number; readonly expected: number };
  readonly caveat: string;
}
