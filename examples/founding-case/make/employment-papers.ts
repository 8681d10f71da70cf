import { addDays, ruDay } from './days.ts';
import { type Form, type Line, line } from './form.ts';
import { ORG } from './organisations.ts';
import { PAID_PRACTICE } from './practice-papers.ts';
import { CONTRACTED, salaryOf, startOf, tradeOf } from './site-papers.ts';
import { BRIDGE_STAFF, BUS_CREW, type Crew, DEPOT_STAFF, FREE_TIME, GUARDS, OWN_STAFF, TRAINEES } from './site-work.ts';

function contractLines(): Line[] {
  return CONTRACTED.flatMap((crew) =>
    crew.people.map((person) =>
      line(person.id, [
        crew.org.name,
        crew.org.inn,
        `ТД-${crew.badges + Number(person.id.slice(1))}`,
        crew === TRAINEES ? 'срочный трудовой договор' : 'трудовой договор',
        { day: addDays(startOf(crew), -3) },
        person.russian,
        person.passport,
        { day: startOf(crew) },
        crew === TRAINEES ? { day: PAID_PRACTICE.to } : null,
        tradeOf(crew, person),
        salaryOf(crew),
        crew.site,
      ]),
    ),
  );
}

function noticeLines(): Line[] {
  return CONTRACTED.flatMap((crew) =>
    crew.people
      .filter((person) => person.country !== 'RU')
      .map((person) =>
        line(person.id, [
          crew.org.name,
          crew.org.inn,
          person.russian,
          ruDay(person.born),
          person.passport,
          'заключение',
          ruDay(addDays(startOf(crew), -3)),
          ruDay(addDays(startOf(crew), -1)),
        ]),
      ),
  );
}

function permitLines(): Line[] {
  const kinds: Record<string, string> = { UZ: 'патент', KZ: 'паспорт гражданина ЕАЭС' };
  const others = [OWN_STAFF, BUS_CREW].flatMap((crew) => crew.people.filter((one) => kinds[one.country]));
  const students = FREE_TIME.people.filter((one) => one.country === 'KZ');
  return [...others, ...students].map((one) =>
    line(one.id, [
      one.russian,
      one.passport,
      kinds[one.country] ?? '',
      `00-${Number(one.id.slice(1)) + 7000}`,
      ruDay('2023-02-20'),
      ruDay('2024-12-31'),
      'да',
    ]),
  );
}

function employment(): Form[] {
  return [
    {
      path: 'employers/labour-contracts.xlsx',
      kind: 'workbook',
      sheets: [
        {
          name: 'Реестр договоров',
          above: [
            'Реестр трудовых договоров организаций на объектах (по ответам на запросы), по состоянию на 31.01.2024',
          ],
          head: [
            'Работодатель',
            'ИНН работодателя',
            '№ трудового договора',
            'Вид договора',
            'Дата заключения',
            'Работник',
            'Паспорт',
            'Дата приема',
            'Дата окончания',
            'Должность',
            'Оклад',
            'Место работы',
          ],
          lines: contractLines(),
        },
      ],
    },
    {
      path: 'employers/mvd-notices.csv',
      kind: 'text',
      delimiter: ';',
      encoding: 'windows-1251',
      sheet: {
        name: 'mvd-notices',
        above: [
          'Журнал уведомлений МВД о заключении и прекращении договоров с иностранными гражданами, 01.01.2023 - 31.01.2024',
        ],
        head: [
          'Работодатель',
          'ИНН работодателя',
          'Иностранный гражданин',
          'Дата рождения',
          'Паспорт',
          'Вид уведомления',
          'Дата заключения договора',
          'Дата подачи',
        ],
        lines: noticeLines(),
      },
    },
    {
      path: 'employers/work-permissions.csv',
      kind: 'text',
      delimiter: ';',
      encoding: 'utf-8',
      sheet: {
        name: 'work-permissions',
        above: [],
        head: [
          'Иностранный гражданин',
          'Паспорт',
          'Вид документа',
          '№ документа',
          'Действует с',
          'Действует по',
          'Право на работу',
        ],
        lines: permitLines(),
      },
    },
  ]; // what the others have
}

function staffReports(): Form {
  const firms: [Crew[], number][] = [
    [[GUARDS, OWN_STAFF], 1],
    [[BUS_CREW], 1],
    [[BRIDGE_STAFF, TRAINEES], 31],
    [[DEPOT_STAFF, FREE_TIME], 3],
  ];
  const lines = firms.flatMap(([crews, others]) => {
    const people = crews.flatMap((crew) => crew.people);
    const foreign = people.filter((one) => one.country !== 'RU').length;
    const org = crews[0]?.org ?? ORG.host;
    return ['2023-10-01 2023-12-31', '2024-01-01 2024-01-31'].map((span) => {
      const [from = '', to = ''] = span.split(' ');
      return line(`org ${org.inn}`, [
        org.name,
        org.inn,
        'ЕФС-1',
        `${ruDay(from)} - ${ruDay(to)}`,
        people.length + others,
        foreign,
      ]);
    });
  });
  return {
    path: 'employers/staff-reports.csv',
    kind: 'text',
    delimiter: ';',
    encoding: 'utf-8',
    sheet: {
      name: 'staff-reports',
      above: ['Сведения о численности (ЕФС-1)'],
      head: [
        'Работодатель',
        'ИНН работодателя',
        'Форма отчетности',
        'Отчетный период',
        'Численность',
        'Иностранных работников',
      ],
      lines,
    },
  };
}

export const employmentPapers = (): Form[] => [...employment(), staffReports()];
