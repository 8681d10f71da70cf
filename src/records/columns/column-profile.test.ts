import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksLikeOrganisation, looksLikePerson } from './column-profile.ts';

test('bodies without a legal form are organisations and nobody’s names', () => {
  for (const body of [
    'Государственный фонд стипендий',
    'Центр культурных связей',
    'Embassy of Examplia',
    '장학재단',
    'Зедленд Коуст Сервисез',
    'Zedland Overseas Manpower',
  ]) {
    assert.ok(looksLikeOrganisation(body), body);
    assert.ok(!looksLikePerson(body), body);
  }
});

test('people are people', () => {
  for (const name of ['Фондин Пётр Ильич', 'Школьник Анна', 'Чхве Ён Рим', '최영림']) {
    assert.ok(looksLikePerson(name), name);
    assert.ok(!looksLikeOrganisation(name), name);
  }
});
