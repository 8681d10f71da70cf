import { expandCells, idList } from './expand-cells.ts';
import type { Effect, Indicator, IndicatorCase } from './indicator.ts';
import type { FileProblem } from './indicator-error.ts';
import type { Seen } from './run-case.ts';

/** What a row of the expect table asks of one subject. */
export interface ExpectedRow {
  readonly line: number;
  readonly subject: string;
  readonly outcome: string;
  readonly measures: ReadonlyMap<string, string>;
  /** Record ids the evidence must consist of; null where the row does not say. */
  readonly cites: readonly string[] | null;
}

/** Reads the expect table: `subject`, `outcome`, `cites` (ids, `in-p1-*` for all given ids that begin so), other columns are measures. */
export function expectedRows(
  indicator: Indicator,
  one: IndicatorCase,
  ids: readonly string[],
  problems: FileProblem[],
): ExpectedRow[] {
  const { columns, rows } = one.expected;
  const codes = indicator.outcomes.map(({ code }) => code);
  return rows.flatMap(({ line, cells }) => {
    const row = new Map(columns.map((column, n) => [column, cells[n] ?? null]));
    return expandCells(row, (column) => column === 'cites').map((each) => {
      const outcome = each.get('outcome')?.replaceAll(' ', '_') ?? '';
      if (!codes.includes(outcome))
        problems.push({ line, because: `no outcome is called "${outcome}"; there are ${codes.join(', ')}` });
      const measures = [...each].filter(
        ([column, cell]) => !['subject', 'outcome', 'cites'].includes(column) && cell !== null,
      );
      const cites = citedIds(each.get('cites') ?? null, ids, line, problems);
      return {
        line,
        subject: each.get('subject') ?? '',
        outcome,
        measures: new Map(measures as [string, string][]),
        cites,
      };
    });
  });
}

function citedIds(cell: string | null, ids: readonly string[], line: number, problems: FileProblem[]): string[] | null {
  if (cell === null) return null;
  const found = (idList(cell) ?? [cell]).flatMap((pattern) => {
    const matching = pattern.includes('*')
      ? ids.filter((id) => matches(pattern, id))
      : ids.filter((id) => id === pattern);
    if (matching.length === 0) problems.push({ line, because: `cites: no given record is called "${pattern}"` });
    return matching;
  });
  return [...new Set(found)].sort();
}

function matches(pattern: string, id: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(id);
}

/** Where what came out differs from what the case says. */
export function checkCase(
  indicator: Indicator,
  one: IndicatorCase,
  expected: readonly ExpectedRow[],
  seen: readonly Seen[],
): FileProblem[] {
  const surplus = seen.filter(({ subject }) => !expected.some((row) => row.subject === subject));
  return [
    ...expected.flatMap((row) =>
      checkRow(
        row,
        seen.find(({ subject }) => subject === row.subject),
        indicator,
      ),
    ),
    ...surplus.map(({ subject, outcome }) => ({
      line: one.expected.line,
      because: `"${subject}" came out as ${outcome}, but the case does not list it`,
    })),
    ...checkKind(indicator, one, seen),
  ];
}

function checkRow(row: ExpectedRow, seen: Seen | undefined, indicator: Indicator): FileProblem[] {
  const { line, subject } = row;
  if (seen === undefined) {
    return row.outcome === 'no_subject'
      ? []
      : [{ line, because: `"${subject}" did not come out at all; expected ${row.outcome}` }];
  }
  const problems: FileProblem[] = [];
  if (seen.outcome !== row.outcome) {
    problems.push({
      line,
      because: `"${subject}" came out as ${seen.outcome}, expected ${row.outcome} (${JSON.stringify(seen.measures)})`,
    });
  }
  for (const [name, wanted] of row.measures) {
    const found = seen.measures[name];
    if (!same(found, wanted))
      problems.push({ line, because: `"${subject}": expected ${name} = ${wanted}, found ${String(found)}` });
  }
  return [...problems, ...checkCited(row, seen, indicator)];
}

function same(found: Seen['measures'][string] | undefined, wanted: string): boolean {
  if (found === null || found === undefined) return wanted === 'null';
  return String(found) === wanted || (wanted !== '' && Number(found) === Number(wanted));
}

function checkCited(row: ExpectedRow, seen: Seen, indicator: Indicator): FileProblem[] {
  const { line, subject } = row;
  const ids = seen.cited.map((cited) => cited.split('\t')[1] ?? '');
  const twice = seen.cited.find((cited, n) => seen.cited.indexOf(cited) < n);
  const problems: FileProblem[] = [];
  if (twice !== undefined)
    problems.push({ line, because: `"${subject}": the evidence lists ${twice.replaceAll('\t', ' ')} twice` });
  const fires = indicator.outcomes.some(({ code, effect }) => code === seen.outcome && effect === 'fires');
  if (fires && ids.length === 0) problems.push({ line, because: `"${subject}" fires without a single record cited` });
  if (row.cites === null) return problems;
  const missing = row.cites.filter((id) => !ids.includes(id));
  const surplus = [...new Set(ids)].filter((id) => !row.cites?.includes(id));
  if (missing.length > 0) problems.push({ line, because: `"${subject}": the evidence lacks ${missing.join(', ')}` });
  if (surplus.length > 0)
    problems.push({ line, because: `"${subject}": the evidence also cites ${surplus.join(', ')}` });
  return problems;
}

/** A heading must keep its word: what Fires fires, with its records named, and what Stays quiet does not fire. */
function checkKind(indicator: Indicator, one: IndicatorCase, seen: readonly Seen[]): FileProblem[] {
  const effects = new Set(seen.map(({ outcome }) => indicator.outcomes.find(({ code }) => code === outcome)?.effect));
  const wants: Record<IndicatorCase['kind'], { has: Effect | null; not: Effect | null }> = {
    Fires: { has: 'fires', not: null },
    'Stays quiet': { has: 'quiet', not: 'fires' },
    Edge: { has: null, not: null },
    'Cannot tell': { has: 'cannot_tell', not: 'fires' },
    Explained: { has: 'explained', not: null },
  };
  const { has, not } = wants[one.kind];
  const problems: FileProblem[] = [];
  if (has !== null && !effects.has(has))
    problems.push({ line: one.line, because: `the heading says ${one.kind}, but no subject comes out so` });
  if (not !== null && effects.has(not))
    problems.push({ line: one.line, because: `the heading says ${one.kind}, but a subject fires` });
  if (one.kind === 'Fires' && !one.expected.columns.includes('cites')) {
    problems.push({ line: one.expected.line, because: 'a case that fires names the records in a column "cites"' });
  }
  return problems;
}
