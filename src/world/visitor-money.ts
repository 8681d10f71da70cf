import type { Cast } from './cast.ts';
import type { Cohort } from './cohort.ts';
import { addDays } from './days.ts';
import type { Org } from './organisation.ts';
import type { Person } from './person.ts';
import type { Planting } from './plan.ts';
import { FEE, TRIBUTE } from './plant-money.ts';
import type { Flow, Story } from './story.ts';
import { flowsOf, type PayHabit, payCrew, transfer } from './wages.ts';

/** Wages of people who came on an invitation: to one hand, in cash, or, by the most careful, on a sheet that shows everyone paid. */
export function visitorsMoney(
  story: Story,
  plan: Planting,
  cast: Cast,
  host: Org,
  inviting: Org,
  cohort: Cohort,
  worked: ReadonlyMap<Person, readonly string[]>,
): Flow[] {
  const monthly = story.chance.fork(`monthly/${cohort.id}`).between(58, 80) * 1000;
  const paid = payCrew(story, host, worked, habitOf(plan, cast, monthly), plan.id);
  procurementFee(story, plan, cast, host, inviting, cohort);
  return flowsOf(paid, ({ paid: handed, accrued, kept }) => [
    { from: host.id, to: 'workers', kind: 'pay', amount: handed },
    { from: 'workers', to: host.id, kind: 'deduction', amount: kept },
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

const habitOf = (plan: Planting, cast: Cast, monthly: number): PayHabit => ({
  ...{ monthly, lodging: plan.care < 4 ? 0.1 : 0, food: plan.care < 4 ? 0.1 : 0, other: 0, onBooks: true },
  method: plan.care === 1 ? 'по доверенности' : 'наличными',
  proxy: plan.care === 1 ? cast.facilitators[0].person : null,
});

/** So much a head to whoever brought them, a few days after they came. */
function procurementFee(story: Story, plan: Planting, cast: Cast, host: Org, inviting: Org, cohort: Cohort): void {
  if (plan.care === 4) return; // in cash, and nobody writes it down
  transfer(story, {
    from: host,
    to: inviting === host ? cast.facilitators[0].person : inviting,
    amount: cohort.members.length * 6000,
    day: addDays(cohort.entered, 6),
    purpose: 'Оплата услуг по подбору персонала',
    plant: plan.id,
  });
}
