import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convertMoney } from './convert-money.ts';
import { type OpenStores, openStores, tableReading } from './exhibit-fixture.ts';

const movements = `
Дата|Держатель|Вид операции|Сумма|Валюта
04.03.2024|ООО «Вымышленный стройтрест»|снятие|100,00|USD
05.03.2024|ООО «Вымышленный стройтрест»|снятие|100,00|USD
04.03.2024|ООО «Вымышленный стройтрест»|снятие|100,00|EUR
04.03.2024|ООО «Вымышленный стройтрест»|снятие|100,00|RUB
`;

/** Rates, read anew as the one exhibit that holds them. */
const loadRates = (stores: OpenStores, ...lines: string[]) =>
  stores.load(tableReading(['Дата курса|Код валюты|Базовая валюта|Курс ЦБ', ...lines].join('\n')), 'курсы валют.csv', {
    exhibitId: 'a-table-of-rates',
  });
const worth = (stores: OpenStores) =>
  stores.store.rows(
    'select amount_cur, day(at_day) as day, amount_base, amount_rate from rec.cash_movement order by amount_cur, at_day',
  );
const values = async (stores: OpenStores) => (await worth(stores)).map(({ amount_base }) => amount_base);

test('an amount has its value by the rate of its own day, whichever came first, and cites the rate', async () => {
  const stores = await openStores();
  await loadRates(stores, '04.03.2024|USD|RUB|91,3336');
  await stores.load(tableReading(movements), 'движение наличных.csv');
  await convertMoney(stores.store, 'RUB');
  const [rate] = await stores.store.rows('select record_id from ref.fx_rate');
  assert.deepEqual(await worth(stores), [
    { amount_cur: 'EUR', day: 4, amount_base: null, amount_rate: null },
    { amount_cur: 'RUB', day: 4, amount_base: '100.00', amount_rate: null },
    { amount_cur: 'USD', day: 4, amount_base: '9133.36', amount_rate: rate?.record_id },
    { amount_cur: 'USD', day: 5, amount_base: null, amount_rate: null },
  ]);
  await stores.close();
});

test('two rates for one day give no value, also to what had one; a rate that is gone takes its value with it', async () => {
  const stores = await openStores();
  await stores.load(tableReading(movements), 'движение наличных.csv');
  await loadRates(stores, '04.03.2024|USD|RUB|90');
  await convertMoney(stores.store, 'RUB');
  await convertMoney(stores.store, 'RUB');
  assert.deepEqual(await values(stores), [null, '100.00', '9000.00', null]);
  await loadRates(stores, '04.03.2024|USD|RUB|90', '04.03.2024|USD|RUB|91');
  await convertMoney(stores.store, 'RUB');
  assert.deepEqual(await values(stores), [null, '100.00', null, null]);
  await loadRates(stores, '05.03.2024|USD|RUB|92');
  await convertMoney(stores.store, 'RUB');
  assert.deepEqual(await values(stores), [null, '100.00', null, '9200.00']);
  await stores.store.run('delete from ref.fx_rate');
  await convertMoney(stores.store, 'RUB');
  assert.deepEqual(await values(stores), [null, '100.00', null, null]);
  await stores.close();
});

test('a rate against another currency says nothing of the case’s', async () => {
  const stores = await openStores();
  await stores.load(tableReading(movements), 'движение наличных.csv');
  await loadRates(stores, '04.03.2024|USD|CNY|7,2');
  await convertMoney(stores.store, 'RUB');
  assert.deepEqual(await values(stores), [null, '100.00', null, null]);
  await stores.close();
});
