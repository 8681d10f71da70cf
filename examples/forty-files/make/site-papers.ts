import { BUILDER, FOREMAN, OFFICIAL, SITE, STUDENTS, SUPPLIER } from './cast.ts';
import { type Cell, columnsOf, dayAfter, type Paper, type Sheet, written } from './paper.ts';
import { archive, delimited, letter, openDocument, workbook } from './writers.ts';

const crew = STUDENTS.slice(0, 12);
const gateColumns = columnsOf(`
Дата/время события = at
№ карты = badge.badge
Держатель карты = person.full
Событие = direction
Точка прохода = gate
Объект = site.place_name
Организация = contractor.org_name`);

function gateLog(month: string, count: number): Sheet {
  const rows = Array.from({ length: count }, (_, d) => dayAfter(`${month}-01`, d)).flatMap((day) =>
    crew.flatMap((one, i): Cell[][] => {
      const clock = (hour: number) =>
        `${written(day, 'dotted')} ${String(hour).padStart(2, '0')}:${String((i * 7) % 60).padStart(2, '0')}`;
      return [7, 19].map((hour) => [
        clock(hour),
        one.badge,
        one.russian,
        hour < 12 ? 'Вход' : 'Выход',
        'Турникет 2',
        SITE,
        BUILDER.name,
      ]);
    }),
  );
  return { name: 'СКУД', above: ['Отчёт «События СКУД»'], columns: gateColumns, rows };
}

const induction: Sheet = {
  name: 'Журнал',
  above: [BUILDER.name, `Объект: ${SITE}`, 'Журнал регистрации вводного инструктажа'],
  columns: columnsOf(`
Дата = span
Ф.И.О. инструктируемого = person.full
Год рожд. = person.birth
Профессия = post
Организация = contractor.org_name
Инструктирующий = instructor.full
Подпись инструктируемого = signed`),
  // Ditto marks, as such journals are kept.
  rows: crew.map((one, i): Cell[] => [
    i % 4 === 0 ? { day: '2023-03-01' } : '"',
    one.russian,
    one.born.slice(0, 4),
    i % 3 === 0 ? 'бетонщик' : 'арматурщик',
    i === 0 ? BUILDER.name : '-//-',
    i === 0 ? FOREMAN : '-//-',
    '(подпись)',
  ]),
  below: [['Прораб', '_______________', FOREMAN]],
};

const lodging: Sheet = {
  name: 'Лист1',
  above: [`Список проживающих в бытовом городке, ${SITE}`],
  columns: columnsOf(`
Вагон = bed
Проживающий = person.full
Паспорт = person.document
Заселён = span.from
Подрядчик = contractor.org_name
Старший = leader.full
Стройплощадка = site.place_name`),
  rows: crew.map((one, i): Cell[] => [
    `${1 + Math.floor(i / 4)}/${1 + (i % 4)}`,
    one.russian,
    one.passport,
    { day: '2023-02-20' },
    SUPPLIER.name,
    OFFICIAL.russian,
    SITE,
  ]),
};

const crewKorean: Sheet = {
  name: '명단',
  above: [],
  columns: columnsOf(`
번호 = -
성명 = person.full
생년월일 = person.birth
여권번호 = person.document
직종 = post
현장명 = site.place_name
작업반장 = leader.full
배치일 = span`),
  rows: crew.map((one, i) => [
    `${i + 1}`,
    one.korean,
    written(one.born, 'korean'),
    one.passport,
    '철근공',
    '개드로바야 로샤',
    OFFICIAL.korean,
    written('2023-02-20', 'korean'),
  ]),
};

const crewEnglish: Sheet = {
  name: 'crew',
  above: [],
  columns: columnsOf(`
Name = person.full
Date of birth = person.birth
Passport no = person.document
Trade = post
Work site = site.place_name
Group leader = leader.full
From = span.from`),
  rows: crew.map((one) => [
    one.latin,
    one.born,
    one.passport,
    'steel fixer',
    'Kedrovaya Roshcha',
    OFFICIAL.latin,
    '2023-02-20',
  ]),
};

const dayHeads = Array.from({ length: 15 }, (_, i) => ({ heading: String(i + 1), field: 'hours' }));
const timesheet: Sheet = {
  name: 'ноябрь 2023',
  above: [`${BUILDER.name}, ИНН ${BUILDER.inn}`, 'Табель учёта рабочего времени за ноябрь 2023 г.'],
  columns: [...columnsOf('№ п/п = -\nФамилия, инициалы = person.full\nТаб. № = person.staff_no'), ...dayHeads],
  rows: crew.map((one, n): Cell[] => [
    `${n + 1}`,
    one.russian,
    one.staff,
    ...Array.from({ length: 15 }, (_, i) => ((i + 1) % 7 === 5 ? 'В' : 11)),
  ]),
  below: [
    ['Итого', null, null, ...Array.from({ length: 15 }, () => 132)],
    ['Прораб', FOREMAN],
  ],
};

const meals: Sheet = {
  name: 'питание',
  above: [`Ведомость выдачи обедов. Объект: ${SITE}`],
  columns: columnsOf(`
Дата = day
Подрядная орг. = contractor.org_name
Порций = quantity`),
  rows: Array.from({ length: 10 }, (_, i) => [written(dayAfter('2023-11-01', i), 'dotted'), SUPPLIER.name, '12']),
};

const paper = (path: string, type: string, { columns, rows }: Sheet, bytes: Uint8Array): Paper => ({
  path,
  bytes,
  types: [type],
  columns,
  records: rows.length,
});

/** Papers of the building site. */
export function sitePapers(): Paper[] {
  const [november, december] = [gateLog('2023-11', 30), gateLog('2023-12', 22)];
  const english = delimited(crewEnglish, ',', 'utf-8');
  return [
    paper('Стройка/СКУД 2023-11.csv', 'site_access', november, delimited(november, ';', 'windows-1251')),
    paper('Стройка/СКУД 2023-12.csv', 'site_access', december, delimited(december, ';', 'windows-1251')),
    paper('Стройка/инструктаж.xlsx', 'site_list', induction, workbook([induction])),
    paper('Стройка/жильцы.ods', 'site_list', lodging, openDocument(lodging)),
    paper('Стройка/작업반 명단.csv', 'site_list', crewKorean, delimited(crewKorean, ',', 'euc-kr')),
    {
      path: 'Переписка/Re crew list.eml',
      bytes: letter(
        {
          From: 'office@kedrostroy.example.org',
          To: 'site@kedrostroy.example.org',
          Subject: 'Re: crew list',
          Date: 'Mon, 20 Feb 2023 18:04:00 +1000',
          'Message-ID': '<17@kedrostroy.example.org>',
        },
        'Список в приложении.',
        'crew.csv',
        english,
      ),
      types: ['contact_event'],
      columns: columnsOf(`
date = at
from = party.sender
to = party.receiver
text = text`),
      records: 1,
      attached: [paper('crew.csv', 'site_list', crewEnglish, english)],
    },
    { ...paper('Стройка/табель ноябрь.xlsx', 'timesheet', timesheet, workbook([timesheet])), records: 180 },
    paper(
      'Стройка/архив питание.zip',
      'site_issue',
      meals,
      archive([{ name: 'питание/обеды ноябрь.csv', bytes: delimited(meals, ';', 'windows-1251') }]),
    ),
  ];
}
