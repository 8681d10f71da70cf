import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';

async function loaded(text: string) {
  const stores = await openStores();
  const report = await stores.load(tableReading(text), 'лист.xlsx');
  const said = report.units[0]?.records ?? {};
  const contracts = await stores.store.rows(
    'select locator, contract_no, contract_date::varchar as day, paid from rec.practice_contract',
  );
  await stores.close();
  return { said, contracts };
}

test('a sheet that is one form, filled in line by line, is one record at its first line', async () => {
  const { said, contracts } = await loaded(`
КАРТОЧКА ДОГОВОРА О ПРАКТИЧЕСКОЙ ПОДГОТОВКЕ
Вуз|ВЫТУ
Номер|88-ДП
Дата|02.03.2020
Профильная организация|ООО «Вымысел»
Окончание|31.12.2023
Ответственный от организации|Тестов Т. Т.
Практика оплачивается|нет
`);
  assert.deepEqual(said, { practice_contract: 1 });
  assert.deepEqual(contracts, [{ locator: 's1r2', contract_no: '88-ДП', day: '2020-03-02', paid: false }]);
});

test('a numbered list of people is no form, however like headings their surnames are', async () => {
  const { said } = await loaded(`
Зачётная ведомость. Предмет: Охрана труда. 22.12.2021
1|Вымыслов Д.И.|незач
2|Небылов Д.Ш.|зач
3|Небыль С.|зач
4|Сочинёнов С.|н/я
`);
  assert.notDeepEqual(said, {});
});

test('a table of two columns is no form: its lines say the same kind of thing', async () => {
  const { said } = await loaded(`
Вымышленный университет, календарный учебный график на 2022/2023 учебный год
Вид|Период
Осенний семестр|01.09.22 — 31.12.22
Сессия|09.01.23 — 28.01.23
Каникулы|29.01.23 — 12.02.23
Весенний семестр|13.02.23 — 17.06.23
`);
  assert.deepEqual(said, { academic_calendar: 4 });
});

test('what only its number tells from the others is no label of a form', async () => {
  const { said } = await loaded(`
Сведения о наличии общежитий на 01.10.2023
ФГБОУ ВО «Вымышленный университет»
№|Наименование|Количество мест
1|Общежитие № 1|420
2|Общежитие № 2|356
3|Общежитие № 3|180
4|Общежитие № 4|244
`);
  assert.deepEqual(said, { university_capacity: 4 });
});
