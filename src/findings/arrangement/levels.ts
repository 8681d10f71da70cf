import type { Gate, Level, Strength } from '../finding.ts';

/** One unexplained hit as levels see it. */
export interface Reason {
  readonly indicator: string;
  readonly family: string;
  readonly strength: Strength;
  /** It speaks of the facilitator, dispatcher or payer. */
  readonly aboutMovers: boolean;
}

/** What the truth table is asked about. */
export interface LevelQuestion {
  readonly reasons: readonly Reason[];
  /** Reasons left when each origin in turn, or every doubtful link, is taken away. */
  readonly withoutOrigin: readonly { readonly origin: string; readonly reasons: readonly Reason[] }[];
  readonly withoutDoubtfulLinks: readonly Reason[];
  /** Distinct origins behind the reasons that count as S or M. */
  readonly origins: number;
  /** Counter-checks that were not looked for. */
  readonly notLookedFor: readonly string[];
  /** Families of which one must be among the reasons: papers alone never pass observe. */
  readonly needsOneOf: readonly string[];
}

interface Row {
  readonly level: Level;
  readonly gate: string;
  readonly passed: (question: LevelQuestion) => boolean;
  readonly because: (question: LevelQuestion) => string;
}

/** The one gate that a rule asked again may still pass. */
export const lossOfOneOrigin = 'survives the loss of any one origin';

/** The truth table of levels: a level is reached when all its rows and all rows above them hold. */
export const truthTable: readonly Row[] = [
  {
    level: 'observe',
    gate: 'any S, M or W',
    passed: ({ reasons }) => ofStrength(reasons, 'SMW').length >= 1,
    because: ({ reasons }) => `${list(ofStrength(reasons, 'SMW'))} unexplained`,
  },
  {
    level: 'review',
    gate: 'two S or M from two families',
    passed: ({ reasons }) => twoFamilies(reasons),
    because: ({ reasons }) =>
      `${list(ofStrength(reasons, 'SM'))} from ${families(ofStrength(reasons, 'SM')).size} families`,
  },
  {
    level: 'review',
    gate: 'one of them is about work, money or control',
    passed: ({ reasons, needsOneOf }) => beyondPapers(reasons, needsOneOf),
    because: ({ reasons, needsOneOf }) =>
      beyondPapers(reasons, needsOneOf)
        ? 'not papers alone'
        : `none of ${needsOneOf.join(', ')}: papers alone look like a sponsored group`,
  },
  {
    level: 'review',
    gate: lossOfOneOrigin,
    passed: (question) => needed(question) === null,
    because: (question) =>
      needed(question) === null ? 'no single origin carries it' : `falls without ${needed(question)}`,
  },
  {
    level: 'review',
    gate: 'survives the loss of every doubtful link',
    passed: ({ withoutDoubtfulLinks, needsOneOf }) => reviewable(withoutDoubtfulLinks, needsOneOf),
    because: ({ withoutDoubtfulLinks }) => `${list(ofStrength(withoutDoubtfulLinks, 'SM'))} on sure links`,
  },
  {
    level: 'investigate',
    gate: 'one S, and another S or M from another family',
    passed: ({ reasons }) => ofStrength(reasons, 'S').some((one) => hasOther(reasons, one, 'SM')),
    because: ({ reasons }) => `S: ${list(ofStrength(reasons, 'S'))}`,
  },
  {
    level: 'investigate',
    gate: 'two independent origins',
    passed: ({ origins }) => origins >= 2,
    because: ({ origins }) => `${origins} ${origins === 1 ? 'origin' : 'origins'}`,
  },
  {
    level: 'refer',
    gate: 'two S from two families',
    passed: ({ reasons }) => families(ofStrength(reasons, 'S')).size >= 2,
    because: ({ reasons }) => `S from ${families(ofStrength(reasons, 'S')).size} families`,
  },
  {
    level: 'refer',
    gate: 'one S about the facilitator, dispatcher or payer',
    passed: ({ reasons }) => ofStrength(reasons, 'S').some((one) => one.aboutMovers),
    because: ({ reasons }) => `about them: ${list(ofStrength(reasons, 'S').filter((one) => one.aboutMovers))}`,
  },
  {
    level: 'refer',
    gate: 'every counter-check looked for',
    passed: ({ notLookedFor }) => notLookedFor.length === 0,
    because: ({ notLookedFor }) =>
      notLookedFor.length === 0 ? 'all looked for' : `not looked for: ${notLookedFor.join(', ')}`,
  },
];

/** The level and every gate on the way, passed and not. */
export function judgeLevel(question: LevelQuestion): { level: Level; gates: Gate[] } {
  const gates = truthTable.map((row) => ({
    level: row.level,
    gate: row.gate,
    passed: row.passed(question),
    because: row.because(question),
  }));
  let level: Level = 'none';
  for (const next of ['observe', 'review', 'investigate', 'refer'] as const) {
    if (gates.some((gate) => gate.level === next && !gate.passed)) break;
    level = next;
  }
  return { level, gates };
}

/** The two first review rows alone: what must still hold when something is taken away. */
export function reviewable(reasons: readonly Reason[], needsOneOf: readonly string[]): boolean {
  return twoFamilies(reasons) && beyondPapers(reasons, needsOneOf);
}

function twoFamilies(reasons: readonly Reason[]): boolean {
  return families(ofStrength(reasons, 'SM')).size >= 2;
}

function beyondPapers(reasons: readonly Reason[], needsOneOf: readonly string[]): boolean {
  return ofStrength(reasons, 'SM').some((reason) => needsOneOf.includes(reason.family));
}

/**
 * A lost or forged file must not carry a finding: two signs from two families stand without any one origin. That work, money or control is
 * among the signs is asked of the whole: one site has one gate log, and who pays in cash leaves no second record of the work.
 */
function needed({ withoutOrigin }: LevelQuestion): string | null {
  return withoutOrigin.find(({ reasons }) => !twoFamilies(reasons))?.origin ?? null;
}

function hasOther(reasons: readonly Reason[], than: Reason, strengths: string): boolean {
  return ofStrength(reasons, strengths).some((reason) => reason.family !== than.family);
}

function ofStrength(reasons: readonly Reason[], strengths: string): Reason[] {
  return reasons.filter((reason) => strengths.includes(reason.strength));
}

function families(reasons: readonly Reason[]): Set<string> {
  return new Set(reasons.map((reason) => reason.family));
}

function list(reasons: readonly Reason[]): string {
  return reasons.length === 0
    ? 'nothing'
    : reasons.map((reason) => `${reason.indicator} (${reason.strength})`).join(', ');
}
