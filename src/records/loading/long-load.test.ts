import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from './exhibit-fixture.ts';

const heading = 'Объект|№ пропуска|Дата и время прохода|Направление|Точка доступа|Подрядчик';
const two = (value: number): string => String(value).padStart(2, '0');

/** Cells that come back, change, fall silent or cannot be read in turns that share no divisor with the size of a batch. */
const passage = (n: number): string =>
  [
    `Объект ${n % 1009 === 5 ? 2 : 1}`,
    n % 997 === 3 ? '' : `B${n % 701}`,
    `${two(1 + (n % 28))}.09.2023 ${two(n % 24)}:${two(n % 60)}`,
    n % 2 ? 'вход' : 'выход',
    n % 13 === 0 ? '' : `КПП ${n % 3} у северных ворот`,
    n % 7 === 0 ? '' : 'ООО Образец',
  ].join('|');

const rows = 4500;
const log = [heading, ...Array.from({ length: rows }, (_, n) => passage(n))].join('\n');
const silent = Array.from({ length: rows }, (_, n) => n).filter((n) => n % 997 === 3).length;

test('each of many rows says in its own record what it says in the file', async () => {
  const stores = await openStores();
  const report = await stores.load(tableReading(log), 'скуд.csv');
  assert.equal(report.units[0]?.recordRows, rows - silent);
  assert.equal(report.units[0]?.rejects, silent);
  const wrong = await stores.store.rows(`
    with said as (select *, cast(substr(locator, 4) as integer) - 2 as n from rec.site_access)
    select locator from said where record_id <> 'acc-9f2c0a1b7e44d210-' || locator
      or at_minute <> (n % 24) * 60 + n % 60 or day(at_day) <> 1 + n % 28 or at_local <> at_day + to_minutes(at_minute)
      or at_week <> date_diff('day', date '1970-01-05', at_day) // 7 or at_month <> 2023 * 12 + 8
      or gate is distinct from case when n % 13 = 0 then null else 'КПП ' || n % 3 || ' у северных ворот' end
      or (direction = 'in') <> (n % 2 = 1) or (contractor_m is null) <> (n % 7 = 0)
      or read_p <> 1 or grade <> 'B2' or dup_of is not null or at_utc is not null`);
  assert.deepEqual(wrong, []);
  await stores.close();
});

test('a mention is where its badge is, and counts its records', async () => {
  const stores = await openStores();
  await stores.load(tableReading(log), 'скуд.csv');
  const wrong = await stores.store.rows(`
    with said as (select badge_m, (cast(substr(locator, 4) as integer) - 2) % 701 as badge, site_m from rec.site_access)
    select badge_m from said group by badge_m having count(distinct badge) > 1 or count(distinct site_m) > 1`);
  assert.deepEqual(wrong, []);
  const uncounted = await stores.store.rows(`
    select mention_id from custody.mention m where records <> (select count(*) from rec.site_access a
      where mention_id in (a.site_m, a.badge_m, a.contractor_m))`);
  assert.deepEqual(uncounted, []);
  await stores.close();
});

/** What a case holds, apart from which mentions were written when. */
async function held(mostShelved: number | undefined): Promise<string[]> {
  const stores = await openStores();
  await stores.load(tableReading(log), 'скуд.csv', { mostShelved });
  const rows = (sql: string) => stores.store.rows(sql);
  const all = [
    await rows('select * from rec.site_access order by record_id'),
    await rows('select * from custody.mention order by mention_id'),
    await rows('select * from custody.coverage order by coverage_id'),
    await stores.protectedStore.rows('select * from mention_value order by all'),
  ];
  await stores.close();
  return all.flat().map((row) => JSON.stringify(row));
}

/** The first that differs: all differences of thousands of rows would take longer to show than to make. */
const firstDifference = (a: readonly string[], b: readonly string[]) =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [a[i], b[i]]).find(([one, other]) => one !== other);

test('who comes again after leaving the memory of the loader is who they were', async () => {
  const whole = await held(undefined);
  for (const most of [8, 40, 300]) assert.equal(firstDifference(await held(most), whole), undefined);
});

test('two of one name in one month stay two, however little is kept in memory', async () => {
  const line = (n: number) =>
    `Сотрудник ${'абвгд'[n % 5]} Тестов|ПЛ${n % 4}|${two(1 + (Math.floor(n / 40) % 12))}.2023|1000,00`;
  const sheet = ['ФИО|Подразделение|Месяц|К выплате', ...Array.from({ length: 400 }, (_, n) => line(n))].join('\n');
  const mentions = async (mostShelved?: number) => {
    const stores = await openStores();
    await stores.load(tableReading(sheet, 'Расчётная ведомость'), 'зарплата.csv', { mostShelved });
    const found = await stores.store.rows('select * from custody.mention order by mention_id');
    await stores.close();
    return found;
  };
  assert.deepEqual(await mentions(2), await mentions());
});
