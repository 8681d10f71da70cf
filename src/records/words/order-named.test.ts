import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderNamedIn, orderOfSentence } from './order-named.ts';

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
    'Оплата за обучение, дог. 285/Л-2410',
    'за бетон М300, накладная 705',
    'оплата обучения',
    null,
  ])
    assert.equal(orderNamedIn(purpose), null, String(purpose));
});

test('of a sentence the number of the order that it calls so is kept, and nothing of a group or a number of people', () => {
  assert.equal(orderOfSentence('представлять интересы группы Л-2335 (приказ 323), 10 чел.'), '323');
  assert.equal(orderOfSentence('подавать документы лиц из приказа № 112-с'), '112-с');
  assert.equal(orderOfSentence('to act for the people of order 15'), '15');
  assert.equal(orderOfSentence('представлять интересы группы Л-2335, 10 чел.'), null);
  assert.equal(orderOfSentence('от имени ректора по договору 17'), null);
});
