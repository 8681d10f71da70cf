import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStores, proseReading } from '../loading/exhibit-fixture.ts';
import { noticesIn } from './written-notices.ts';

const rowsIn = (text: string) =>
  (noticesIn(text.split('\n').map((line, place) => ({ place, text: line })))?.rows ?? [])
    .map(({ line, cells }) => [line, ...cells] as const)
    .filter(([, name]) => name !== null);

test('arrivals of a line each: everybody whom the line names, with his number, the day, the address and who receives them', () => {
  const text = `Уведомления о прибытии (сводка)
03.09.2022: прибыли и поставлены на учёт по адресу: Небыльск, наб. Верная, д. 14 (общежитие №1), принимающая сторона ФГБОУ ВО «Вымышленный университет» — Тестов Иван (N4593802), У Пробный (E16707391), Иной-Второй Юрий.
26.12.2022 сняты с учета по адресу г. Небыльск, ул. Речная, 7; принимающая сторона: физическое лицо; граждане: Тестов Иван, паспорт N4593802, Пробный Олег
Не прибыли по адресу: Небыльск, ул. Речная, 7 — Лишний Пётр, Лишний Олег, 01.01.2023`;
  const [place, host] = ['Небыльск, наб. Верная, д. 14 (общежитие №1)', 'ФГБОУ ВО «Вымышленный университет»'];
  assert.deepEqual(rowsIn(text), [
    [1, 'Тестов Иван', 'N4593802', 'прибытие', '03.09.2022', '03.09.2022', null, place, host],
    [1, 'У Пробный', 'E16707391', 'прибытие', '03.09.2022', '03.09.2022', null, place, host],
    [1, 'Иной-Второй Юрий', null, 'прибытие', '03.09.2022', '03.09.2022', null, place, host],
    [2, 'Тестов Иван', 'N4593802', 'убытие', null, '26.12.2022', null, 'г. Небыльск, ул. Речная, 7', 'физическое лицо'],
    [2, 'Пробный Олег', null, 'убытие', null, '26.12.2022', null, 'г. Небыльск, ул. Речная, 7', 'физическое лицо'],
  ]);
});

test('those who arrive may stand before the address, and until when they stay behind it', () => {
  assert.deepEqual(
    rowsIn(`Миграционный учёт
05.02.2024 поставлены на миграционный учёт: Тестов Иван (N4593802), Пробный Олег (P1234567) по адресу: Небыльск, ул. Речная, 7, срок пребывания до 01.05.2024`),
    [
      [1, 'Тестов Иван', 'N4593802', 'прибытие', null, '05.02.2024', '01.05.2024', 'Небыльск, ул. Речная, 7', null],
      [1, 'Пробный Олег', 'P1234567', 'прибытие', null, '05.02.2024', '01.05.2024', 'Небыльск, ул. Речная, 7', null],
    ],
  );
});

test('what an employer notifies of contracts in sentences', () => {
  assert.deepEqual(
    rowsIn(`Уведомления УВМ
ООО «Небыль-Строй» уведомляет о заключении трудовых договоров от 12.03.2024 с гражданами: Тестов Иван (N4593802), Пробный Олег (P1234567).
15.06.2024 ООО «Небыль-Строй» уведомило о расторжении трудового договора с гражданином: Тестов Иван (N4593802)`),
    [
      [1, 'Тестов Иван', 'N4593802', 'заключение', '12.03.2024', 'ООО «Небыль-Строй»'],
      [1, 'Пробный Олег', 'P1234567', 'заключение', '12.03.2024', 'ООО «Небыль-Строй»'],
      [2, 'Тестов Иван', 'N4593802', 'расторжение', '15.06.2024', 'ООО «Небыль-Строй»'],
    ],
  );
});

test('one notice of one person is read by its form, and talk of addresses is none', () => {
  for (const text of [
    'УВЕДОМЛЕНИЕ О ПРИБЫТИИ\n03.09.2022 прибыл по адресу: Небыльск, ул. Речная, 7 — Тестов Иван',
    'Заметки\n03.09.2022: прибыли по адресу: Небыльск, ул. Речная, 7 — Тестов Иван, Пробный Олег',
    'Миграционный учёт\nПросим поставить на учёт по адресу: Небыльск, ул. Речная, 7 — Тестов Иван, Пробный Олег, 03.09.2022',
  ])
    assert.deepEqual(rowsIn(text), [], text);
});

test('notices in sentences become records', async () => {
  const stores = await openStores();
  const report = await stores.load(
    proseReading(`Уведомления о прибытии
03.09.2022: прибыли и поставлены на учёт по адресу: Небыльск, ул. Речная, д. 14, принимающая сторона ООО «Небыль-Строй» — Тестов Иван (N4593802), Пробный Олег (E16707391).`),
    'уведомления.docx',
  );
  assert.deepEqual(report.units[0]?.records, { arrival_notice: 2 });
  const rows = await stores.store.rows(
    'select cast(filed as varchar) as filed, cast(stay_from as varchar) as came, kind from rec.arrival_notice',
  );
  assert.deepEqual(rows[0], { filed: '2022-09-03', came: '2022-09-03', kind: 'arrival' });
  await stores.close();
});
