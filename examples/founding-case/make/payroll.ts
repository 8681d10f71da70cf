import { chanceOf } from '../../../src/world/index.ts';
import { addDays, ruDay } from './days.ts';
import { type Cell, type Form, type Line, line, type Sheet } from './form.ts';
import { OFFICIAL } from './officials.ts';
import { ORG } from './organisations.ts';
import type { Person } from './people.ts';
import { salaryOf, tradeOf } from './site-papers.ts';
import {
  BRIDGE_STAFF,
  BUS_CREW,
  CREWS,
  type Crew,
  DEPOT_STAFF,
  depotStays,
  FREE_TIME,
  GUARDS,
  OWN_STAFF,
  type Stay,
  siteStays,
  TRAINEES,
} from './site-work.ts';

export const MONTHS = ['2023-10', '2023-11', '2023-12', '2024-01'] as const;
export type Month = (typeof MONTHS)[number];
const NAMES: Record<Month, string> = {
  '2023-10': 'октябрь 2023',
  '2023-11': 'ноябрь 2023',
  '2023-12': 'декабрь 2023',
  '2024-01': 'январь 2024',
};
const choices = chanceOf('payroll');

/** Wages are paid on the tenth of the next month. */
export const payDay = (month: Month): string => addDays(`${month}-28`, 4).slice(0, 8).concat('10');

/** One person's wage of one month: what was earned, what was taken off, where the rest went. */
export interface Wage {
  crew: Crew;
  person: Person;
  month: Month;
  days: number;
  accrued: number;
  tax: number;
  lodging: number;
  other: number;
  due: number;
  /** The account that received it: the person's own card, or somebody else's. */
  account: string;
  byProxy: boolean;
}

const workedDays = (stays: readonly Stay[]) => {
  const days = new Map<string, Set<string>>();
  for (const stay of stays) {
    const key = `${stay.person.id} ${stay.day.slice(0, 7)}`;
    days.set(key, (days.get(key) ?? new Set()).add(stay.day));
  }
  return days;
};
const worked = workedDays([...siteStays, ...depotStays]);
const daysOf = (person: Person, month: Month): number => worked.get(`${person.id} ${month}`)?.size ?? 0;

/** A fixed sum leaves every wage of the crews, one for hands and a larger one for fitters. */
const takenOff = (crew: Crew, person: Person): number => (tradeOf(crew, person) === 'монтажник' ? 33_000 : 28_000);

function crewWage(crew: Crew, person: Person, month: Month): Wage {
  const days = daysOf(person, month);
  const accrued = days * 2400;
  const tax = Math.round(accrued * 0.13);
  const [lodging, other] = [5000, takenOff(crew, person)];
  const own = crew === CREWS[0];
  return {
    crew,
    person,
    month,
    days,
    accrued,
    tax,
    lodging,
    other,
    due: accrued - tax - lodging - other,
    account: own ? person.card : ORG.agent.account,
    byProxy: !own,
  };
}

const WORKDAYS: Record<Month, number> = { '2023-10': 22, '2023-11': 21, '2023-12': 20, '2024-01': 17 };

function plainWage(crew: Crew, person: Person, month: Month): Wage {
  const days = daysOf(person, month);
  const share =
    crew === FREE_TIME ? days * 1350 : Math.round((salaryOf(crew) * Math.min(days, WORKDAYS[month])) / WORKDAYS[month]);
  const accrued = share + (choices.happens(0.3) ? choices.between(1, 8) * 500 : 0);
  const tax = Math.round(accrued * 0.13);
  return {
    crew,
    person,
    month,
    days,
    accrued,
    tax,
    lodging: 0,
    other: 0,
    due: accrued - tax,
    account: person.card,
    byProxy: false,
  };
}

const wagesOf = (crew: Crew, make: typeof plainWage) =>
  MONTHS.flatMap((month) => crew.people.map((person) => make(crew, person, month))).filter((wage) => wage.days > 0);
export const CREW_WAGES: readonly Wage[] = CREWS.flatMap((crew) => wagesOf(crew, crewWage));
const HOST_WAGES = [OWN_STAFF, GUARDS].flatMap((crew) => wagesOf(crew, plainWage));
const OTHER_WAGES = [BUS_CREW, BRIDGE_STAFF, TRAINEES, DEPOT_STAFF, FREE_TIME].flatMap((crew) =>
  wagesOf(crew, plainWage),
);
export const PLAIN_WAGES: readonly Wage[] = [...HOST_WAGES, ...OTHER_WAGES];

const HEAD = [
  '№ п/п',
  'Табельный номер',
  'Фамилия, имя, отчество',
  'Паспорт',
  'Профессия (должность)',
  'Отработано дней',
  'Месяц начисления',
  'Начислено, руб.',
  'НДФЛ',
  'Проживание',
  'Прочие удержания',
  'Удержано всего',
  'К выплате',
  'Выплачено',
  'Дата выплаты',
  'Способ выплаты',
  'Лицевой счет',
  'Получил',
];

function payCells(wage: Wage, at: number): Cell[] {
  const latin = CREWS.includes(wage.crew);
  const nameOnly = !latin && Number(wage.person.id.slice(1)) % 9 === 4;
  return [
    at + 1,
    String(wage.crew.badges + 100 + wage.crew.people.indexOf(wage.person)),
    latin ? wage.person.fromCyrillic : wage.person.russian,
    nameOnly ? null : wage.person.passport,
    tradeOf(wage.crew, wage.person),
    wage.days,
    `${wage.month.slice(5)}.${wage.month.slice(0, 4)}`,
    wage.accrued,
    wage.tax,
    wage.lodging || null,
    wage.other || null,
    wage.tax + wage.lodging + wage.other,
    wage.due,
    wage.due,
    { day: payDay(wage.month) },
    wage.byProxy ? 'по доверенности' : 'на карту',
    wage.account,
    wage.byProxy ? OFFICIAL.russian : null,
  ]; // one line of form Т-51
}

const payLine = (wage: Wage, at: number): Line => line(wage.person.id, payCells(wage, at));
function total(name: string, wages: readonly Wage[]): Line {
  const sum = (of: (wage: Wage) => number) => wages.reduce((all, wage) => all + of(wage), 0);
  return {
    cells: [
      null,
      null,
      `Итого ${name}`,
      null,
      null,
      null,
      null,
      sum((one) => one.accrued),
      sum((one) => one.tax),
      sum((one) => one.lodging),
      sum((one) => one.other),
      null,
      sum((one) => one.due),
    ],
  };
}

function monthSheet(month: Month): Sheet {
  const crews = CREW_WAGES.filter((wage) => wage.month === month);
  const own = HOST_WAGES.filter((wage) => wage.month === month);
  return {
    name: NAMES[month],
    above: [
      `Унифицированная форма № Т-51`,
      `Организация: ${ORG.host.name}, ИНН ${ORG.host.inn}`,
      `РАСЧЁТНАЯ ВЕДОМОСТЬ за ${NAMES[month]} г.`,
      '',
    ],
    head: HEAD,
    lines: [
      ...own.map(payLine),
      total('ИТР и рабочие', own),
      ...crews.map(payLine),
      total('Бригада № 7 (практиканты)', crews),
    ],
    below: [
      '',
      'Главный бухгалтер ____________ /Прохорова И. Д./',
      'Руководитель организации ____________ /Гордеев А. Л./',
    ],
  };
}

/** An accounting bureau keeps the books of the other employers and exports them in one file. */
function bureau(): Form {
  const lines = OTHER_WAGES.map((wage) =>
    line(wage.person.id, [
      wage.crew.org.name,
      wage.crew.org.inn,
      `${wage.month.slice(5)}.${wage.month.slice(0, 4)}`,
      String(wage.crew.badges + wage.crew.people.indexOf(wage.person)),
      wage.person.russian,
      wage.person.passport,
      wage.accrued,
      wage.tax,
      wage.tax,
      wage.due,
      wage.due,
      ruDay(payDay(wage.month)),
      'на карту',
      wage.account,
    ]),
  );
  return {
    path: 'employers/payroll-bureau-export.csv',
    kind: 'text',
    delimiter: ';',
    encoding: 'utf-8',
    sheet: {
      name: 'payroll',
      above: ['Расчётные ведомости организаций-клиентов, октябрь 2023 - январь 2024'],
      head: [
        'Организация',
        'ИНН организации',
        'Месяц',
        'Табельный номер',
        'Работник',
        'Паспорт',
        'Начислено',
        'НДФЛ',
        'Удержано',
        'К выплате',
        'Выплачено',
        'Дата выплаты',
        'Способ выплаты',
        'Лицевой счет',
      ],
      lines,
    },
  }; // decimal-free amounts, one line per person and month
}

export const payrolls = (): Form[] => [
  { path: 'site/payroll-t51-2023-10-2024-01.xlsx', kind: 'workbook', sheets: MONTHS.map(monthSheet) },
  bureau(),
];
