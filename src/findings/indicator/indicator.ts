import type { Ratio, Role, Strength } from '../finding.ts';
import type { Expression } from './expression.ts';

/** What an outcome does to a subject: only `fires` counts for, `quiet` against; the rest weigh nothing. */
export const effects = ['fires', 'explained', 'cannot_tell', 'quiet'] as const;
export type Effect = (typeof effects)[number];

/** A cut is compared with a stored measure; a shape enters the measure, so a change runs it again. */
export interface Parameter {
  readonly name: string;
  readonly kind: 'cut' | 'shape';
  readonly value: number;
  readonly unit: string;
  readonly range: readonly [number, number];
  readonly why: string;
}

/** One of the outcomes in order: the first whose condition holds is the subject's. */
export interface Outcome {
  readonly code: string;
  readonly effect: Effect;
  /** The condition as written, `else` for the last. */
  readonly when: string;
  readonly condition: Expression | null;
  readonly reason: string;
  readonly ratio: Ratio;
  readonly basis: 'elicited';
  readonly line: number;
}

/** An innocent reading of a hit; at least one case shows what the rule does with it. */
export interface Innocent {
  readonly id: string;
  readonly says: string;
}

/** Whose measure it is: a member, a whole cohort, or the holder of one of the six roles. */
export type Subject = 'person' | 'cohort' | Role;

export interface SqlBlock {
  readonly text: string;
  /** Line of the file on which the text's first line stands. */
  readonly line: number;
}

export const caseKinds = ['Fires', 'Stays quiet', 'Edge', 'Cannot tell', 'Explained'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** A table of a case as written: cells are text, null where empty. */
export interface CaseTable {
  readonly relation: string;
  readonly line: number;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly (string | null)[] }[];
}

export interface IndicatorCase {
  readonly kind: CaseKind;
  readonly title: string;
  readonly line: number;
  /** Innocent explanations this case shows, by id. */
  readonly innocent: readonly string[];
  readonly given: readonly CaseTable[];
  readonly expected: CaseTable;
}

/** A rule, its story and the cases that prove it: one Markdown file. */
export interface Indicator {
  readonly id: string;
  readonly code: string;
  readonly family: string;
  readonly version: string;
  readonly title: { readonly en: string; readonly ru: string; readonly ko: string };
  readonly question: string;
  readonly subject: Subject;
  /** Roles a hit speaks about: "one about the facilitator, dispatcher or payer" is read from here. */
  readonly about: readonly Role[];
  readonly reads: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly outcomes: readonly Outcome[];
  readonly hooks: readonly string[];
  readonly references: readonly string[];
  readonly innocent: readonly Innocent[];
  /** Codes of the counter-checks (X1 …) to be looked for beside a hit. */
  readonly counter: readonly string[];
  /** For counter-checks: the codes of the indicators this one explains. */
  readonly explains: readonly string[];
  readonly disproof: string;
  readonly wouldSettle: string;
  readonly story: string;
  readonly measure: SqlBlock;
  /** Null only for counter-checks that cite nothing. */
  readonly evidence: SqlBlock | null;
  readonly cases: readonly IndicatorCase[];
  readonly file: string;
}

/** The band of a ratio's lower bound; null where it does not speak for the hit. */
export function strengthOf(ratio: Ratio): Strength | null {
  if (ratio.low >= 10) return 'S';
  if (ratio.low >= 3) return 'M';
  return ratio.low > 1 ? 'W' : null;
}
