import type { Database, Row } from '../../store/index.ts';
import type { Measures } from './expression.ts';
import type { Indicator, Parameter } from './indicator.ts';

/** What the measure says of one subject. */
export interface Measured {
  readonly subject: string;
  readonly covered: number;
  readonly measures: Measures;
}

/**
 * Lets a rule see what it reads and nothing else: temporary views of the relations under `reads:`, and the one-row table
 * `param`. Without `use` or `search_path`, a name that is not under `reads:` resolves to nothing.
 */
export async function withRule<T>(
  db: Database,
  rule: {
    indicator: Indicator;
    schema: string;
    parameters: Readonly<Record<string, number>>;
    /** What the rule sees of a relation, where that is not all of it. */
    relations?: (name: string) => string;
  },
  work: () => Promise<T>,
): Promise<T> {
  const { indicator, schema, parameters, relations = (name: string) => `select * from ${schema}.${name}` } = rule;
  const views = indicator.reads.map((name) => `create or replace temp view ${name} as ${relations(name)}`);
  await db.run([...views, paramTable(indicator.parameters, parameters)].join(';\n'));
  const result = await work();
  const drops = indicator.reads.map((name) => `drop view if exists temp.${name}`);
  await db.run([...drops, 'drop table if exists temp.param'].join(';\n'));
  return result;
}

/** All parameters: the linter keeps cuts out of the measure, so that a slider stays a filter; the evidence may read them. */
function paramTable(parameters: readonly Parameter[], values: Readonly<Record<string, number>>): string {
  if (parameters.length === 0) return 'drop table if exists temp.param';
  const columns = parameters.map(({ name, value }) => {
    const now = values[name] ?? value;
    return `cast(${now} as ${isWhole(now)}) as ${name}`;
  });
  return `create or replace temp table param as select ${columns.join(', ')}`;
}

const isWhole = (value: number) => (Number.isInteger(value) ? 'integer' : 'decimal(18,4)');

/** Runs the measure for all subjects; refuses two rows for one subject. */
export async function measureAll(db: Database, indicator: Indicator): Promise<Measured[]> {
  const seen = new Set<string>();
  const measured: Measured[] = [];
  for (const row of await db.rows(indicator.measure.text)) {
    const one = readMeasured(row, indicator);
    if (one === null) continue;
    if (seen.has(one.subject))
      throw new Error(`${indicator.file}:${indicator.measure.line}: two rows for subject "${one.subject}"`);
    seen.add(one.subject);
    measured.push(one);
  }
  return measured;
}

function readMeasured(row: Row, indicator: Indicator): Measured | null {
  const { subject, ...rest } = row;
  if (subject === null) return null;
  if (typeof subject !== 'string' || typeof rest.covered !== 'number') {
    throw new Error(
      `${indicator.file}:${indicator.measure.line}: the measure must return "subject" as text and "covered" as a whole number`,
    );
  }
  const names = Object.keys(rest).sort();
  return {
    subject,
    covered: rest.covered,
    measures: Object.fromEntries(names.map((name) => [name, measureOf(rest[name])])),
  };
}

function measureOf(value: Row[string] | undefined): number | string | boolean | null {
  return Array.isArray(value) ? value.join(',') : (value ?? null);
}
