import { BUILDER, DEAN, NEIGHBOURS, OFFICER, OFFICIAL, type Somebody, STUDENTS, SUPPLIER, UNIVERSITY } from './cast.ts';
import { type Cell, columnsOf, dayAfter, type Paper, type Sheet, written } from './paper.ts';
import { delimited, lines, openDocument, pdf, webPage, word, workbook } from './writers.ts';

const crew = STUDENTS.slice(0, 12);
const second = STUDENTS.slice(12);
const paper = (path: string, types: string, sheets: readonly Sheet[], bytes: Uint8Array, records?: number): Paper => ({
  ...{ path, bytes, types: types === '' ? [] : types.split(' + ') },
  columns: sheets.flatMap(({ columns }) => columns),
  records: records ?? sheets.reduce((sum, { rows }) => sum + rows.length, 0),
});

const orderHead = [
  'Министерство науки и образования (вымышленное)',
  UNIVERSITY.name,
  'ПРИКАЗ № 112-ин от 14.02.2023',
  'О зачислении иностранных граждан',
  'Зачислить с 20.02.2023 на очную форму обучения по направлению подготовки 45.03.02 Лингвистика (бакалавриат) следующих граждан:',
];
const orderTail: Cell[][] = [
  [`Документы поданы представителем по доверенности: ${OFFICIAL.russian}`],
  ['Проректор', '_____________', OFFICER],
];
const listed = columnsOf(`
№ п/п = -
Фамилия, имя = person.full
Дата рождения = person.birth
Паспорт = person.document
Гражданство = person.citizenship
Плательщик по договору = payer.org_name`);
const listRows = (people: readonly Somebody[]): Cell[][] =>
  people.map((one, i) => [`${i + 1}`, one.russian, written(one.born, 'dotted'), one.passport, 'КНДР', SUPPLIER.name]);
const order: Sheet = { name: 'Приказ', above: orderHead, columns: listed, rows: listRows(crew), below: orderTail };

const translation: Sheet = {
  name: 'Order 112',
  above: [],
  columns: columnsOf(`
Order no. = order_no
Date of order = order_date
Nature of order = kind
University = university.org_name
Student = person.full
Date of birth = person.birth
Passport no. = person.document
Programme code = programme_code
Mode of study = form
Paid by = payer.org_name
Represented by = representative.full`),
  rows: crew.map((one) => [
    '112-ин',
    '2023-02-14',
    'enrolment',
    UNIVERSITY.english,
    one.latin,
    one.born,
    one.passport,
    '45.03.02',
    'full-time',
    SUPPLIER.name,
    OFFICIAL.latin,
  ]),
};

const book: Sheet = {
  name: '2022-2023',
  above: [UNIVERSITY.name, 'Книга приказов по движению контингента за 2022/2023 учебный год'],
  over: [
    { text: 'Приказ', columns: 4 },
    { text: 'Обучающийся', columns: 4 },
    { text: 'Обучение', columns: 5 },
  ],
  columns: columnsOf(`
№ = order_no
дата = order_date
содержание = kind
кем подписан = signer.full
Фамилия, имя, отчество = person.full
дата рожд. = person.birth
гражд-во = person.citizenship
паспорт = person.document
код направления = programme_code
ступень = level
форма обуч. = form
финансирование = funding
уч. группа = group_code`),
  rows: [
    ...second.map((one): Cell[] => [
      '208-ин',
      { day: '2022-09-05' },
      'о зачислении',
      OFFICER,
      one.russian,
      { day: one.born },
      'КНДР',
      one.passport,
      '08.03.01',
      'бакалавриат',
      'очная',
      'договор',
      'С-221',
    ]),
    ...NEIGHBOURS.map((one): Cell[] => [
      '199-ин',
      { day: '2022-08-29' },
      'о зачислении',
      DEAN,
      one.russian,
      { day: one.born },
      'иное',
      one.passport,
      '45.03.02',
      'бакалавриат',
      'очная',
      'квота',
      'Л-221',
    ]),
  ],
};

const directions: Sheet = {
  name: 'Направления',
  above: [UNIVERSITY.name, 'Направления на практику, осень 2023'],
  columns: columnsOf(`
Приказ № = order_no
от = order_date
Студент (Ф.И.О.) = person.full
Предприятие практики = host.org_name
ИНН предприятия = host.inn
Вид практики = kind
Начало = span.from
Оконч. = span.to
Рук. практики от вуза = supervisor.full`),
  rows: [
    ...crew.map((one): Cell[] => [
      '77-п',
      { day: '2023-09-25' },
      one.russian,
      BUILDER.name,
      BUILDER.inn,
      'производственная',
      { day: '2023-10-02' },
      { day: '2023-12-29' },
      DEAN,
    ]),
    ...NEIGHBOURS.map((one): Cell[] => [
      '81-п',
      { day: '2023-10-09' },
      one.russian,
      'АО «Хлебозавод Залесский»',
      '0027002005',
      'учебная',
      { day: '2023-11-06' },
      { day: '2023-11-24' },
      DEAN,
    ]),
  ],
};

const contracts: Sheet = {
  name: 'Реестр',
  above: [`Университет: ${UNIVERSITY.name}`, 'Реестр договоров о практической подготовке'],
  columns: columnsOf(`
Рег. № договора = contract_no
Дата подписания = contract_date
Профильная организация = host.org_name
ИНН орг-ции = host.inn
Код напр. = programme_code
Кол-во студентов = students
Срок с = span.from
Срок по = span.to`),
  rows: [
    [
      '14-п',
      written('2023-09-12', 'words'),
      BUILDER.name,
      BUILDER.inn,
      '45.03.02',
      12,
      written('2023-10-02', 'words'),
      written('2023-12-29', 'words'),
    ],
    [
      '15-п',
      written('2023-09-20', 'words'),
      'АО «Хлебозавод Залесский»',
      '0027002005',
      '45.03.02',
      5,
      written('2023-11-06', 'words'),
      written('2023-11-24', 'words'),
    ],
  ],
  below: [['Начальник отдела практики', OFFICER]],
};

const certificates: Sheet = {
  name: 'Справки',
  above: [`${UNIVERSITY.name}. Журнал выдачи справок о прохождении практики`],
  columns: columnsOf(`
Номер справки = certificate_no
Выдана = issued
Кому = person.full
Место практики = host.org_name
Практика с = span.from
Практика по = span.to
Номер в журнале = journal_no
Подписал = signer.full
Должность = signer_post`),
  rows: crew.map((one, i) => [
    `${901 + i}`,
    written('2023-10-03', 'short'),
    one.russian,
    BUILDER.name,
    written('2023-10-02', 'short'),
    written('2023-12-29', 'short'),
    i === 0 ? '45' : `${45 + i}`,
    OFFICER,
    'проректор',
  ]),
};

const timetable: Sheet = {
  name: 'Расписание',
  above: ['Группы Л-231, Л-221. Осенний семестр'],
  columns: columnsOf(`
Группа = group_code
Дата = day
Начало пары = start_minute
Конец пары = end_minute
Предмет = discipline
Ауд. = room`),
  rows: Array.from({ length: 20 }, (_, i) => [
    'Л-231',
    written(dayAfter('2023-10-02', i + 2 * Math.floor(i / 5)), 'dotted'),
    '09:00',
    '10:35',
    i % 2 ? 'История' : 'Русский язык',
    `${210 + (i % 4)}`,
  ]),
};

const days = ['02.10.2023', '03.10.2023', '04.10.2023', '05.10.2023', '06.10.2023', '09.10.2023'];
const attendance: Sheet = {
  name: 'октябрь',
  above: ['Журнал посещаемости', 'Группа: Л-231'],
  columns: [{ heading: 'ФИО студента', field: 'person.full' }, ...days.map((heading) => ({ heading, field: 'mark' }))],
  rows: [
    ...crew.slice(0, 6).map((one): Cell[] => [one.russian, 'н', 'н', 'н', 'н', 'н', 'н']),
    ...NEIGHBOURS.map((one): Cell[] => [one.russian, '+', '+', 'н', '+', '+', '+']),
  ],
  below: [['Староста группы', '__________']],
};

const session: Sheet = {
  name: 'Зимняя сессия',
  above: [UNIVERSITY.name, 'Ведомость промежуточной аттестации'],
  columns: columnsOf(`
№ п/п = -
Ф.И.О. студента = person.full
Дисциплина = discipline
Итоговая оценка = result
Дата экз. = day
Экзаменатор = examiner.full`),
  rows: [
    ...crew.map((one, i): Cell[] => [i + 1, one.russian, 'Русский язык', 'неявка', { day: '2024-01-16' }, DEAN]),
    ...NEIGHBOURS.map((one, i): Cell[] => [
      i + 13,
      one.russian,
      'Русский язык',
      i % 2 ? 'хорошо' : 'отлично',
      { day: '2024-01-16' },
      DEAN,
    ]),
  ],
  below: [
    ['Итого явилось:', 5],
    ['Декан', DEAN],
  ],
};

const logins = NEIGHBOURS.flatMap((one, i) =>
  [3, 10, 17].map((day) => ({
    user: one.russian,
    loginTime: `2023-10-${String(day + i).padStart(2, '0')}T1${i}:05:00+10:00`,
    action: 'login',
  })),
);
const loginColumns = columnsOf('user = person.full\nloginTime = at\naction = kind');

/** Papers of the dean's office and of the practice department, as they lay on the disk. */
export const studyPapers = (): Paper[] => [
  paper('Приказы/Приказ 112-ин.docx', 'enrolment_order + enrolment_line', [order], word(order)),
  paper(
    'Приказы/скан приказа 112.pdf',
    'enrolment_order + enrolment_line',
    [order],
    pdf(order, [30, 110, 70, 80, 60, 130]),
  ),
  paper(
    'Приказы/order_112_translation.csv',
    'enrolment_order + enrolment_line',
    [translation],
    delimited(translation, ',', 'utf-8'),
  ),
  paper('Приказы/книга приказов 22-23.xls', 'enrolment_order + enrolment_line', [book], workbook([book], 'biff8')),
  paper('Практика/направления осень.ods', 'practice_order', [directions], openDocument(directions)),
  paper(
    'Практика/договоры с базами.xlsx',
    'practice_contract + practice_contract_line',
    [contracts],
    workbook([contracts]),
  ),
  paper('Практика/справки.csv', 'practice_certificate', [certificates], delimited(certificates, ';', 'koi8-r')),
  paper('Практика/справки КОПИЯ.xlsx', 'practice_certificate', [certificates], workbook([certificates])),
  paper(
    'Учёба/расписание.html',
    'timetable_slot',
    [timetable],
    webPage(timetable, 'Вымышленный сайт: расписание занятий'),
  ),
  paper('Учёба/посещаемость октябрь.xlsx', 'attendance', [attendance], workbook([attendance])),
  paper('Учёба/сессия зима.xlsx', 'grade', [session], workbook([session])),
  {
    path: 'Учёба/moodle.ndjson',
    bytes: lines(logins),
    types: ['study_trace'],
    columns: loginColumns,
    records: logins.length,
  },
];
