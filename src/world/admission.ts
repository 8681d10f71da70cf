import type { Cohort } from './cohort.ts';
import { crosses } from './crossing.ts';
import { addDays } from './days.ts';
import { enrolmentLine } from './order-book.ts';
import type { Org } from './organisation.ts';
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
  const host = cohort.university?.org;
  if (!host) return;
  const chance = story.chance.fork(`enters/${person.id}`);
  const apart = cohort.plant === null && cohort.agreement === null ? chance.between(-6, 9) : 0;
  const entered = addDays(cohort.entered, apart);
  if (!visaFree.has(person.nation)) visa(story, cohort, host, person, entered);
  const minute = chance.between(400, 1200) - (n % 3);
  const { plant } = cohort;
  crosses(story, person, {
    day: entered,
    minute,
    direction: 'въезд',
    purpose: 'учёба',
    place: 'аэропорт Заливск',
    plant,
  });
  arrives(story, cohort, host, person, entered);
}

function visa(story: Story, cohort: Cohort, host: Org, person: Person, entered: string): void {
  const chance = story.chance.fork(`visa/${person.id}`);
  const issued = addDays(entered, -chance.between(8, 16));
  const number = `${chance.between(20, 29)} ${chance.between(1_000_000, 9_999_999)}`;
  const valid = { 'valid.from': on(issued), 'valid.to': on(addDays(issued, 89)) };
  story.write({
    ...{ form: 'visa', keeper: keeperOf(host), day: issued, plant: cohort.plant },
    cells: {
      ...{ person: who(person), visa: number, category: 'учёба', multiplicity: 'однократная' },
      ...{ issued: on(issued), ...valid, inviting: firm(host) },
    },
  });
}

/** Into the dormitory, and told to the ministry within days. */
function arrives(story: Story, cohort: Cohort, host: Org, person: Person, entered: string): void {
  const filed = addDays(entered, story.chance.fork(`arrives/${person.id}`).between(1, 3));
  story.write({
    ...{ form: 'arrival', keeper: keeperOf(host), day: filed, plant: cohort.plant },
    cells: {
      ...{ person: who(person), receiving: firm(host), filed: on(filed), kind: 'прибытие' },
      ...{ place: cohort.university?.beds ?? null, premises: 'общежитие', 'stay.to': on(addDays(entered, 88)) },
      responsible: who(cohort.university?.international),
    },
  });
}
