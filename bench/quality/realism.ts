// The world beside what has been reported of the real one. Prints tables. `node bench/quality/realism.ts [worlds]`
// Reported figures are claims of the sources named in reported.yml, some contradictory; what has no source is said to be invented.
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { parsePlan } from '../../src/world/index.ts';
import { lived } from '../../src/world/lived.ts';
import { planOf } from './plans.ts';
import { type Habit, habitsOf } from './realism-habits.ts';

interface Reported {
  readonly figure: string;
  readonly source: string;
  readonly low?: number;
  readonly high?: number;
}

type Story = ReturnType<typeof lived>;

const ROUBLES_A_DOLLAR = 95; // about the rate of autumn 2023
const WHOLE_MONTHS = ['2023-10'];

const look = (worlds: number): Story[] =>
  Array.from({ length: worlds }, (_, n) => {
    const seed = 201 + n;
    return lived(seed, 'small', parsePlan(planOf(seed, 'small', { none: false, unknown: false }), 'plan'));
  });

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return sorted.length === 0 ? '–' : `${round(at(0.5))} (${round(at(0.1))} to ${round(at(0.9))})`;
}

const round = (value: number): number => (value < 10 ? Math.round(value * 100) / 100 : Math.round(value));

const arrangementsOf = (stories: readonly Story[]) => stories.flatMap(({ arrangements }) => arrangements);

/** Flows of one kind a head and month, over months worked whole. */
const perHead = (stories: readonly Story[], kind: string): number[] =>
  arrangementsOf(stories).flatMap(({ flows }) =>
    flows
      .filter((flow) => flow.kind === kind && WHOLE_MONTHS.includes(flow.month))
      .map(({ amount, people }) => amount / people / ROUBLES_A_DOLLAR),
  );

/** What of a wage goes to others: all that is neither left with the worker nor paid as tax. */
const shareTaken = (stories: readonly Story[]): number[] =>
  arrangementsOf(stories).map(({ flows }) => {
    const of = (...kinds: string[]) =>
      flows.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { amount }) => sum + amount, 0);
    const taken = of('deduction', 'tribute', 'fee');
    return taken / (taken + of('left') || 1);
  });

const sizes = (stories: readonly Story[]): number[] =>
  stories.flatMap(({ arrangements, cohorts }) =>
    arrangements.map((one) =>
      cohorts.filter(({ id }) => one.cohorts.includes(id)).reduce((sum, { members }) => sum + members.length, 0),
    ),
  );

const shares = (words: readonly string[]): string =>
  [...Map.groupBy(words, (word) => word)]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([word, some]) => `${word} ${Math.round((100 * some.length) / words.length)} %`)
    .join(', ');

const seen = look(Number(process.argv[2] ?? 12));
const reported = parse(await readFile(new URL('./reported.yml', import.meta.url), 'utf8')) as Record<string, Reported>;
const cohorts = seen.flatMap((story) => story.cohorts);
const innocent = cohorts.filter(({ plant }) => plant === null);
const kinds = [...Map.groupBy(innocent, ({ kind }) => kind)].map(([kind, some]) => `${kind} ${some.length}`).sort();
const habits = seen.flatMap(habitsOf);
const figures = (planted: boolean, of: (habit: Habit) => readonly number[]): string =>
  spread(habits.filter((one) => one.planted === planted).flatMap(of));

const beside: readonly (readonly [what: string, world: string, fact: keyof typeof reported])[] = [
  ['people of an arrangement', spread(sizes(seen)), 'people_of_one_company'],
  ['handed to a worker, USD a month', spread(perHead(seen, 'pay')), 'wage_a_month'],
  ['left to a worker, USD a month', spread(perHead(seen, 'left')), 'kept_a_month'],
  [
    'tribute of a worker, USD a year',
    spread(perHead(seen, 'tribute').map((month) => month * 12)),
    'state_quota_a_year',
  ],
  ['share of the wage that others take', spread(shareTaken(seen)), 'share_taken'],
  [
    'hours between first entry and last exit',
    `planted ${figures(true, ({ hours }) => hours)}; innocent ${figures(false, ({ hours }) => hours)}`,
    'hours_a_day',
  ],
  ['purposes of entry', shares(habits.flatMap(({ purposes }) => purposes)), 'purposes_of_entry_2024'],
  [
    'weeks of practice on a certificate',
    `planted ${figures(true, ({ practice }) => practice)}; innocent ${figures(false, ({ practice }) => practice)}`,
    'practice_weeks',
  ],
  ['students who work on sites', shares(habits.flatMap(({ works }) => works)), 'free_time_work'],
];
const invented = [
  ['innocent share of cohorts', round(innocent.length / cohorts.length), 'a rule of the project: at least 0.95'],
  ['innocent kinds', kinds.join(', '), 'the kinds are the field’s, their shares invented'],
  [
    'tribute',
    '38 % of what is accrued',
    'invented: the yearly quotas that are told exceed what the wages that are told could pay',
  ],
  ['levels of care', 'four, in turn', 'invented'],
  ['months nobody obtained', 'none, 10 or 25 % of streams in turn', 'invented'],
  [
    'kinds of file, encodings, headings',
    'drawn for each office and form',
    'the kinds are met in leaks, their shares invented',
  ],
  ['gates', 'two to four readers with clocks off by up to 200 seconds, 0.5 % of exits unread', 'invented'],
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
  `${seen.length} worlds of ${spread(seen.map(({ papers }) => papers.length))} records; median (10 to 90 %).\n\n| what | in the world | reported | by whom |\n|---|---|---|---|`,
);
for (const [what, world, fact] of beside)
  console.log(`| ${what} | ${world} | ${reported[fact]?.figure} | ${reported[fact]?.source} |`);
console.log('\n## Invented\n\n| what | in the world | basis |\n|---|---|---|');
for (const row of invented) console.log(`| ${row.join(' | ')} |`);
