import type { Bar } from '../finding.ts';
import type { Interaction, Typology } from './typology.ts';

/** Natural log-odds of a candidate: as valued, and at the lower and upper bounds of every ratio. */
export interface Score {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

type Side = keyof Score;

/**
 * Prior plus, for each family, its strongest bar for and its strongest against, times how far the family counts, plus declared
 * interactions. What speaks for is discounted once by the link that ties the cohorts together, if one does.
 */
export function scoreOf(typology: Typology, bars: readonly Bar[], sharedLinkP: number): Score {
  const start = logit(typology.prior.value);
  const side = (which: Side) =>
    capped(start + weightOf(typology, bars, sharedLinkP, which), typology.parameters.greatest_logit.value);
  return { value: side('value'), low: side('low'), high: side('high') };
}

function weightOf(typology: Typology, bars: readonly Bar[], sharedLinkP: number, side: Side): number {
  const counted = bars.filter(({ counts }) => counts);
  const weights = new Map(typology.families.map(({ id, weight }) => [id, weight]));
  const logs = counted.map((bar) => ({
    ratio: bar.ratio.value,
    log: (weights.get(bar.family) ?? 0) * Math.log(bar.ratio[side]),
  }));
  const together = typology.interactions.filter((one) => bothHold(one, counted));
  const against = sum(logs.filter(({ ratio }) => ratio < 1).map(({ log }) => log));
  const reasons = sum(logs.filter(({ ratio }) => ratio > 1).map(({ log }) => log));
  return against + shrunk(reasons + sum(together.map(({ ratio }) => Math.log(ratio[side]))), sharedLinkP);
}

function bothHold({ families }: Interaction, counted: readonly Bar[]): boolean {
  return families.every((family) => counted.some((bar) => bar.family === family && 'SM'.includes(bar.strength)));
}

/** log(1 + p(LR − 1)), for LR given as a log. */
function shrunk(log: number, p: number): number {
  return p >= 1 || log <= 0 ? log : Math.log(1 + p * (Math.exp(log) - 1));
}

function capped(log: number, greatest: number): number {
  return Math.max(-greatest, Math.min(greatest, log));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function logit(p: number): number {
  return Math.log(p / (1 - p));
}

/** The probability of log-odds, to six places: more would be noise, and two machines may differ in it. */
export function probability(log: number): number {
  return Math.round(1e6 / (1 + Math.exp(-log))) / 1e6;
}
