import { PROGRAMMES } from './cohorts.ts';
import { addDays } from './days.ts';
import { type Form, type Line, line } from './form.ts';
import { DEAN_OF_ADMISSION, DIRECTOR, OFFICER } from './officials.ts';
import { ORG } from './organisations.ts';
import { REAL_PRACTICE, SUMMER } from './practice-papers.ts';

interface Contract {
  no: string;
  day: string;
  host: { name: string; inn: string };
  from: string;
  to: string;
  programme: string;
  students: number;
  duties: string;
  paid: boolean;
  univ: string;
  hostSigner: string;
}

function summerContracts(): Contract[] {
  return ['23', '24'].flatMap((year) =>
    Object.values(PROGRAMMES).map((programme) => {
      const [from, to] = year === '23' ? SUMMER.early : SUMMER.late;
      const students = REAL_PRACTICE.filter((one) => one.cohort.programme === programme && one.from === from).reduce(
        (n, one) => n + one.cohort.members.length,
        0,
      );
      return {
        no: `ПП-${programme.short}/${year}`,
        day: addDays(from, -60),
        host: ORG[programme.host],
        from,
        to,
        programme: programme.code,
        students,
        duties: 'ознакомительная практика по профилю',
        paid: false,
        univ: DEAN_OF_ADMISSION.russian,
        hostSigner: 'директор',
      };
    }),
  );
}

const contracts = (): Contract[] => [
  ...summerContracts(),
  {
    no: 'ПП-27/23',
    day: '2023-09-20',
    host: ORG.bridges,
    from: '2023-10-30',
    to: '2023-12-10',
    programme: '08.03.01',
    students: 8,
    duties: 'помощник мастера, геодезический контроль',
    paid: true,
    univ: DEAN_OF_ADMISSION.russian,
    hostSigner: 'Аникин Роман Ильич',
  },
  {
    no: 'ПП-8/23',
    day: '2023-03-17',
    host: ORG.host,
    from: '2023-03-20',
    to: '2023-08-31',
    programme: '45.03.02',
    students: 23,
    duties: 'бетонные и арматурные работы',
    paid: false,
    univ: OFFICER.russian,
    hostSigner: DIRECTOR.russian,
  },
  {
    no: 'ПП-31/23',
    day: '2023-10-04',
    host: ORG.host,
    from: '2023-10-02',
    to: '2024-01-31',
    programme: '45.03.02',
    students: 34,
    duties: 'бетонные, арматурные и подсобные работы',
    paid: false,
    univ: OFFICER.russian,
    hostSigner: DIRECTOR.russian,
  },
]; // the last is dated two days after its own beginning

const contractLines = (): Line[] =>
  contracts().map((one) =>
    line(`contract ${one.no}`, [
      one.no,
      { day: one.day },
      one.host.name,
      one.host.inn,
      { day: one.from },
      { day: one.to },
      one.paid ? 'да' : 'нет',
      one.univ,
      one.hostSigner,
      one.programme,
      'практика',
      one.students,
      one.duties,
    ]),
  );
const ABOVE = [`Образовательная организация: ${ORG.university.name}, ИНН ${ORG.university.inn}`];

/** What university and hosts agreed; programmes and numbers, no names. */
export const practiceContracts = (): Form => ({
  path: 'university/practice-contracts.csv',
  kind: 'text',
  delimiter: ';',
  encoding: 'windows-1251',
  sheet: {
    name: 'Договоры',
    above: [...ABOVE, 'Приложение 1 к договору о практической подготовке: сводный перечень'],
    head: [
      ...['№ договора', 'Дата договора', 'Профильная организация', 'ИНН профильной организации'],
      ...['Начало практики', 'Окончание практики', 'Оплачиваемая практика', 'Подписал от вуза'],
      ...[
        'Подписал от организации',
        'Код направления подготовки',
        'Компонент ОП',
        'Количество обучающихся',
        'Выполняемые работы',
      ],
    ],
    lines: contractLines(),
  },
});
