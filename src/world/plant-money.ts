import type { Cast } from './cast.ts';
import type { Cohort } from './cohort.ts';
import { addDays } from './days.ts';
import type { Person } from './person.ts';
import type { Planting } from './plan.ts';
import type { Flow, Story } from './story.ts';
import { feeOf, payTuition } from './tuition.ts';
import { flowsOf, type MonthPaid, payCrew, transfer, withdraw } from './wages.ts';

/** Shares of what is accrued, as those who arrange it have settled among themselves. */
export const TRIBUTE = 0.38;
export const FEE = 0.1;
const BRIBE_A_HEAD = 5000;

/** Tuition, wages, what is taken from them, and what the office is given; each with its truth, whatever reaches a paper. */
export function moneyOf(
  story: Story,
  plan: Planting,
  cast: Cast,
  cohort: Cohort,
  worked: ReadonlyMap<Person, readonly string[]>,
  monthly: number,
): Flow[] {
  const paid = payCrew(story, cast.host, worked, payHabit(plan, cast, monthly), plan.id);
  collect(story, plan, cast, paid);
  return [...tuition(story, cast, cohort), ...wages(paid, cast), ...bribe(story, plan, cast, cohort)];
}

const payHabit = (plan: Planting, cast: Cast, monthly: number) => ({
  ...{
    monthly,
    lodging: plan.care === 1 ? 0.12 : plan.care === 2 ? 0.08 : 0,
    food: plan.care < 3 ? 0.08 : 0,
    other: plan.care === 1 ? 0.1 : 0,
  },
  method:
    plan.care === 1 ? ('по доверенности' as const) : plan.care === 4 ? ('наличными' as const) : ('на карту' as const),
  proxy: plan.care === 1 ? cast.facilitators[0].person : null,
  onBooks: true, // the most careful keep a payroll for show: everyone signs for cash
});

function tuition(story: Story, cast: Cast, cohort: Cohort): Flow[] {
  payTuition(story, cohort);
  const amount = feeOf(story, cohort);
  const paidBy = Map.groupBy(cohort.members, (_, n) => (cohort.payerOf(n) ?? cast.dispatcher).id);
  const month = cohort.orderDay.slice(0, 7);
  return [...paidBy].map(([from, some]) => ({
    ...{ from, to: cast.university.org.id, kind: 'tuition', month },
    ...{ amount: amount * some.length, people: some.length },
  }));
}

function wages(paid: readonly MonthPaid[], cast: Cast): Flow[] {
  return flowsOf(paid, ({ accrued, kept, paid: handed }) => [
    { from: cast.host.id, to: 'workers', kind: 'pay', amount: handed },
    { from: 'workers', to: cast.host.id, kind: 'deduction', amount: kept },
    { from: 'workers', to: cast.dispatcher.id, kind: 'tribute', amount: Math.round(accrued * TRIBUTE) },
    { from: 'workers', to: cast.facilitators[0].person.id, kind: 'fee', amount: Math.round(accrued * FEE) },
    {
      from: 'workers',
      to: 'workers',
      kind: 'left',
      amount: Math.max(0, handed - Math.round(accrued * (TRIBUTE + FEE))),
    },
  ]);
}

/** How the money leaves the workers' hands, month by month; the most careful leave no trace of it. */
function collect(story: Story, plan: Planting, cast: Cast, paid: readonly MonthPaid[]): void {
  for (const some of Map.groupBy(paid, ({ month }) => month).values()) {
    if (plan.care === 1) throughOneHand(story, plan, cast, some);
    if (plan.care === 2) drawnInCash(story, plan, some);
    if (plan.care === 3) repaid(story, plan, cast, some);
  }
}

const due = ({ accrued }: MonthPaid): number => Math.round((accrued * (TRIBUTE + FEE)) / 100) * 100;

/** The crew's wage goes to whoever brought it, who sends the company its part. */
function throughOneHand(story: Story, plan: Planting, cast: Cast, some: readonly MonthPaid[]): void {
  const [boss, day] = [cast.facilitators[0].person, some[0]?.paidOn ?? ''];
  const sum = (of: (one: MonthPaid) => number) => some.reduce((total, one) => total + of(one), 0);
  transfer(story, {
    ...{ from: cast.host, to: boss, amount: sum(({ paid }) => paid), day, plant: plan.id },
    purpose: 'Заработная плата бригады по доверенности',
  });
  transfer(story, {
    ...{ from: boss, to: cast.dispatcher, amount: Math.round(sum(({ accrued }) => accrued) * TRIBUTE) },
    ...{ day: addDays(day, 1), purpose: 'Перевод собственных средств', plant: plan.id },
  });
}

/** Everyone goes to the same machine on the day of pay. */
function drawnInCash(story: Story, plan: Planting, some: readonly MonthPaid[]): void {
  for (const [n, one] of some.entries())
    withdraw(story, one.person, due(one), one.paidOn, 1180 + n, 'банкомат № 14', plan.id);
}

/** Everyone pays back a debt to the same man, within days. */
function repaid(story: Story, plan: Planting, cast: Cast, some: readonly MonthPaid[]): void {
  for (const [n, one] of some.entries())
    transfer(story, {
      ...{ from: one.person, to: cast.overseer, amount: due(one), day: addDays(one.paidOn, n % 3) },
      ...{ purpose: 'Возврат долга', plant: plan.id },
    });
}

/** So much a head, soon after the papers are signed. */
function bribe(story: Story, plan: Planting, cast: Cast, cohort: Cohort): Flow[] {
  const chance = story.chance.fork(`bribe/${cohort.id}`);
  const amount = BRIBE_A_HEAD * cohort.members.length;
  const day = addDays(cohort.starts > '2023-08-25' ? cohort.starts : '2023-09-04', chance.between(20, 45));
  const purpose = 'Оплата по договору оказания консультационных услуг';
  const [officer] = cast.officers;
  if (plan.care === 1) transfer(story, { from: cast.host, to: officer, amount, day, purpose, plant: plan.id });
  if ((plan.care === 2 || plan.care === 3) && cast.relative && cast.payer)
    transfer(story, {
      from: cast.payer,
      to: cast.relative,
      amount,
      day: addDays(day, plan.care * 4),
      purpose,
      plant: plan.id,
    });
  if (plan.care === 4)
    withdraw(story, cast.host.director, amount, day, chance.between(600, 1100), 'банкомат № 3', plan.id);
  return [
    {
      from: (cast.payer ?? cast.host).id,
      to: officer.id,
      kind: 'bribe',
      month: day.slice(0, 7),
      amount,
      people: cohort.members.length,
    },
  ];
}
