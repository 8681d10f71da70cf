import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableReading } from '../loading/exhibit-fixture.ts';
import { fieldName } from '../mapping/mapping.ts';
import { guessMapping } from './guess-mapping.ts';

async function read(text: string, name: string) {
  const { mapping, leftovers } = await guessMapping(tableReading(text), name);
  const records = mapping.units.flatMap((unit) => unit.records);
  const fields = Object.fromEntries(
    records.flatMap((record) =>
      record.fields.map((field) => [
        `${record.type}:${fieldName(field)}`,
        field.source.kind === 'column' ? field.source.heading : `"${field.source.text}"`,
      ]),
    ),
  );
  return { types: records.map(({ type }) => type), fields, leftovers };
}

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
