import type { Cohort } from './cohort.ts';
import { crosses } from './crossing.ts';
import { addDays } from './days.ts';
import { enrolmentLine } from './order-book.ts';
import { firm, keeperOf, on, who } from './paper.ts';
import type { Person } from './person.ts';
import type { Story } from './story.ts';

/** From the application to the bed in the dormitory: what the university and the border write down of one cohort. */
export function admitCohort(story: Story, cohort: Cohort): void {
  cohort.members.forEach((person, n) => {
    applies(story, cohort, person, n);
    enrolmentLine(story, cohort, n, { kind: 'зачисление', orderNo: cohort.orderNo, day: cohort.orderDay });
    enters(story, cohort, person, n);
  });
}

function applies({ write, chance }: Story, cohort: Cohort, person: Person, n: number): void {
  if (!cohort.university) return;
  const days = chance.fork(`applies/${person.id}`);
  const day = addDays(cohort.orderDay, -days.between(25, 60));
  write({
    ...{ form: 'application', keeper: keeperOf(cohort.university.org), day, plant: cohort.plant },
    cells: {
      ...{
        person: who(person),
        received: on(day),
        phone: cohort.phoneOf(n),
        email: cohort.emailOf(n),
        emergency: days.happens(0.7) ? person.phone : cohort.phoneOf(n),
      },
      ...{
        representative: who(cohort.representativeOf(n)?.person),
        agent: firm(cohort.agent),
        certifier: cohort.certifierOf(n),
      },
      ...{ prior_trade: person.trade, prior_years: person.yearsWorked },
    },
  });
}

/** Citizens of the union and neighbours without visas cross with a passport alone. */
const visaFree = new Set(['UZ', 'TJ', 'MN', 'RU']);

function enters(story: Story, cohort: Cohort, person: Person, n: number): void {
  const { write } = story;
  const days = story.chance.fork(`enters/${person.id}`);
  const host = cohort.university?.org;
  if (!host) return;
  const apart = cohort.plant === null && cohort.agreement === null ? days.between(-6, 9) : 0;
  const entered = addDays(cohort.entered, apart);
  const keeper = keeperOf(host);
  const { plant } = cohort;
  if (!visaFree.has(person.nation)) {
    const issued = addDays(entered, -days.between(8, 16));
    write({
      ...{ form: 'visa', keeper, day: issued, plant },
      cells: {
        ...{
          person: who(person),
          visa: `${days.between(20, 29)} ${days.between(1_000_000, 9_999_999)}`,
          category: 'учёба',
          multiplicity: 'однократная',
        },
        ...{ issued: on(issued), 'valid.from': on(issued), 'valid.to': on(addDays(issued, 89)), inviting: firm(host) },
      },
    });
  }
  const minute = days.between(400, 1200) - (n % 3);
  crosses(story, person, {
    day: entered,
    minute,
    direction: 'въезд',
    purpose: 'учёба',
    place: 'аэропорт Заливск',
    plant,
  });
  const filed = addDays(entered, days.between(1, 3));
  write({
    ...{ form: 'arrival', keeper, day: filed, plant },
    cells: {
      ...{
        person: who(person),
        receiving: firm(host),
        filed: on(filed),
        kind: 'прибытие',
        place: cohort.university?.beds ?? null,
      },
      ...{
        premises: 'общежитие',
        'stay.to': on(addDays(entered, 88)),
        responsible: who(cohort.university?.international),
      },
    },
  });
}
