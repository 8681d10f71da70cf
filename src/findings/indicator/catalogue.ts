import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { lintSql, openDatabase } from '../../store/index.ts';
import type { Strength } from '../finding.ts';
import { indRelations } from './ind-relations.ts';
import { type Indicator, strengthOf } from './indicator.ts';
import { loadIndicators, shippedIndicators } from './load-indicators.ts';
import { type IndicatorReport, testIndicators } from './test-indicators.ts';

/** One line of `indicators list`. */
export interface ListedIndicator {
  readonly code: string;
  readonly id: string;
  readonly family: string;
  readonly version: string;
  readonly title: Indicator['title'];
  readonly subject: Indicator['subject'];
  /** The strongest band its outcomes reach; null for counter-checks. */
  readonly strength: Strength | null;
  readonly cases: number;
  readonly file: string;
}

/** The catalogue, by code. */
export function listIndicators(folder: string = shippedIndicators): ListedIndicator[] {
  return loadIndicators(folder).map(({ code, id, family, version, title, subject, outcomes, cases, file }) => {
    const bands = outcomes.filter(({ effect }) => effect === 'fires').map(({ ratio }) => strengthOf(ratio));
    const strength = (['S', 'M', 'W'] as const).find((band) => bands.includes(band)) ?? null;
    return { code, id, family, version, title, subject, strength, cases: cases.length, file };
  });
}

/** One indicator by id or code; refuses with the names there are. */
export function findIndicator(name: string, folder: string = shippedIndicators): Indicator {
  const all = loadIndicators(folder);
  const found = all.find(({ id, code }) => id === name || code.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  throw new Error(
    `there is no indicator "${name}"; there are ${all.map(({ code, id }) => `${code} ${id}`).join(', ')}`,
  );
}

/**
 * Runs the cases of the catalogue, or of the indicators named, in databases in memory, one per core; each once more with its rows the other way round
 * unless `reversed` is false. `temp` is where they may spill.
 */
export async function testCatalogue(request: {
  folder?: string;
  names?: readonly string[];
  temp: string;
  reversed?: boolean;
}): Promise<IndicatorReport[]> {
  const { folder = shippedIndicators, names = [], temp, reversed = true } = request;
  const chosen = names.length === 0 ? loadIndicators(folder) : names.map((name) => findIndicator(name, folder));
  const lanes = Math.max(1, Math.min(availableParallelism(), mostLanes, chosen.length));
  const tested = Array.from({ length: lanes }, (_, lane) =>
    testLane(
      chosen.filter((_, at) => at % lanes === lane),
      { temp: join(temp, String(lane)), reversed },
    ),
  );
  const reports = await Promise.all(tested);
  return chosen.map((_, at) => reports[at % lanes]?.[Math.floor(at / lanes)] as IndicatorReport);
}

/** Beyond it the cases are not what is waited for. */
const mostLanes = 4;

async function testLane(
  indicators: readonly Indicator[],
  { temp, reversed }: { temp: string; reversed: boolean },
): Promise<IndicatorReport[]> {
  const db = await openDatabase({ temp, threads: 1 });
  try {
    await db.harden();
    return await testIndicators(indicators, { db, relations: indRelations(), lint: lintSql, reversed });
  } finally {
    await db.close();
  }
}
