import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordTypes } from '../records/index.ts';
import { word } from './page.ts';
import { phrases } from './phrases.ts';

const printed = [
  ['bank_payment', 'purpose_class'],
  ['deduction', 'code'],
  ['claim', 'topic'],
] as const;

test('what money is for, and what a witness speaks of, has a word in every language', () => {
  const pen = { say: phrases('ru'), language: 'ru' } as const;
  for (const [type, name] of printed) {
    const values =
      recordTypes()
        .of(type)
        .columns.find((column) => column.name === name)?.values ?? [];
    assert.ok(values.length > 5);
    assert.deepEqual(
      values.filter((one) => !/\p{Script=Cyrillic}/u.test(word(pen, one))),
      [],
      type,
    );
  }
});

test('a purpose of another kind is not one that nobody stated', () => {
  const pen = { say: phrases('en'), language: 'en' } as const;
  assert.equal(word(pen, 'unstated'), 'purpose not stated');
  assert.equal(word(pen, 'otherPurpose'), 'other purpose');
});
