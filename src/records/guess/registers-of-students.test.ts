import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { fieldName } from '../mapping/mapping.ts';
import { guessMapping } from './guess-mapping.ts';

async function taken(text: string, name: string) {
  const { mapping } = await guessMapping(tableReading(text), name);
  const records = mapping.units.flatMap((unit) => unit.records);
  const fields = records.flatMap((record) =>
    record.fields.flatMap((field) =>
      field.source.kind === 'column' ? [[fieldName(field), field.source.heading]] : [],
    ),
  );
  return { types: records.map(({ type }) => type), fields: Object.fromEntries(fields) as Record<string, string> };
}

test('contracts of study are no contracts of work: who pays and who represents are read', async () => {
  const { types, fields } = await taken(
    `
Реестр договоров об оказании платных образовательных услуг
№|№ договора|Дата договора|Группа|ФИО|Плательщик|Цена|Представитель
1|97-И/23|18.08.2023|Л-101|Ким Чхоль Су|ООО «Вымысел»|86000|Лопатин И.Н.
2|15-И/23|18.08.2023|Л-101|Пак Ён Хо|обучающийся|86000|Лопатин И.Н.
3|17-К/23|19.08.2023|Л-101|Ли Мён|ООО «Вымысел»|86000|Лопатин И.Н.
`,
    'договоры.xlsx',
  );
  assert.deepEqual(types, ['tuition_charge']);
  assert.deepEqual(
    [fields['person.full'], fields['payer.org_name'], fields['representative.full'], fields.day, fields.charged],
    ['ФИО', 'Плательщик', 'Представитель', 'Дата договора', 'Цена'],
  );
  const hired = await taken(
    'Реестр трудовых договоров\n№ договора|Дата договора|ФИО работника|Должность|Оклад\n1-ТД|18.08.2023|Ким Чхоль Су|бетонщик|40000\n2-ТД|18.08.2023|Пак Ён Хо|бетонщик|40000',
    'договоры.xlsx',
  );
  assert.deepEqual(hired.types, ['employment_contract']);
});

test('a register of contracts of study without their sums says who has which, and who pays', async () => {
  for (const [text, name] of [
    ['номер дог.|студент|гр.\n201/23|Ким Чхоль Су|Л-101\n202/23|Пак Ён Хо|Л-101', 'договоры с обучающимися.csv'],
    [
      'ФИО|Курс|Гр.|Договор №|от|Сумма\nКим Чхоль Су|1|Л-101|201|01.09.2023|145 000\nПак Ён Хо|1|Л-101|202|01.09.2023|145 000',
      'дог студ.csv',
    ],
    [
      '№|Договор|Дата|Обучающийся|Направление|Заказчик\n1|ПОУ-310|01.09.2023|Ким Чхоль Су|38.03.02|ООО «Вымысел»\n2|ПОУ-311|02.09.2023|Пак Ён Хо|38.03.02|ООО «Вымысел»',
      'Реестр договоров об образовании.csv',
    ],
  ] as const) {
    const { types, fields } = await taken(text, name);
    assert.deepEqual(types, ['tuition_charge'], name);
    assert.ok(fields.contract_no !== undefined && fields['person.full'] !== undefined, name);
  }
  const students = await taken(
    'Трудовые договоры со студентами\n№ договора|Дата|ФИО|Курс|Должность\n1|18.08.2023|Ким Чхоль Су|2|бетонщик\n2|18.08.2023|Пак Ён Хо|2|бетонщик',
    'договоры.xlsx',
  );
  assert.deepEqual(students.types, ['employment_contract']);
});

test('a university’s register of arrivals: who sent them is not who received them, and a group is no country', async () => {
  const { types, fields } = await taken(
    `
Список иностранных обучающихся, поставленных на миграционный учёт
ФИО|Дата рождения|Гражданство|Паспорт|Дата въезда|Адрес пребывания|Направляющая сторона|Представитель|Гр.
Ким Чхоль Су|12.03.1987|Примерия|700000001|01.09.2023|общежитие № 1|Компания «Вымысел»|Лопатин И.Н.|М-23-17
Пак Ён Хо|01.11.1990|Примерия|700000002|01.09.2023|общежитие № 1||Лопатин И.Н.|М-23-17
Ли Мён|30.06.1985|Примерия|700000003|02.09.2023|общежитие № 1|Компания «Вымысел»|Лопатин И.Н.|М-23-18
`,
    'учёт.xlsx',
  );
  assert.deepEqual(types, ['arrival_notice']);
  assert.deepEqual(
    [
      fields['sending.org_name'],
      fields['representative.full'],
      fields['person.citizenship'],
      fields['receiving.org_name'],
    ],
    ['Направляющая сторона', 'Представитель', 'Гражданство', undefined],
  );
  assert.ok(!Object.values(fields).includes('Гр.'));
});

test('a journal of practice says what kind it is beside where, who led the group, and puts nobody on a list of sanctions', async () => {
  const { types, fields } = await taken(
    `
Журнал учёта справок о прохождении практики
Рег. №|Выд.|№ группы|Практика|Студент|Организация|Нач.|Кон.|Ст. группы|Программа|Должностное лицо
517/п|04.10.2024|И-23-26|производственная|Вафула Кевин|ООО «Вымысел»|07.10.2024|16.11.2024|Тестов И.И.|35.03.08 Биоресурсы|Иной Ю.О.
518/п|04.10.2024|И-23-26|производственная|Камау Джон|ООО «Вымысел»|07.10.2024|16.11.2024|Тестов И.И.|35.03.08 Биоресурсы|Иной Ю.О.
`,
    'практика.xlsx',
  );
  assert.deepEqual(types, ['practice_certificate']);
  assert.deepEqual(
    [fields['host.org_name'], fields.kind, fields['leader.full'], fields['signer.full']],
    ['Организация', 'Практика', 'Ст. группы', 'Должностное лицо'],
  );
});

test('the card of a money account: what it credits is who paid, what it debits who received', async () => {
  const { types, fields } = await taken(
    `
Карточка счёта 51 за октябрь 2024 г.
Период|Документ|Аналитика Дт|Аналитика Кт|Дебет|Счёт|Кредит|Счёт
02.10.2024|Поступление на расчётный счёт 264 За обучение|Вымышленный университет|ООО «Вымысел»|86000,00|51||76.05
03.10.2024|Поступление на расчётный счёт 265 За обучение|Вымышленный университет|Пак Ён Хо|86000,00|51||76.05
04.10.2024|Списание с расчётного счёта 12 Оплата услуг связи|ООО «Вымысел-Связь»|Вымышленный университет||60.01|5000,00|51
`,
    'выписка.csv',
  );
  assert.deepEqual([...new Set(types)], ['bank_payment']);
  assert.deepEqual(
    [fields['payer.org_name'], fields['payee.org_name'], fields.at, fields.purpose],
    ['Аналитика Кт', 'Аналитика Дт', 'Период', 'Документ'],
  );
});

test('a register of the powers of attorney that students gave: who empowers is not who acts', async () => {
  const { types, fields } = await taken(
    `
Журнал регистрации доверенностей
По доверенности|День|Фамилия, имя, отчество|Уч. группа|Доверенность
Лопатин Илья Никитич|05.02.2023|Ким Чхоль Су|Л-101|3680
Лопатин Илья Никитич|05.02.2023|Пак Ён Хо|Л-101|6292
`,
    'доверенности.tsv',
  );
  assert.deepEqual(types, ['accreditation']);
  assert.deepEqual(
    [
      fields['holder.org_name'] ?? fields['holder.full'],
      fields['grantor.org_name'] ?? fields['grantor.full'],
      fields.number,
    ],
    ['По доверенности', 'Фамилия, имя, отчество', 'Доверенность'],
  );
});

test('a wage sheet whose column of accounts says of some rows by whose hand the pay went', async () => {
  const stores = await openStores();
  const sheet = tableReading(`
Расчётная ведомость ООО «Вымысел»
Месяц|Таб. №|Сотрудник|Начислено|Удержано|К выплате|Получатель
август 2024|101|Ким Чхоль Су|40000|0|40000|л/с 40817810000000000001
август 2024|102|Пак Ён Хо|40000|0|40000|по доверенности Лопатин И.Н.
август 2024|103|Ли Мён|40000|0|40000|по доверенности Лопатин И.Н.
`);
  const report = await stores.load(sheet, 'ведомость.xlsx');
  assert.deepEqual([report.units[0]?.records, report.units[0]?.rejects], [{ payroll_line: 3 }, 0]);
  const [row] = await stores.store.rows(
    'select count(proxy_m) as paid, count(distinct proxy_m) as hands from rec.payroll_line',
  );
  assert.deepEqual([Number(row?.paid), Number(row?.hands)], [2, 1]);
  await stores.close();
});

test('who answers for a group at the gate, or asked for its badges, goes with it', async () => {
  for (const heading of ['Ответственный', 'Заявитель пропуска', 'Старший группы']) {
    const { types, fields } = await taken(
      `Отчёт о событиях доступа\nДата и время|Карта|Работник|Точка доступа|Фирма|Напр.|${heading}\n07.10.2024 07:22|031040|Ким Чхоль Су|Корпус 57|ООО «Вымысел»|вх|Лопатин И.Н.\n07.10.2024 07:23|031041|Пак Ён Хо|Корпус 57|ООО «Вымысел»|вх|Лопатин И.Н.`,
      'проходная.csv',
    );
    assert.deepEqual([types[0], fields['escort.badge']], ['site_access', heading]);
  }
});

test('in a book of orders «№» is the order, where it stands over several people', async () => {
  const book = await taken(
    'Дата|№|О чём|Кого (фамилия, имя)|Прим.\n05.09.2023|614-с|зачислить|Пробный Олег|\n|||Тестов Иван|\n|||Иной Юрий|\n12.09.2023|622-с|отчислить|Прочий Пётр|\n18.09.2023|640-с|зачислить|Образцов Осип|\n|||Другой Степан|',
    'Книга приказов.xlsx',
  );
  assert.deepEqual(book.types, ['enrolment_order', 'enrolment_line']);
  assert.deepEqual(
    [book.fields.order_no, book.fields.order_date, book.fields.kind, book.fields['person.full']],
    ['№', 'Дата', 'О чём', 'Кого (фамилия, имя)'],
  );
});

test('a list of the expelled in a book of orders of enrolment: the line right above it says which it is', async () => {
  const { mapping } = await guessMapping(
    tableReading(
      'Приказы о зачислении\nПриказ № 140-и от 20.11.2023 об отчислении\nФИО|Дата рождения\nПробный Олег Петрович|01.02.2003\nТестов Иван Петрович|04.02.2003',
    ),
    'приказы о зачислении.xlsx',
  );
  const [order] = mapping.units.flatMap((unit) => unit.records);
  assert.equal(order?.type, 'enrolment_order');
  const kind = order?.fields.find(({ column }) => column === 'kind')?.source;
  assert.equal(kind?.kind === 'says' && kind.text, 'expel');
});

test('a name over its parts says nothing more of them; another party over them says whose they are', async () => {
  const rows = (names: string) =>
    names.split('/').map((name, i) => `${i + 1}|${name}|0${i + 1}.01.2005|EA778414${i}|+7 980 072-68-8${i}|г. Вымысел`);
  for (const [group, under] of [
    ['Фамилия, имя, отчество||', 'Фамилия|Имя|Отч.'],
    ['ФИО||', 'Фамилия|Имя|Отчество'],
    ['Ф.И.О. студента||', 'Фамилия|Имя|Отчество'],
    ['Поступающий||', 'Фамилия|Имя|Отчество'],
    ['Персональные данные||', 'Фамилия|Имя|Отчество'],
    ['Full name||', 'Family name|Given name|Patronymic'],
  ] as const) {
    const { fields } = await taken(
      [
        'Заявления о приёме',
        `№|${group}|Дата рождения|Паспорт|Телефон|Адрес`,
        `|${under}||||`,
        ...rows('Тестов|Иван|Иванович/Образцов|Пётр|/Пробный|Олег|Петрович'),
      ].join('\n'),
      'заявления.xlsx',
    );
    const parts = [fields['person.surname'], fields['person.given'], fields['person.patronymic']];
    assert.deepEqual(parts.join('|'), under, group);
  }
  const { fields } = await taken(
    [
      'Заявления о приёме',
      '№|Фамилия, имя||Дата рождения|Паспорт|Телефон|Адрес|Представитель (Ф.И.О.)|',
      '|Фамилия|Имя|||||Фамилия|Имя',
      ...rows('Тестов|Иван/Образцов|Пётр/Пробный|Олег').map((row) => `${row}|Лопатин|Иван`),
    ].join('\n'),
    'заявления.xlsx',
  );
  assert.deepEqual(
    [fields['person.surname'], fields['person.given'], fields['representative.surname']],
    ['Фамилия', 'Имя', 'Представитель (Ф.И.О.) Фамилия'],
  );
});
