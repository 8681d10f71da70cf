import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableReading } from '../loading/exhibit-fixture.ts';
import { fieldName } from '../mapping/mapping.ts';
import { guessMapping } from './guess-mapping.ts';

async function read(text: string, name = 'Книга1.xlsx') {
  const { mapping } = await guessMapping(tableReading(text), name);
  const records = mapping.units.flatMap((unit) => unit.records);
  const fields = records.flatMap((record) =>
    record.fields.map((field): [string, string] => [
      fieldName(field),
      field.source.kind === 'column' ? field.source.heading : `"${field.source.text}"`,
    ]),
  );
  return { types: records.map(({ type }) => type), fields: Object.fromEntries(fields) };
}

test('a manifest that says when its passengers arrive: each of them entered at that hour', async () => {
  const { types, fields } = await read(
    `surname|given|dob|travelDoc|visa|flight|arrival
BUI|ANH TUAN|1998-04-07|C6239043|216 9219359|ZZ 9012|2024-09-03T06:40:00
TRAN|QUANG DUNG|2005-11-01|C6172902|223 3879084|ZZ 9012|2024-09-03T06:40:00
`,
    'manifest.csv',
  );
  assert.deepEqual(types, ['border_crossing']);
  assert.equal(fields.at, 'arrival');
  assert.equal(fields.direction, '"in"');
});

test('a notice of those who left a dormitory: «Кто» is the person, and the title says the address', async () => {
  const { types, fields } = await read(
    `Исх. 18 от 25.03.2020. ВНИМС уведомляет об убытии иностранных граждан из общежития (г. Вымыслов, ул. Морская, 7)
Кто|Род.|Убыл|Состоял на учёте
Кумар Ахмед|2002|12.03.2020|21.01.2020 - 12.03.2020
Нгуен Дык Минь|2004|12.03.2020|18.01.2020 - 12.03.2020
`,
    'Уведомления убытие.csv',
  );
  assert.deepEqual(types, ['arrival_notice']);
  assert.equal(fields['person.full'], 'Кто');
  assert.equal(fields['place.address'], '"г. Вымыслов, ул. Морская, 7"');
  assert.equal(fields.kind, '"departure"');
});

test('which journey rows are of: passports, days and one way are over a border; a gate is passed at an hour; passengers by staff numbers are neither', async () => {
  for (const [text, types] of [
    [
      'Прибытие в РФ рабочих по заявкам\nдата|откуда|ФИО (лат)|№ паспорта\n16.02.2024|Ханой|TESTOV IVAN|2467550\n01.03.2024|Дели|PROBNY OLEG|9176204',
      ['border_crossing'],
    ],
    [
      'Убытие рабочих на родину\nФИО|Паспорт|Дата вылета\nТестов Иван|2467550|12.05.2024\nПробный Олег|9176204|12.05.2024',
      ['border_crossing'],
    ],
    [
      'Журнал въезда автотранспорта, объект Причал № 4\nДата|Время въезда|Время выезда|Гос. номер|Водитель\n06.08.2024|06:18|18:10|Т566ОР00|Тестов Иван\n06.08.2024|06:48|18:11|Т567ОР00|Пробный Олег',
      ['site_access', 'site_access'],
    ],
    [
      'time|direction|plate|driver\n2024-08-06 06:18|IN|T566OP00|Testov Ivan\n2024-08-06 06:28|OUT|T567OP00|Probny Oleg',
      ['site_access'],
    ],
    ['Пассажиры автобуса\n№|Ф.И.О.|Таб. №\n1|Тестов Иван|08061\n2|Пробный Олег|03402', []],
    ['Транспорт\nГос. номер|Водитель|Дата ТО\nТ566ОР00|Тестов Иван|06.08.2024\nТ567ОР00|Пробный Олег|07.08.2024', []],
  ] as const)
    assert.deepEqual((await read(text)).types, types, text);
});

test('what a firm does is nobody who owns it', async () => {
  const { types } = await read(
    'Организация|ОКВЭД основной|Наименование\nООО «Вымысел»|10.20|Переработка рыбы\nООО «Проба»|43.99|Работы строительные прочие',
  );
  assert.deepEqual(types, ['company_activity']);
});
