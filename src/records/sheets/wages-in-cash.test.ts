import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessMapping } from '../guess/guess-mapping.ts';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { parseMapping } from '../mapping/parse-mapping.ts';
import { printMapping } from '../mapping/print-mapping.ts';

const journal = `
Журнал РКО
№ РКО|Дата|Выдано (кому)|Основание|Сумма|По документу
1|2023-11-10|Хан Ир|заработная плата за Ким Ч.С.|15000|доверенность
2|2023-11-10|Хан Ир|заработная плата за Пак Ё.Х. за октябрь 2023|16000|доверенность
3|2023-11-12|Ли Мён|заработная плата|16000|паспорт
4|2023-11-13|Чан Су Ён|заработная плата за Чан С.Ё.|14000|паспорт
5|2023-11-14|Орлов Пётр Ильич|под отчёт на хозяйственные нужды|5000|паспорт
`;

test('a journal of cash orders: whose wages each is, who took them for another, and what else was paid out', async () => {
  const stores = await openStores();
  const report = await stores.load(tableReading(journal), 'РКО.xlsx');
  assert.deepEqual([report.units[0]?.records, report.units[0]?.rejects], [{ payroll_line: 4, cash_movement: 1 }, 0]);
  const lines = await stores.store.rows<{ person_m: string; proxy_m: string | null; month: number; method: string }>(
    'select person_m, proxy_m, month, method from rec.payroll_line order by locator',
  );
  const names = new Map(
    (
      await stores.protectedStore.rows<{ mention: string; value: string }>(
        "select mention, value from mention_value where part = 'full'",
      )
    ).map(({ mention, value }) => [mention, value]),
  );
  const november = 2023 * 12 + 10;
  assert.deepEqual(
    lines.map(({ person_m, proxy_m, month, method }) => [names.get(person_m), names.get(proxy_m ?? ''), month, method]),
    [
      ['Ким Ч.С.', 'Хан Ир', november, 'proxy'],
      ['Пак Ё.Х.', 'Хан Ир', november - 1, 'proxy'],
      ['Ли Мён', undefined, november, 'cash'],
      ['Чан Су Ён', undefined, november, 'cash'],
    ],
  );
  const cash = await stores.store.rows<{ locator: string }>('select locator from rec.cash_movement');
  assert.deepEqual(cash, [{ locator: 's1r7' }]);
  await stores.close();
});

test('the mapping of a journal of cash that pays wages can be read back', async () => {
  const { mapping } = await guessMapping(tableReading(journal), 'РКО.xlsx');
  assert.deepEqual(parseMapping(printMapping(mapping), 'РКО.xlsx'), mapping);
});

test('a journal of cash of which hardly a row pays wages, and a statement of a bank, are what they were', async () => {
  const types = async (text: string, name: string) =>
    (await guessMapping(tableReading(text), name)).mapping.units.flatMap(({ records }) =>
      records.map(({ type }) => type),
    );
  const other = journal.replaceAll(/заработная плата[^|]*/g, 'возврат займа');
  assert.deepEqual(await types(other, 'РКО.xlsx'), ['cash_movement']);
  const statement = `Выписка по счёту
Дата|Номер|Плательщик|Получатель|Сумма|Назначение платежа
05.09.2023|1|ООО «Вымысел»|Хан Ир|300000,00|Заработная плата за Ким Ч.С.
06.09.2023|2|ООО «Вымысел»|Хан Ир|300000,00|Заработная плата за Пак Ё.Х.`;
  assert.deepEqual(await types(statement, 'выписка.xlsx'), ['bank_payment']);
});
