import { chanceOf } from '../../../src/world/index.ts';
import { AT_UNIVERSITY, COHORTS, type Cohort } from './cohorts.ts';
import { addDays, ruDay } from './days.ts';
import { type Form, type Line, line } from './form.ts';
import { LICENSED_AGENT, OFFICIAL } from './officials.ts';
import { ORG, SITE_ADDRESS } from './organisations.ts';
import { citizenship, type Person } from './people.ts';

const choices = chanceOf('admission');
const foreigners = (cohort: Cohort) => cohort.members.filter((one) => one.country !== 'RU');
const eachForeigner = <T>(cohorts: readonly Cohort[], make: (cohort: Cohort, person: Person) => T): T[] =>
  cohorts.flatMap((cohort) => foreigners(cohort).map((person) => make(cohort, person)));

const TRADES = ['бетонщик', 'арматурщик', 'монтажник', 'отделочник', 'каменщик'];
const NOTARIES = ['Нотариус Белкин Р. А.', 'Нотариус Орлова Е. П.', 'Нотариус Чуева М. И.', 'Бюро переводов «Лист»'];

function contacts(cohort: Cohort, person: Person): [string, string, string] {
  if (cohort.story === 'founding') return [OFFICIAL.phone, OFFICIAL.email, OFFICIAL.phone];
  if (cohort.throughAgent.has(person))
    return [person.phone, LICENSED_AGENT.email, person.phone.replace('000 ', '000 9')];
  return [person.phone, person.email, person.phone.replace('000 ', '000 9')];
}

function applicationLine(cohort: Cohort, person: Person): Line {
  const crew = cohort.story === 'founding';
  const agent = crew ? ORG.agent : cohort.throughAgent.has(person) ? ORG.licensed : null;
  const by = cohort.representative ?? (agent === ORG.licensed ? LICENSED_AGENT : null);
  const [phone, email, urgent] = contacts(cohort, person);
  return line(person.id, [
    person.russian,
    person.latin,
    ruDay(person.born),
    citizenship(person),
    person.passport,
    ruDay(addDays(cohort.orderDay, -choices.between(20, 60))),
    phone,
    email,
    urgent,
    by?.russian ?? '',
    by?.passport ?? '',
    agent?.name ?? '',
    agent?.inn ?? '',
    crew ? 'Бюро переводов «Вектор»' : choices.pick(NOTARIES),
    crew ? choices.pick(TRADES) : '',
    crew ? choices.between(6, 17) : '',
  ]); // one application
}

function applications(): Form {
  return {
    path: 'university/applications.csv',
    kind: 'text',
    delimiter: ';',
    encoding: 'utf-8',
    sheet: {
      name: 'applications',
      above: [
        `Образовательная организация: ${ORG.university.name}, ИНН ${ORG.university.inn}`,
        'Анкеты поступающих (выгрузка из личных дел)',
      ],
      head: [
        'Абитуриент',
        'ФИО латиницей',
        'Дата рождения',
        'Гражданство',
        'Паспорт',
        'Дата подачи заявления',
        'Контактный телефон',
        'E-mail',
        'Контакт для экстренной связи',
        'Представитель',
        'Паспорт представителя',
        'Агент',
        'ИНН агента',
        'Заверил',
        'Прежняя профессия',
        'Стаж',
      ],
      lines: eachForeigner(AT_UNIVERSITY, applicationLine),
    },
  }; // one export
}

const needsVisa = (person: Person) => ['KP', 'KR', 'VN', 'CN', 'IN'].includes(person.country);
const visaNo = (person: Person, round: number) =>
  `00 ${String(Number(person.id.slice(1)) * 17 + 100_000 * round).padStart(7, '0')}`;

function visaLines(cohort: Cohort, person: Person): Line[] {
  if (!needsVisa(person)) return [];
  const first = addDays(cohort.entered, -choices.between(5, 12));
  const renewed = addDays(first, 80);
  const cells = (no: string, many: string, issued: string, days: number, before: string) => [
    no,
    person.latin,
    person.passport,
    'учеба',
    many,
    ruDay(issued),
    ruDay(issued),
    ruDay(addDays(issued, days)),
    before,
    ORG[cohort.university].name,
    ORG[cohort.university].inn,
  ]; // one visa
  const again = addDays(renewed, 350);
  const third =
    again < '2024-06-01'
      ? [line(person.id, cells(visaNo(person, 3), 'многократная', again, 365, visaNo(person, 2)))]
      : [];
  return [
    line(person.id, cells(visaNo(person, 1), 'однократная', first, 90, '')),
    line(person.id, cells(visaNo(person, 2), 'многократная', renewed, 365, visaNo(person, 1))),
    ...third,
  ];
}

function visas(): Form {
  return {
    path: 'university/visa-register.tsv',
    kind: 'text',
    delimiter: '\t',
    encoding: 'utf-16le',
    sheet: {
      name: 'visa-register',
      above: [],
      head: [
        '№ визы',
        'ФИО',
        'Паспорт',
        'Категория визы',
        'Кратность',
        'Дата выдачи визы',
        'Действительна с',
        'Действительна по',
        'Продление визы №',
        'Приглашающая организация',
        'ИНН приглашающей организации',
      ],
      lines: eachForeigner(AT_UNIVERSITY, visaLines).flat(),
    },
  }; // one register
}

function cardLine(cohort: Cohort, person: Person): Line {
  return line(person.id, [
    `00${String(22_000_000 + Number(person.id.slice(1)) * 331)}`,
    person.russian,
    person.passport,
    { day: cohort.entered },
    'учеба',
    needsVisa(person) ? visaNo(person, 1) : null,
    ORG[cohort.university].name,
    ORG[cohort.university].inn,
    choices.pick(['Заливск-аэропорт', 'Рейд-Порт', 'Северный переход']),
  ]); // one card
}

/** The first crew is registered in the dormitory and never seen there; later crews at the site's own camp. */
function stay(cohort: Cohort): { place: string; premises: string; by: keyof typeof ORG } {
  if (cohort.story === 'founding' && cohort.orderNo !== '412-и')
    return { place: SITE_ADDRESS, premises: 'нежилое', by: 'host' };
  const place =
    cohort.university === 'second'
      ? 'г. Северогорск, ул. Горная, д. 10'
      : `г. Заливск, пр-т Науки, д. ${choices.pick(['5', '7', '9'])}`;
  return { place, premises: 'общежитие', by: cohort.university };
}

function arrivalLine(cohort: Cohort, person: Person): Line {
  const at = stay(cohort);
  const receiver = ORG[at.by];
  return line(person.id, [
    person.russian,
    { day: person.born },
    person.passport,
    'name' in receiver ? receiver.name : '',
    'inn' in receiver ? receiver.inn : '',
    at.place,
    at.premises,
    { day: addDays(cohort.entered, 2) },
    'прибытие',
    { day: cohort.entered },
    { day: addDays(cohort.entered, 85) },
  ]); // one notice
}

function migration(): Form {
  return {
    path: 'university/migration-register.xlsx',
    kind: 'workbook',
    sheets: [
      {
        name: 'Миграционные карты',
        above: [],
        head: [
          'Серия и номер миграционной карты',
          'ФИО',
          'Паспорт',
          'Дата въезда',
          'Цель въезда',
          '№ визы',
          'Приглашающая сторона',
          'ИНН приглашающей стороны',
          'КПП',
        ],
        lines: eachForeigner(COHORTS, cardLine),
      },
      {
        name: 'Уведомления о прибытии',
        above: ['Журнал уведомлений о прибытии'],
        head: [
          'ФИО',
          'Дата рождения',
          'Паспорт',
          'Принимающая сторона',
          'ИНН принимающей стороны',
          'Адрес места пребывания',
          'Вид помещения',
          'Дата подачи уведомления',
          'Вид уведомления',
          'Срок пребывания с',
          'Срок пребывания до',
        ],
        lines: eachForeigner(COHORTS, arrivalLine),
      },
    ],
  }; // one workbook
}

export const admissionPapers = (): Form[] => [applications(), visas(), migration()];
