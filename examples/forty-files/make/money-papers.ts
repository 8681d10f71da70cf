import { BANK, BUILDER, OFFICIAL, PLAIN_FIRM, STUDENTS, SUPPLIER, UNIVERSITY } from './cast.ts';
import { type Cell, columnsOf, dayAfter, type Paper, type Sheet, written } from './paper.ts';
import { delimited, json, text, workbook } from './writers.ts';

const crew = STUDENTS.slice(0, 12);
const thin = '\u2009';
const hard = '\u00a0';

const labour: Sheet = {
  name: 'Договоры',
  above: [`${BUILDER.name}, ИНН ${BUILDER.inn}`, 'Журнал регистрации трудовых договоров'],
  columns: columnsOf(`
ТД № = contract_no
Дата заключения = signed
Вид договора = kind
Работник = person.full
Паспорт = person.document
Должность = post
Оклад, руб. = pay
Принят с = span.from
Срок до = span.to`),
  rows: [
    [
      '17/23',
      { day: '2023-03-01' },
      'срочный',
      'Каримов Азиз',
      '00 4411702',
      'бетонщик',
      `62${hard}000,00`,
      { day: '2023-03-01' },
      { day: '2024-02-29' },
    ],
    [
      '18/23',
      { day: '2023-03-01' },
      'срочный',
      'Саттаров Улуг',
      '00 4411703',
      'арматурщик',
      `62${hard}000,00`,
      { day: '2023-03-01' },
      { day: '2024-02-29' },
    ],
  ],
};

const notices: Sheet = {
  name: 'МВД',
  above: [`Работодатель: ${BUILDER.name}, ИНН ${BUILDER.inn}`],
  columns: columnsOf(`
Иностранный работник = person.full
Вид уведомления = kind
Дата заключения (расторжения) = event_date
Дата подачи = filed`),
  rows: [
    ['Каримов Азиз', 'о заключении', '01.03.2023', '03.03.2023'],
    ['Саттаров Улуг', 'о заключении', '01.03.2023', '03.03.2023'],
  ],
};

function wages(month: string, paidOn: string): Sheet {
  const rows = crew.map((one): Cell[] => [
    one.staff,
    one.russian,
    `50${thin}000,00`,
    '6 500,00',
    '12 000,00',
    '9 500,00',
    `22${hard}000,00`,
    { day: paidOn },
    'по доверенности',
    OFFICIAL.russian,
  ]);
  return {
    name: month,
    above: [`${BUILDER.name}, ИНН ${BUILDER.inn}`, `Расчётно-платёжная ведомость за ${month} г.`],
    columns: columnsOf(`
Таб. № = person.staff_no
Ф.И.О. = person.full
Начислено, руб. = accrued
НДФЛ = amount
Проживание = amount
Прочие удержания = amount
К выдаче = due
Дата выдачи = paid_on
Как выплачено = method
Получил по доверенности = proxy.full`),
    rows,
    below: [
      ['Итого', null, '600 000,00', '78 000,00', '144 000,00', '114 000,00', '264 000,00'],
      ['Главный бухгалтер', '________________'],
    ],
  };
}

const wageBook: Sheet = {
  name: '임금',
  above: [SUPPLIER.korean],
  columns: columnsOf(`
지급월 = month
사원번호 = person.staff_no
성명 = person.full
총지급액 = accrued
공제액 = withheld
실지급액 = due
지급방법 = method`),
  rows: crew.map((one) => ['2023-11', one.staff, one.korean, 50000, 28000, 22000, '현금']),
};

const payments: Sheet = {
  name: 'Операции',
  above: [`${BANK}. Выписка операций по счетам`],
  columns: columnsOf(`
№ док. = payment_no
Дата операции = at
Плательщик = payer.org_name
ИНН плательщика = payer.inn
Счёт плательщика = payer_account.account
Получатель = payee.org_name
ИНН получателя = payee.inn
Счёт получателя = payee_account.account
Сумма = amount
Валюта = amount.cur
Назначение платежа = purpose`),
  rows: Array.from({ length: 8 }, (_, i): Cell[] => [
    `${310 + i}`,
    written(dayAfter('2023-10-05', i * 11), 'dotted'),
    BUILDER.name,
    BUILDER.inn,
    BUILDER.account,
    SUPPLIER.name,
    SUPPLIER.inn,
    SUPPLIER.account,
    i % 2 ? '480 000,00' : '264 000,00',
    'RUB',
    'Оплата по договору предоставления персонала',
  ]),
};

const oneAccount: Sheet = {
  name: 'Счёт',
  above: [`Выписка по счёту ${SUPPLIER.account}`, `Клиент: ${SUPPLIER.name}, ИНН ${SUPPLIER.inn}`],
  columns: columnsOf(`
Дата = at
№ док. = payment_no
Контрагент = payee.org_name
ИНН контрагента = payee.inn
Счёт контрагента = payee_account.account
Дебет = amount.debit
Кредит = amount.credit
Назначение = purpose`),
  rows: [
    [
      '10.10.2023',
      '41',
      UNIVERSITY.name,
      UNIVERSITY.inn,
      '40501810900000001122',
      '180 000,00',
      '',
      'Оплата обучения по договорам',
    ],
    ['12.10.2023', '310', BUILDER.name, BUILDER.inn, BUILDER.account, '', '264 000,00', 'Оплата персонала'],
    ['14.10.2023', '42', PLAIN_FIRM.name, PLAIN_FIRM.inn, PLAIN_FIRM.account, '12 300,00', '', 'Хлеб'],
  ],
  below: [['Итого', null, null, null, null, '192 300,00', '264 000,00']],
};

const holders: Sheet = {
  name: 'Счета',
  above: [`${BANK}. Сведения о счетах`],
  columns: columnsOf(`
Счёт № = account.account
Владелец счёта = holder.org_name
ИНН владельца = holder.inn
Вид счёта = kind
Открыт = span.from`),
  rows: [
    [BUILDER.account, BUILDER.name, BUILDER.inn, 'расчётный', '11.02.2019'],
    [SUPPLIER.account, SUPPLIER.name, SUPPLIER.inn, 'расчётный', '03.06.2021'],
  ],
};

const register = `<?xml version="1.0" encoding="UTF-8"?>
<Реестр>
${[BUILDER, SUPPLIER, PLAIN_FIRM].map((firm, i) => ` <Организация><Наименование>${firm.name}</Наименование><ИНН>${firm.inn}</ИНН><ДатаРегистрации>201${5 + i}-04-12</ДатаРегистрации><Статус>действующее</Статус><ОКВЭД>${['41.20', '78.20', '10.71'][i]}</ОКВЭД><Адрес>г. Залесск, ул. Портовая, д. ${i + 2}</Адрес><ПоСостояниюНа>2024-01-15</ПоСостояниюНа></Организация>`).join('\n')}
</Реестр>
`;
const registerColumns = columnsOf(`
Наименование = org.org_name
ИНН = org.inn
ДатаРегистрации = registered
Статус = status
ОКВЭД = okved
Адрес = place.address
ПоСостояниюНа = as_of`);

const chat = {
  name: 'Бригада 17',
  type: 'private_group',
  id: 170017,
  messages: [
    {
      id: 1,
      type: 'message',
      date: '2023-02-20T08:15:00',
      date_unixtime: '1676844900',
      from: 'Степан',
      from_id: 'user1017',
      text: 'Людей привезли, двенадцать человек',
    },
    {
      id: 2,
      type: 'message',
      date: '2023-02-20T08:17:00',
      date_unixtime: '1676845020',
      from: 'Контора',
      from_id: 'user1018',
      text: 'Пропуска сделаем завтра',
    },
    {
      id: 3,
      type: 'message',
      date: '2023-10-02T21:40:00',
      date_unixtime: '1696250400',
      from: 'Контора',
      from_id: 'user1018',
      text: 'Справки из института готовы, забери',
    },
  ],
};

const paper = (path: string, types: string, { columns, rows }: Sheet, bytes: Uint8Array): Paper => ({
  path,
  bytes,
  types: types.split(' + '),
  columns,
  records: rows.length,
});

/** Papers of the personnel office, the bookkeeping and the bank, and what else lay on the disk. */
export function moneyPapers(): Paper[] {
  const [november, december] = [wages('ноябрь 2023', '2023-12-11'), wages('декабрь 2023', '2024-01-12')];
  return [
    paper('Кадры/трудовые договоры.xlsx', 'employment_contract', labour, workbook([labour])),
    paper('Кадры/уведомления МВД.csv', 'mvd_notice', notices, delimited(notices, ';', 'windows-1251')),
    paper('Бухгалтерия/ведомость 11-2023.xls', 'payroll_line + deduction', november, workbook([november], 'biff8')),
    paper('Бухгалтерия/ведомость 12-2023.xlsx', 'payroll_line + deduction', december, workbook([december])),
    paper('Бухгалтерия/임금대장.xlsx', 'payroll_line', wageBook, workbook([wageBook])),
    paper('Банк/операции.txt', 'bank_payment', payments, delimited(payments, '\t', 'utf-16le')),
    paper('Банк/выписка 2811.xlsx', 'bank_payment', oneAccount, workbook([oneAccount])),
    paper('Банк/счета.csv', 'account', holders, delimited(holders, ';', 'windows-1251')),
    {
      path: 'Реестры/организации.xml',
      bytes: text(register),
      types: ['company_snapshot', 'company_activity', 'company_address'],
      columns: registerColumns,
      records: 3,
    },
    {
      ...{ path: 'Переписка/result.json', bytes: json(chat), types: ['contact_event'], records: 3 },
      columns: [
        { heading: 'date', field: 'at' },
        { heading: 'author', field: 'party.sender' },
        { heading: 'text', field: 'text' },
      ],
    },
    {
      path: 'Разное/IMG_0017.jpg',
      bytes: Uint8Array.of(255, 216, 255, 224, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 255, 217),
      types: [],
      columns: [],
      records: 0,
    },
    {
      path: 'Разное/~$ведомость.xlsx',
      bytes: ownerFile('Bugrov S.'),
      types: [],
      columns: [],
      records: 0,
    },
    {
      path: 'Разное/прочти меня.txt',
      bytes: text('Пароль от бухгалтерской базы у Нины Павловны.\nСправки за март забрать до пятницы.\n'),
      types: [],
      columns: [],
      records: 0,
    },
  ];
}

/** What Excel writes beside an open workbook: how long the name is and the name filled up with blanks, in one byte for each letter and then in two. */
function ownerFile(name: string): Uint8Array {
  const twice = Buffer.from(name.padEnd(54, ' '), 'utf16le');
  return Uint8Array.of(name.length, ...Buffer.from(name.padEnd(54, ' ')), name.length, 0, ...twice);
}
