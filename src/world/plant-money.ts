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
  return [
    ...tuition(story, cast, cohort),
    ...wages(paid, cast),
    ...collect(story, plan, cast, paid),
    ...bribe(story, plan, cast, cohort),
  ];
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

/** How the money leaves the workers' hands. */
function collect(story: Story, plan: Planting, cast: Cast, paid: readonly MonthPaid[]): Flow[] {
  const months = Map.groupBy(paid, ({ month }) => month);
  for (const some of months.values()) {
    const total = some.reduce((sum, { accrued }) => sum + accrued, 0);
    const day = addDays(some[0]?.paidOn ?? '', 1);
    const boss = cast.facilitators[0].person;
    if (plan.care === 1) {
      transfer(story, {
        from: cast.host,
        to: boss,
        amount: some.reduce((sum, one) => sum + one.paid, 0),
        day: some[0]?.paidOn ?? '',
        purpose: 'Заработная плата бригады по доверенности',
        plant: plan.id,
      });
      transfer(story, {
        from: boss,
        to: cast.dispatcher,
        amount: Math.round(total * TRIBUTE),
        day,
        purpose: 'Перевод собственных средств',
        plant: plan.id,
      });
    }
    if (plan.care === 2)
      for (const [n, { person, accrued, paidOn }] of some.entries())
        withdraw(
          story,
          person,
          Math.round((accrued * (TRIBUTE + FEE)) / 100) * 100,
          paidOn,
          1180 + n,
          'банкомат № 14',
          plan.id,
        );
    if (plan.care === 3)
      for (const [n, { person, accrued, paidOn }] of some.entries())
        transfer(story, {
          from: person,
          to: cast.overseer,
          amount: Math.round((accrued * (TRIBUTE + FEE)) / 100) * 100,
          day: addDays(paidOn, n % 3),
          purpose: 'Возврат долга',
          plant: plan.id,
        });
  }
  return [];
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
