import { chanceOf } from '../../../src/world/index.ts';
import { COHORTS, FOUNDING, PRACTICE } from './cohorts.ts';
import { eachDay, weekday } from './days.ts';
import { OVERSEER_NAME } from './officials.ts';
import { DEPOT, ORG, SITE } from './organisations.ts';
import { labourer, type Person, worker } from './people.ts';
import { PAID_PRACTICE } from './practice-papers.ts';

/** Someone between two passes of one gate. Minutes run past 1440 when a night ends next morning. */
export interface Stay {
  person: Person;
  day: string;
  from: number;
  to: number;
  escort?: string;
}

export interface Crew {
  name: string;
  site: string;
  org: { name: string; inn: string };
  badges: number;
  people: readonly Person[];
  /** Whether the gate's own list knows the names, or badges only. */
  named: boolean;
}

const choices = chanceOf('site');
export const FROM = '2023-10-02';
export const TO = '2024-01-31';
const DAYS = eachDay(FROM, TO);
const HOLIDAY = new Set([...eachDay('2023-12-31', '2024-01-08'), '2023-11-06']);
const workdays = DAYS.filter((day) => weekday(day) <= 5 && !HOLIDAY.has(day));

const people = (size: number, countries: string[]) =>
  Array.from({ length: size }, (_, at) => worker(countries[at % countries.length] ?? 'RU'));

export const OVERSEER: Person = labourer('2022-07-04', OVERSEER_NAME);
export const OWN_STAFF: Crew = {
  name: 'ИТР и рабочие',
  site: SITE,
  org: ORG.host,
  badges: 1100,
  people: people(18, ['RU', 'RU', 'UZ']),
  named: true,
};
export const BUS_CREW: Crew = {
  name: 'Отделочники',
  site: SITE,
  org: ORG.finisher,
  badges: 2200,
  people: people(14, ['UZ', 'RU', 'UZ', 'KZ']),
  named: false,
};
export const GUARDS: Crew = {
  name: 'Охрана',
  site: SITE,
  org: ORG.host,
  badges: 1010,
  people: people(3, ['RU']),
  named: true,
};
export const BRIDGE_STAFF: Crew = {
  name: 'Участок мостовых работ',
  site: SITE,
  org: ORG.bridges,
  badges: 3300,
  people: people(5, ['RU']),
  named: true,
};
export const TRAINEES: Crew = {
  name: 'Практиканты',
  site: SITE,
  org: ORG.bridges,
  badges: 3350,
  people: PRACTICE.members,
  named: false,
};
export const CREWS: readonly Crew[] = FOUNDING.map((cohort, at) => ({
  name: 'Бригада № 7',
  site: SITE,
  org: ORG.host,
  badges: 7000 + at * 100,
  people: cohort.members,
  named: false,
}));
const MINDER: Crew = {
  name: 'Бригада № 7',
  site: SITE,
  org: ORG.host,
  badges: 7900,
  people: [OVERSEER],
  named: false,
};

/** One or two students of most ordinary groups work evenings and Saturdays at the depot, as the law lets them. */
const willing = COHORTS.filter((cohort) => cohort.university === 'university' && cohort.story === 'ordinary').flatMap(
  (cohort) => cohort.members.filter((one) => one.country !== 'RU').slice(0, 2),
);
export const FREE_TIME: Crew = {
  name: 'Комплектовщики',
  site: DEPOT,
  org: ORG.depot,
  badges: 500,
  people: willing,
  named: false,
};
export const DEPOT_STAFF: Crew = {
  name: 'Склад',
  site: DEPOT,
  org: ORG.depot,
  badges: 400,
  people: people(4, ['RU']),
  named: false,
};

export const SITE_CREWS: readonly Crew[] = [GUARDS, OWN_STAFF, BUS_CREW, BRIDGE_STAFF, TRAINEES, ...CREWS, MINDER];
export const DEPOT_CREWS: readonly Crew[] = [DEPOT_STAFF, FREE_TIME];
export const badgeOf = (crew: Crew, person: Person): string => String(crew.badges + crew.people.indexOf(person) + 1);

/** A crew of the founding case: in together before eight, out together after seven, six or seven days a week. */
function crewStays(crew: Crew): Stay[] {
  const escort = badgeOf(MINDER, OVERSEER);
  return DAYS.filter((day) => day !== '2024-01-01' && (weekday(day) < 7 || day > '2023-11-30')).flatMap((day) => {
    const came = 455 + choices.below(12);
    const left = 1145 + choices.below(25);
    return crew.people
      .filter(() => !choices.happens(0.02))
      .map((person) => ({ person, day, from: came + choices.below(4), to: left + choices.below(4), escort }));
  });
}

const minderStays = (): Stay[] =>
  DAYS.filter((day) => day !== '2024-01-01').map((day) => ({
    person: OVERSEER,
    day,
    from: 452 + choices.below(3),
    to: 1172 + choices.below(8),
  }));

function staffStays(crew: Crew): Stay[] {
  return workdays.flatMap((day) =>
    crew.people
      .filter(() => !choices.happens(0.06))
      .flatMap((person) => {
        const [from, to] = [470 + choices.below(25), 1015 + choices.below(40)];
        if (!choices.happens(0.35)) return [{ person, day, from, to }];
        return [
          { person, day, from, to: 720 + choices.below(15) },
          { person, day, from: 760 + choices.below(20), to },
        ];
      }),
  );
}

/** A bus brings them within three minutes; each goes out alone, at lunch and in the evening. */
function busStays(crew: Crew): Stay[] {
  return workdays.flatMap((day) => {
    const bus = 498 + choices.below(10);
    return crew.people
      .filter(() => !choices.happens(0.04))
      .flatMap((person) => {
        const [from, to] = [bus + choices.below(3), 1020 + choices.below(90)];
        if (!choices.happens(0.45)) return [{ person, day, from, to }];
        return [
          { person, day, from, to: 725 + choices.below(30) },
          { person, day, from: 765 + choices.below(30), to },
        ];
      });
  });
}

const traineeStays = (): Stay[] =>
  workdays
    .filter((day) => day >= PAID_PRACTICE.from && day <= PAID_PRACTICE.to)
    .flatMap((day) =>
      PRACTICE.members.map((person) => ({ person, day, from: 535 + choices.below(20), to: 955 + choices.below(30) })),
    );

const guardStays = (): Stay[] =>
  DAYS.map((day, at) => ({
    person: GUARDS.people[at % 3] ?? OVERSEER,
    day,
    from: 478 + choices.below(5),
    to: 478 + 1440 + choices.below(5),
  }));

function eveningStays(): Stay[] {
  return DAYS.filter((day) => !HOLIDAY.has(day) && weekday(day) < 7).flatMap((day) =>
    FREE_TIME.people
      .filter((_, at) =>
        weekday(day) === 6 ? !choices.happens(0.25) : (at + weekday(day)) % 3 === 0 && !choices.happens(0.15),
      )
      .map((person) =>
        weekday(day) === 6
          ? { person, day, from: 600 + choices.below(20), to: 930 + choices.below(25) }
          : { person, day, from: 1020 + choices.below(25), to: 1250 + choices.below(20) },
      ),
  );
}

export const siteStays: readonly Stay[] = [
  ...guardStays(),
  ...staffStays(OWN_STAFF),
  ...staffStays(BRIDGE_STAFF),
  ...busStays(BUS_CREW),
  ...traineeStays(),
  ...CREWS.flatMap(crewStays),
  ...minderStays(),
];
export const depotStays: readonly Stay[] = [...staffStays(DEPOT_STAFF), ...eveningStays()];
