import { type Database, type Row, tablesIn } from '../../store/index.ts';
import type { Measures } from './expression.ts';
import { indRelations } from './ind-relations.ts';
import type { Indicator, Parameter } from './indicator.ts';

/** What the measure says of one subject. */
export interface Measured {
  readonly subject: string;
  readonly covered: number;
  readonly measures: Measures;
}

/**
 * Lets a rule see what it reads and nothing else, and the one-row table `param`. Where its texts name no other relation the schema itself
 * is where its names resolve; else, and where it sees but a part of a relation, temporary views stand for what is under `reads:`, and a
 * name that is not resolves to nothing. Views take longer to make and to see through than most rules to run.
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
  const { indicator, schema, parameters, relations } = rule;
  const param = paramTable(indicator.parameters, parameters);
  const { opened, closed } =
    relations === undefined && (await readsWhatItSays(indicator))
      ? { opened: [`set search_path = '${schema}'`], closed: ["set search_path = ''"] }
      : viewsOf(indicator, relations ?? ((name) => `select * from ${schema}.${name}`));
  const close = () => db.run([...closed, 'drop table if exists temp.param'].join(';\n'));
  await db.run([...opened, param].join(';\n'));
  const result = await work().catch(async (error: unknown) => {
    // In a transaction that failed nothing can be run: the error of the rule is the one to tell.
    await close().catch(() => undefined);
    throw error;
  });
  await close();
  return result;
}

function viewsOf({ reads }: Indicator, relations: (name: string) => string) {
  return {
    opened: reads.map((name) => `create or replace temp view ${name} as ${relations(name)}`),
    closed: reads.map((name) => `drop view if exists temp.${name}`),
  };
}

const known = new WeakMap<Indicator, Promise<boolean>>();

/** Nothing but what a rule says it reads, `param` and `fired`. */
function readsWhatItSays(indicator: Indicator): Promise<boolean> {
  const answer = known.get(indicator) ?? askTexts(indicator);
  known.set(indicator, answer);
  return answer;
}

/** The parser is asked where a word of the texts is the name of another relation. */
async function askTexts({ reads, measure, evidence }: Indicator): Promise<boolean> {
  const allowed = new Set([...reads, 'param', 'fired']);
  const foreign = [...relationNames()].filter((name) => !allowed.has(name));
  for (const { text } of [measure, ...(evidence === null ? [] : [evidence])]) {
    const words = new Set(text.toLowerCase().match(/\w+/g));
    if (foreign.every((name) => !words.has(name))) continue;
    if ([...(await tablesIn(text))].some((name) => !allowed.has(name))) return false;
  }
  return true;
}

let names: ReadonlySet<string> | null = null;
function relationNames(): ReadonlySet<string> {
  names ??= new Set(indRelations().keys());
  return names;
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
