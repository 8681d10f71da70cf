import { holds, type Measures } from './expression.ts';
import type { Indicator, Outcome } from './indicator.ts';
import { fillReason } from './reason.ts';

export interface Judged {
  readonly outcome: Outcome;
  readonly reason: string;
}

/** Parameter values by name, with `changed` put over the file's own; a value outside the range that the file gives is refused. */
export function parameterValues(
  { code, parameters }: Indicator,
  changed: Readonly<Record<string, number>> = {},
): Record<string, number> {
  return Object.fromEntries(
    parameters.map(({ name, value, unit, range: [least, most] }) => {
      const wanted = changed[name] ?? value;
      if (wanted >= least && wanted <= most) return [name, wanted];
      throw new Error(`${code}.${name}=${wanted} is outside its range: say a value from ${least} to ${most} (${unit})`);
    }),
  );
}

/** The first outcome that holds for a subject's measures: a moved cut is judged again here, without the database. */
export function judge(indicator: Indicator, measures: Measures, parameters = parameterValues(indicator)): Judged {
  const outcome = outcomeOf(indicator, measures, parameters);
  return { outcome, reason: fillReason(outcome.reason, measures, parameters) };
}

/** The same without the sentence, which costs more than the outcome where subjects are many. */
export function outcomeOf(indicator: Indicator, measures: Measures, parameters: Measures): Outcome {
  const outcome = indicator.outcomes.find(
    ({ condition }) => condition === null || holds(condition, measures, parameters),
  );
  if (outcome === undefined) throw new Error(`${indicator.file}: no outcome holds; the last must be "else"`);
  return outcome;
}
