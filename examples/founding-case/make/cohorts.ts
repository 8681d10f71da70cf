import { chanceOf } from '../../../src/world/index.ts';
import { addDays, daysBetween, workdayFrom } from './days.ts';
import { NEIGHBOUR_COUNTRIES } from './neighbour-names.ts';
import { ATTACHE, COORDINATOR, OFFICIAL, type Representative } from './officials.ts';
import type { ORG } from './organisations.ts';
import { firstLabourers, labourer, namesake, type Person, student } from './people.ts';

export type Story = 'founding' | 'ordinary' | 'scholarship' | 'exchange' | 'practice';

export interface Cohort {
  story: Story;
  university: 'university' | 'second';
  orderNo: string;
  orderDay: string;
  kind: 'зачисление' | 'перевод' | 'восстановление';
  programme: Programme;
  group: string;
  starts: string;
  ends: string;
  entered: string;
  funding: 'контракт' | 'квота' | 'обмен';
  agreement: string;
  payer: string;
  representative: Representative | null;
  /** Who among the members came through the licensed agent. */
  throughAgent: ReadonlySet<Person>;
  members: Person[];
}

export interface Programme {
  code: string;
  name: string;
  host: keyof typeof ORG;
  short: string;
}

// biome-ignore format: a table is read by rows
export const PROGRAMMES = {
  linguistics: { code: '45.03.02', name: 'Лингвистика', host: 'translators', short: 'ЛИН' },
  economics: { code: '38.03.01', name: 'Экономика', host: 'auditors', short: 'ЭКО' },
  building: { code: '08.03.01', name: 'Строительство', host: 'bridges', short: 'СТР' },
  informatics: { code: '09.03.03', name: 'Прикладная информатика', host: 'coders', short: 'ПИН' },
  tourism: { code: '43.03.02', name: 'Туризм', host: 'hotel', short: 'ТУР' },
} as const satisfies Record<string, Programme>;

const choices = chanceOf('cohorts');
const FOREIGN = NEIGHBOUR_COUNTRIES.filter((country) => country !== 'RU');
const agreements = { fund: 'С-2023/14', exchange: 'О-2021/03' };

function crew(size: number, passports: string, names: typeof firstLabourers = []): Person[] {
  return Array.from({ length: size }, (_, at) => labourer(passports, names[at]));
}

interface FoundingCrew {
  orderNo: string;
  orderDay: string;
  entered: string;
  group: string;
  members: Person[];
}

const founding = ({ orderNo, orderDay, entered, group, members }: FoundingCrew): Cohort => ({
  story: 'founding',
  university: 'university',
  kind: 'зачисление',
  programme: PROGRAMMES.linguistics,
  orderNo,
  orderDay,
  entered,
  group,
  members,
  starts: orderDay,
  ends: addDays(orderDay, 4 * 365),
  funding: 'контракт',
  agreement: '',
  payer: 'agent',
  representative: OFFICIAL,
  throughAgent: new Set(),
});

/** Three crews, 34 people, each announced by the same official a few days before. */
export const FOUNDING: readonly Cohort[] = [
  founding({
    orderNo: '412-и',
    orderDay: '2022-10-17',
    entered: '2022-10-11',
    group: 'ЛИН-22и',
    members: crew(12, '2022-07-04', firstLabourers),
  }),
  founding({
    orderNo: '087-и',
    orderDay: '2023-03-06',
    entered: '2023-02-28',
    group: 'ЛИН-23в',
    members: crew(11, '2022-12-12'),
  }),
  founding({
    orderNo: '395-и',
    orderDay: '2023-09-18',
    entered: '2023-09-12',
    group: 'ЛИН-23и',
    members: crew(11, '2023-06-19'),
  }),
];

const INTAKES = [
  { first: '2022-08-29', last: '2022-10-20', starts: '2022-09-01', year: '22', count: 12, birth: 2003 },
  { first: '2023-02-06', last: '2023-03-10', starts: '2023-02-13', year: '23в', count: 11, birth: 2002 },
  { first: '2023-08-28', last: '2023-10-10', starts: '2023-09-01', year: '23', count: 12, birth: 2004 },
] as const;

function ordinaryMembers(size: number, birth: number): Person[] {
  return Array.from({ length: size }, () =>
    student(choices.happens(0.3) ? 'RU' : choices.pick(FOREIGN), birth - 2, birth + 1),
  );
}

/** Numbers rise through the year, as an order book's do. */
const orderNumber = (day: string, at: number): number =>
  daysBetween(`${day.slice(0, 4)}-01-01`, day) * 24 + at + (day < '2023' ? 0 : 12);

function ordinary(university: Cohort['university'], intake: (typeof INTAKES)[number], at: number): Cohort {
  const programme = Object.values(PROGRAMMES)[at % 5] ?? PROGRAMMES.economics;
  const orderDay = workdayFrom(
    addDays(intake.first, (at * 3) % 40 > 12 && intake.year !== '23в' ? choices.below(10) : (at * 3) % 30),
  );
  const members = ordinaryMembers(choices.between(4, 9), intake.birth);
  return {
    story: 'ordinary',
    university,
    programme,
    orderDay,
    members,
    orderNo: `${university === 'second' ? 'С-' : ''}${orderNumber(orderDay, at)}-${intake.year.includes('в') ? 'в' : 'с'}`,
    kind: intake.year === '23в' ? (at % 2 ? 'восстановление' : 'перевод') : 'зачисление',
    group: `${programme.short}-${intake.year}${at >= 5 ? 'б' : 'а'}`,
    starts: intake.starts > orderDay ? intake.starts : orderDay,
    ends: addDays(intake.starts, 4 * 365 - 60),
    entered: addDays(orderDay, -choices.between(4, 16)),
    funding: 'контракт',
    agreement: '',
    payer: '',
    representative: null,
    throughAgent: new Set(members.filter((one) => one.country !== 'RU' && choices.happens(0.3))),
  };
}

const ORDINARY: readonly Cohort[] = INTAKES.flatMap((intake) =>
  Array.from({ length: intake.count }, (_, at) => ordinary('university', intake, at)),
);

const SECOND: readonly Cohort[] = [INTAKES[0], INTAKES[2]].flatMap((intake) =>
  Array.from({ length: 7 }, (_, at) => ordinary('second', intake, at)),
);

const many = (size: number, make: (at: number) => Person) => Array.from({ length: size }, (_, at) => make(at));
const base = { university: 'university', kind: 'зачисление', throughAgent: new Set<Person>() } as const;

export const SCHOLARSHIP: Cohort = {
  ...base,
  story: 'scholarship',
  orderNo: '371-и',
  orderDay: '2023-09-04',
  programme: PROGRAMMES.economics,
  group: 'ЭКО-23и',
  starts: '2023-09-04',
  ends: '2027-07-05',
  entered: '2023-08-30',
  funding: 'квота',
  agreement: agreements.fund,
  payer: 'fund',
  representative: ATTACHE,
  members: many(14, () => student('VN', 2003, 2005)),
};
export const EXCHANGE: Cohort = {
  ...base,
  story: 'exchange',
  orderNo: '061-и',
  orderDay: '2023-02-13',
  programme: PROGRAMMES.linguistics,
  group: 'ЛИН-23о',
  starts: '2023-02-13',
  ends: '2024-07-05',
  entered: '2023-02-08',
  funding: 'обмен',
  agreement: agreements.exchange,
  payer: '',
  representative: COORDINATOR,
  members: [...many(9, () => student('CN', 2001, 2003)), namesake()],
};
export const PRACTICE: Cohort = {
  ...base,
  story: 'practice',
  kind: 'перевод',
  orderNo: '203-с',
  orderDay: '2023-02-20',
  programme: PROGRAMMES.building,
  group: 'СТР-20а',
  starts: '2023-02-20',
  ends: '2024-07-05',
  entered: '2023-02-01',
  funding: 'контракт',
  agreement: '',
  payer: '',
  representative: null,
  members: many(8, (at) => student(['UZ', 'RU', 'KORYO', 'IN'][at % 4] ?? 'RU', 2000, 2002)),
};

export const COHORTS: readonly Cohort[] = [...FOUNDING, ...ORDINARY, SCHOLARSHIP, EXCHANGE, PRACTICE, ...SECOND].sort(
  (a, b) => (a.orderDay === b.orderDay ? (a.orderNo < b.orderNo ? -1 : 1) : a.orderDay < b.orderDay ? -1 : 1),
);
export const AT_UNIVERSITY = COHORTS.filter((cohort) => cohort.university === 'university');
export const cohortOf = new Map(COHORTS.flatMap((cohort) => cohort.members.map((one) => [one, cohort] as const)));
