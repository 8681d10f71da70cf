import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';
import { panelWidth } from './panelled-tables.ts';

test('a list in two panels side by side: every entry is a record at the place of its row', async () => {
  const stores = await openStores();
  const sheet = tableReading(`
Список выданных пропусков
№|ФИО|Дата рождения|№ пропуска|Подрядчик|№|ФИО|Дата рождения|№ пропуска|Подрядчик
1|Ким Чхоль Су|12.03.1987|A-101|ООО «Вымысел»|4|Чан Су|01.02.1991|A-104|ООО «Вымысел»
2|Пак Ён Хо|01.11.1990|A-102|ООО «Вымысел»|5|Хан Ир|05.02.1991|A-105|ООО «Вымысел»
3|Ли Мён|30.06.1985|A-103|ООО «Вымысел»|||||
`);
  const report = await stores.load(sheet, 'пропуска.xlsx');
  assert.deepEqual([report.units[0]?.records, report.units[0]?.rejects], [{ site_list: 5 }, 0]);
  const rows = await stores.store.rows('select locator from rec.site_list order by locator');
  assert.deepEqual(
    rows.map(({ locator }) => locator),
    ['s1r3', 's1r3', 's1r4', 's1r4', 's1r5'],
  );
  await stores.close();
});

test('two columns side by side twice, of which one lists people: lodgers of the dormitory that the line above names', async () => {
  const stores = await openStores();
  const sheet = tableReading(`
АКТ сверки проживающих
Общежитие № 2, Вымышленный университет
Комната|Фамилия, имя|Комната|Фамилия, имя
208|Ким Чхоль Су|212|Чан Су
209|Пак Ён Хо|213|Хан Ир
210|Ли Мён||
`);
  const report = await stores.load(sheet, 'акт.docx');
  assert.deepEqual([report.units[0]?.records, report.units[0]?.rejects], [{ site_list: 5 }, 0]);
  const beds = await stores.store.rows<{ bed: string }>('select bed from rec.site_list order by bed');
  assert.deepEqual(
    beds.map(({ bed }) => bed),
    ['208', '209', '210', '212', '213'],
  );
  const places = await stores.protectedStore.rows<{ value: string }>(
    "select distinct value from mention_value where part = 'place_name'",
  );
  assert.deepEqual(places, [{ value: 'Общежитие № 2, Вымышленный университет' }]);
  await stores.close();
});

test('headings that stand again only in part, or twice by chance, are no panels', () => {
  assert.equal(panelWidth(['ФИО', 'Дата', 'Сумма', 'ФИО', 'Дата', 'Сумма']), 3);
  assert.equal(panelWidth(['ФИО', 'Дата', 'Сумма', '', 'ФИО', 'Дата', 'Сумма']), 4);
  assert.equal(panelWidth(['ФИО', 'Дата', 'Сумма', 'ФИО', 'Дата', 'Банк']), null);
  assert.equal(panelWidth(['Дата', 'Счёт', 'Дата', 'Счёт']), null);
  assert.equal(
    panelWidth(['Комната', 'ФИО', '', 'Комната', 'ФИО'], (at) => at % 3 === 1),
    3,
  );
  assert.equal(
    panelWidth(['Сдал', 'Дата', 'Сдал', 'Дата'], (at) => at === 0),
    null,
    'people in the first alone',
  );
  assert.equal(panelWidth(['н', 'н', 'н', 'н', 'н', 'н']), null);
  assert.equal(panelWidth(['ФИО', 'Дата', 'Сумма']), null);
});
