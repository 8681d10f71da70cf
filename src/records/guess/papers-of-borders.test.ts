import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableReading } from '../loading/exhibit-fixture.ts';
import { fieldName } from '../mapping/mapping.ts';
import { guessMapping } from './guess-mapping.ts';

async function read(text: string, name: string) {
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
