import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from './exhibit-fixture.ts';

/** Each payment with whom it says it is for. */
async function loaded(table: string, name: string) {
  const stores = await openStores();
  await stores.load(tableReading(table), name);
  const parties = await stores.store.rows<{ locator: string; mention: string; kind: string }>(
    `select b.locator, p.mention, m.kind from custody.party p join rec.bank_payment b on b.record_id = p.record_id
     join custody.mention m on m.mention_id = p.mention where p.role = 'for' order by b.locator, p.ordinal`,
  );
  const names = new Map(
    (
      await stores.protectedStore.rows<{ mention: string; value: string }>(
        "select mention, value from mention_value where part = 'full'",
      )
    ).map(({ mention, value }) => [mention, value]),
  );
  const payments = await stores.store.rows('select locator, contract, heads from rec.bank_payment order by locator');
  await stores.close();
  return {
    payments,
    parties,
    people: parties.map(({ locator, mention, kind }) => `${locator} ${kind} ${names.get(mention)}`),
  };
}

const statement = `
Дата|Номер|Плательщик|Получатель|Сумма|Назначение платежа
05.09.2023|1|ООО «Посредник»|ФГБОУ ВО «Морской институт»|300000,00|Оплата за обучение: Ли Н.М., Квон Д.Ч. и ещё 3 чел.
06.09.2023|2|ООО «Посредник»|ФГБОУ ВО «Морской институт»|60000,00|Оплата обучения по договору ДО-117, Ли Н.М.
07.09.2023|3|ООО «Другая»|ФГБОУ ВО «Морской институт»|60000,00|Оплата за обучение студента Ли Н.М.
08.09.2023|4|ООО «Стройка»|Ким Ч.С.|40000,00|Заработная плата Ким Ч.С. за август 2023`;

test('people whom the purpose of a payment names are mentions of it, and so is how many it is for and under which contract', async () => {
  const { payments, people, parties } = await loaded(statement, 'Выписка банка.xlsx');
  assert.deepEqual(people, [
    's1r2 person Ли Н.М.',
    's1r2 person Квон Д.Ч.',
    's1r3 person Ли Н.М.',
    's1r4 person Ли Н.М.',
  ]);
  assert.deepEqual(
    payments.map(({ heads, contract }) => [heads, contract === null ? null : 'said']),
    [
      [5, null],
      [null, 'said'],
      [null, null],
      [null, null],
    ],
  );
  const [first, , again, other] = parties;
  assert.equal(first?.mention, again?.mention);
  assert.notEqual(first?.mention, other?.mention);
});

test('a column of those paid for holds several names in a cell', async () => {
  const { people } = await loaded(
    `
Дата|Плательщик|Получатель|Сумма|За кого
05.09.2023|ООО «Посредник»|ФГБОУ ВО «Морской институт»|300000,00|Ли Н.М., Квон Д.Ч.; Пак Чхоль Су
06.09.2023|ООО «Посредник»|ФГБОУ ВО «Морской институт»|60000,00|5 чел.
07.09.2023|ООО «Посредник»|ФГБОУ ВО «Морской институт»|60000,00|Ким С.И.`,
    'Реестр платежей.xlsx',
  );
  assert.deepEqual(people, [
    's1r2 person Ли Н.М.',
    's1r2 person Квон Д.Ч.',
    's1r2 person Пак Чхоль Су',
    's1r4 person Ким С.И.',
  ]);
});
