import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, proseReading } from '../loading/exhibit-fixture.ts';

/** Who represents whom by a text: holder, grantor, number and day of each record. */
async function mandates(text: string): Promise<string[]> {
  const stores = await openStores();
  await stores.load(proseReading(text), 'доверенности.docx');
  const rows = await stores.store.rows(
    'select holder_m, grantor_m, number, valid_from, kind, locator from rec.accreditation',
  );
  const values = new Map(
    (
      await stores.protectedStore.rows("select mention, value from mention_value where part in ('full', 'org_name')")
    ).map(({ mention, value }) => [mention, value]),
  );
  await stores.close();
  return rows
    .map((row) =>
      [row.locator, values.get(row.holder_m), values.get(row.grantor_m), row.number, row.valid_from, row.kind].join(
        '|',
      ),
    )
    .sort();
}

test('powers of attorney one below the other are each of everybody who gives it', async () => {
  const text =
    'Папка: доверенности и письма\n\nДОВЕРЕННОСТЬ № 4 от 22.07.2022. Мы, нижеподписавшиеся, доверяем Посредников Антон представлять наши интересы в ФГАОУ ВО «Вымышленный университет», получать приказы и справки. Доверители: Ким Ён Су, О Тест Хо, Пробный Олег.\n\nДОВЕРЕННОСТЬ № 16 от 24.07.2022. Мы, нижеподписавшиеся, доверяем ООО «Вымысел-Кадры» представлять наши интересы в Вымышленном техникуме. Доверители: Тестов Далер,   Ли Пример , Пак Со Ён.';
  assert.deepEqual(await mandates(text), [
    'q2|Посредников Антон|Ким Ён Су|4|2022-07-22|power_of_attorney',
    'q2|Посредников Антон|О Тест Хо|4|2022-07-22|power_of_attorney',
    'q2|Посредников Антон|Пробный Олег|4|2022-07-22|power_of_attorney',
    'q3|ООО «Вымысел-Кадры»|Ли Пример|16|2022-07-24|power_of_attorney',
    'q3|ООО «Вымысел-Кадры»|Пак Со Ён|16|2022-07-24|power_of_attorney',
    'q3|ООО «Вымысел-Кадры»|Тестов Далер|16|2022-07-24|power_of_attorney',
  ]);
});

test('those who give it are listed before what they do as well, and signatures name nobody twice', async () => {
  const text =
    'ДОВЕРЕННОСТЬ № 12\n\nг. Вымышлен, 10 июня 2023 г.\n\nМы, нижеподписавшиеся, граждане: 1. Ким Ён Су, паспорт 700100200; 2. Тестов Далер, паспорт 700100201, настоящей доверенностью уполномочиваем ООО «Вымысел-Кадры» представлять наши интересы в Вымышленном университете.\n\nДоверенность выдана сроком до 31.12.2023.\n\nПодписи: Ким Ён Су _______, Тестов Далер ________';
  assert.deepEqual(await mandates(text), [
    'q3|ООО «Вымысел-Кадры»|Ким Ён Су|12|2023-06-10|power_of_attorney',
    'q3|ООО «Вымысел-Кадры»|Тестов Далер|12|2023-06-10|power_of_attorney',
  ]);
});

test('what is said of the paper below begins no other: who signs stands at its end', async () => {
  const text =
    'ДОВЕРЕННОСТЬ № 12 от 10.06.2023\n\nНастоящей доверенностью уполномочиваем ООО «Вымысел-Кадры» представлять наши интересы в Вымышленном университете.\n\nДоверенность выдана сроком до 31.12.2023.\n\nПодписи: Ким Ён Су _______, Тестов Далер ________';
  assert.deepEqual(await mandates(text), [
    'q4|ООО «Вымысел-Кадры»|Ким Ён Су|12|2023-06-10|power_of_attorney',
    'q4|ООО «Вымысел-Кадры»|Тестов Далер|12|2023-06-10|power_of_attorney',
  ]);
});

test('one of a single person is that one, and who gives it is not who acts', async () => {
  const text =
    'ДОВЕРЕННОСТЬ № 3 от 10.06.2023\n\nЯ, Тестов Далер, доверяю ООО «Вымысел-Кадры» представлять мои интересы в Вымышленном университете.';
  assert.deepEqual(await mandates(text), ['q1|ООО «Вымысел-Кадры»|Тестов Далер|3|2023-06-10|power_of_attorney']);
});
