import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from './guess-fixture.ts';

test('a book of contracts that nobody headed is read from its first entry on, and a firm without its form is the host', async () => {
  const { types, fields } = await read(
    `
Договоры с предприятиями о практической подготовке студентов, с 2018 г.
1|10.09.18|дог. 1-ПР/18|Вымысел Плюс|5 лет
2|13.10.18|дог. 2-ПР/18|ТК Выдуманный|5 лет
3|15.11.18|дог. 3-ПР/18|ПримерМонтаж-Т|5 лет
`,
    'Книга.txt',
  );
  assert.deepEqual([...new Set(types)], ['practice_contract']);
  assert.equal(fields['practice_contract:contract_date'], 'Дата');
  assert.equal(fields['practice_contract:contract_no'], 'дог.');
  assert.equal(fields['practice_contract:host.org_name'], 'Прочее');
});

test('a table with headings is not taken for one without: names of firms under a heading of their own stay there', async () => {
  const { fields } = await read(
    `
Реестр договоров о практической подготовке
№ договора|Дата|Организация
1-ПР/18|10.09.18|Вымысел Плюс
2-ПР/18|13.10.18|ТК Выдуманный
3-ПР/18|15.11.18|ПримерМонтаж-Т
`,
    'Реестр.xlsx',
  );
  assert.equal(fields['practice_contract:host.org_name'], 'Организация');
});

test('kinds of weeks that each row says are surer than the one that the title happens to say', async () => {
  const calendar = `
О сроках сессии в 2021/2022 учебном году
Наименование|Период
зимняя сессия|10.01.2022 - 29.01.2022
зимние каникулы|31.01.2022 - 06.02.2022
занятия второго семестра|07.02.2022 - 04.06.2022
`;
  const { types, fields } = await read(calendar, 'сроки.xlsx');
  assert.deepEqual(types, ['academic_calendar']);
  assert.equal(fields['academic_calendar:kind'], 'Наименование');
  const one = await read(calendar.replace(/каникулы|занятия второго семестра/g, 'сессия'), 'сроки.xlsx');
  assert.equal(one.fields['academic_calendar:kind'], '"exam"');
});

test('an academic year is said behind the short name of a university, or behind any word and its colon', async () => {
  const { fields } = await read(
    `
ВАГТУ: важные даты 2021/22 учебного года
Событие|Даты
Занятия|01.09.2021 – 25.12.2021
Сессия|10.01.2022 – 29.01.2022
Каникулы|30.01.2022 – 06.02.2022
`,
    'даты.docx',
  );
  assert.equal(fields['academic_calendar:year'], '"2021/22"');
  assert.equal(fields['academic_calendar:university.org_name'], '"ВАГТУ"');
});

test('what a bank received for students is a fee of each, paid by whoever paid it; the purposes of another statement are none', async () => {
  const statement = (heading: string, purpose: string) => `
Дата|№ п/п|Плательщик|${heading}|Договор|Сумма|Назначение
01.02.2022|300|ООО «Вымысел»|Чо Ын Гён|10-Д|88000,00|${purpose}
04.02.2022|301|Пробный Пётр Ильич|Пробный Пётр Ильич|11-Д|89000,00|${purpose}
07.02.2022|302|ООО «Вымысел»|Тестов Иван Олегович|12-Д|76000,00|${purpose}
`;
  const fees = await read(statement('Студент', 'Оплата за обучение, НДС не облагается'), 'Зачисления.csv');
  assert.deepEqual(fees.types, ['tuition_charge']);
  assert.equal(fees.fields['tuition_charge:person.full'], 'Студент');
  assert.equal(fees.fields['tuition_charge:payer.org_name'], 'Плательщик');
  assert.equal(fees.fields['tuition_charge:paid'], 'Сумма');
  const wages = await read(statement('Получатель', 'Заработная плата за январь'), 'Выписка.csv');
  assert.deepEqual(wages.types, ['bank_payment']);
  const other = await read(statement('Студент', 'Заработная плата за январь'), 'Выписка.csv');
  assert.ok(!Object.entries(other.fields).some(([field, heading]) => /payee/.test(field) && heading === 'Студент'));
});

test('a heading that says of what kind rows are stands over the names of those they are of, where no other column could', async () => {
  const { types, fields } = await read(
    `
Оплата обучения 2022 года
Дата|Сумма|От кого|за обучение|дог
05.09 10:43|41 800.00|ЮН ИР НАМ|Юн И.Н.|70/22
06.09 15:28|84 100.00|КАН КУК ЧХОЛЬ|Кан К.Ч.|71/22
07.09 13:57|65 100.00|ПРОБНЫЙ ПЁТР|Пробный П.И.|72/22
`,
    'sms.txt',
  );
  assert.deepEqual(types, ['tuition_charge']);
  assert.equal(fields['tuition_charge:person.full'], 'за обучение');
  assert.equal(fields['tuition_charge:payer.org_name'], 'От кого');
});
