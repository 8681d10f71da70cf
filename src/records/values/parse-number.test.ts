import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseAmount, parseDecimal } from './parse-number.ts';

test('Korean names of currencies; 원 says that it is an amount and not of which Korea', () => {
  assert.deepEqual(parseAmount('40,000루블', '.'), { value: '40000', currency: 'RUB' });
  assert.deepEqual(parseAmount('300달러'), { value: '300', currency: 'USD' });
  assert.deepEqual(parseAmount('1,200,000원'), { value: '1200000', currency: null });
  assert.equal(parseAmount('300만원'), null);
});

test('the twenty digits of an account are no amount, however they are written', () => {
  for (const text of ['40817810392696162705', '40817 810 3 9269 6162705', '408178103926961627.05'])
    assert.equal(parseAmount(text), null, text);
  assert.deepEqual(parseAmount('9999999999999999.99'), { value: '9999999999999999.99', currency: null });
});

test('numbers with spaces, commas and dots', () => {
  const said: [string, string][] = [
    ['1 234 567,89', '1234567.89'],
    ['1,234,567.89', '1234567.89'],
    ['1.234.567', '1234567'],
    ['12,5', '12.5'],
    ["1'234.50", '1234.50'],
    ['(1 234,50)', '-1234.50'],
    ['−15', '-15'],
    ['0,00', '0.00'],
    ['1,234', '1.234'],
  ];
  for (const [text, value] of said) assert.equal(parseDecimal(text), value, text);
  assert.equal(parseDecimal('1,234', '.'), '1234');
  assert.equal(parseDecimal('1.234', ','), '1234');
  for (const text of ['', 'сто', '1,2,3', '12.34.5', '1 2a', '--5']) assert.equal(parseDecimal(text), null, text);
});

test('kopecks behind a dash or an equals sign, as banks and cashiers write them; a month is no amount', () => {
  for (const [text, value] of [
    ['27 700-00', '27700.00'],
    ['27 700-50', '27700.50'],
    ['181000=00', '181000.00'],
  ])
    assert.equal(parseAmount(text ?? '')?.value, value, text);
  for (const text of ['2023-09', '415-23', '08-02']) assert.equal(parseAmount(text), null, text);
});

test('an amount may name its currency', () => {
  assert.deepEqual(parseAmount('85 000,00 руб.'), { value: '85000.00', currency: 'RUB' });
  assert.deepEqual(parseAmount('$1,200.50'), { value: '1200.50', currency: 'USD' });
  assert.deepEqual(parseAmount('1 200 руб. 50 коп.'), { value: '1200.50', currency: 'RUB' });
  assert.deepEqual(parseAmount('15000'), { value: '15000', currency: null });
  assert.equal(parseAmount('пять тысяч'), null);
});

test('every amount goes through its Russian and its English text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (kopecks) => {
      const value = `${Math.floor(kopecks / 100)}.${String(kopecks % 100).padStart(2, '0')}`;
      const [whole = '', decimals = ''] = value.split('.');
      const grouped = (mark: string) => whole.replace(/\B(?=(\d{3})+$)/g, mark);
      for (const text of [
        value,
        `${grouped(' ')},${decimals}`,
        `${grouped(',')}.${decimals}`,
        `${grouped('\u00a0')},${decimals} ₽`,
      ])
        assert.equal(parseAmount(text)?.value, value, text);
    }),
  );
});
