import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading, workbookReading } from '../loading/exhibit-fixture.ts';
import { read } from './guess-fixture.ts';

const lines = (head: string, ...rows: string[]) => [head, ...rows].join('\n');

test('«Ф | И | О» under one heading are the parts of a name', async () => {
  const { types, fields } = await read(
    lines(
      '||||||от 05.02.2024 № 77-ин\nСписок зачисленных на 1 курс',
      'п/п|ФИО|||Документ|||Направление',
      '|Ф|И|О|серия/№|гражд.|',
      '1|Тестов|Иван|Петрович|NA0950013|Примерия|19.03.04 Технология',
      '2|Пробный|Олег|-|NA0950014|Примерия|35.03.04 Агрономия',
      '3|Иной|Юрий|-|NA0950015|Примерия|38.03.01 Экономика',
    ).replace('Документ|||', 'Документ||'),
    'Лист1.xlsx',
  );
  assert.deepEqual(types, ['enrolment_order', 'enrolment_line']);
  const [surname, given, patronymic] = ['surname', 'given', 'patronymic'].map(
    (part) => fields[`enrolment_line:person.${part}`],
  );
  assert.match([surname, given, patronymic].join(' '), /Фамилия.*Имя.*Отчество/u);
});

test('number, day and kind of an order in columns, and a programme, are lines of orders under any headings', async () => {
  const exported = await read(
    lines(
      'Ид|Фамилия|Имя|ДатаРожд|Направление|ПриказЗач.Номер|ПриказЗач.Дата|Форма',
      '7468325|Тестов|Иван|1999-09-19|44.03.01|14-06/505|2022-09-17|01',
      '8777172|Пробный|Олег|1985-04-23|08.03.01|85-06/610|2022-08-05|01',
    ),
    'contingent.xml',
  );
  assert.deepEqual(exported.types, ['enrolment_order', 'enrolment_line']);
  const told = await read(
    lines(
      'Пункт|Кого зачислить|На что|Кто направил|Приказ',
      '1.1|Тестов Иван|45.03.02 Лингвистика|сам|15/ф от 30.08.2019',
      '1.2|Пробный Олег|08.03.01 Строительство|сам|15/ф от 30.08.2019',
      '1.3|Иной Юрий|09.03.02 Системы|сам|15/ф от 30.08.2019',
    ),
    'Зачислены филиал.csv',
  );
  assert.deepEqual(told.types, ['enrolment_order', 'enrolment_line']);
  assert.equal(told.fields['enrolment_line:programme_code'], 'На что');
});

test('people who arrived hold no post, a name and a day are no journal of numbers, and marks of a group are of its classes', async () => {
  const arrived = await read(
    lines(
      'Поставить на регистрацию по адресу Учебная 8 (принимающая сторона Вымышленный университет):',
      'ФИО|Дата рождения|Паспорт|въезд|срок до',
      'Тестов Иван|23.03.1990|A90338315|11.09.2022|05.12.2022',
      'Пробный Олег|02.02.2000|A78128648|09.09.2022|03.12.2022',
    ),
    'прибывшие, образование.xlsx',
  );
  assert.deepEqual(arrived.types, ['arrival_notice']);
  assert.equal(arrived.fields['arrival_notice:place.address'], '"Учебная 8"');
  const marks = await read(
    lines('гр. РКИ-2', 'ФИО|Отметка|Дата', 'Тестов Иван|н|05.02.24', 'Пробный Олег|б|05.02.24', 'Иной Юрий|+|06.02.24'),
    'нб.txt',
  );
  assert.deepEqual(marks.types, ['attendance']);
});

test('an order says from when to when its people study', async () => {
  const { types, fields } = await read(
    lines(
      'Приказ №441/02-зч\nот 01.09.21\nзачислить на курсы с 01.09.21 по 30.06.22',
      'ФИО|Дата рождения|Паспорт',
      'Тестов Иван|03.07.80|A78404499',
      'Пробный Олег|01.10.97|A60699247',
      'Иной Юрий|15.05.82|A60699248',
    ),
    'IMG_20210903.txt',
  );
  assert.deepEqual(types, ['enrolment_order', 'enrolment_line']);
  assert.equal(fields['enrolment_line:span'], '"с 01.09.21 по 30.06.22"');
});

test('what students paid under their contracts is no payment of a bank, and a balance is nobody’s phone', async () => {
  const cash = await read(
    lines(
      'Платежи за обучение, принятые в кассу 12-16 сентября 2016',
      'Дата|ПКО|ФИО|договор|Сумма',
      '16.09.16|800|Тестов Иван|165-ДО|46 000,00',
      '12.09.16|801|Пробный Олег|170-ДО|24 000,00',
    ),
    'принято.txt',
  );
  assert.deepEqual(cash.types, ['tuition_charge']);
  const balance = await read(
    lines(
      'Ведомость по счёту 205.31 (плата за обучение) за сентябрь 2023 г.',
      'Контрагент|Договор|Сальдо нач.|Начислено|Оплачено|Сальдо кон.',
      'Тестов Иван|К-154/22|0|64500|32250|32250',
      'Пробный Олег|К-229/22|0|98000|0|98000',
      'Иной Юрий|К-230/22|0|98000|0|98000',
    ),
    'карточка.xlsx',
  );
  assert.deepEqual(balance.types, ['tuition_charge']);
  assert.equal(balance.fields['tuition_charge:person.full'], 'Контрагент');
});

test('an extract from an order is an order, and no statement of a bank', async () => {
  const people = ['№ п/п|ФИО', '1|Пак Сон Иль', '2|Рим Ён Сик'];
  for (const head of [
    ['Выписка из приказа № 112-с от 01.09.2022', 'О зачислении'],
    ['Выписка из приказа № 112-с от 01 сентября 2022 г.', 'Зачислить на подготовительное отделение следующих граждан:'],
    ['Копия приказа № 112-с от 01.09.2022', 'О зачислении'],
  ]) {
    const { types, fields } = await read([...head, ...people].join('\n'));
    assert.deepEqual(types, ['enrolment_order', 'enrolment_line'], head[0]);
    assert.equal(fields['enrolment_order:order_no'], '"112-с"');
  }
});

test('a journal of certificates is read in whatever Latin letters its headings are', async () => {
  const journal = await read(
    lines(
      'n|data|komu|organizacia|osnovanie|vydal',
      'П-26|2022-10-27|Тестов И.П.|Вымысел|приказ|Мелова О.О.',
      'П-27|2022-10-27|Пробный О.А.|Вымысел|приказ|Мелова О.О.',
      'П-28|2022-10-27|Иной Ю.К.|Вымысел|приказ|Мелова О.О.',
    ),
    'zhurnal_spravok_obshiy.csv',
  );
  assert.deepEqual(journal.types, ['practice_certificate']);
  assert.deepEqual(journal.fields, {
    'practice_certificate:certificate_no': 'n',
    'practice_certificate:issued': 'data',
    'practice_certificate:person.full': 'komu',
    'practice_certificate:host.org_name': 'organizacia',
    'practice_certificate:signer.full': 'vydal',
    'practice_certificate:university.org_name': '"(university not named)"',
  });
  const passports = await read(
    lines(
      'N|Data|Fio obuchaiushchegosia|Predpriiatie|Podpisal',
      '1|05.02.2024|Тестов И.П.|ООО «Вымысел»|Мелова О.О.',
      '2|05.02.2024|Пробный О.А.|ООО «Вымысел»|Мелова О.О.',
    ),
    'jurnal_spravok_o_praktike.csv',
  );
  assert.deepEqual(passports.types, ['practice_certificate']);
  assert.equal(passports.fields['practice_certificate:host.org_name'], 'Predpriiatie');
  assert.equal(passports.fields['practice_certificate:certificate_no'], undefined);
});

test('people, an organisation and a day under headings in Latin letters are still any list', async () => {
  const list = lines(
    'n|familia|organizacia|data',
    '1|Тестов И.П.|ООО «Вымысел»|11.03.2023',
    '2|Иной О.П.|ООО «Вымысел»|11.03.2023',
  );
  assert.deepEqual((await read(list, 'spisok.csv')).types, []);
});

test('a report of who is absent names those, and not the teacher; «нет» is nobody', async () => {
  const stores = await openStores();
  const text = lines(
    'Рапортичка: отсутствующие на занятиях',
    'Дата|Группа|Пара|По списку|Отсутствуют|Преподаватель',
    '26.09.2022|С-11|2|10|нет|Мелова О.О.',
    '27.09.2022|С-11|2|10|Тестов И.П.|Мелова О.О.',
    '28.09.2022|С-11|2|10|Иной Ю.К., Пробный О.А.|Мелова О.О.',
    '29.09.2022|С-11|1|10|Иной Ю.К., Тестов И.П.|Мелова О.О.',
  );
  await stores.load(tableReading(text), 'рапортички.xlsx');
  const marks = await stores.store.rows('select mark, count(*)::int as n from rec.attendance group by mark');
  const named = await stores.protectedStore.rows(
    "select distinct value from mention_value where part = 'full' order by value",
  );
  await stores.close();
  assert.deepEqual(marks, [{ mark: 'absent', n: 5 }]);
  assert.deepEqual(
    named.map(({ value }) => value),
    ['Иной Ю.К.', 'Пробный О.А.', 'Тестов И.П.'],
  );
});

test('a register of orders names in one cell whom each is about, or the annex of a sheet of its own', async () => {
  const stores = await openStores();
  const register = lines(
    'Рег.номер|От|Содержание|Кого|Кол.|Чья подпись',
    '226-ст|21.08.2022|зачислить на 1 курс, Менеджмент, очно|по списку (прил. 1)|3|Мелова О.О.',
    '232-ст|23.08.2022|зачислить на 1 курс, Менеджмент, очно|Тестов Иван; Пробный Олег; Иной Юрий|3|Мелова О.О.',
    '239-ст|27.08.2022|зачислить на 1 курс, Менеджмент, очно|Седов Пётр; Орлов Глеб|2|Панов В.Э.',
  );
  const annex = lines(
    'Приложение 1 к приказу 226-ст от 21.08.2022',
    'п/п|Фамилия|Имя (отчество)|Год рожд.|Паспорт|Основа',
    '1|Мнимов|Кирилл|2001|P00000001|по договору',
    '2|Небылов|Егор|2003|P00000002|по договору',
    '3|Примеров|Лев|2002||по договору',
  );
  const book = workbookReading({ Приказы: register, 'Прил 1': annex });
  await stores.load(book, 'ВУЗ приёмная/реестр приказов.xlsx');
  const rows = await stores.store.rows(
    'select o.order_no, count(*)::int as n from rec.enrolment_line l join rec.enrolment_order o on o.record_id = l.order_id group by 1 order by 1',
  );
  const brought = await stores.store.rows('select 1 from rec.enrolment_order where representative_m is not null');
  await stores.close();
  assert.deepEqual(rows, [
    { order_no: '226-CT', n: 3 },
    { order_no: '232-CT', n: 3 },
    { order_no: '239-CT', n: 2 },
  ]);
  assert.deepEqual(brought, []);
});
