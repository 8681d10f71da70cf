import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableReading } from '../loading/exhibit-fixture.ts';
import { fieldName, type Mapping } from '../mapping/mapping.ts';
import { parseMapping } from '../mapping/parse-mapping.ts';
import { printMapping } from '../mapping/print-mapping.ts';
import { guessMapping } from './guess-mapping.ts';

const roles = ({ units }: Mapping) =>
  Object.fromEntries(
    units.flatMap(({ records }) =>
      records.flatMap(({ fields }) =>
        fields.map((field) => [
          fieldName(field),
          field.source.kind === 'column' ? field.source.heading : field.source.text,
        ]),
      ),
    ),
  );
const types = ({ units }: Mapping) => units.flatMap(({ records }) => records.map((record) => record.type));

test('headings in three languages and any order', async () => {
  const ru = await guessMapping(
    tableReading('Объект|Направление|Дата и время прохода|№ пропуска\nЖК|вход|01.10.2023 08:00|7'),
    'a.csv',
  );
  const en = await guessMapping(
    tableReading('Timestamp|Badge|Site|Direction|Gate\n2023-10-01 08:00|7|Site A|in|1'),
    'b.csv',
  );
  const ko = await guessMapping(
    tableReading('일시|출입증 번호|방향|현장|업체\n2023-10-01 08:00|7|입장|바다현장|한빛건설 주식회사'),
    'c.csv',
  );
  for (const guess of [ru, en, ko]) assert.deepEqual(types(guess.mapping), ['site_access']);
  assert.equal(roles(ko.mapping)['contractor.org_name'], '업체');
});

test('the number of an event is no paper of whoever passed, where a badge says who did; a paper that is called one still is', async () => {
  const log = (heading: string) =>
    guessMapping(
      tableReading(
        `Точка доступа|Карта доступа|${heading}|Площадка|Момент прохода|Событие
КПП 2|3922|322183|ЖК|2023-10-02 07:30:30|вход
КПП 2|3922|322299|ЖК|2023-10-02 19:30:38|выход`,
      ),
      'log.csv',
    );
  for (const heading of ['№ события', 'ID', 'Id', 'Event ID']) {
    const { mapping } = await log(heading);
    assert.deepEqual(types(mapping), ['site_access']);
    assert.equal(roles(mapping)['person.document'], undefined, heading);
  }
  assert.equal(roles((await log('№ паспорта')).mapping)['person.document'], '№ паспорта');
});

test('a register of visas that leaves out their numbers is one all the same; a list of people with papers and days is none', async () => {
  const people = 'Чан Ли|01.05.1990|E08120026';
  const { mapping } = await guessMapping(
    tableReading(
      `ФИО|Дата рождения|Паспорт|Вид визы|Приглашающая организация|ИНН|Действует с|Действует по
${people}|деловая (техническое обслуживание)|ООО «Вымысел»|0075359534|05.10.2023|04.12.2023`,
    ),
    'список.csv',
  );
  assert.deepEqual(types(mapping), ['visa']);
  assert.equal(roles(mapping).category, 'Вид визы');
  const other = await guessMapping(
    tableReading(`ФИО|Дата рождения|Паспорт|Категория|Действует с|Действует по\n${people}|B|05.10.2023|04.12.2023`),
    'список.csv',
  );
  assert.deepEqual(types(other.mapping), []);
});

test('a number or account stands with the party on its left', async () => {
  const { mapping } = await guessMapping(
    tableReading(
      'Дата|Плательщик|ИНН|Счёт|Получатель|ИНН|Счёт|Сумма, руб.|Назначение платежа\n01.10.2023|ООО Вымысел|0012345673|40702810100000000001|Пак С.|001234567890|40817810100000000002|1 500,50|Аванс',
    ),
    'выписка.csv',
  );
  const fields = mapping.units[0]?.records[0]?.fields ?? [];
  const at = (name: string) =>
    fields
      .filter((field) => fieldName(field) === name)
      .map(({ source }) => (source.kind === 'column' ? source.index : -1));
  assert.deepEqual(
    [at('payer.inn'), at('payer_account.account'), at('payee.inn'), at('payee_account.account')],
    [[2], [3], [5], [6]],
  );
});

test('a lone number of a register is of the party that it always stands with, wherever its column is', async () => {
  const { mapping } = await guessMapping(
    tableReading(
      `Сумма, руб.|ИНН|Дата|Получатель|Назначение платежа|Плательщик
1 500,00|0012345673|01.10.2023|ООО «Ручей»|за услуги|ООО «Вымысел»
1 700,00|0012345673|02.10.2023|ООО «Берег»|за услуги|ООО «Вымысел»
1 900,00|0012345674|03.10.2023|ООО «Ручей»|аренда|ООО «Берег»`,
    ),
    'выписка.csv',
  );
  const fields = mapping.units[0]?.records[0]?.fields.map(fieldName) ?? [];
  assert.ok(fields.includes('payer.inn') && !fields.includes('payee.inn'));
});

test('one row may be two records', async () => {
  const { mapping } = await guessMapping(
    tableReading(
      'Работодатель|Фамилия|Имя|№ договора|Дата договора|Вид договора|Вид уведомления|Дата события|Дата подачи\nООО Вымысел|Ким|Су|5|01.09.2023|срочный|заключение|01.09.2023|04.09.2023',
    ),
    'договоры.csv',
  );
  assert.deepEqual(types(mapping), ['employment_contract', 'mvd_notice']);
});

test('doubtful dates are said, and settled where one number is above twelve', async () => {
  const table = (day: string) =>
    tableReading(
      `Certificate no|Date of issue|Student|University|Host\n12|${day}|KIM SU|Invented University|Example LLC`,
    );
  const open = await guessMapping(table('03/04/2023'), 'certificates.csv');
  assert.match(
    open.reasons.join('\n'),
    /doubtful: "03\/04\/2023" in "Date of issue", row 2 may be day first or month first/,
  );
  const settled = await guessMapping(table('03/14/2023'), 'certificates.csv');
  assert.equal(settled.mapping.units[0]?.order, 'mdy');
  assert.ok(!settled.reasons.some((reason) => reason.includes('month first')));
});

test('a table of nothing we know is not forced', async () => {
  const { mapping, leftovers } = await guessMapping(tableReading('foo|bar\n1|2\n3|4'), 'odd.csv');
  assert.deepEqual(mapping.units, []);
  assert.match(leftovers[0] ?? '', /^not recognised: no record type finds the columns it needs among "foo", "bar"/);
});

test('a mapping goes through its text unchanged, and mistakes in it are found by line', async () => {
  const { mapping } = await guessMapping(
    tableReading('Timestamp|Badge|Site|Direction|Colour\n2023-10-01 08:00|7|Site A|in|red'),
    'b.csv',
  );
  const text = printMapping(mapping);
  assert.deepEqual(parseMapping(text, 'm.yml'), mapping);
  assert.deepEqual(mapping.units[0]?.unused, ['Colour']);
  const line = text.split('\n').findIndex((one) => one.includes('badge.badge')) + 1;
  assert.throws(
    () => parseMapping(text.replace('badge.badge', 'bagde.badge'), 'm.yml'),
    new RegExp(`m\\.yml:${line}: unknown field "bagde"`),
  );
  assert.throws(
    () => parseMapping(text.replace('badge.badge', 'badge.colour'), 'm.yml'),
    new RegExp(`m\\.yml:${line}: unknown part "colour" of badge`),
  );
  assert.throws(
    () => parseMapping(text.replace('site_access', 'gate_log'), 'm.yml'),
    /m\.yml:\d+: unknown record type "gate_log"/,
  );
  assert.throws(
    () => parseMapping(text.replace('order: dmy', 'order: ymd'), 'm.yml'),
    /expected dmy or mdy, found "ymd"/,
  );
  assert.throws(
    () => parseMapping(text.replace('zone: null', 'zone: Mars/Base'), 'm.yml'),
    /unknown time zone "Mars\/Base"/,
  );
});
