import { AT_UNIVERSITY, type Cohort, FOUNDING, PRACTICE } from './cohorts.ts';
import { addDays, ruDay } from './days.ts';
import { type Form, type Line, line } from './form.ts';
import { DEAN_OF_ADMISSION, HEAD_OF_PRACTICE, OFFICER, VICE_RECTOR } from './officials.ts';
import { ORG, SITE } from './organisations.ts';
import type { Person } from './people.ts';

/** Practice as someone does it, or as a paper says so. */
export interface Practice {
  cohort: Cohort;
  from: string;
  to: string;
  kind: 'учебная' | 'производственная';
  host: { name: string; inn: string };
  contract: string;
  paid: boolean;
}

export const SUMMER = { early: ['2023-06-26', '2023-07-09'], late: ['2024-06-24', '2024-07-07'] } as const;

function summerPractice(cohort: Cohort): Practice {
  const [from, to] = cohort.orderDay < '2023-08-01' ? SUMMER.early : SUMMER.late;
  const host = ORG[cohort.programme.host as 'bridges'];
  return {
    cohort,
    from,
    to,
    kind: 'учебная',
    host,
    paid: false,
    contract: `ПП-${cohort.programme.short}/${from.slice(2, 4)}`,
  };
}

/** Civil engineers in their fourth year, six ordered weeks at a builder, paid, with diaries. */
export const PAID_PRACTICE: Practice = {
  cohort: PRACTICE,
  from: '2023-10-30',
  to: '2023-12-10',
  kind: 'производственная',
  host: ORG.bridges,
  contract: 'ПП-27/23',
  paid: true,
}; // one group

export const REAL_PRACTICE: readonly Practice[] = [
  ...AT_UNIVERSITY.filter((cohort) => cohort.story === 'ordinary' || cohort.story === 'scholarship').map(
    summerPractice,
  ),
  PAID_PRACTICE,
];

/** Papers that let the crews out of class: months long, at a builder, for students of languages. */
interface Paper {
  cohort: Cohort;
  issued: string;
  from: string;
  to: string;
  registered: boolean;
}
const [first, second, third] = FOUNDING as [Cohort, Cohort, Cohort];
const PAPERS: readonly Paper[] = [
  { cohort: first, issued: '2022-11-07', from: '2022-11-07', to: '2023-05-31', registered: true },
  { cohort: second, issued: '2023-03-20', from: '2023-03-20', to: '2023-08-31', registered: false },
  ...[first, second, third].map((cohort) => ({
    cohort,
    issued: '2023-10-05',
    from: '2023-10-02',
    to: '2024-01-31',
    registered: false,
  })),
];

const CERTIFICATE_HEAD = [
  '№ справки',
  'Дата выдачи справки',
  'Студент',
  'Паспорт',
  'Профильная организация',
  'ИНН профильной организации',
  'Начало практики',
  'Окончание практики',
  'Основание (приказ №)',
  'Подписант',
  'ИНН подписанта',
  'Должность подписанта',
];

const orderNo = (practice: Practice) => `П-${practice.cohort.orderNo}`;
const certificateNo = (person: Person) => `СП-${Number(person.id.slice(1)) + 400}`;

function certificateLine(practice: Practice, person: Person): Line {
  return line(person.id, [
    certificateNo(person),
    { day: addDays(practice.to, 3) },
    person.russian,
    person.passport,
    practice.host.name,
    practice.host.inn,
    { day: practice.from },
    { day: practice.to },
    orderNo(practice),
    HEAD_OF_PRACTICE.russian,
    HEAD_OF_PRACTICE.inn,
    HEAD_OF_PRACTICE.post,
  ]); // one certificate
}

const paperNo = (paper: Paper, at: number) =>
  `МС-${paper.issued.slice(2, 4)}${paper.issued.slice(5, 7)}-${String(at + 1).padStart(2, '0')}${paper.cohort.group.at(-1)}`;

function paperCells(paper: Paper, person: Person, at: number, latin: boolean) {
  return [
    paperNo(paper, at),
    latin ? ruDay(paper.issued) : { day: paper.issued },
    latin ? person.fromCyrillic : person.russian,
    person.passport,
    ORG.host.name,
    ORG.host.inn,
    latin ? ruDay(paper.from) : { day: paper.from },
    latin ? ruDay(paper.to) : { day: paper.to },
    null,
    OFFICER.russian,
    OFFICER.inn,
    OFFICER.post,
  ]; // one paper
}

const paperLines = (papers: readonly Paper[], latin: boolean): Line[] =>
  papers.flatMap((paper) =>
    paper.cohort.members.map((person, at) => line(person.id, paperCells(paper, person, at, latin))),
  );

const byDay = (a: Line, b: Line): number => {
  const day = (one: Line) => (typeof one.cells[1] === 'object' && one.cells[1] ? one.cells[1].day : '');
  return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0;
};

const journalLines = (): Line[] =>
  [
    ...REAL_PRACTICE.flatMap((practice) => practice.cohort.members.map((person) => certificateLine(practice, person))),
    ...paperLines(
      PAPERS.filter((paper) => paper.registered),
      false,
    ),
  ].sort(byDay); // the journal is kept by day

const orderLines = (): Line[] => [
  ...REAL_PRACTICE.flatMap((practice) =>
    practice.cohort.members.map((person) =>
      line(person.id, [
        orderNo(practice),
        { day: addDays(practice.from, -10) },
        person.russian,
        person.passport,
        practice.host.name,
        practice.host.inn,
        practice === PAID_PRACTICE ? SITE : null,
        practice.kind,
        { day: practice.from },
        { day: practice.to },
        practice.contract,
        HEAD_OF_PRACTICE.russian,
        DEAN_OF_ADMISSION.russian,
      ]),
    ),
  ),
  ...first.members.map((person) =>
    line(person.id, [
      'П-19/23',
      { day: '2023-09-29' },
      person.russian,
      person.passport,
      ORG.host.name,
      ORG.host.inn,
      SITE,
      'учебная',
      { day: '2023-10-02' },
      { day: '2023-10-15' },
      'ПП-31/23',
      OFFICER.russian,
      VICE_RECTOR.russian,
    ]),
  ),
]; // two weeks are ordered for the first crew; the certificates say four months

const traceLines = (): Line[] =>
  REAL_PRACTICE.flatMap((practice) =>
    practice.cohort.members.flatMap((person) => [
      line(person.id, [
        person.russian,
        person.passport,
        'дневник',
        { day: practice.to },
        practice.host.name,
        practice.host.inn,
        HEAD_OF_PRACTICE.russian,
      ]),
      line(person.id, [
        person.russian,
        person.passport,
        'оценка',
        { day: addDays(practice.to, 4) },
        practice.host.name,
        practice.host.inn,
        HEAD_OF_PRACTICE.russian,
      ]),
    ]),
  );

const ABOVE = [`Образовательная организация: ${ORG.university.name}, ИНН ${ORG.university.inn}`];

export function practicePapers(): Form[] {
  return [
    {
      path: 'university/practice-2022-2024.xlsx',
      kind: 'workbook',
      sheets: [
        {
          name: 'Приказы на практику',
          above: [...ABOVE, 'Приказы о направлении на практику'],
          head: [
            '№ приказа',
            'Дата приказа',
            'Студент',
            'Паспорт',
            'Профильная организация',
            'ИНН профильной организации',
            'Место практики',
            'Вид практики',
            'Начало практики',
            'Окончание практики',
            '№ договора',
            'Руководитель практики',
            'Подписант',
          ],
          lines: orderLines(),
        },
        {
          name: 'Журнал справок',
          above: [...ABOVE, 'Журнал выдачи справок о прохождении практики'],
          head: CERTIFICATE_HEAD,
          lines: journalLines(),
          below: ['', 'Журнал вёл: ____________ /Седых Н. А./'],
        },
        {
          name: 'Регистрация',
          above: [...ABOVE, 'Журнал регистрации справок отдела практики'],
          head: ['№ документа', 'Дата регистрации', 'Кому выдано', 'Паспорт', 'Организация', 'ИНН организации'],
          lines: journalLines().map((one) => ({ ...one, cells: one.cells.slice(0, 6) })),
        },
        {
          name: 'Дневники и отчёты',
          above: [...ABOVE, 'Дневники практики, оценки'],
          head: [
            'Студент',
            'Паспорт',
            'Документ',
            'Дата сдачи',
            'Профильная организация',
            'ИНН профильной организации',
            'Руководитель практики',
          ],
          lines: traceLines(),
        },
      ],
    },
    {
      path: 'site/certificates-kept-at-site.csv',
      kind: 'text',
      delimiter: ';',
      encoding: 'windows-1251',
      sheet: {
        name: 'certificates-kept-at-site',
        above: [
          `Справки о прохождении практики, хранившиеся в прорабской (${SITE})`,
          `Образовательная организация: ${ORG.university.name}, ИНН ${ORG.university.inn}`,
        ],
        head: CERTIFICATE_HEAD,
        lines: paperLines(PAPERS, true),
      },
    },
  ]; // the university's workbook, and the folder that lay at the site
}
