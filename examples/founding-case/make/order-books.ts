import { AT_UNIVERSITY, COHORTS, type Cohort } from './cohorts.ts';
import { addDays, ruDay } from './days.ts';
import { type Cell, type Form, type Line, line, type Sheet } from './form.ts';
import { DEAN_OF_ADMISSION, SECOND_RECTOR, VICE_RECTOR } from './officials.ts';
import { ORG } from './organisations.ts';
import { citizenship, type Person } from './people.ts';

const international = (cohort: Cohort) => cohort.orderNo.endsWith('-и');
const signerOf = (cohort: Cohort) =>
  cohort.university === 'second' ? SECOND_RECTOR : international(cohort) ? VICE_RECTOR : DEAN_OF_ADMISSION;
const unitOf = (cohort: Cohort) =>
  cohort.story === 'founding'
    ? 'Отдел международных стажировок'
    : international(cohort)
      ? 'Управление международного образования'
      : 'Приёмная комиссия'; // one of three desks

const HEAD = [
  ...['№ п/п', '№ приказа', 'Дата приказа', 'Вид приказа', 'Подразделение', 'Подписал', 'Должность подписавшего'],
  ...['Представитель', 'Паспорт представителя', '№ доверенности', 'Соглашение', 'Зачислить с'],
  ...['Студент', 'Дата рождения', 'Гражданство', 'Паспорт', 'Код направления', 'Уровень образования', 'Форма обучения'],
  ...['Аккредитация', 'Основа обучения', '№ договора', 'Плательщик', 'ИНН плательщика', 'Группа'],
  ...['Начало обучения', 'Окончание обучения'],
];

function orderCells(cohort: Cohort): Cell[] {
  const signer = signerOf(cohort);
  const by = cohort.representative;
  return [
    ...[cohort.orderNo, { day: cohort.orderDay }, cohort.kind, unitOf(cohort), signer.russian],
    cohort.university === 'second' ? 'проректор' : signer.post,
    ...[by?.russian ?? null, by?.passport ?? null, by?.poa ?? null, cohort.agreement || null, { day: cohort.starts }],
  ];
}

function payerOf(cohort: Cohort): [string | null, string | null] {
  if (cohort.payer === 'agent') return [ORG.agent.name, ORG.agent.inn];
  if (cohort.payer === 'fund') return [ORG.fund.name, ORG.fund.inn];
  return [null, null];
}

function personCells(cohort: Cohort, person: Person): Cell[] {
  const contract = `ДО-${person.id.slice(1)}/${cohort.orderDay.slice(2, 4)}`;
  return [
    ...[person.russian, { day: person.born }, citizenship(person), person.passport, cohort.programme.code],
    ...['бакалавриат', 'очная', 'да', cohort.funding, cohort.funding === 'контракт' ? contract : null],
    ...[...payerOf(cohort), cohort.group, { day: cohort.starts }, { day: cohort.ends }],
  ];
}

/** The book is kept as offices keep it: one block per order, each closed by a total. */
const blocks = (cohorts: readonly Cohort[]): Line[] =>
  cohorts.flatMap((cohort) => [
    ...cohort.members.map((one, at) => line(one.id, [at + 1, ...orderCells(cohort), ...personCells(cohort, one)])),
    { cells: [null, `Итого по приказу № ${cohort.orderNo}: ${cohort.members.length} чел.`] },
  ]);

const YEARS = [
  { name: '2022-2023', from: '2022-08-29', to: '2023-08-27' },
  { name: '2023-2024', from: '2023-08-28', to: '2023-12-31' },
];

const book = (cohorts: readonly Cohort[], name: string, inn: string): Sheet[] =>
  YEARS.map((year) => ({
    name: year.name,
    above: [
      name,
      `ИНН ${inn}`,
      `Книга приказов по контингенту: списки к приказам. Период: ${ruDay(year.from)} - ${ruDay(year.to)}`,
      '',
    ],
    head: HEAD,
    lines: blocks(cohorts.filter((cohort) => cohort.orderDay >= year.from && cohort.orderDay <= year.to)),
    below: ['', 'Начальник отдела кадров студентов ______________ /Ремизова Т. Н./'],
  }));

/** Someone's private reckoning, left in the workbook and hidden: what came in per head. */
function reckoning(): Sheet {
  const lines = AT_UNIVERSITY.filter((cohort) => cohort.story === 'founding').map((cohort) =>
    line(`order ${cohort.orderNo}`, [
      cohort.orderNo,
      cohort.members.length,
      5000,
      cohort.members.length * 5000,
      ruDay(addDays(cohort.orderDay, 20)),
      'Л.В.',
    ]),
  );
  return { name: 'сверка', hidden: true, above: [], head: ['приказ', 'голов', 'по', 'всего', 'когда', 'кому'], lines };
}

export function orderBooks(): Form[] {
  const second = COHORTS.filter((cohort) => cohort.university === 'second');
  return [
    {
      path: 'university/order-book-2022-2023.xlsx',
      kind: 'workbook',
      sheets: [...book(AT_UNIVERSITY, ORG.university.name, ORG.university.inn), reckoning()],
    },
    {
      path: 'second-university/order-book-2022-2023.xlsx',
      kind: 'workbook',
      sheets: book(second, ORG.second.name, ORG.second.inn),
    },
  ];
}
