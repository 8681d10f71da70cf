import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, tableReading } from '../loading/exhibit-fixture.ts';

test('a firm that brings the papers is an organisation, and a person or a trader a person', async () => {
  const stores = await openStores();
  await stores.load(
    tableReading(
      '№ приглашения|Дата выдачи|Приглашаемый|Паспорт|Представитель приглашающей стороны\n1|01.02.2024|Ким Чхоль Су|123456789|ООО «Посредник»\n2|02.02.2024|Пак Ён Хо|123456788|Ли В. П.\n3|03.02.2024|Ли Мён|123456787|ИП Ким С. П.',
    ),
    'Реестр приглашений.xlsx',
  );
  const kinds = await stores.store.rows(
    'select m.kind from rec.invitation i join custody.mention m on m.mention_id = i.representative_m order by i.locator',
  );
  assert.deepEqual(
    kinds.map(({ kind }) => kind),
    ['org', 'person', 'person'],
  );
  await stores.close();
});
