import type { Database } from '../../store/index.ts';
import { caseRows } from './case-rows.ts';
import { checkCase, expectedRows } from './check-case.ts';
import { unfilled } from './front-matter.ts';
import type { Indicator, IndicatorCase } from './indicator.ts';
import { describeProblems, type FileProblem } from './indicator-error.ts';
import { judge } from './judge.ts';
import { mutants } from './mutate-condition.ts';
import type { Relations } from './relation.ts';
import { runCase, type Seen, withCaseTables } from './run-case.ts';

/** What the tests of one file found; no problems means it holds. */
export interface IndicatorReport {
  readonly indicator: string;
  readonly code: string;
  readonly file: string;
  readonly cases: number;
  readonly mutants: number;
  /** `indicators/work/x.md:31: …`, in line order. */
  readonly problems: readonly string[];
}

/** The linter of `store`, as `lintSql`. */
export type Lint = (
  text: string,
  allowed: { relations: Map<string, string[]>; parameters: string[] },
) => Promise<readonly { line: number; because: string }[]>;

export interface TestBench {
  /** An empty database in memory. */
  readonly db: Database;
  readonly relations: Relations;
  readonly lint: Lint;
  /** Whether each case is run once more with its rows the other way round. */
  readonly reversed: boolean;
}

/** Runs every case of every file: outcomes, evidence, order of rows, and whether a changed comparison would be noticed. */
export async function testIndicators(indicators: readonly Indicator[], bench: TestBench): Promise<IndicatorReport[]> {
  if (indicators.length === 0) throw new Error('there is no indicator to test');
  const reports: IndicatorReport[] = [];
  for (const indicator of indicators) reports.push(await testIndicator(indicator, bench));
  return reports;
}

async function testIndicator(indicator: Indicator, bench: TestBench): Promise<IndicatorReport> {
  const problems: FileProblem[] = [...readProblems(indicator, bench.relations)];
  if (problems.length === 0) problems.push(...(await lintProblems(indicator, bench)));
  const seen: Seen[] = [];
  if (problems.length === 0) {
    await withCaseTables(indicator, bench, async () => {
      for (const one of indicator.cases) seen.push(...(await tryCase(indicator, one, bench, problems)));
    });
  }
  const tried = problems.length === 0 ? tryMutants(indicator, seen, problems) : 0;
  if (problems.length === 0) problems.push(...untold(indicator, seen));
  const { id, code, file, cases } = indicator;
  return { indicator: id, code, file, cases: cases.length, mutants: tried, problems: describeProblems(file, problems) };
}

function readProblems(indicator: Indicator, relations: Relations): FileProblem[] {
  const unknown = indicator.reads.filter((name) => !relations.has(name));
  return unknown.map((name) => ({ line: 2, because: `reads: "${name}" is neither a record type nor a derived table` }));
}

/** The measure sees the shapes in `param`; the evidence, gathered for one setting, sees the cuts as well. */
async function lintProblems(indicator: Indicator, { relations, lint }: TestBench): Promise<FileProblem[]> {
  const shapes = indicator.parameters.filter(({ kind }) => kind === 'shape').map(({ name }) => name);
  const every = indicator.parameters.map(({ name }) => name);
  const allowed = new Map(
    indicator.reads.map((name) => [name, (relations.get(name) ?? []).map((column) => column.name)]),
  );
  const blocks = [
    { block: indicator.measure, relations: allowed, parameters: shapes },
    { block: indicator.evidence, relations: new Map([...allowed, ['fired', ['subject']]]), parameters: every },
  ];
  const problems: FileProblem[] = [];
  for (const { block, relations, parameters } of blocks) {
    const found = block === null ? [] : await lint(block.text, { relations, parameters });
    problems.push(...found.map(({ line, because }) => ({ line: (block?.line ?? 1) + line - 1, because })));
  }
  return problems;
}

/** A case as written, and where it is asked for once more with its rows the other way round. */
async function tryCase(
  indicator: Indicator,
  one: IndicatorCase,
  bench: TestBench,
  problems: FileProblem[],
): Promise<Seen[]> {
  const tables = new Set(indicator.reads);
  for (const { relation, line } of one.given.filter(({ relation }) => !tables.has(relation))) {
    problems.push({ line, because: `the rule does not read "${relation}"; take the table out or name it under reads` });
  }
  const found: FileProblem[] = [];
  const rows = caseRows(one.given, bench.relations, found);
  const expected = expectedRows(
    indicator,
    one,
    rows.flatMap(({ ids }) => ids),
    found,
  );
  problems.push(...found);
  if (found.length > 0) return [];
  try {
    const seen = await runCase(indicator, rows, bench);
    const reversed = bench.reversed ? await runCase(indicator, [...rows].reverse(), bench) : seen;
    problems.push(...checkCase(indicator, one, expected, seen));
    if (JSON.stringify(seen) !== JSON.stringify(reversed))
      problems.push({ line: one.line, because: 'the result changes when the rows are given in another order' });
    return seen;
  } catch (error) {
    problems.push({ line: one.line, because: error instanceof Error ? error.message : String(error) });
    return [];
  }
}

/** Every comparison of every condition, changed: some subject of some case must then come out otherwise. */
function tryMutants(indicator: Indicator, seen: readonly Seen[], problems: FileProblem[]): number {
  let tried = 0;
  for (const [n, outcome] of indicator.outcomes.entries()) {
    for (const { change, condition } of outcome.condition === null ? [] : mutants(outcome.condition)) {
      tried += 1;
      const outcomes = indicator.outcomes.map((other, at) => (at === n ? { ...other, condition } : other));
      const noticed = seen.some(
        ({ measures, outcome: code }) => judge({ ...indicator, outcomes }, measures).outcome.code !== code,
      );
      if (!noticed)
        problems.push({
          line: outcome.line,
          because: `when "${outcome.when}": no case notices ${change}; add an edge case`,
        });
    }
  }
  return tried;
}

function untold(indicator: Indicator, seen: readonly Seen[]): FileProblem[] {
  const missing = indicator.outcomes.filter(({ code }) => !seen.some(({ outcome }) => outcome === code));
  const names = [...Object.keys(seen[0]?.measures ?? {}), ...indicator.parameters.map(({ name }) => name)];
  const blanks = indicator.outcomes.flatMap((outcome) => unfilled(outcome, names).map((name) => ({ outcome, name })));
  return [
    ...missing.map(({ code, line }) => ({ line, because: `no case comes out as "${code}"` })),
    ...blanks.map(({ outcome, name }) => ({
      line: outcome.line,
      because: `reason: nothing fills {${name}}; there are ${names.join(', ')}`,
    })),
  ];
}
