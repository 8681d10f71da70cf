// The world beside what has been reported of the real one. Prints JSON. `node bench/quality/realism.ts [worlds]`
// Reported figures are claims of the sources named, some of them contradictory; what has no source is said to be invented.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

const ROUBLES_A_DOLLAR = 95; // about the rate of autumn 2023

const quantiles = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
  return { n: sorted.length, p10: at(0.1), median: at(0.5), p90: at(0.9) };
};

const count = Number(process.argv[2] ?? 9);
const room = await mkdtemp(join(tmpdir(), 'realism-'));
const [cohorts, arrangements, records]: [TrueCohort[], Told[], number[]] = [[], [], []];
for (let seed = 201; seed < 201 + count; seed++) {
  const out = join(room, String(seed));
  const made = await makeWorld({
    seed,
    size: 'small',
    plan: parsePlan(planOf(seed, 'small', { none: false, unknown: false }), 'plan'),
    out,
  });
  const here = JSON.parse(await readFile(join(out, 'truth', 'cohorts.json'), 'utf8')) as TrueCohort[];
  const told = JSON.parse(await readFile(join(out, 'truth', 'arrangements.json'), 'utf8')) as Told[];
  cohorts.push(...here);
  arrangements.push(
    ...told.map((one) => ({
      ...one,
      size: here.filter(({ id }) => one.cohorts.includes(id)).reduce((sum, { members }) => sum + members.length, 0),
    })),
  );
  records.push(made.records);
}
await rm(room, { recursive: true, force: true });

/** A month's flow of one kind for one person, in dollars, over months worked whole. */
const monthly = (kind: string) =>
  arrangements.flatMap(({ flows }) =>
    flows
      .filter((flow) => flow.kind === kind && (flow.month === '2023-10' || flow.month === '2023-11'))
      .map(({ amount, people }) => Math.round(amount / people / ROUBLES_A_DOLLAR)),
  );
const innocent = cohorts.filter(({ arrangement }) => arrangement === null);
const kinds = Object.fromEntries(
  [...Map.groupBy(innocent, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length]).sort(),
);
const founding = arrangements.filter(({ scheme }) => scheme === 'founding');
console.log(
  JSON.stringify(
    {
      note: 'development world; nobody and nothing in it is real',
      worlds: count,
      records: quantiles(records),
      peopleOfAnArrangement: {
        world: quantiles(founding.map(({ size }) => size)),
        reported:
          'more than 30 labourers of one company on at least three occasions (NK Insider, one anonymous witness)',
      },
      handedOverAMonth: {
        world: quantiles(monthly('pay')),
        unit: 'USD',
        reported: '415 to 500 (officials, 2018), about 800 (NIS, 2025), about 1,000 cost to the employer (AiF, 2022)',
      },
      leftAMonth: {
        world: quantiles(monthly('left')),
        unit: 'USD',
        reported: '100 to 200, written in a ledger and paid on return (BBC, 2025)',
      },
      tributeAMonth: {
        world: quantiles(monthly('tribute')),
        unit: 'USD',
        reported:
          'state quota 600 to 833 a month for builders (Daily NK); 70 % (AiF, 2022), two thirds (Daily NK, 2018) of pay',
      },
      hoursOnSite: {
        world: 'careless crews 12 hours, six days; careful ones 7 to 10 hours beside classes',
        reported: 'six days of 11 hours (The Insider, 2025), up to 18 hours a day (BBC, 2025)',
      },
      innocentShareOfCohorts: {
        world: innocent.length / cohorts.length,
        reported: 'no source: invented, after the rule that at least 95 % of foreign cohorts are innocent',
      },
      innocentKinds: { world: kinds, reported: 'no source for the shares: invented' },
      bribes: {
        world: '5,000 roubles a head at each certificate',
        reported: 'that officers are paid is told (NK Insider); the amount is invented',
      },
      careLevels: { world: 'four, in equal parts', reported: 'no source: invented' },
    },
    null,
    1,
  ),
);
