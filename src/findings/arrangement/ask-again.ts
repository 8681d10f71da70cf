import type { Database } from '../../store/index.ts';
import type { Bar, Finding } from '../finding.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { parameterValues } from '../indicator/judge.ts';
import { measureAll, withRule } from '../indicator/rule-session.ts';
import { relationsWithout } from '../indicator/without-origin.ts';
import { constituting } from './hit.ts';
import { addHitsWithout, firesBy, forgetHitsWithout } from './hits-without.ts';
import { lossOfOneOrigin } from './levels.ts';

/** What asking again needs of a run of `detect`. */
interface Asking {
  readonly store: Database;
  readonly catalogue: readonly Indicator[];
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly signal?: AbortSignal;
}

/** A rule to be asked once more as if nothing of an origin were in evidence. */
interface Question {
  readonly indicator: Indicator;
  readonly origin: string;
  /** The hit rests on the order or invitation itself, so that this is lost as well. */
  readonly whole: boolean;
}

/**
 * What a hit cites is more than it needs: a person on two wage sheets is cited from both, and a block intake from the order and from the
 * applications. So where only the loss of an origin keeps a candidate from review, the rules that stand on it and on others are asked again
 * without it, and whoever still fires is kept. Returns how many such subjects there are.
 */
export async function askAgain(request: Asking, findings: readonly Finding[]): Promise<number> {
  const { store, signal } = request;
  await forgetHitsWithout(store);
  let kept = 0;
  for (const question of questionsOf(request.catalogue, findings)) {
    signal?.throwIfAborted();
    kept += await keepStillFiring(request, question);
  }
  return kept;
}

function questionsOf(catalogue: readonly Indicator[], findings: readonly Finding[]): Question[] {
  const found = new Map<string, Question>();
  for (const finding of findings.filter(fallsByLossAlone))
    for (const { origin } of finding.withoutOrigin.filter(({ level }) => level === 'none' || level === 'observe'))
      for (const bar of finding.bars.filter((one) => standsOnMore(one, origin))) {
        const indicator = catalogue.find(({ code }) => code === bar.indicator);
        const whole = bar.cited.every(({ recordType }) => constituting.has(recordType));
        if (indicator !== undefined) found.set(`${bar.indicator} ${origin}`, { indicator, origin, whole });
      }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, question]) => question);
}

/** Everything that review asks for holds, except that it survives the loss of any one origin. */
function fallsByLossAlone({ level, gates }: Finding): boolean {
  const missing = gates.filter((gate) => gate.level === 'review' && !gate.passed);
  return level === 'observe' && missing.length === 1 && missing[0]?.gate === lossOfOneOrigin;
}

function standsOnMore({ strength, hits, origins }: Bar, origin: string): boolean {
  return 'SM'.includes(strength) && hits > 0 && origins.length > 1 && origins.includes(origin);
}

async function keepStillFiring({ store, parameters }: Asking, question: Question): Promise<number> {
  const { indicator, origin } = question;
  const values = parameterValues(indicator, parameters?.[indicator.id]);
  const relations = await relationsWithout(store, question);
  const measured = await withRule(store, { indicator, schema: 'ind', parameters: values, relations }, () =>
    measureAll(store, indicator),
  );
  const firing = measured.filter(({ measures }) => firesBy(indicator, measures, values));
  await addHitsWithout(
    store,
    firing.map(({ subject, measures }) => ({ indicator: indicator.id, origin, subject, measures })),
  );
  return firing.length;
}
