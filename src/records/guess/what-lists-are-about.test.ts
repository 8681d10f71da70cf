import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableReading, workbookReading } from '../loading/exhibit-fixture.ts';
import { guessMapping } from './guess-mapping.ts';

async function taken(name: string, text: string, as?: string): Promise<string> {
  const { mapping } = await guessMapping(tableReading(text), name, as === undefined ? {} : { as });
  return [...new Set(mapping.units.flatMap(({ records }) => records.map(({ type }) => type)))].join(' + ');
}

const insured =
  'Застрахованный|Договор №|Дата договора|Сумма\nКим Чхоль Су|201|01.09.2023|5000\nПак Ён Хо|202|01.09.2023|5000';

test('people with a number of a contract have a contract of study only where something says study', async () => {
  const others: readonly (readonly [string, string])[] = [
    ['страховка.csv', insured],
    [
      'Лист1.csv',
      'Договор|Дата договора|ФИО|Плательщик\n201|01.09.2023|Ким Чхоль Су|ООО «Вымысел»\n202|01.09.2023|Пак Ён Хо|ООО «Вымысел»',
    ],
    [
      'мед.csv',
      'Пациент|Договор №|Дата|Услуга|Стоимость\nКим Чхоль Су|М-1|01.09.2023|медосмотр|1500\nПак Ён Хо|М-2|01.09.2023|медосмотр|1500',
    ],
    ['садик.csv', 'ФИО ребёнка|Договор №|Начислено|Оплачено\nИванов Иван|201|5000|5000\nПетров Пётр|202|5000|5000'],
    [
      'виза.csv',
      'Клиент|Договор|Дата договора|Сумма договора|Оплачено\nКим Чхоль Су|В-1|01.09.2023|15000|15000\nПак Ён Хо|В-2|01.09.2023|15000|10000',
    ],
    [
      'agency.csv',
      'Client|Agreement no|Date|Fee|Paid\nKIM CHOL SU|A-11|2023-09-01|1200|1200\nPAK YONG HO|A-12|2023-09-01|1200|600',
    ],
    ['계약.csv', '이름|계약 번호|계약일|금액\n김철수|22-1|2023-09-01|1200\n박영호|22-2|2023-09-01|1200'],
  ];
  for (const [name, text] of others) assert.equal(await taken(name, text), '', name);
  const ofStudy: readonly (readonly [string, string])[] = [
    ['Платные образовательные услуги/страховка.csv', insured.replace('Застрахованный', 'ФИО')],
    ['dogovory_obuchenie.csv', insured.replace('Застрахованный', 'ФИО')],
    ['Лист1.csv', 'ФИО|Курс|Договор №|Заказчик\nКим Чхоль Су|1|201|ООО «Вымысел»\nПак Ён Хо|1|202|ООО «Вымысел»'],
    [
      'Лист1.csv',
      'Договор|Слушатель|Специальность|Заказчик\n201|Ким Чхоль Су|Строительство|ООО «Вымысел»\n202|Пак Ён Хо|Строительство|ООО «Вымысел»',
    ],
    ['Sheet1.csv', 'Student|Contract no|Sponsor\nKIM CHOL SU|A-11|Vymysel LLC\nPAK YONG HO|A-12|Vymysel LLC'],
    ['학비.csv', '이름|계약 번호|납부자\n김철수|22-1|조선무역\n박영호|22-2|조선무역'],
  ];
  for (const [name, text] of ofStudy) assert.equal(await taken(name, text), 'tuition_charge', text);
});

test('beside a word of study a number of a contract tells nothing where the list is of practice, work or homes', async () => {
  for (const [heading, ...more] of [
    ['Договор найма', 'Комната|12|14'],
    ['Договор о практике', 'Место|база|база'],
    ['Трудовой договор', 'Примечание|да|нет'],
  ] as const) {
    const [head, ...cells] = (more[0] ?? '').split('|');
    const rows = ['Ким Чхоль Су|201', 'Пак Ён Хо|202'].map((row, i) => `${row}|${cells[i]}`);
    assert.ok(
      !(await taken('Лист1.csv', [`Студент|${heading}|${head}`, ...rows].join('\n'))).includes('tuition'),
      heading,
    );
  }
});

test('orders of customers enrol nobody, a certificate of income is none of practice, and contracts with anybody are none of practice', async () => {
  const lists: readonly (readonly [string, string, string])[] = [
    [
      'Orders.csv',
      'Order no|Date|Customer|Amount|Status\n101|2023-09-01|Vymysel LLC|1000|paid\n102|2023-09-02|Proba LLC|2000|open',
      '',
    ],
    [
      'справки 2-НДФЛ.csv',
      '№ справки|Дата выдачи|Кому|Подпись\n1|02.07.2023|Иванов И.И.|\n2|05.08.2023|Петров П.П.|',
      '',
    ],
    [
      'справки о практике.csv',
      '№ справки|Дата выдачи|Кому|Подпись\n1|02.07.2023|Иванов И.И.|\n2|05.08.2023|Петров П.П.|',
      'practice_certificate',
    ],
    [
      'Реестр договоров.csv',
      '№|№ договора|Дата заключения|Контрагент|Сумма договора\n1|12/23|01.09.2023|ООО «Проба»|15000\n2|13/23|01.09.2023|ООО «Вымысел»|25000',
      '',
    ],
    ['연락처.csv', '이름|직책|전화|메일\n김철수|과장|02-1|a@b\n박영호|대리|02-2|c@d', ''],
  ];
  for (const [name, text, type] of lists) assert.equal(await taken(name, text), type, name);
});

test('whoever knows what a list is says so, whatever it is about', async () => {
  assert.equal(await taken('страховка.csv', insured, 'tuition_charge'), 'tuition_charge');
});

test('a sheet that nothing tells is told by a sheet of the file that has its headings, and by none of other headings', async () => {
  const rows = 'Ким Чхоль Су|201|86000|01.09.2022\nПак Ён Хо|202|86000|01.09.2022';
  const { mapping, reasons } = await guessMapping(
    workbookReading({
      Лист1: `ФИО|Договор|Сумма|Дата\n${rows}`,
      'Оплата обучения': `ФИО|Договор|Сумма|Дата\n${rows}`,
      Лист3: `ФИО|Договор|Цена|Дата\n${rows}`,
    }),
    'Книга1.xlsx',
  );
  assert.deepEqual(
    mapping.units.map(({ name, records }) => [name, ...records.map(({ type }) => type)]),
    [
      ['Лист1', 'tuition_charge'],
      ['Оплата обучения', 'tuition_charge'],
    ],
  );
  assert.match(reasons[0] ?? '', /^Лист1: doubtful: .* headings of sheet "Оплата обучения"/);
});

test('fees that a title names are of those below it, unless somebody is said to pay or to be paid', async () => {
  const rows = (...who: string[]) => who.map((name, i) => `1${i}.09.2016|80${i}|${name}|46 000,00`).join('\n');
  const people = rows('Ким Чхоль Су, договор 165-ДО', 'Пак Ён Хо, договор 170-ДО').replaceAll(', договор ', '|');
  assert.equal(
    await taken('касса.csv', `Платежи за обучение, принятые в кассу\nДата|ПКО|ФИО|Договор|Сумма\n${people}`),
    'tuition_charge',
  );
  assert.notEqual(
    await taken(
      'выписка.csv',
      `Поступления за обучение на счёт\nДата|№|Плательщик|Сумма\n${rows('ООО «Вымысел»', 'ООО «Проба»')}`,
    ),
    'tuition_charge',
  );
});

test('what a list is about is said by words of its own, and not by the names of those on it', async () => {
  const partners =
    'Партнёр|№ дог.|Дата|Статус\nForeign Studies College|241-Р|14.06.2019|действует\nООО «Практика»|143-Р|04.06.2019|действует';
  assert.equal(await taken('партнёры/реестр.csv', partners), '');
});
