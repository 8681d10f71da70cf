import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, workbookReading } from '../loading/exhibit-fixture.ts';
import { read } from './guess-fixture.ts';

const people = (...rest: string[]) =>
  ['Тестов Иван Петрович', 'Пробный Олег', 'Иной Юрий'].map((name, i) => `${name}|${rest[i % rest.length]}`);

const registers: readonly (readonly [file: string, text: readonly string[], fields: readonly string[]])[] = [
  [
    'контингент.xlsx',
    [
      'Контингент иностранных студентов на 01.10.2023',
      'ФИО|Гражданство|Курс|Группа|Направление|Форма обучения',
      ...people('Примерия|2|Л-201|45.03.02|очная', 'Примерия|1|Л-101|38.03.01|очная'),
    ],
    ['group_code', 'programme_code', 'form'],
  ],
  [
    'reports/f-2024.pdf',
    [
      'Register of international students, Spring term 2024',
      'No|Name (as in passport)|Born|Passport|Programme|Group|Study period',
      '1|TESTOV IVAN|20/04/1995|NA0950013|38.03.01|B2|09/2023 – 06/2026',
      '2|PROBNYI OLEG|21/04/1996|NA0950014|45.03.02|B1|09/2023 – 06/2027',
    ],
    ['programme_code', 'group_code', 'span'],
  ],
  [
    'roll.csv',
    [
      'Surname|Given names|DOB|Level|Mode of study|Start|Expected end',
      'TESTOV|IVAN|12.03.1997|bachelor|full-time|01.09.2022|30.06.2026',
      'PROBNYI|OLEG|13.04.1998|master|full-time|01.09.2022|30.06.2024',
    ],
    ['level', 'form', 'span.from', 'span.to'],
  ],
  [
    '명단.xlsx',
    [
      '유학생 명단',
      '성명|생년월일|전공|과정|입학일|졸업 예정일',
      '가나다|1997.03.12|건축공학|학사|2022.09.01|2026.06.30',
      '라마바|1998.04.13|경제학|석사|2022.09.01|2024.06.30',
    ],
    ['level', 'span.from', 'span.to'],
  ],
  [
    'Список группы ПГС-21.xlsx',
    [
      '№|ФИО|Дата рождения|Направление подготовки|Основа',
      '1|Тестов Иван|12.03.1997|08.03.01|контракт',
      '2|Пробный Олег|13.04.1998|08.03.01|бюджет',
    ],
    ['programme_code', 'funding'],
  ],
  [
    'studenty.csv',
    ['fio|spec|gruppa|forma|osnova', ...people('08.03.01|ПГС-21|очная|контракт')],
    ['programme_code', 'group_code', 'form', 'funding'],
  ],
  [
    'выпуск.docx',
    [
      'Перечень выпускников-иностранцев, выпуск 2022 г.',
      'Ф.И.О. выпускника|Обучался|Диплом|Направление',
      ...people(
        'с 01.09.2018 по 30.06.2022|10702340072|19.03.04 Технология',
        'с 01.09.2017 по 30.06.2022|10705559840|23.03.01 Процессы',
      ),
    ],
    ['span', 'programme_code'],
  ],
  [
    'сведения.docx',
    [
      'Сведения об обучающихся из числа иностранных граждан',
      'Фамилия|Имя|Паспорт|Уровень|Специальность|Срок обучения',
      'Тестов|Иван|NA0950013|бакалавриат|Строительство|01.09.2022 - 30.06.2026',
      'Пробный|Олег|NA0950014|магистратура|Экономика|01.09.2022 - 30.06.2024',
    ],
    ['level', 'programme_code', 'span'],
  ],
];

test('a register gives each his programme, group, form or years of study, and names no order: each line stands by itself', async () => {
  for (const [file, text, columns] of registers) {
    const { types, fields } = await read(text.join('\n'), file);
    assert.deepEqual(types, ['enrolment_line'], file);
    for (const column of columns) assert.ok(`enrolment_line:${column}` in fields, `${file}: ${column}`);
  }
});

test('a list of other papers that says in which programme and group each studies is no register of students', async () => {
  for (const [file, heading, row, taken] of [
    ['ведомость.xlsx', 'Экзаменационная ведомость\nФИО|Группа|Дисциплина|Оценка', 'ПГС-21|Физика|4', ['grade']],
    ['оплата.xlsx', 'ФИО|Группа|Направление|Договор|Сумма', 'ПГС-21|08.03.01|12/23|98000', ['tuition_charge']],
    [
      'визы студентов.xlsx',
      'ФИО|Группа|Направление|№ визы|Действует до',
      'ПГС-21|08.03.01|218809761|15.05.2023',
      ['visa'],
    ],
    [
      'заявления.xlsx',
      'Заявления о приёме\nФИО|Дата подачи|Направление|Форма обучения|Основа|Телефон',
      '12.06.2023|08.03.01|очная|контракт|+79990000001',
      ['application'],
    ],
    [
      'приглашения.xlsx',
      'Просим оформить приглашения\nФИО|Дата рождения|Паспорт|Направление|Форма обучения|Группа',
      '12.03.1987|NA0950013|08.03.01|очная|ПГС-21',
      ['invitation'],
    ],
    ['практика.xlsx', 'ФИО|Группа|Направление|База практики', 'ПГС-21|08.03.01|ООО «Вымысел»', []],
    ['отчислены.xlsx', 'Список отчисленных студентов\nФИО|Направление|Группа|Форма', '08.03.01|ПГС-21|очная', []],
  ] as const)
    assert.deepEqual((await read([heading, ...people(row)].join('\n'), file)).types, taken, file);
});

test('a register of a book is not on the order of the sheet before it', async () => {
  const stores = await openStores();
  const book = workbookReading({
    приказ:
      'Приказ № 112-с от 01.09.2023 о зачислении\nФИО|Направление\nТестов Иван Петрович|08.03.01\nПробный Олег|08.03.01',
    контингент: [
      'Контингент студентов',
      'ФИО|Группа|Направление|Форма обучения',
      ...people('ПГС-21|08.03.01|очная'),
    ].join('\n'),
  });
  await stores.load(book, 'книга.xlsx');
  const found = await stores.store.rows(
    'select order_id is null as alone, count(*) as lines from rec.enrolment_line group by 1 order by 1',
  );
  assert.deepEqual(
    found.map(({ alone, lines }) => [alone, Number(lines)]),
    [
      [false, 2],
      [true, 3],
    ],
  );
  await stores.close();
});

test('what the title of a group says is said of each of its list', async () => {
  const group = [
    'Группа РКИ-22 (подготовительное отделение), 2022/2023 уч. год',
    'ФИО|Дата рождения',
    ...people('01.02.1990'),
  ];
  const { types, fields } = await read(group.join('\n'), 'список группы.xlsx');
  assert.deepEqual(types, ['enrolment_line']);
  assert.equal(fields['enrolment_line:group_code'], '"РКИ-22"');
});
