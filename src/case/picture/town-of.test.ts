import assert from 'node:assert/strict';
import { test } from 'node:test';
import { townIn, townOf } from './town-of.ts';

test('a town is found in an address of any of three languages, as coarse as a map needs it', () => {
  for (const address of ['г. Владивосток, ул. Морская, д. 1', 'Vladivostok, Morskaya st. 1', '블라디보스토크'])
    assert.deepEqual([townOf(address)?.lat, townOf(address)?.lon], [43.1, 131.9], address);
});

test('a town that is not listed is not placed, and a street is never taken for a town', () => {
  assert.equal(townOf('г. Заливск, ул. Московская, д. 3'), null);
  assert.equal(townIn('692900, г. Заливск, ул. Горная, д. 8'), 'Заливск');
  assert.equal(townIn('ЖК «Маячный», корпус 3'), null);
});
