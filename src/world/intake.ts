import type { Chance } from './chance.ts';
import type { Cohort, Representative } from './cohort.ts';
import { addDays, workdayFrom } from './days.ts';
import { bornPerson, type Life, type Person } from './person.ts';
import type { Programme } from './programmes.ts';
import type { University } from './society.ts';
import type { Story } from './story.ts';

export interface Intake {
  readonly kind: string;
  readonly plant?: string;
  readonly university: University;
  readonly programme: Programme;
  readonly day: string;
  readonly people: readonly Person[];
  readonly funding?: Cohort['funding'];
  readonly agreement?: string;
  readonly agent?: Cohort['agent'];
  readonly payerOf?: Cohort['payerOf'];
  readonly representativeOf?: Cohort['representativeOf'];
  readonly phoneOf?: Cohort['phoneOf'];
  readonly certifierOf?: Cohort['certifierOf'];
  readonly diligence?: Cohort['diligence'];
}

export const schoolLeaver: Pick<Life, 'ages' | 'trades'> = {
  ages: [17, 23],
  trades: ['школьник', 'учащийся', 'школьник', 'продавец'],
};

export function bornPeople(story: Story, word: string, count: number, life: Life): Person[] {
  return Array.from({ length: count }, (_, n) => bornOnce(story, story.chance.fork(`born/${word}/${n}`), life));
}

/** No two people hold one passport; the same person drawn again keeps theirs. */
function bornOnce({ passports }: Story, chance: Chance, life: Life): Person {
  const id = `s${chance.below(1_000_000_000).toString(36)}${chance.below(1_000_000).toString(36)}`;
  for (let turn = 0; ; turn++) {
    const person = bornPerson(chance.fork(`${turn}`), id, life);
    const holder = passports.get(person.passport) ?? id;
    if (holder === id) {
      passports.set(person.passport, id);
      return person;
    }
  }
}

const NOTARIES = [
  'нотариус Седых Н. А.',
  'нотариус Кречет Л. М.',
  'бюро «Глагол»',
  'нотариус Ярцева О. П.',
  'бюро «Лингва-М»',
];

/** A cohort from what is particular to it; the rest is as it is everywhere. */
export function newCohort(story: Story, intake: Intake): Cohort {
  const id = `c${String(story.cohorts.length + 1).padStart(3, '0')}`;
  const chance = story.chance.fork(`cohort/${id}`);
  const { university, programme, people } = intake;
  const foreignOffice = chance.happens(0.6);
  const orderDay = workdayFrom(intake.day);
  const group = `${programme.short}-${orderDay.slice(2, 4)}${chance.happens(0.8) ? 1 : 2}`;
  const cohort: Cohort = {
    ...{ id, kind: intake.kind, plant: intake.plant ?? null, university, programme, members: people, orderDay },
    group,
    orderNo: `${chance.between(100, 980)}-${chance.pick(['с', 'и', 'ст'])}`,
    starts: startOf(orderDay),
    ends: `${Number(orderDay.slice(0, 4)) + programme.years}-06-30`,
    signer: foreignOffice ? university.viceRector : university.admission,
    signerPost: foreignOffice ? 'проректор' : 'ответственный секретарь приёмной комиссии',
    unit: foreignOffice ? 'Управление международного образования' : 'Приёмная комиссия',
    representativeOf: intake.representativeOf ?? (() => null),
    payerOf: intake.payerOf ?? (() => null),
    agent: intake.agent ?? null,
    funding: intake.funding ?? 'контракт',
    agreement: intake.agreement ?? null,
    phoneOf: intake.phoneOf ?? ((n) => people[n]?.phone ?? ''),
    emailOf: (n) =>
      `${(people[n]?.latin ?? '').toLowerCase().replaceAll(/[^a-z]+/g, '.')}${(people[n]?.born ?? '').slice(2, 4)}@mail.example`,
    certifierOf: intake.certifierOf ?? ((n) => chance.fork(`certifier/${n}`).pick(NOTARIES)),
    entered: addDays(orderDay, -chance.between(2, 12)),
    shift: story.chance.fork(`shift/${university.org.id}/${group}`).pick(['first', 'second']),
    diligence: intake.diligence ?? ((n) => 0.72 + chance.fork(`diligence/${n}`).next() * 0.26),
  };
  story.cohorts.push(cohort);
  return cohort;
}

const startOf = (orderDay: string): string =>
  orderDay.slice(5) < '09-01' ? `${orderDay.slice(0, 4)}-09-01` : addDays(orderDay, 3);

/** Somebody with a paper that lets them speak for others. */
export function representative(chance: Chance, person: Person): Representative {
  return { person, poa: `${chance.pick(['Д', 'К', 'О'])}-${chance.between(10, 999)}/${chance.between(22, 23)}` };
}

/** Most come at the end of summer; courses, exchanges and the late come in autumn and February. */
export function intakeDay(chance: Chance, inSeason: number): string {
  const late = chance.between(0, 34);
  if (chance.happens(inSeason)) return addDays(chance.pick(['2022-08-12', '2023-08-14', '2023-08-14']), late);
  return addDays(chance.pick(['2022-10-03', '2022-10-28', '2023-02-06', '2023-09-18']), Math.floor(late / 2));
}
