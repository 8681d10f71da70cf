import { BUILDER, NEIGHBOURS, OFFICIAL, type Somebody, STUDENTS, SUPPLIER, UNIVERSITY } from './cast.ts';
import { type Cell, columnsOf, type Paper, type Sheet, written } from './paper.ts';
import { delimited, json, workbook } from './writers.ts';

const everybody = [...STUDENTS, ...NEIGHBOURS];
const isCrew = (one: Somebody) => one.korean !== '';

const visas: Sheet = {
  name: 'visas',
  above: [],
  columns: columnsOf(`
visaNo = visa.document
surnameAndGivenNames = person.latin
dob = person.birth
passportNo = person.document
visaKind = category
entries = multiplicity
issuedOn = issued
validFrom = valid.from
validTo = valid.to
invitedBy = inviting.org_name`),
  rows: everybody.map((one, i) => [
    `20 ${1_740_011 + i * 13}`,
    one.latin,
    one.born,
    one.passport,
    'study',
    'single',
    '2023-02-01',
    '2023-02-10',
    '2023-05-10',
    UNIVERSITY.english,
  ]),
};

const invitations: Sheet = {
  name: 'Приглашения',
  above: [UNIVERSITY.name, 'Ходатайства о приглашениях'],
  columns: columnsOf(`
Приглашение № = invitation_no
Дата подачи ходатайства = applied
Приглашаемый = person.full
Фамилия, имя (лат.) = person.latin
Паспорт = person.document
Цель поездки = purpose
Въезд с = valid.from
Въезд по = valid.to
Дней = stay_days`),
  rows: everybody.map((one, i): Cell[] => [
    `${5_500_170 + i}`,
    { day: '2023-01-16' },
    one.russian,
    one.latin,
    one.passport,
    'учёба',
    { day: '2023-02-10' },
    { day: '2023-05-10' },
    90,
  ]),
};

const register: Sheet = {
  name: 'Учёт',
  above: ['Журнал постановки на миграционный учёт'],
  columns: columnsOf(`
Иностранный гражданин = person.full
Д.р. = person.birth
Паспорт = person.document
Принимающая сторона = receiving.org_name
ИНН прин. стороны = receiving.inn
Дата прибытия = stay.from
На учёте до = stay.to
Поставлен = filed
Адрес пребывания = place.address
Помещение = premises`),
  rows: everybody.map((one) => [
    ...[one.russian, written(one.born, 'slashed'), one.passport, UNIVERSITY.name, UNIVERSITY.inn],
    ...[written('2023-02-18', 'slashed'), written('2023-05-10', 'slashed'), written('2023-02-21', 'slashed')],
    ...(isCrew(one)
      ? ['г. Залесск, ул. Причальная, д. 9, вагон-городок', 'бытовка']
      : ['г. Залесск, ул. Институтская, д. 3', 'общежитие']),
  ]),
};

const cards = everybody.map((one, i) => ({
  карта: `4700 ${110_233 + i}`,
  фио: one.russian,
  паспорт: one.passport,
  датаВъезда: '2023-02-18',
  цельВизита: 'УЧЕБА',
  пунктПропуска: 'Хасан',
  приглашающаяСторона: UNIVERSITY.name,
}));
const cardColumns = columnsOf(`
карта = card.document
фио = person.full
паспорт = person.document
датаВъезда = entered
цельВизита = purpose
пунктПропуска = checkpoint
приглашающаяСторона = inviting.org_name`);

const trips = everybody.map((one) => ({
  traveller: { fullName: one.latin, birthDate: one.born },
  passportNumber: one.passport,
  crossedAt: '2023-02-18T09:40:00+10:00',
  direction: 'IN',
  statedPurpose: 'study',
  checkpoint: 'Khasan',
  groupId: isCrew(one) ? 'G-17' : null,
}));
const tripColumns = columnsOf(`
traveller.fullName = person.full
traveller.birthDate = person.birth
passportNumber = person.document
crossedAt = at
direction = direction
statedPurpose = purpose
checkpoint = checkpoint
groupId = group_id`);

const powers: Sheet = {
  name: 'Доверенности',
  above: ['Журнал учёта выданных доверенностей'],
  columns: columnsOf(`
Доверенность № = number
Кому выдана = holder.full
Кем выдана = grantor.org_name
От имени = represents.org_name
Дата выдачи = valid.from
Действует по = valid.to`),
  rows: [
    ['3', OFFICIAL.russian, SUPPLIER.name, SUPPLIER.name, { day: '2022-08-01' }, { day: '2024-07-31' }],
    ['4', 'Орлова Инна Петровна', BUILDER.name, BUILDER.name, { day: '2022-09-01' }, { day: '2023-08-31' }],
  ],
};

const patents: Sheet = {
  name: 'Патенты',
  above: [`Работодатель: ${BUILDER.name}, ИНН ${BUILDER.inn}`, 'Учёт разрешительных документов'],
  columns: columnsOf(`
ФИО иностранца = person.full
Документ = kind
Серия, № = document.document
Выдан = valid.from
Годен до = valid.to`),
  rows: [
    ['Каримов Азиз', 'патент', '47 № 2301177', { day: '2023-03-01' }, { day: '2024-02-29' }],
    ['Саттаров Улуг', 'патент', '47 № 2301178', { day: '2023-03-01' }, { day: '2024-02-29' }],
  ],
};

const paper = (path: string, type: string, columns: Paper['columns'], bytes: Uint8Array, records: number): Paper => ({
  path,
  bytes,
  types: [type],
  columns,
  records,
});

/** What the international office kept, and what came from the border. */
export const borderPapers = (): Paper[] => [
  paper('Миграция/visas.tsv', 'visa', visas.columns, delimited(visas, '\t', 'utf-8'), visas.rows.length),
  paper(
    'Миграция/приглашения.xlsx',
    'invitation',
    invitations.columns,
    workbook([invitations]),
    invitations.rows.length,
  ),
  paper(
    'Миграция/журнал учёта.csv',
    'arrival_notice',
    register.columns,
    delimited(register, ';', 'windows-1251'),
    register.rows.length,
  ),
  paper('Миграция/миграционные карты.json', 'migration_card', cardColumns, json(cards), cards.length),
  paper(
    'Миграция/crossings.json',
    'border_crossing',
    tripColumns,
    json({ exported: '2024-02-01', crossings: trips }),
    trips.length,
  ),
  paper('Миграция/доверенности.xlsx', 'accreditation', powers.columns, workbook([powers]), powers.rows.length),
  paper('Кадры/патенты.xlsx', 'work_permission', patents.columns, workbook([patents]), patents.rows.length),
];
