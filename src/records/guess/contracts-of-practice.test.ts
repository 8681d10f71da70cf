import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableReading } from '../loading/exhibit-fixture.ts';
import { fieldName } from '../mapping/mapping.ts';
import { guessMapping } from './guess-mapping.ts';

async function taken(text: string, name: string) {
  const { mapping } = await guessMapping(tableReading(text), name);
  const [record, ...more] = mapping.units.flatMap(({ records }) => records);
  const said = (record?.fields ?? []).map((field) => [
    fieldName(field),
    field.source.kind === 'column' ? field.source.heading : field.source.text,
  ]);
  return { types: [record, ...more].map((one) => one?.type), fields: Object.fromEntries(said) };
}

const register = (subject: string) => `
№ договора|Дата договора|Вуз|Организация|Предмет
12/24|01.03.2024|Вымышленный университет|ООО «Вымысел»|${subject}
13/24|02.03.2024|Вымышленный университет|АО «Небыль»|${subject}`;

test('a register of contracts whose subject is practice names hosts, and no customer whom a university builds for', async () => {
  const { types, fields } = await taken(register('практическая подготовка обучающихся'), 'Реестр договоров.csv');
  assert.deepEqual(types, ['practice_contract']);
  assert.equal(fields['host.org_name'], 'Организация');
  const untitled = await taken(
    'Рег. №|Дата|Организация|Предмет|Действует до\n12|01.03.2024|ООО «Вымысел»|практика студентов|31.12.2024\n13|02.03.2024|АО «Небыль»|практика студентов|31.12.2024',
    'Реестр договоров вуза.csv',
  );
  assert.deepEqual(untitled.types, ['practice_contract']);
  const works = await taken(register('отделочные работы'), 'Реестр договоров.csv');
  assert.notDeepEqual(works.types, ['practice_contract']);
});

test('notices to the police are notices however their contracts are headed', async () => {
  const rows =
    'ООО «Вымысел»|Ким Чхоль Су|472123456|трудовой|01.03.2024|03.03.2024\nООО «Вымысел»|Пак Ён Хо|472123457|трудовой|01.03.2024|03.03.2024';
  const russian = await taken(
    `Работодатель|ФИО работника|Паспорт|Вид договора|Договор от|Уведомление от\n${rows}`,
    '12_уведомления_МВД.csv',
  );
  assert.deepEqual(russian.types, ['mvd_notice']);
  assert.equal(russian.fields.filed, 'Уведомление от');
  const english = await taken(
    `Employer|Worker|Passport|Position|Contract date|Filed\n${rows.replaceAll('трудовой', 'бетонщик')}`,
    'employment_notifications.csv',
  );
  assert.deepEqual(english.types, ['mvd_notice']);
  assert.deepEqual([english.fields.event_date, english.fields.filed], ['Contract date', 'Filed']);
});

test('where each subject says that it is a contract of practice, no heading and no title need say it', async () => {
  const { types } = await taken(
    'рег_номер;дата_рег;контрагент;предмет;исполнитель\n001/ПД;01.03.2022;ООО «Вымысел»;договор о практической подготовке;Титова\n002/ПД;05.03.2022;АО «Небыль»;договор о практической подготовке;Титова'.replaceAll(
      ';',
      '|',
    ),
    'reg.csv',
  );
  assert.ok(!types.includes('procurement_contract'), types.join());
});

test('whatever a program calls what its contracts are about, in whatever letters', async () => {
  for (const text of [
    'nomer|data|predmet|organizaciya|srok_do\n23-DP|05.01.2022|prakticheskaya podgotovka|ООО «Вымысел»|01.11.2022\n56-DP|14.08.2022|prakticheskaya podgotovka|АО «Небыль»|10.06.2023',
    'Контрагент|ИНН|ВидДоговора|Номер|Дата\nООО «Вымысел»|0050947397|Практическая подготовка студентов|П/229|04.07.2024\nАО «Небыль»|0021312032|Практическая подготовка студентов|П/135|18.03.2024',
  ]) {
    const { types } = await taken(text, 'dogovory.csv');
    assert.deepEqual([...new Set(types)], ['practice_contract'], text);
  }
});
