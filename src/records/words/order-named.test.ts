import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderNamedIn } from './order-named.ts';

test('the order that a payment for tuition is about, however an office writes its number', () => {
  const said = {
    'целевое обучение, 5 чел., 659': 659,
    'обучение по 705, 13 чел.': 705,
    'обучение по № 705-с, 8 чел.': 705,
    'обучение по Пр-252/24, 9 чел.': 252,
    'целевое обучение, 16 чел., № 246-с': 246,
    'Оплата обучения по приказу 651/с': 651,
    'TUITION Пр-651/24 KIM SONG': 651,
  };
  for (const [purpose, order] of Object.entries(said)) assert.equal(orderNamedIn(purpose), order, purpose);
});

test('numbers of people, contracts, years and other payments are no orders', () => {
  for (const purpose of [
    'оплата обучения по договору 17/24',
    'оплата обучения за 2024 год, 12 чел.',
    'Оплата обучения, договор № 705',
    'за бетон М300, накладная 705',
    'оплата обучения',
    null,
  ])
    assert.equal(orderNamedIn(purpose), null, String(purpose));
});
