import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { guessMapping } from './guess-mapping.ts';

const taken = async (text: string, file: string) =>
  (await guessMapping(tableReading(text), file)).mapping.units.flatMap(({ records }) =>
    records.map(({ type, fields }) => ({
      type,
      fields: Object.fromEntries(
        fields.flatMap(({ column, source }) => (source.kind === 'column' ? [[source.heading, column]] : [])),
      ),
    })),
  );

test('a column of pass numbers says that a list is of a site; absences headed alike are none', async () => {
  const passes =
    'Пропуск|Дата|Фамилия, имя|Паспорт|Организация\n60339|23.02.2024|Пробный Олег|NL9533909|ООО «Вымысел»\n43925|24.02.2024|Тестов Иван|BN9095698|ООО «Вымысел»';
  assert.deepEqual(
    (await taken(passes, 'выгрузка.csv')).map(({ type }) => type),
    ['site_list'],
  );
  const absences = passes.replaceAll(/\n\d{5}/g, '\n4');
  assert.deepEqual(await taken(absences, 'выгрузка.csv'), []);
});

test('a register of arrivals need not say who receives; it is no notice of an employer', async () => {
  const arrivals =
    'Фамилия, имя|Д.р.|Паспорт|Начало|Окончание|Адрес пребывания\nПробный Олег|10.10.1997|NA3857452|16.09.2024|30.06.2025|Примерск, ул. Студенческая, 2\nТестов Иван|11.10.1997|NA3857453|16.09.2024|30.06.2025|Примерск, ул. Студенческая, 2';
  assert.deepEqual(
    (await taken(arrivals, 'список.csv')).map(({ type }) => type),
    ['arrival_notice'],
  );
});

test('money has two sides: the column of organisations that is left is the other one, and whoever keeps a list of counterparties pays', async () => {
  const rows =
    '05.10.2024|ООО «Вымысел»|ООО «Пример»|27023|услуги\n06.10.2024|АО «Образец»|Тестов Иван|48328|заработная плата';
  for (const [first, second] of [
    ['Профильная организация', 'Получатель'],
    ['Организация', 'Корреспондент'],
  ]) {
    const [record] = await taken(`Дата|${first}|${second}|Сумма|Назначение платежа\n${rows}`, 'выписка.csv');
    assert.equal(record?.type, 'bank_payment');
    assert.deepEqual([record?.fields[first ?? ''], record?.fields[second ?? '']], ['payer', 'payee']);
  }
});

test('a wage sheet with a column for each month is a line for each; a remark that names who took the money names a proxy', async () => {
  const stores = await openStores();
  const sheet = tableReading(
    'Расчётная ведомость\nОрганизация: ООО «Вымысел»\n№ п/п|ФИО|Должность|сен.24|окт.24|Счёт|Примечание\n1|Пробный О.О.|бетонщик|45576|44158|40802810296372921385|получил за бригаду Тестов И.И.\n2|Иной Ю.Ю.|бетонщик|42339||40802810296372921385|получил за бригаду Тестов И.И.\n3|Прочий П.П.|бетонщик|41000|42000|40802810296372921386|лично',
  );
  await stores.load(sheet, 'ведомость.xlsx');
  const found = await stores.store.rows(
    'select locator, month, cast(paid as varchar) as paid, proxy_m is not null as taken from rec.payroll_line order by locator, month',
  );
  assert.deepEqual(
    found.map(({ month, paid, taken }) => [Number(month), paid, taken]),
    [
      [24296, '45576.00', true],
      [24297, '44158.00', true],
      [24296, '42339.00', true],
      [24296, '41000.00', false],
      [24297, '42000.00', false],
    ],
  );
  await stores.close();
});

test('a list of people sent abroad names who sends them; where it leaves out the site of some, they are kept', async () => {
  const stores = await openStores();
  const list =
    '성명|생년월일|려권|직종|파견회사|단장|현장\n김경순|2002년 3월 27일|716671221|학생|예시회사|리철길|\n최향만|2002년 10월 23일|989112802|미장|예시회사|리철길|본보기 현장';
  await stores.load(tableReading(list), '명단.csv');
  const found = await stores.store.rows(
    'select sending_m is not null as sending, leader_m is not null as leader, site_m is not null as site from rec.site_list',
  );
  assert.deepEqual(found, [
    { sending: true, leader: true, site: true },
    { sending: true, leader: true, site: true },
  ]);
  await stores.close();
});

test('who took the money is the one column of people that names somebody else where wages were paid by proxy', async () => {
  const wages = (heading: string) => `ФИО|Начислено|Удержано|На руки|${heading}|Способ выплаты|Бухгалтер
Пробный О.И.|54340|35321|19019|Образцов Пётр|по доверенности|Тестова А.А.
Примеров К.А.|57750|34650|23100|Образцов Пётр|по доверенности|Тестова А.А.
Черновик А.А.|60000|7800|52200|Черновик А.А.|на карту|Черновик А.А.
Заметин Ф.Ш.|60000|7800|52200|Заметин Ф.Ш.|на карту|Заметин Ф.Ш.`;
  const [first] = await taken(
    wages('Кому выдано').replaceAll(/\|(Бухгалтер|Тестова А\.А\.|Черновик А\.А\.$|Заметин Ф\.Ш\.$)/gmu, ''),
    'ведомость 02.2023.csv',
  );
  assert.equal(first?.fields['Кому выдано'], 'proxy');
  const [both] = await taken(wages('Кто'), 'ведомость 02.2023.csv');
  assert.equal(both?.fields.Кто, undefined);
});

test('of two columns headed as the purpose of a payment, the one that says the same everywhere gives way', async () => {
  const rows = [1, 2, 3].map(
    (n) => `Платежное поручение|${n}|0${n}.02.2023|42000|ООО «Вымысел»|ООО «Образец»|Оплата по счёту ${n} за доски`,
  );
  const [payment] = await taken(
    ['Документ|Номер|Дата|Сумма|Плательщик|Получатель|Назначение платежа', ...rows].join('\n'),
    'выгрузка.csv',
  );
  assert.equal(payment?.fields['Назначение платежа'], 'purpose');
});

test('one payment handed to 1C is for what its «НазначениеПлатежа» says, and not for being a payment order', async () => {
  const [payment] = await taken(
    'Документ|Номер|Дата|Сумма|Плательщик|Получатель|НазначениеПлатежа\nПлатежное поручение|311|06.10.2023|248000.00|ООО «Вымысел»|ООО «Образец»|Оплата по договору 17/ОБ за персонал',
    'выписка.txt',
  );
  assert.equal(payment?.fields.НазначениеПлатежа, 'purpose');
  assert.equal(payment?.fields.Документ, undefined);
});

test('a register of papers that applicants hand in is no gate log, and who sends them is not who mediates', async () => {
  const rows = [1, 2, 3].map((n) => `0${n}.12.2022|88${n}8|PROBNY OLEG ${n}|A819613${n}|Образцов Ю.Б.|Вымысел Лтд`);
  const [application] = await taken(
    ['Дата|№ вх.|Заявитель (лат.)|пасп.|кто принёс|от кого (организация)', ...rows].join('\n'),
    'Журнал приёма документов.csv',
  );
  assert.equal(application?.type, 'application');
  assert.equal(application?.fields['кто принёс'], 'representative');
  assert.equal(application?.fields['от кого (организация)'], 'sending');
});

test('applications for invitations need not say for what purpose: where they do not, nothing is said', async () => {
  const [asked] = await taken(
    'Номер ходатайства|Подано|Приглашаемый|Номер паспорта|Организация-партнёр\n7483|29.07.2021|Пробный Олег|B7871260|Вымысел Лтд\n4992|27.08.2021|Тестов Иван|K6130355|Вымысел Лтд',
    'ходатайства о приглашении.csv',
  );
  assert.equal(asked?.type, 'invitation');
});

test('the one column of firms that a list of passes leaves is whose list it is, whatever it is headed by', async () => {
  const [list] = await taken(
    'Пропуск|ФИО|Объект|Профессия|Дата|Чьи\n91227|Пробный Олег|ООО «Вымысел»|швея|20.02.2023|ООО «Образец»\n85283|Тестов Иван|ООО «Вымысел»|швея|18.02.2023|ООО «Образец»',
    'заявки.csv',
  );
  assert.equal(list?.type, 'site_list');
  assert.equal(list?.fields.Чьи, 'contractor');
});

test('who came by which flight or train crossed a border, though the list names no more than who, when and with what paper', async () => {
  const crossings = (by: readonly [string, string]) =>
    `КПП Вымыслово\nкогда|кто|пасп|вид|на чём|для чего\n24-01-2021 16:59|Testova, Vera|AB0000001|общегражданский|${by[0]}|учёба\n25-01-2021 08:14|Probny, Petr Olegovich|AB0000002|общегражданский|${by[1]}|туризм\n26-01-2021 09:14|Inoi, Yury|AB0000003|служебный|${by[0]}|учёба`;
  const [read, ...more] = await taken(crossings(['рейс 0X-271', 'поезд 0651']), 'въезд/Вымыслово.xlsx');
  assert.deepEqual(more, []);
  assert.equal(read?.type, 'border_crossing');
  assert.deepEqual([read?.fields['на чём'], read?.fields.кто], ['carrier', 'person']);
  const [gate] = await taken(crossings(['пешком', 'машина']), 'въезд/Вымыслово.xlsx');
  assert.notEqual(gate?.fields['на чём'], 'carrier');
});

test('who stands in the only column of names is called so, also where a passport says who it is', async () => {
  const lists =
    'когда|лицо|пасп|вид|рейс\n24-01-2021 16:59|Testova, Vera|AB0000001|общегражданский|рейс 0X-271\n25-01-2021 08:14|Probny, Petr|AB0000002|служебный|поезд 12\n26-01-2021 08:14|Inoi, Yury|AB0000003|служебный|поезд 12';
  const [read] = await taken(lists, 'въезд.csv');
  assert.deepEqual([read?.type, read?.fields.лицо], ['border_crossing', 'person']);
});

test('Russian headings in Latin letters are read with the ending that looks like an English one, and cut short', async () => {
  const notices =
    'fio|passport|adres|pribyl|ubyl|prinim\nТестов Иван|AB0000001|Примерск, ул. Учебная, 5|2024-09-23|2025-06-30|0012345673\nПробный Пётр|AB0000002|Примерск, ул. Учебная, 7|2024-09-24|2025-06-30|0012345673';
  const [read] = await taken(notices, 'migratsionnyy_uchet.csv');
  assert.equal(read?.type, 'arrival_notice');
  assert.deepEqual([read?.fields.adres, read?.fields.prinim], ['place', 'receiving']);
  const { mapping } = await guessMapping(tableReading(notices), 'migratsionnyy_uchet.csv');
  const receiving = mapping.units[0]?.records[0]?.fields.filter(({ column }) => column === 'receiving');
  assert.deepEqual(
    receiving?.map(({ part }) => part),
    ['inn'],
  );
});

test('of two headings that may be somebody’s document the passport is it, and not the number of the notice, wherever they stand', async () => {
  const rows =
    '|УВ-60846|27.06.2025|Пробный Олег|A06044237|заключение\n|УВ-75115|09.06.2025|Иной Юрий|A01449935|заключение';
  for (const [number = '', passport = ''] of [
    ['№ документа', 'Паспорт'],
    ['Док.', 'Пасп. №'],
  ]) {
    const [record] = await taken(
      `Уведомления о заключении договоров\nОрганизация|${number}|Дата|ФИО|${passport}|Вид\n${rows.replaceAll(/^\|/gm, 'ООО «Вымысел»|')}`,
      'уведомления.csv',
    );
    assert.deepEqual(
      [record?.type, record?.fields[passport], record?.fields[number]],
      ['mvd_notice', 'person', undefined],
    );
  }
});

test('a timesheet of sums is a payroll: what was earned less what stands between is paid, or hours by a rate are what was earned', async () => {
  const names = ['Тестов Иван', 'Пробный Пётр', 'Иной Юрий'];
  const rows = (cells: (at: number) => string) => names.map((name, at) => `${name}|${cells(at)}`).join('\n');
  const [kept, deduction] = await taken(
    `Табель сентябрь 2023||СК Бухта\nФИО|дней|часов|ставка|итого|аванс|питание|на руки\n${rows((at) => `26|208|300|62400|${at * 5000}|${at * 100}|${62400 - at * 5100}`)}`,
    'табель.xls',
  );
  assert.deepEqual([kept?.type, kept?.fields.итого, kept?.fields['на руки']], ['payroll_line', 'accrued', 'due']);
  assert.equal(deduction?.type, 'deduction');
  const [paid] = await taken(
    `Табель учёта времени бригады за август 2023\nТД Маяк\nФИО|Дней|Кол-во часов|Руб/час|Итого\n${rows((at) => `20|${200 - at}|310|${(200 - at) * 310}`)}`,
    'табель бригады.docx',
  );
  assert.deepEqual([paid?.type, paid?.fields.Итого], ['payroll_line', 'accrued']);
  const meals = await taken(
    `Талоны на питание июнь 2024\nФИО|Кол-во|Цена|Сумма\n${rows(() => '20|150|3000')}`,
    'табель.xlsx',
  );
  assert.ok(!meals.some(({ type }) => type === 'payroll_line'));
});

test('a firm by letters that stand before such names is told from the words around it, quotation marks or not', async () => {
  const { mapping } = await guessMapping(
    tableReading(
      'Табель ООО Ромашка июнь 2024\nФИО|часов|ставка|итого\nТестов Иван|200|300|60000\nИной Юрий|210|300|63000',
    ),
    'tabel.csv',
  );
  const employer = mapping.units[0]?.records[0]?.fields.find(({ column }) => column === 'employer');
  assert.deepEqual(employer?.source, { kind: 'says', text: 'ООО Ромашка' });
});
