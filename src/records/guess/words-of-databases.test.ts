import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { fieldName } from '../mapping/mapping.ts';
import { read } from './guess-fixture.ts';
import { guessMapping } from './guess-mapping.ts';

const typesIn = async (text: string, name: string) => {
  const { mapping } = await guessMapping(tableReading(text), name);
  return mapping.units.flatMap(({ records }) => records.map(({ type }) => type));
};

test('values in the Latin letters of a database are those of the form', async () => {
  const stores = await openStores();
  await stores.load(
    tableReading(`
propusk|fio|vremya|napravlenie
411|KIM CHOL SU|2023-09-01 08:00|VHOD
411|KIM CHOL SU|2023-09-01 19:00|VYHOD
`),
    'turniket.csv',
  );
  assert.deepEqual(
    (await stores.store.rows('select direction from rec.site_access order by at_minute')).map(Object.values),
    [['in'], ['out']],
  );
});

test('names of a database are Russian words in Latin letters, cut short', async () => {
  const visas = await read(`
FAM|IMYA|PASP_SER|PASP_NOM|VISA_SER|VISA_NUM|VISA_VID|DT_VYD|DT_NACH|DT_OKON
KIM|CHOL SU|47|2000001|23|0000001|учебная|10.08.2023|20.08.2023|20.08.2024
PAK|YONG HO|47|2000002|23|0000002|учебная|11.08.2023|20.08.2023|20.11.2023
`);
  assert.deepEqual(visas.fields, {
    ...{ 'visa:person.surname': 'FAM', 'visa:person.given': 'IMYA', 'visa:category': 'VISA_VID' },
    ...{ 'visa:person.document_series': 'PASP_SER', 'visa:person.document': 'PASP_NOM' },
    ...{ 'visa:passport.document': 'PASP_NOM', 'visa:visa.document_series': 'VISA_SER' },
    ...{ 'visa:visa.document': 'VISA_NUM', 'visa:issued': 'DT_VYD' },
    ...{ 'visa:valid.from': 'DT_NACH', 'visa:valid.to': 'DT_OKON' },
  });
  const contracts = await read(`
FIO|N_TD|DT_TD|DT_PRIEMA|DT_UVOL|OKLAD
Ким Чхоль Су|ТД-1|09.07.2021|10.07.2021||57500,00
Пак Ён Хо|ТД-2|06.10.2021|07.10.2021|06.10.2022|60000,00
`);
  assert.equal(contracts.fields['employment_contract:contract_no'], 'N_TD');
  assert.equal(contracts.fields['employment_contract:span.from'], 'DT_PRIEMA');
  assert.equal(contracts.fields['employment_contract:span.to'], 'DT_UVOL');
  const officers = await read(`
INN|NAIM|FIO_RUK|DOLZH|S_DATY|PO_DATU
0012345673|ООО «Вымысел-Строй»|Орлов Пётр Ильич|генеральный директор|01.09.2013|
0012345676|ООО «Трест»|Зайцев Иван Ильич|генеральный директор|01.09.2015|01.09.2020
`);
  assert.deepEqual(officers.types, ['company_officer']);
  assert.equal(officers.fields['company_officer:span.to'], 'PO_DATU');
});

test('columns that a database heads by one word and a part of a party are all of that party', async () => {
  const { fields } = await read(`
DOC_DATE|DOC_NUM|PAY_NAME|PAY_INN|PAY_ACC|REC_NAME|REC_INN|REC_ACC|SUM_DOC|NAZN
01.09.2023|17|ООО «Вымысел-Строй»|0012345673|40702810100000000001|ООО «Ложь»|0012345675|40702810100000000003|55000.00|Оплата по договору 5/23
02.09.2023|18|ООО «Вымысел-Строй»|0012345673|40702810100000000001|ООО «Трест»|0012345676|40702810100000000004|61300.50|Аванс по договору подряда
`);
  assert.equal(fields['bank_payment:payer.inn'], 'PAY_INN');
  assert.equal(fields['bank_payment:payee.inn'], 'REC_INN');
  assert.equal(fields['bank_payment:purpose'], 'NAZN');
});

test('what went in and out is told by the Russian words that Latin letters write', async () => {
  const cash = await read(
    `
DATA|OT_KOGO|PRIHOD|RASHOD
01.09.2023|Ким Чхоль Су|5000,00|
02.09.2023|Пак Ён Хо||14000,00
`,
    'kassa.csv',
  );
  assert.deepEqual(cash.types, ['cash_movement', 'cash_movement']);
  const bank = await read(
    `
DATA|NOMER|KONTRAGENT|DEBET|KREDIT|NAZNACHENIE
01.09.2023|17|ООО «Ложь»|55000.00||Оплата по договору 5/23
05.09.2023|21|ООО «Трест»||48000.00|Оплата по договору
`,
    'vypiska_40702810100000000001.csv',
  );
  assert.deepEqual(bank.types, ['bank_payment', 'bank_payment']);
  assert.equal(bank.fields['bank_payment:at'], 'DATA');
});

test('a file that is named by its kind in Latin letters says the kind of its rows', async () => {
  const patents = await read(
    `
Серия|Номер|Кому|Выдан|Действует_до
00|800363697|САИДОВ ДАЛЕР ДЖАМШЕДОВИЧ|05.03.2023|04.03.2024
00|868676560|НУРМАТОВ ОТАБЕК ШАВКАТОВИЧ|05.08.2023|04.08.2024
`,
    'patenty.tsv',
  );
  assert.deepEqual(patents.types, ['work_permission']);
  assert.equal(patents.fields['work_permission:kind'], '"patent"');
});

test('a firm that an ИНН names is called by the one column of firms beside it', async () => {
  const firms = await read(`
NAIM_P|INN|OGRN|DT_REG|SOST|UST_KAP|DT_VYP
ООО «Вымысел-Строй»|0012345673|1000000000001|01.09.2013|действующее|10000|01.09.2023
ООО «Трест»|0012345676|1000000000002|01.09.2015|ликвидировано|10000|01.09.2023
`);
  assert.deepEqual(firms.types, ['company_snapshot']);
  assert.equal(firms.fields['company_snapshot:org.org_name'], 'NAIM_P');
});

test('names that only count the columns are no headings', async () => {
  const rows = `
01.09.2023|ООО «Вымысел-Строй»|40702810100000000001|55000.00|Оплата за обучение
02.09.2023|ООО «Вымысел-Строй»|40702810100000000001|61300.50|Аванс по договору подряда
03.09.2023|ООО «Трест»|40702810100000000004|61300.50|Аванс по договору подряда`;
  for (const names of ['Реквизит1|Реквизит2|Реквизит3|Реквизит4|Реквизит5', 'F1|F2|F3|F4|F5']) {
    const { types, fields } = await read(`${names}${rows}`);
    assert.deepEqual(types, ['bank_payment']);
    assert.ok('bank_payment:payee_account.account' in fields);
  }
});

test('the number and the day of a contract in one cell are both read', async () => {
  const { fields } = await read(`
Вуз|Организация|Договор №, дата|Начало практики|Конец практики
ПГТУ|АО «Вымысел»|Т-98, 26.03.2019|05.04.2019|03.08.2019
ПГТУ|ООО «Трест»|Т-55, 28.02.2019|10.03.2019|08.07.2019
`);
  assert.equal(fields['practice_contract:contract_no'], 'Договор №, дата');
  assert.equal(fields['practice_contract:contract_date'], 'Договор №, дата');
});

test('a list of accounts is of whoever it names', async () => {
  const { types, fields } = await read(`
Список открытых счетов сотрудников по зарплатному проекту ООО "Вымысел", банк "Залив" (АО), на 01.03.2021
ФИО|Прочее|договор с
Каримов Отабек Тохирович|40817810257057333248|12.02.2021
Тошпулатов Отабек Рустамович|40817810445241711611|12.02.2021
`);
  assert.deepEqual(types, ['account']);
  assert.equal(fields['account:holder.full'], 'ФИО');
});

test('a day is no telephone, though it has as many figures', async () => {
  const { fields } = await read(`
FIO|N_PRIK|DT_PRIK|FORMA_OB|GRUPPA|NACH|KON
Ким Чхоль Су|112-с|01.09.2023|очная|Л-1|01.09.2023|30.06.2024
Пак Ён Хо|112-с|01.09.2023|очная|Л-1|01.09.2023|30.06.2024
`);
  assert.equal(fields['enrolment_line:span.to'], 'KON');
});

test('words of an enumeration that only one type has say what a list is of; a letter says nothing', async () => {
  const list = (kind: string) => `
SURNAME|NAMES|DOB|KIND|VALID_FROM|VALID_TO
KIM|CHOL SU|1990-05-01|${kind}|2024-02-03|2027-02-03
PAK|YONG HO|1991-05-01|${kind}|2024-02-04|2027-02-04
`;
  assert.deepEqual(await typesIn(list('РВПО'), 'v2.csv'), ['work_permission']);
  assert.deepEqual(await typesIn(list('B'), 'v2.csv'), []);
});

test('accounts that nobody calls a list of accounts are one, with whose they are', async () => {
  const text = `
ACC|HOLDER|ISSUED
40817810500000000001|KIM CHOL SU|2023-08-01
40817810500000000002|PAK YONG HO|2023-08-02
`;
  assert.deepEqual(await typesIn(text, 'k.tsv'), ['account']);
  assert.deepEqual(await typesIn(text.replace(/40817810500000/g, ''), 'k.tsv'), []);
});

test('a month without its year is that of the days beside it', async () => {
  const sheet = (day: string) => `ФИО|Получено на руки|Дата\nКим Чхоль Су|14 000,00|${day}\nПак Ён Хо|15 000,00|${day}`;
  const monthOf = async (text: string, name: string) => {
    const { mapping } = await guessMapping(tableReading(text), name);
    const field = mapping.units[0]?.records[0]?.fields.find((one) => fieldName(one) === 'month');
    return field?.source.kind === 'says' ? field.source.text : null;
  };
  assert.equal(await monthOf(sheet('12.06.20'), 'Зарплата май.csv'), '2020-05');
  assert.equal(await monthOf(sheet('12.01.20'), 'Зарплата декабрь.csv'), '2019-12');
  // Paid half a year later, or for either of two months: which, nobody can tell.
  assert.equal(await monthOf(sheet('12.11.20'), 'Зарплата май.csv'), null);
  assert.equal(await monthOf(sheet('12.06.20'), 'Зарплата апрель-май.csv'), null);
});

test('a contract without end, its pay in thousands', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(`
Реестр трудовых договоров ООО «Вымысел-Строй» за 2021 г.
Номер ТД|Дата ТД|Работник|Срок действия|Оклад, тыс. руб.
ТД-1|09.07.2021|Ким Чхоль Су|с 09.07.2021 бессрочно|57,5
ТД-2|06.10.2021|Пак Ён Хо|с 06.10.2021 по 06.10.2022|60
`),
    'реестр ТД.csv',
  );
  assert.deepEqual(report.rejects, []);
  const rows = await stores.store.rows(
    'select span_from::varchar, span_to::varchar, pay::varchar from rec.employment_contract order by locator',
  );
  assert.deepEqual(rows.map(Object.values), [
    ['2021-07-09', null, '57500.00'],
    ['2021-10-06', '2022-10-06', '60000.00'],
  ]);
});

test('accounts some of which are open still', async () => {
  const stores = await openStores();
  const report = await stores.load(
    tableReading(`
Сведения о банковских счетах
Налогоплательщик: ООО «Вымысел»
Банк|Номер счёта|Открыт|Закрыт
АО «Банк Вымысел»|40702810400000000001|05.03.2016|действует
АО «Банк Вымысел»|40702810400000000002|06.03.2017|действует
АО «Банк Вымысел»|40702810400000000003|06.03.2017|09.01.2022
`),
    'счета.csv',
  );
  assert.deepEqual(report.rejects, []);
  const rows = await stores.store.rows('select span_to::varchar, holder_m is null from rec.account order by locator');
  assert.deepEqual(rows.map(Object.values), [
    [null, false],
    [null, false],
    ['2022-01-09', false],
  ]);
});

test('"NUM" in a table that says all but the number of its paper is that number', async () => {
  const { mapping } = await guessMapping(
    tableReading(`
NUM|FAM_LAT|IM_LAT|ROZHD|CEL|SROK_S|SROK_PO|PRIGL_ORG
2576537443|ABDULLAEV|SERDAR|20020414|UCHEBA|20180317|20180615|ДПИ
2554974669|ZHUMABEKOV|TIMUR|19980122|UCHEBA|20180312|20180610|ДПИ
`),
    'prigl_export.csv',
  );
  const fields = mapping.units.flatMap(({ records }) => records.flatMap((record) => record.fields));
  const number = fields.find(({ column }) => column === 'invitation_no')?.source;
  assert.equal(number?.kind === 'column' && number.heading, 'NUM');
});
