import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';

async function cashIn(text: string, name = 'тетрадь.xlsx') {
  const stores = await openStores();
  const report = await stores.load(tableReading(text), name);
  const rows = await stores.store.rows(
    'select kind, cast(at_day as varchar) as day, amount, holder_m, counterparty_m from rec.cash_movement order by locator',
  );
  const names = await stores.protectedStore.rows('select mention, part, value from mention_value order by all');
  await stores.close();
  const named = new Map(names.map(({ mention, value }) => [mention, value]));
  return {
    records: report.units[0]?.records,
    rows: rows.map(({ kind, day, amount, holder_m, counterparty_m }) => [
      ...[
        kind,
        day,
        Number(amount),
        named.get(holder_m as string) ?? null,
        named.get(counterparty_m as string) ?? null,
      ],
    ]),
  };
}

test('a notebook of cash without headings: whose money, how much, when, and who took it', async () => {
  const { records, rows } = await cashIn(`
Тетрадь, касса
Тестов Иван Петрович|14000|12.11.22|сам
Тестов Иван Петрович|15000|13.12.22|Старший К.Н.
Пробный О.О.|15000|10.11.22|отдал Старший К.Н.
Пробный О.О.|16000|11.12.22|сам
`);
  assert.deepEqual(records, { cash_movement: 4 });
  assert.deepEqual(rows, [
    ['withdrawal', '2022-11-12', 14000, 'Тестов Иван Петрович', null],
    ['withdrawal', '2022-12-13', 15000, 'Тестов Иван Петрович', 'Старший К.Н.'],
    ['withdrawal', '2022-11-10', 15000, 'Пробный О.О.', 'Старший К.Н.'],
    ['withdrawal', '2022-12-11', 16000, 'Пробный О.О.', null],
  ]);
});

test('where nobody is said to have taken it himself, a list of names and numbers is no book of cash', async () => {
  const { records } = await cashIn(
    'Список\nТестов Иван|14000|12.11.22|Старший К.Н.\nПробный Олег|15000|13.12.22|Старший К.Н.\nИной Юрий|15000|10.11.22|Старший К.Н.',
    'список.xlsx',
  );
  assert.deepEqual(records ?? {}, {});
});
