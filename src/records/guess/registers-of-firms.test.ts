import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { read } from './guess-fixture.ts';

test('a title names the customer of all contracts by the word before the firm', async () => {
  const { types, fields } = await read(`
Реестр контрактов заказчика МКУ «Вымышленная дирекция» ИНН 0012345673
Реестровый номер контракта|Предмет|Поставщик (подрядчик)|Цена, руб.|Начало исполнения|Окончание исполнения
1000000000000000001|Ремонт школы|ООО «Вымысел»|46 804 827,50|05.02.2021|24.08.2021
1000000000000000002|Ремонт бани|ООО «Небыль»|36 333 462,50|05.06.2021|22.12.2021
`);
  assert.deepEqual(types, ['procurement_contract']);
  assert.equal(fields['procurement_contract:customer.org_name'], '"МКУ «Вымышленная дирекция»"');
});

test('people of a firm in the title are not that firm', async () => {
  const { fields } = await read(`
Список работников ООО «Вымысел»
ФИО|Дата рождения|Паспорт|Объект|Прибыл
Ким Чхоль Су|01.02.1990|123456789|Склад № 4|05.02.2021
Пак Ён Хо|03.04.1991|123456788|Склад № 4|06.02.2021
`);
  assert.ok(!Object.values(fields).some((value) => /Вымысел/.test(value) && /person/.test(value)));
});

test('whose owners a list names is the firm of its title, and none of them', async () => {
  const { types, fields } = await read(`
Участники ООО «Вымысел»
ФИО|Доля, %
Ким Чхоль Су|34
Пак Ён Хо|66
`);
  assert.deepEqual(types, ['company_owner']);
  assert.equal(fields['company_owner:org.org_name'], '"ООО «Вымысел»"');
});

test('the number above acts is that of the contract which stands right before it', async () => {
  const { fields } = await read(`
Реестр актов выполненных работ по контракту № 17-МК от 11.01.2021
Заказчик: МКУ «Вымышленная дирекция»
Подрядчик: ООО «Вымысел»
№ акта КС-2|Дата акта|Сумма по акту
1|25.02.2021|3 056 304,25
2|25.03.2021|1 676 690,25
`);
  assert.equal(fields['procurement_contract:registry_no'], '"17-МК"');
});

test('a state of firms at the day with which its title ends; a column of firms gives nobody a name', async () => {
  const { types, fields } = await read(`
Проверка контрагентов на 17 марта 2022 г.
Наименование|ИНН|ОГРН|Дата рег.|Статус|Уст. капитал|Численность|Руководитель
ООО «Вымысел»|0012345673|1020000000012|12.01.2015|В стадии ликвидации|10 000|7|Орлов Вадим Михайлович
ООО «Небыль»|0012345674|1020000000013|12.02.2015|Действующая|10 000|20|Лесков Алексей Викторович
`);
  assert.ok(types.includes('company_snapshot') && types.includes('company_officer'));
  assert.equal(fields['company_snapshot:as_of'], '"17 марта 2022"');
  assert.equal(fields['company_officer:org.org_name'], 'Наименование');
  assert.equal(fields['company_officer:person.given'], undefined);
});

test('the day of an extract is not since when a firm does what it does, nor since when its director leads it', async () => {
  const { types, fields } = await read(`
parent.дата|наименование|инн|огрн|оквэд|директор|адрес|дата_рег
10.06.2025|ООО «Вымысел»|0012345673|1020000000012|41.20|Орлов Вадим Михайлович|г. Вымышленск, ул. Первая, 1|12.01.2015
10.06.2025|ООО «Небыль»|0012345674|1020000000013|78.20|Лесков Алексей Викторович|г. Вымышленск, ул. Вторая, 2|12.02.2015
`);
  assert.ok(types.includes('company_activity') && types.includes('company_officer'), types.join());
  assert.equal(fields['company_snapshot:as_of'], 'parent.дата');
  for (const type of ['company_activity', 'company_officer'])
    assert.equal(fields[`${type}:span.from`], undefined, type);
});

test('posts that only a diplomatic list knows make a list of staff one, each of the kind of its own post', async () => {
  const { types, fields } = await read(
    `
Генеральное консульство. Список аккредитованных сотрудников
Фамилия, имя|Должность|Прибыл|Убыл
Кан Гук Мён|атташе по образованию|04.09.2019|
Кумар Анил|вице-консул|04.06.2019|
Тхапа Раджеш|торговый представитель|04.10.2019|
`,
    'список сотрудников.xlsx',
  );
  assert.deepEqual(types, ['accredited_post']);
  assert.equal(fields['accredited_post:kind'], 'Должность');
});

test('who is related to whom: «Работник» declares, and the relative is the other side', async () => {
  const { types, fields } = await read(`
Анкеты о конфликте интересов, 2022
Работник|Должность|Родственник / связанное лицо|Кем приходится|Где работает родственник
Орлов Павел Михайлович|начальник отдела|Орлова Юлия Петровна|жена|ООО «Вымысел»
Лесков Николай Петрович|начальник отдела|Лесков Юрий Олегович|сын|ООО «Вымысел»
`);
  assert.deepEqual(types, ['affiliation']);
  assert.equal(fields['affiliation:a.org_name'] ?? fields['affiliation:a.full'], 'Работник');
  assert.equal(fields['affiliation:b.org_name'] ?? fields['affiliation:b.full'], 'Родственник / связанное лицо');
});

test('a form of acts says its contract in boxes, and what differs from act to act is none of the contract', async () => {
  const { types, fields } = await read(`
Унифицированная форма № КС-3
Заказчик|МКУ «Вымышленные мосты»
Подрядчик|ООО «Вымысел»
Договор|М-8|от|01.02.2021
СПРАВКА о стоимости выполненных работ и затрат
Номер по порядку|Наименование|Акт №|Дата акта|За отчётный период, руб.|в т.ч. ФОТ
1|Монтаж балок, этап 1|4/1|04.08.2021|7674790,75|641824,00
2|Монтаж балок, этап 2|4/2|08.08.2021|5583208,75|352105,00
3|Монтаж балок, этап 3|4/3|12.08.2021|1278114,75|302186,00
4|Монтаж балок, этап 4|4/4|16.08.2021|1278114,25|302186,25
5|Монтаж балок, этап 5|4/5|20.08.2021|1278114,50|302186,50
`);
  assert.deepEqual(types, ['procurement_contract', 'procurement_act']);
  assert.equal(fields['procurement_contract:registry_no'], '"М-8"');
  assert.equal(fields['procurement_contract:customer.org_name'], '"МКУ «Вымышленные мосты»"');
  assert.equal(fields['procurement_contract:subcontractor.org_name'], undefined);
  assert.equal(fields['procurement_contract:labour_price'], undefined);
  assert.equal(fields['procurement_act:accepted'], 'За отчётный период, руб.');
  assert.equal(fields['procurement_act:labour'], 'в т.ч. ФОТ');
});

test('an extract of the register of firms, line by numbered line, is one firm with its director and its first owner', async () => {
  const { types, fields } = await read(`
ВЫПИСКА из Единого государственного реестра юридических лиц
№|Наименование показателя|Значение показателя
1|Полное наименование|ООО «Вымысел»
2|ОГРН|1020000000012
3|Дата присвоения ОГРН|06.05.2021
4|ИНН|0012345673
5|Адрес юридического лица|г. Вымыслов, пр. Труда, 17
6|Размер уставного капитала (в рублях)|50000
7|Фамилия Имя Отчество лица, имеющего право действовать без доверенности|ОРЛОВ ЮРИЙ АНДРЕЕВИЧ
8|Должность|ДИРЕКТОР
9|ГРН и дата внесения записи|2190002520827 02.02.2019
10|Участник: Фамилия Имя Отчество|ЛЕСКОВ ЮРИЙ МИХАЙЛОВИЧ
11|ГРН и дата внесения записи|2190072858347 01.03.2019
`);
  assert.ok(['company_snapshot', 'company_officer'].every((type) => types.includes(type)));
  assert.equal(fields['company_snapshot:org.org_name'], 'Полное наименование');
  assert.match(fields['company_officer:person.full'] ?? '', /без доверенности/);
});

test('firms with a day and nothing that a register says of them are no state of a register', async () => {
  const { types } = await read(`
СПИСОК юридических лиц
№|Наименование|Дата включения
KPe.980|Торговая компания «Вымысел»|«11» сентября 2017 г.
KPe.981|Торговая компания «Небыль»|«11» сентября 2017 г.
`);
  assert.deepEqual(types, []);
});

test('a contract of hands says who supplies whom with how many, by its title, its object or its own columns; a price a head is none of the contract', async () => {
  const rows =
    '17|01.10.2023|ООО «Вымысел»|ООО «Кадры-Пример»|24|310\n18|05.10.2023|ООО «Рыбный Пример»|ООО «Образец»|11|290';
  const titled = await read(
    `Договоры предоставления персонала 2023\n№ договора|Дата|Заказчик|Исполнитель|Кол-во чел.|Стоимость, руб./чел.-час\n${rows}`,
  );
  assert.deepEqual(titled.types, ['procurement_contract']);
  assert.equal(titled.fields['procurement_contract:supplies'], '"hands"');
  assert.equal(titled.fields['procurement_contract:heads'], 'Кол-во чел.');
  assert.equal(titled.fields['procurement_contract:rate'], 'Стоимость, руб./чел.-час');
  assert.equal(titled.fields['procurement_contract:price'], undefined);
  const stores = await openStores();
  await stores.load(
    tableReading(
      'Реестр договоров\n№ контракта|Дата|Заказчик|Подрядчик|Предмет контракта|Цена контракта\n1|01.10.2023|ООО «Вымысел»|ООО «Образец»|Предоставление рабочих (24 чел.)|1500000\n2|02.10.2023|ООО «Вымысел»|ООО «Образец»|Поставка бетона|900000',
    ),
    'реестр договоров.xlsx',
  );
  const found = await stores.store.rows('select supplies from rec.procurement_contract order by locator');
  assert.deepEqual(
    found.map(({ supplies }) => supplies),
    ['hands', null],
  );
  await stores.close();
});
