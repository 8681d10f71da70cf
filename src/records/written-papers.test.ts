import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../evidence/index.ts';
import { openStores } from './exhibit-fixture.ts';

/** Running text as a reader gives it: a passage between empty lines. */
function proseReading(text: string): Reading {
  const passages = text.trim().split(/\n\s*\n/);
  const unit = {
    ...{ index: 1, name: 'письмо.txt', hidden: false, kind: 'passages' as const, columns: ['line', 'text'] },
    locator: (place: number) => `q${place}`,
    batches: async function* () {
      yield { places: passages.map((_, i) => i + 1), rows: passages.map((one, i) => [String(i), one]) };
    },
  };
  return { reader: 'text', mediaType: 'text/plain', encoding: null, because: 'a test', units: [unit], notes: [] };
}

const certificate = (number: string, name: string) => `
ФГБОУ ВО «Вымышленный университет»

СПРАВКА № ${number}
от 12 июля 2023 г.

Настоящая справка выдана ${name}, 12.03.1987 г.р., в том, что он действительно проходит производственную
практику в ООО «Вымысел-Строй» (ИНН 0012345673) с 01.06.2023 по 30.08.2023 в соответствии с приказом № 45-п.

Справка выдана для предъявления по месту требования.

Проректор по учебной работе ____________ А. В. Лесовский
`;

test('each certificate of a running text is one, at the passage that says it', async () => {
  const stores = await openStores();
  const text = certificate('112/23', 'Ким Чхоль Су') + certificate('113/23', 'Пак Ён Хо');
  const report = await stores.load(proseReading(text), 'справки.txt');
  assert.deepEqual([report.units[0]?.records, report.units[0]?.rejects], [{ practice_certificate: 2 }, 0]);
  const rows = await stores.store.rows(
    'select locator, certificate_no, issued, span_to, order_no from rec.practice_certificate order by locator',
  );
  assert.deepEqual(rows, [
    { locator: 'q3', certificate_no: '112/23', issued: '2023-07-12', span_to: '2023-08-30', order_no: '45-П' },
    { locator: 'q8', certificate_no: '113/23', issued: '2023-07-12', span_to: '2023-08-30', order_no: '45-П' },
  ]);
  const people = await stores.protectedStore.rows("select value from mention_value where part = 'full' order by value");
  assert.deepEqual(
    people.map(({ value }) => value),
    ['А. В. Лесовский', 'Ким Чхоль Су', 'Пак Ён Хо'],
  );
  await stores.close();
});

test('a letter that lists nobody and certifies nothing is left as it is', async () => {
  const stores = await openStores();
  const report = await stores.load(
    proseReading('Уважаемый Пётр Ильич!\n\nПрошу сообщить:\n1. Сроки практики.\n2. Число студентов.\n\nС уважением'),
    'письмо.txt',
  );
  assert.deepEqual(report.units, []);
  await stores.close();
});
