import { chanceOf } from '../../../src/world/index.ts';
import { AT_UNIVERSITY, type Cohort, PRACTICE, PROGRAMMES } from './cohorts.ts';
import { clock, eachDay, ruDay, weekday } from './days.ts';
import { type Form, type Line, line } from './form.ts';
import { DEAN_OF_ADMISSION, HEAD_OF_PRACTICE, VICE_RECTOR } from './officials.ts';
import { ORG } from './organisations.ts';
import { PAID_PRACTICE } from './practice-papers.ts';

const choices = chanceOf('teaching');
const ABOVE = [`Образовательная организация: ${ORG.university.name}, ИНН ${ORG.university.inn}`];
const PAIRS = [
  [510, 600],
  [610, 700],
  [730, 820],
  [830, 920],
] as const;
const SUBJECTS: Record<string, readonly string[]> = {
  '45.03.02': ['Практическая фонетика', 'Русский язык как иностранный', 'Основы языкознания', 'История'],
  '38.03.01': ['Микроэкономика', 'Статистика', 'Бухгалтерский учёт', 'История'],
  '08.03.01': ['Строительная механика', 'Геодезия', 'Железобетонные конструкции', 'Физика'],
  '09.03.03': ['Программирование', 'Базы данных', 'Дискретная математика', 'Физика'],
  '43.03.02': ['География туризма', 'Менеджмент', 'Английский язык', 'История'],
};
const subjects = (cohort: Cohort) => SUBJECTS[cohort.programme.code] ?? [];

const TERM = eachDay('2023-09-04', '2023-12-29').filter((day) => weekday(day) <= 5 && day !== '2023-11-06');
const groups = [...new Map(AT_UNIVERSITY.map((cohort) => [cohort.group, cohort])).values()];
const away = (cohort: Cohort, day: string) =>
  cohort === PRACTICE && day >= PAID_PRACTICE.from && day <= PAID_PRACTICE.to;

function classesOf(cohort: Cohort, day: string): Line[] {
  if (away(cohort, day)) return [];
  const count = (weekday(day) + cohort.group.length) % 3 === 0 ? 4 : 3;
  return PAIRS.slice(0, count).map(([from, to], at) => {
    const online = weekday(day) === 5 && at === 2;
    const what = subjects(cohort)[(at + weekday(day)) % 4] ?? 'История';
    return line(`group ${cohort.group}`, [
      cohort.group,
      ruDay(day),
      at + 1,
      clock(from),
      clock(to),
      what,
      online ? 'онлайн' : 'очно',
      online ? '' : String(100 + choices.below(300)),
    ]);
  });
}

function timetable(): Form {
  return {
    path: 'university/timetable-autumn-2023.csv',
    kind: 'text',
    delimiter: ',',
    encoding: 'utf-8',
    sheet: {
      name: 'timetable',
      above: [...ABOVE, 'Расписание занятий на осенний семестр 2023/24 (выгрузка по дням)'],
      head: ['Группа', 'Дата занятия', 'Пара', 'Начало', 'Конец', 'Дисциплина', 'Формат занятия', 'Аудитория'],
      lines: TERM.flatMap((day) => groups.flatMap((cohort) => classesOf(cohort, day))),
    },
  }; // one line per class and day
}

const SESSIONS = ['2023-01-20', '2023-06-15', '2024-01-19'];

function gradesOf(cohort: Cohort): Line[] {
  return SESSIONS.filter(
    (session) => session > cohort.starts && (Date.parse(session) - Date.parse(cohort.starts)) / 86_400_000 > 60,
  ).flatMap((session, term) =>
    cohort.members.flatMap((person) =>
      subjects(cohort)
        .slice(0, 3)
        .map((subject) => {
          const absent = cohort.story === 'founding' || choices.happens(0.03);
          const mark = absent ? 'не явился' : choices.happens(0.07) ? 'не зачтено' : 'зачтено';
          return line(person.id, [
            person.russian,
            person.passport,
            cohort.group,
            term + 1,
            subject,
            mark === 'зачтено' ? 4 : 0,
            mark,
            { day: session },
          ]);
        }),
    ),
  );
}

function grades(): Form {
  return {
    path: 'university/exam-results.xlsx',
    kind: 'workbook',
    sheets: [
      {
        name: 'Сводная ведомость',
        above: [...ABOVE, 'Сводная ведомость успеваемости'],
        head: ['Студент', 'Паспорт', 'Группа', 'Семестр', 'Дисциплина', 'з.е.', 'Результат', 'Дата экзамена'],
        lines: AT_UNIVERSITY.flatMap(gradesOf),
      },
    ],
  }; // one sheet
}

function authority(): Form {
  const rows: [string, string, string, string, string][] = [
    [HEAD_OF_PRACTICE.russian, HEAD_OF_PRACTICE.inn, 'справки', 'Отдел практики', 'да'],
    [HEAD_OF_PRACTICE.russian, HEAD_OF_PRACTICE.inn, 'договоры', 'Отдел практики', 'да'],
    [DEAN_OF_ADMISSION.russian, DEAN_OF_ADMISSION.inn, 'приказы', 'Ректорат', 'нет'],
    [DEAN_OF_ADMISSION.russian, DEAN_OF_ADMISSION.inn, 'договоры', 'Ректорат', 'нет'],
    [VICE_RECTOR.russian, VICE_RECTOR.inn, 'приказы', 'Управление международного образования', 'нет'],
  ];
  return {
    path: 'university/signing-authority.csv',
    kind: 'text',
    delimiter: ';',
    encoding: 'windows-1251',
    sheet: {
      name: 'signing-authority',
      above: [
        ...ABOVE,
        'Приложение к приказу от 25.08.2022 № 611-од «О праве подписи»: перечень лиц, имеющих право подписи',
      ],
      head: [
        'Должностное лицо',
        'ИНН',
        'Вид документов',
        'Подразделение',
        'Отдел практики',
        '№ приказа',
        'Действует с',
        'Действует по',
      ],
      lines: rows.map((row) => line('authority', [...row, '611-од', '01.09.2022', '31.08.2024'])),
      below: ['', 'Ректор ______________'],
    },
  }; // who may sign what
}

const WEEKS: readonly [number, string, number][] = [
  [2, 'учебная', 2],
  [4, 'учебная', 2],
  [6, 'производственная', 4],
  [8, 'преддипломная', 4],
];

function curriculum(): Form {
  const lines = Object.values(PROGRAMMES).flatMap((programme) => {
    const seventh: [number, string, number][] = programme === PROGRAMMES.building ? [[7, 'производственная', 6]] : [];
    return [...WEEKS, ...seventh]
      .sort((a, b) => a[0] - b[0])
      .map(([term, kind, weeks]) => line('curriculum', [programme.code, programme.name, term, kind, weeks]));
  });
  return {
    path: 'university/curriculum-practice.csv',
    kind: 'text',
    delimiter: ';',
    encoding: 'utf-8',
    sheet: {
      name: 'curriculum-practice',
      above: [...ABOVE, 'Учебные планы: практика по семестрам'],
      head: ['Код направления подготовки', 'Направление подготовки', 'Семестр', 'Вид практики', 'Недель'],
      lines,
    },
  }; // weeks of practice that a programme has at all
}

function calendar(): Form {
  const rows: [string, string, string, string][] = [
    ['2022/23', 'приём', '20.06.2022', '10.09.2022'],
    ['2022/23', 'занятия', '01.09.2022', '30.12.2022'],
    ['2022/23', 'экзамены', '09.01.2023', '28.01.2023'],
    ['2022/23', 'каникулы', '29.01.2023', '05.02.2023'],
    ['2022/23', 'занятия', '06.02.2023', '03.06.2023'],
    ['2022/23', 'экзамены', '05.06.2023', '24.06.2023'],
    ['2022/23', 'практика', '26.06.2023', '09.07.2023'],
    ['2022/23', 'каникулы', '10.07.2023', '31.08.2023'],
    ['2023/24', 'приём', '20.06.2023', '10.09.2023'],
    ['2023/24', 'занятия', '01.09.2023', '30.12.2023'],
    ['2023/24', 'экзамены', '09.01.2024', '27.01.2024'],
    ['2023/24', 'каникулы', '28.01.2024', '04.02.2024'],
    ['2023/24', 'занятия', '05.02.2024', '01.06.2024'],
    ['2023/24', 'экзамены', '03.06.2024', '22.06.2024'],
    ['2023/24', 'практика', '24.06.2024', '07.07.2024'],
  ];
  return {
    path: 'university/academic-calendar.csv',
    kind: 'text',
    delimiter: ';',
    encoding: 'utf-8',
    sheet: {
      name: 'academic-calendar',
      above: [...ABOVE, 'Календарный учебный график'],
      head: ['Учебный год', 'Вид периода', 'Начало', 'Окончание'],
      lines: rows.map((row) => line('calendar', row)),
    },
  }; // when the university teaches
}

export const teachingPapers = (): Form[] => [timetable(), grades(), authority(), curriculum(), calendar()];
