import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyStore, joinedNames, putMention } from './mentions-fixture.ts';

interface Paid {
  readonly names: readonly string[];
  readonly payee?: string;
}

/** Who is one, of the people on orders of two schools and of those for whom payments are. */
async function joined(
  orders: Readonly<Record<string, { readonly school: string; readonly names: readonly string[] }>>,
  ...payments: readonly Paid[]
): Promise<string[]> {
  const store = await emptyStore();
  const org = (exhibit: string, record: string, type: string, column: string, value: string) =>
    putMention(store, { type, record, exhibit, row: 0 }, { column, kind: 'org', part: 'org_name', value });
  const common = 'exhibit_id, locator, origin_id, grade, read_p, content_hash';
  for (const [order, { school, names }] of Object.entries(orders)) {
    const university = await org(order, `${order}-1`, 'enrolment_line', 'university', school);
    for (const [i, value] of names.entries()) {
      const of = { type: 'enrolment_line', record: `${order}-${i}`, exhibit: order, row: i + 1 };
      const person = await putMention(store, of, { column: 'person', kind: 'person', part: 'full', value });
      await store.run(
        `insert into rec.enrolment_line (record_id, ${common}, order_id, person_m, university_m) values ($1, $2, $3, $2, 'B2', 1, 1, $2, $4, $5)`,
        [of.record, order, `s1r${i + 1}`, person, university],
      );
    }
  }
  for (const [i, { names, payee = 'The school' }] of payments.entries()) {
    const record = `bnk-y${i}-1`;
    const to = await org(`y${i}`, record, 'bank_payment', 'payee', payee);
    await store.run(
      `insert into rec.bank_payment (record_id, ${common}, at_local, at_day, at_week, at_month, payee_m, amount, purpose_class)
       values ($1, $2, 's1r1', $2, 'B2', 1, 1, timestamp '2023-09-10 00:00:00', date '2023-09-10', 2800, 24284, $3, 100, 'tuition')`,
      [record, `y${i}`, to],
    );
    for (const [at, value] of names.entries()) {
      const place = { type: 'bank_payment', record, exhibit: `y${i}`, row: 1 };
      const who = await putMention(store, place, { column: `party${at + 1}`, kind: 'person', part: 'full', value });
      await store.run(`insert into custody.party values ($1, $2, 'for', $3, $4)`, [record, who, at + 1, `y${i}`]);
    }
  }
  return joinedNames(store);
}

const crew = { school: 'The school', names: ['Ли Нам Мён', 'Квон Дон Чхоль', 'Пак Чхоль Су', 'Ким Сон Ир'] };

test('for whom a payment is, is whoever it fits alone on the lists of the school: by initials, in full, in another script, as a sentence bends it', async () => {
  assert.deepEqual(await joined({ a: crew }, { names: ['Ли Н.М.', 'Квона Д.Ч.', 'PAK CHOL SU'] }), [
    'Ли Нам Мён = Ли Н.М.',
    'Квон Дон Чхоль = Квона Д.Ч.',
    'Пак Чхоль Су = PAK CHOL SU',
  ]);
  const two = { school: 'The school', names: ['Каримов Отабек', 'Иванова Анна Петровна'] };
  assert.deepEqual(await joined({ a: two }, { names: ['Каримова Отабека', 'Ивановой А.П.'] }), [
    'Каримов Отабек = Каримова Отабека',
    'Иванова Анна Петровна = Ивановой А.П.',
  ]);
});

test('initials that fit two tell of neither, nor does a name of nobody on the lists', async () => {
  const other = { school: 'The school', names: ['Ли Нам Мин'] };
  assert.deepEqual(await joined({ a: crew, b: other }, { names: ['Ли Н.М.'] }), []);
  assert.deepEqual(await joined({ a: crew }, { names: ['Цой В.А.'] }), []);
  const woman = { school: 'The school', names: ['Иванова Инна Игоревна', 'Иванов Игорь Ильич'] };
  assert.deepEqual(await joined({ a: woman }, { names: ['Иванова И.И.'] }), []);
});

test('the school that is paid says on whose lists to look; where it has none, all are asked', async () => {
  const elsewhere = { school: 'Another school', names: ['Ли Нам Мин'] };
  assert.deepEqual(await joined({ a: crew, b: elsewhere }, { names: ['Ли Н.М.'] }), ['Ли Нам Мён = Ли Н.М.']);
  assert.deepEqual(await joined({ a: crew, b: elsewhere }, { names: ['Ли Н.М.'], payee: 'An agency' }), []);
  assert.deepEqual(await joined({ a: crew }, { names: ['Ли Н.М.'], payee: 'An agency' }), ['Ли Нам Мён = Ли Н.М.']);
});

test('of several orders that alone is meant which holds somebody for each name of the payment', async () => {
  const other = { school: 'The school', names: ['Ли Нам Мин', 'Цой Виктор'] };
  assert.deepEqual(await joined({ a: crew, b: other }, { names: ['Ли Н.М.', 'Ким С.И.'] }), [
    'Ли Нам Мён = Ли Н.М.',
    'Ким Сон Ир = Ким С.И.',
  ]);
  assert.deepEqual(await joined({ a: crew }, { names: ['Ли Н.М.', 'Ли Н. М.'] }), []);
});
