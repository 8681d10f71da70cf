import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAccount, isBik, isInn, isOgrn, normalNumber, withInnDigit } from './register-numbers.ts';

test('ИНН and ОГРН by their check digits', () => {
  // OFAC publishes this pair; both pass.
  assert.ok(isInn('7811489970') && isOgrn('1117847131643'));
  assert.ok(!isInn('7811489971') && !isOgrn('1117847131644'));
  assert.ok(isInn(withInnDigit('001234567')));
  assert.ok(!isInn('781148997') && !isInn('78114899701') && !isInn('') && !isOgrn('111784713164'));
  assert.ok(isInn('500100732259') && !isInn('500100732258'));
});

test('БИК and the key of an account', () => {
  assert.ok(isBik('044525225') && !isBik('144525225') && !isBik('04452522'));
  const keys = Array.from({ length: 10 }, (_, key) => `40702810${key}00000000001`).filter((account) =>
    isAccount(account, '044525225'),
  );
  assert.equal(keys.length, 1);
  assert.ok(!isAccount('4070281010000000000', '044525225'));
});

test('numbers are compared without №, spaces and the script of their letters', () => {
  assert.equal(normalNumber('№ 112-с'), '112-C');
  assert.equal(normalNumber('112 – C'), '112-C');
  assert.equal(normalNumber('No. 45'), '45');
  assert.equal(normalNumber('А-17'), normalNumber('A-17'));
  assert.notEqual(normalNumber('112-с'), normalNumber('112-э'));
  assert.deepEqual(['B123', 'N17', 'NO17', 'AN17', '7N', 'В123'].map(normalNumber), [
    'B123',
    '17',
    '17',
    'AN17',
    '7N',
    'B123',
  ]);
});

test('words around a number are none of it, and the letters of a series are', () => {
  assert.deepEqual(
    ['исх. 451', 'Пр. № 517', 'Приказ 112-с', '213/23-ин на обучение', '12 от 01.02.2023'].map(normalNumber),
    ['451', '517', '112-C', '213/23-ИH', '12'],
  );
  assert.equal(normalNumber('46 23 № 6766083'), '46236766083');
  assert.notEqual(normalNumber('серия АБ № 12'), normalNumber('серия АВ № 12'));
});
