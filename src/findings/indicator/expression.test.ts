import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ExpressionError, holds, parseExpression, unsound } from './expression.ts';

const holdsFor = (text: string, measures: Record<string, number | string | null>, cuts = {}) =>
  holds(parseExpression(text), measures, cuts);

test('and binds before or, not before and, times before plus', () => {
  assert.equal(holdsFor('a = 1 or b = 1 and c = 1', { a: 1, b: 0, c: 0 }), true);
  assert.equal(holdsFor('(a = 1 or b = 1) and c = 1', { a: 1, b: 0, c: 0 }), false);
  assert.equal(holdsFor('not a = 1 and b = 1', { a: 0, b: 1 }), true);
  assert.equal(holdsFor('1 + 2 * 3 = 7 and (1 + 2) * 3 = 9', {}), true);
  assert.equal(holdsFor('a - -1 = 3', { a: 2 }), true);
});

test('cuts, DECIMAL texts and measures compare as numbers', () => {
  assert.equal(holdsFor('share >= :min_share', { share: '0.80' }, { min_share: 0.8 }), true);
  assert.equal(holdsFor('share > :min_share', { share: '0.80' }, { min_share: 0.8 }), false);
});

test('null makes comparisons false and can be asked for', () => {
  assert.equal(holdsFor('gap <= 14', { gap: null }), false);
  assert.equal(holdsFor('not gap <= 14', { gap: null }), true);
  assert.equal(holdsFor('gap is null and payer is not null', { gap: null, payer: 'e-1' }), true);
  assert.equal(holdsFor('gap + 1 is null', { gap: null }), true);
});

test('a wrong condition names the character', () => {
  const at = (text: string) => {
    try {
      parseExpression(text);
    } catch (error) {
      return error instanceof ExpressionError ? `${error.at}: ${error.message}` : error;
    }
    return 'parsed';
  };
  assert.equal(at('days >= '), '8: the condition ends too early');
  assert.equal(at('days >= 5; drop'), '9: cannot read "; drop"');
  assert.equal(at('days >= and'), '8: expected a measure, a number or a :cut, found "and"');
  assert.equal(at('(days > 5'), '9: expected ")"');
  assert.equal(at('sum(days) > 5'), '3: did not expect "(" here');
});

test('numbers and truths do not mix', () => {
  assert.equal(unsound(parseExpression('days')), 'the condition is a number; compare it with something');
  assert.equal(unsound(parseExpression('days and hours > 3')), '"and" joins comparisons, not numbers');
  assert.equal(unsound(parseExpression('(days > 3) + 1 > 2')), '"+" needs numbers on both sides');
  assert.equal(unsound(parseExpression('days > 3 and not hours <= 2')), null);
});
