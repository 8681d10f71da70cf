// The world beside what has been reported of the real one. Prints tables. `node bench/quality/realism.ts [worlds]`
// Reported figures are claims of the sources named in reported.yml, some contradictory; what has no source is said to be invented.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { makeWorld, parsePlan } from '../../src/world/index.ts';
import { planOf } from './plans.ts';
import type { TrueArrangement, TrueCohort } from './read-results.ts';

interface Flow {
  readonly kind: string;
  readonly month: string;
  readonly amount: number;
  readonly people: number;
}
type Told = TrueArrangement & { readonly flows: readonly Flow[]; readonly size: number };

interface Reported {
  readonly figure: string;
  readonly source: string;
  readonly low?: number;
  readonly high?: number;
}

interface Seen {
  readonly cohorts: readonly TrueCohort[];
  readonly arrangements: readonly Told[];
  readonly records: readonly number[];
}

const ROUBLES_A_DOLLAR = 95; // about the rate of autumn 2023
const WHOLE_MONTHS = ['2023-10', '2023-11'];

async function look(worlds: number): Promise<Seen> {
  const room = await mkdtemp(join(tmpdir(), 'realism-'));
  const seen = { cohorts: [] as TrueCohort[], arrangements: [] as Told[], records: [] as number[] };
  for (let seed = 201; seed < 201 + worlds; seed++) {
    const out = join(room, String(seed));
    const plan = parsePlan(planOf(seed, 'small', { none: false, unknown: false }), 'plan');
    seen.records.push((await makeWorld({ seed, size: 'small', plan, out })).records);
    const truth = async <T>(name: string) => JSON.parse(await readFile(join(out, 'truth', name), 'utf8')) as T;
    const here = await truth<TrueCohort[]>('cohorts.json');
    const sizeOf = ({ cohorts }: TrueArrangement) =>
      here.filter(({ id }) => cohorts.includes(id)).reduce((sum, { members }) => sum + members.length, 0);
    seen.cohorts.push(...here);
    seen.arrangements.push(...(await truth<Told[]>('arrangements.json')).map((one) => ({ ...one, size: sizeOf(one) })));
    await rm(out, { recursive: true, force: true });
  }
  await rm(room, { recursive: true, force: true });
  return seen;
}

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return sorted.length === 0 ? '–' : `${round(at(0.5))} (${round(at(0.1))} to ${round(at(0.9))})`;
}

const round = (value: number): number => (value < 10 ? Math.round(value * 100) / 100 : Math.round(value));

/** Flows of one kind a head and month, over months worked whole. */
const perHead = ({ arrangements }: Seen, kind: string): number[] =>
  arrangements.flatMap(({ flows }) =>
    flows
      .filter((flow) => flow.kind === kind && WHOLE_MONTHS.includes(flow.month))
      .map(({ amount, people }) => amount / people / ROUBLES_A_DOLLAR),
  );

/** What of a wage goes to others: all that is neither left with the worker nor paid as tax. */
const shareTaken = ({ arrangements }: Seen): number[] =>
  arrangements.map(({ flows }) => {
    const of = (...kinds: string[]) =>
      flows.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { amount }) => sum + amount, 0);
    const taken = of('deduction', 'tribute', 'fee');
    return taken / (taken + of('left') || 1);
  });

const seen = await look(Number(process.argv[2] ?? 9));
const reported = parse(await readFile(new URL('./reported.yml', import.meta.url), 'utf8')) as Record<string, Reported>;
const innocent = seen.cohorts.filter(({ arrangement }) => arrangement === null);
const kinds = [...Map.groupBy(innocent, ({ kind }) => kind)].map(([kind, some]) => `${kind} ${some.length}`).sort();

const beside: readonly (readonly [what: string, world: string, fact: keyof typeof reported])[] = [
  ['people of an arrangement', spread(seen.arrangements.map(({ size }) => size)), 'people_of_one_company'],
  ['handed to a worker, USD a month, median (10 to 90 %)', spread(perHead(seen, 'pay')), 'wage_a_month'],
  ['left to a worker, USD a month', spread(perHead(seen, 'left')), 'kept_a_month'],
  [
    'tribute of a worker, USD a year',
    spread(perHead(seen, 'tribute').map((month) => month * 12)),
    'state_quota_a_year',
  ],
  ['share of the wage that others take', spread(shareTaken(seen)), 'share_taken'],
  ['hours on site', '12 a day where careless, 7 to 10 beside classes where careful', 'hours_a_day'],
  ['purposes of entry', 'study, tourism, business, work, transport crew', 'purposes_of_entry_2024'],
  ['practice', '2 weeks at a time for the innocent, months on paper for the planted', 'practice_weeks'],
];
const invented = [
  ['innocent share of cohorts', round(innocent.length / seen.cohorts.length), 'a rule of the project: at least 0.95'],
  ['innocent kinds', kinds.join(', '), 'the kinds are the field’s, their shares invented'],
  ['levels of care', 'four, in turn', 'invented'],
  [
    'bribes',
    '5,000 roubles a head at each certificate',
    'that officers are paid is told (NK Insider); the sum is invented',
  ],
  ['slips of clerks', '2 % of names in a book, the same throughout it', 'invented'],
  ['what memory does', 'half of sums and counts off by 10 to 50 %', 'invented'],
  ['universities, firms, people, addresses, papers', 'all', 'invented'],
];

console.log('# Realism: a development world beside what is reported; nobody and nothing in it is real\n');
console.log(
  `${seen.records.length} worlds of ${spread(seen.records)} records.\n\n| what | in the world | reported | by whom |\n|---|---|---|---|`,
);
for (const [what, world, fact] of beside)
  console.log(`| ${what} | ${world} | ${reported[fact]?.figure} | ${reported[fact]?.source} |`);
console.log('\n## Invented\n\n| what | in the world | basis |\n|---|---|---|');
for (const row of invented) console.log(`| ${row.join(' | ')} |`);
