import { chanceOf } from '../../../src/world/index.ts';
import { FOUNDING } from './cohorts.ts';
import { addDays, ruDay } from './days.ts';
import { type Form, type Line, line } from './form.ts';
import { INSTRUCTOR } from './officials.ts';
import { DEPOT, ORG, SITE } from './organisations.ts';
import type { Person } from './people.ts';
import { PAID_PRACTICE } from './practice-papers.ts';
import {
  BRIDGE_STAFF,
  BUS_CREW,
  badgeOf,
  CREWS,
  type Crew,
  DEPOT_CREWS,
  DEPOT_STAFF,
  FREE_TIME,
  GUARDS,
  OVERSEER,
  OWN_STAFF,
  SITE_CREWS,
  TRAINEES,
} from './site-work.ts';

const choices = chanceOf('site papers');
const TRADES: Record<string, readonly string[]> = {
  'Бригада № 7': ['бетонщик', 'арматурщик', 'подсобный рабочий', 'монтажник'],
  Отделочники: ['маляр', 'штукатур', 'плиточник'],
  Охрана: ['сторож'],
  Практиканты: ['помощник мастера'],
  Комплектовщики: ['комплектовщик'],
  Склад: ['кладовщик'],
  'Участок мостовых работ': ['мастер', 'геодезист'],
};
/** A person keeps one trade in every paper of the crew. */
export const tradeOf = (crew: Crew, person: Person): string => {
  const trades = TRADES[crew.name] ?? ['каменщик', 'крановщик', 'инженер ПТО'];
  return trades[Number(person.id.slice(1)) % trades.length] ?? '';
};

const crewDay = (crew: Crew): string => {
  const at = CREWS.indexOf(crew);
  if (at >= 0) return addDays(FOUNDING[at]?.entered ?? '2023-09-12', 9);
  return crew === TRAINEES ? PAID_PRACTICE.from : '2023-09-25';
};

/** The journal is kept by hand: crews in passport Latin, some rows without passport, some without birth date. */
function inductionLine(crew: Crew, person: Person, at: number): Line {
  const latin = crew.name === 'Бригада № 7';
  const bare = !latin && choices.happens(0.08);
  const noPassport = latin && Number(person.id.slice(1)) % 11 === 5;
  return line(person.id, [
    at + 1,
    { day: crewDay(crew) },
    latin ? person.fromCyrillic : person.russian,
    bare ? null : { day: person.born },
    bare || noPassport ? null : person.passport,
    tradeOf(crew, person),
    crew.org.name,
    crew.org.inn,
    badgeOf(crew, person),
    latin ? OVERSEER.fromCyrillic : null,
    INSTRUCTOR.russian,
    latin ? null : 'подпись',
    SITE,
  ]); // one briefing
}

const INDUCTION_HEAD = [
  '№ п/п',
  'Дата инструктажа',
  'Фамилия, имя, отчество',
  'Дата рождения',
  'Паспорт',
  'Профессия',
  'Организация',
  'ИНН организации',
  '№ пропуска',
  'Старший группы',
  'Инструктирующий',
  'Подпись',
  'Объект',
];

function lodgingLines(): Line[] {
  return CREWS.slice(1).flatMap((crew) =>
    crew.people.map((person, at) =>
      line(person.id, [
        SITE,
        person.fromCyrillic,
        person.passport,
        { day: crewDay(crew) },
        null,
        `бытовка ${5 + Math.floor(at / 6)}, место ${(at % 6) + 1}`,
        OVERSEER.fromCyrillic,
      ]),
    ),
  );
}

function induction(): Form {
  const listed = SITE_CREWS.flatMap((crew) => crew.people.map((person) => ({ crew, person })));
  return {
    path: 'site/induction-journal.xlsx',
    kind: 'workbook',
    sheets: [
      {
        name: 'Вводный инструктаж',
        above: [`${ORG.host.name}. Журнал регистрации вводного инструктажа`, `Объект: ${SITE}`],
        head: INDUCTION_HEAD,
        lines: listed.map(({ crew, person }, at) => inductionLine(crew, person, at)),
        below: ['', `Ответственный за охрану труда ____________ /${INSTRUCTOR.russian}/`],
      },
      {
        name: 'Список проживающих',
        above: ['Список проживающих в бытовом городке'],
        head: ['Объект', 'ФИО', 'Паспорт', 'Дата заселения', 'Дата выселения', 'Койко-место', 'Старший группы'],
        lines: lodgingLines(),
      },
    ],
  }; // two sheets of one office
}

function depotPasses(): Form {
  const lines = DEPOT_CREWS.flatMap((crew) =>
    crew.people.map((person) =>
      line(person.id, [
        DEPOT,
        'вводный инструктаж',
        ruDay('2023-09-26'),
        person.latin,
        ruDay(person.born),
        person.passport,
        tradeOf(crew, person),
        crew.org.name,
        crew.org.inn,
        badgeOf(crew, person),
      ]),
    ),
  );
  return {
    path: 'depot/induction-list.csv',
    kind: 'text',
    delimiter: ';',
    encoding: 'utf-8',
    sheet: {
      name: 'induction-list',
      above: [],
      head: [
        'Объект',
        'Вид списка',
        'Дата инструктажа',
        'ФИО',
        'Дата рождения',
        'Паспорт',
        'Профессия',
        'Организация',
        'ИНН организации',
        '№ пропуска',
      ],
      lines,
    },
  }; // the depot's own list
}

/** Every crew with a contract. The three founding crews and their minder have none. */
export const CONTRACTED: readonly Crew[] = [
  GUARDS,
  OWN_STAFF,
  BUS_CREW,
  BRIDGE_STAFF,
  TRAINEES,
  DEPOT_STAFF,
  FREE_TIME,
];
export const startOf = (crew: Crew): string =>
  crew === TRAINEES ? PAID_PRACTICE.from : crew === FREE_TIME ? '2023-09-25' : '2023-03-01';
const PAY: Record<string, number> = {
  Охрана: 38000,
  Практиканты: 32000,
  Комплектовщики: 24000,
  Склад: 52000,
  Отделочники: 71000,
  'Участок мостовых работ': 84000,
};
export const salaryOf = (crew: Crew): number => PAY[crew.name] ?? 76000;

export const sitePapers = (): Form[] => [induction(), depotPasses()];
