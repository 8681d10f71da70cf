import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withInnDigit } from '../src/records/index.ts';

const surnames = [
  'Абрикосов',
  'Берёзкин',
  'Вишняков',
  'Грушин',
  'Дубков',
  'Ежевикин',
  'Желудев',
  'Зимородков',
  'Ивнин',
  'Калинов',
  'Лещинин',
  'Малинкин',
  'Облепихин',
];
const givens = ['Пров', 'Фрол', 'Клим', 'Влас', 'Нил', 'Пимен', 'Сысой', 'Трифон'];
const citizenships = ['Узбекистан', 'Вьетнам', 'Китай', 'КНДР', 'Индия', 'Таджикистан'];

const university = 'Заозёрный университет';
const universityInn = withInnDigit('000001111') ?? '';
const builder = { name: 'ООО «Заозёрьестрой»', inn: withInnDigit('000002222') ?? '' };
const printer = { name: 'ООО «Заозёрная типография»', inn: withInnDigit('000003333') ?? '' };
const agent = { name: 'ООО «Заозёрный вектор»', inn: withInnDigit('000004444') ?? '' };

interface Member {
  readonly cohort: number;
  readonly name: string;
  readonly born: string;
  readonly passport: string;
  readonly citizenship: string;
}

const cohortSize = 8;
const brought = new Set([6, 11]);

/** Thirteen cohorts of eight; the seventh and the twelfth came through one representative and one payer. */
const members: readonly Member[] = Array.from({ length: 13 * cohortSize }, (_, i) => ({
  cohort: Math.floor(i / cohortSize),
  name: `${surnames[(i * 5) % surnames.length]} ${givens[(i * 3 + Math.floor(i / 13)) % givens.length]}`,
  born: `${String(1 + (i % 27)).padStart(2, '0')}.${String(1 + (i % 12)).padStart(2, '0')}.${1990 + (i % 11)}`,
  passport: `00${String(7_100_000 + i * 37)}`,
  citizenship: citizenships[i % citizenships.length] ?? '',
}));

const csv = (rows: readonly (readonly (string | number)[])[]) => `${rows.map((row) => row.join(';')).join('\r\n')}\r\n`;
const orderDay = (cohort: number) => `${String(3 + cohort).padStart(2, '0')}.10.2022`;

function orders(): string {
  const head = [
    '№ приказа',
    'Дата приказа',
    'Вид приказа',
    'Университет',
    'ИНН университета',
    'Подписал',
    'Представитель',
    'Паспорт представителя',
    'Студент',
  ];
  const rest = [
    'Дата рождения',
    'Гражданство',
    'Паспорт',
    'Код направления',
    'Уровень образования',
    'Форма обучения',
    'Основа обучения',
    'Плательщик',
    'ИНН плательщика',
    'Начало обучения',
  ];
  const rows = members.map((one) => {
    const way = brought.has(one.cohort) ? ['Тростников Ерм', '0000 555111'] : ['', ''];
    const payer = brought.has(one.cohort) ? [agent.name, agent.inn] : ['', ''];
    const order = [
      `${one.cohort + 1}-з`,
      orderDay(one.cohort),
      'зачисление',
      university,
      universityInn,
      'Осокина Фёкла Ниловна',
      ...way,
    ];
    return [
      ...order,
      one.name,
      one.born,
      one.citizenship,
      one.passport,
      '45.03.02',
      'бакалавриат',
      'очная',
      'контракт',
      ...payer,
      '15.10.2022',
    ];
  });
  return csv([[...head, ...rest], ...rows]);
}

function certificates(): string {
  const head = [
    'Университет',
    'ИНН университета',
    '№ справки',
    'Дата выдачи справки',
    'Студент',
    'Паспорт',
    'Профильная организация',
    'ИНН профильной организации',
    'Начало практики',
    'Окончание практики',
    'Подписант',
  ];
  const rows = members.map((one, i) => {
    const host = brought.has(one.cohort) ? builder : printer;
    const span = brought.has(one.cohort) ? ['01.11.2022', '30.06.2023'] : ['01.06.2023', '14.06.2023'];
    return [
      university,
      universityInn,
      `С-${i + 1}`,
      span[0] ?? '',
      one.name,
      one.passport,
      host.name,
      host.inn,
      ...span,
      brought.has(one.cohort) ? 'Рогозина Агафья' : 'Осокина Фёкла Ниловна',
    ];
  });
  return csv([head, ...rows]);
}

const months = ['01.2023', '02.2023', '03.2023', '04.2023'];

function payroll(): string {
  const head = [
    'Организация',
    'ИНН организации',
    'Месяц',
    'Работник',
    'Паспорт',
    'Начислено',
    'НДФЛ',
    'Прочие удержания',
    'Удержано',
    'К выплате',
    'Выплачено',
    'Дата выплаты',
    'Способ выплаты',
  ];
  const rows = months.flatMap((month, at) =>
    members.map((one, i) => {
      const host = brought.has(one.cohort) ? builder : printer;
      const gross = 60_000 + (i % 7) * 500;
      const [tax, other] = [
        Math.round(gross * 0.13),
        brought.has(one.cohort) ? 28_000 : 300 + ((i * 31 + at * 17) % 41) * 10,
      ];
      const due = gross - tax - other;
      return [
        host.name,
        host.inn,
        month,
        one.name,
        one.passport,
        gross,
        tax,
        other,
        tax + other,
        due,
        due,
        `10.0${at + 2}.2023`,
        'касса',
      ];
    }),
  );
  return csv([head, ...rows]);
}

function crewList(): string {
  const head = [
    'Объект',
    'Организация',
    'ИНН организации',
    'Список на дату',
    'Работник',
    'Паспорт',
    'Профессия',
    'Бригадир',
  ];
  const rows = members
    .filter((one) => brought.has(one.cohort))
    .map((one) => [
      'Новостройка на Озёрной',
      builder.name,
      builder.inn,
      '01.03.2023',
      one.name,
      one.passport,
      'бетонщик',
      'Камышин Савва',
    ]);
  return csv([head, ...rows]);
}

/** A small invented case: two cohorts that were brought to a building site, eleven that were not. */
export const inventedEvidence: Readonly<Record<string, string>> = {
  'certificates.csv': certificates(),
  'crew-list.csv': crewList(),
  'orders.csv': orders(),
  'payroll.csv': payroll(),
};

export const inventedNames: readonly string[] = members.map((one) => one.name);

/** Writes the invented evidence into a folder and answers with its path. */
export function writeEvidence(folder: string, files: Readonly<Record<string, string>> = inventedEvidence): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** A folder of its own for one test, gone when the test is over. */
export function scratch(test: { after(done: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'tributary-test-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
