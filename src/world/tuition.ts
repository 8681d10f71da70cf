import type { Cohort } from './cohort.ts';
import { addDays } from './days.ts';
import { contractNo } from './order-book.ts';
import { firm, keeperOf, on, who } from './paper.ts';
import type { Person } from './person.ts';
import type { Story } from './story.ts';
import { transfer } from './wages.ts';

/** What one term costs everyone on one order. */
export const feeOf = (story: Story, cohort: Cohort): number =>
  story.chance.fork(`fee/${cohort.id}`).between(45, 80) * 1000;

/** Whoever pays for many pays for them on one day. */
const paidOn = (story: Story, cohort: Cohort, person: Person, n: number): string =>
  addDays(
    cohort.orderDay,
    cohort.payerOf(n)
      ? story.chance.fork(`paid/${cohort.id}`).between(6, 14)
      : story.chance.fork(`paid/${person.id}`).between(2, 40),
  );

/** The fee of everyone on the order, paid through the bank by whoever pays. */
export function payTuition(story: Story, cohort: Cohort): void {
  const { university } = cohort;
  if (!university) return;
  const amount = feeOf(story, cohort);
  cohort.members.forEach((person, n) => {
    transfer(story, {
      ...{ from: cohort.payerOf(n) ?? person, to: university.org, amount, day: paidOn(story, cohort, person, n) },
      ...{ purpose: `Оплата за обучение ${person.russian}`, plant: cohort.plant },
    });
  });
}

/** The cards on which the accounts office of a university keeps who owes what and who paid it; some offices keep none. */
export function tuitionCards(story: Story): void {
  for (const cohort of story.cohorts) {
    const { university, funding } = cohort;
    if (!university || funding !== 'контракт' || !story.chance.fork(`cards/${university.org.id}`).happens(0.6))
      continue;
    const fee = feeOf(story, cohort);
    cohort.members.forEach((person, n) => {
      const day = paidOn(story, cohort, person, n);
      story.write({
        ...{ form: 'tuition', keeper: keeperOf(university.org), day, plant: cohort.plant },
        cells: {
          ...{ person: who(person), contract_no: contractNo(cohort, person), kind: 'обучение', day: on(day) },
          ...{ charged: fee, paid: fee, payer: firm(cohort.payerOf(n)) },
        },
      });
    });
  }
}
