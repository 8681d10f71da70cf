import type { Cohort } from './cohort.ts';
import { addDays } from './days.ts';
import { at, firm, keeperOf, on, who } from './paper.ts';
import type { Person } from './person.ts';
import type { Story } from './story.ts';

const BORDER = { id: 'border', folder: 'border', firm: null };

/** From the application to the bed in the dormitory: what the university and the border write down of one cohort. */
export function admitCohort(story: Story, cohort: Cohort): void {
  cohort.members.forEach((person, n) => {
    applies(story, cohort, person, n);
    isOrdered(story, cohort, person, n);
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

function isOrdered({ write }: Story, cohort: Cohort, person: Person, n: number): void {
  const { university, programme } = cohort;
  if (!university) return;
  const by = cohort.representativeOf(n);
  const paid = cohort.funding === 'контракт';
  write({
    ...{ form: 'enrolment', keeper: keeperOf(university.org), day: cohort.orderDay, plant: cohort.plant },
    cells: {
      ...{
        order_no: cohort.orderNo,
        order_date: on(cohort.orderDay),
        kind: 'зачисление',
        unit: cohort.unit,
        signer: who(cohort.signer),
        signer_post: cohort.signerPost,
      },
      ...{
        representative: who(by?.person),
        poa_no: by?.poa ?? null,
        agreement_id: cohort.agreement,
        person: who(person),
      },
      ...{
        programme_code: programme.code,
        level: programme.level,
        form: 'очная',
        accredited: programme.practice ? 'да' : 'нет',
        funding: cohort.funding,
      },
      ...{
        contract_no: paid ? contractNo(cohort, person) : null,
        payer: firm(cohort.payerOf(n)),
        group_code: cohort.group,
      },
      ...{ 'span.from': on(cohort.starts), 'span.to': on(cohort.ends) },
    },
  });
}

export const contractNo = (cohort: Cohort, person: Person): string =>
  `ДО-${person.account.slice(-6)}/${cohort.orderDay.slice(2, 4)}`;

/** Citizens of the union and neighbours without visas cross with a passport alone. */
const visaFree = new Set(['UZ', 'TJ', 'MN', 'RU']);

function enters({ write, chance }: Story, cohort: Cohort, person: Person, n: number): void {
  const days = chance.fork(`enters/${person.id}`);
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
  write({
    ...{ form: 'border', keeper: BORDER, day: entered, plant },
    cells: {
      person: who(person),
      at: at(entered, minute, days.below(60)),
      direction: 'въезд',
      purpose: 'учёба',
      group_id: null,
      checkpoint: 'аэропорт Заливск',
    },
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
