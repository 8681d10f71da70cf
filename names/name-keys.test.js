import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialKeys, nameForms, nameKeys } from './index.js';

/** @param {string} a @param {string} b */
const share = (a, b) => nameKeys(a).some((key) => nameKeys(b).includes(key));

test('writings of one name share a key, whatever script, word boundary and order', () => {
  const forms = ['조용원', 'Cho Yongwon', 'JO, Yong-Won', 'Чо Ён Вон', 'CHO EN VON', '趙勇元', 'Yong Won Jo'];
  for (const a of forms) for (const b of forms) assert.ok(share(a, b), `${a}: ${nameKeys(a)} · ${b}: ${nameKeys(b)}`);
  assert.ok(share('Сорокин Пётр Ильич', 'Petr SOROKIN'));
  assert.ok(share('Жуков Георгий', 'Schukow Georgi') && share('Жуков Георгий', 'Joukov Gueorgui'));
  assert.ok(share('Ван Сяомин', 'WANG Xiao Ming'));
  for (const [a, b] of /** @type {[string, string][]} */ ([
    ['Нгуен Ван Хунг', 'NGUYEN VAN HUNG'],
    ['Фам Динь Тхань', 'PHAM DINH THANH'],
    ['Ле Куанг Минь', 'Lê Quang Minh'],
    ['Мухаммад Алиев', 'ALIEV MOHAMMED'],
  ]))
    assert.ok(share(a, b), `${a}: ${nameKeys(a)} · ${b}: ${nameKeys(b)}`);
});

test('a surname with initials shares a key of its own with the whole name in any script, and no other key', () => {
  /** @param {string} a @param {string} b */
  const meet = (a, b) => initialKeys(a).some((key) => initialKeys(b).includes(key));
  const [short, whole] = [
    ['Чхве Ё. Р.', 'Choe Y.R.', 'CHKHVE E.R.', 'Ё. Р. Чхве'],
    ['최영림', 'CHKHVE EN RIM', 'Choe Ryong-rim'],
  ];
  for (const a of short) for (const b of [...short, ...whole]) assert.ok(meet(a, b), `${a} · ${b}`);
  for (const b of ['Сорокин Пётр Ильич', 'PETR SOROKIN', 'SOROKIN P.']) assert.ok(meet('Сорокин П. И.', b), b);
  assert.ok(!meet('Сорокин П. И.', 'Сорокин Андрей Ильич') && !meet('Чхве Ё. Р.', '최철수'));
  assert.ok(!share('Чхве Ё. Р.', '최영림'));
});

test('names of other people share none', () => {
  assert.ok(!share('조용원', '최영림'));
  assert.ok(!share('Сорокин Пётр', 'Сорокин Андрей'));
});

test('keys are few, distinct and sorted; no letters, no keys', () => {
  const keys = nameKeys('Chon Chun Song');
  assert.deepEqual(keys, [...new Set(keys)].sort());
  assert.ok(keys.length <= 12);
  assert.deepEqual(nameKeys(' — '), []);
});

test('forms for a database: keys without order, trigrams of the Latin', () => {
  assert.deepEqual(nameForms('Чо Ён'), {
    script: 'cyrillic',
    key: 'ен чо',
    latinKey: 'cho en',
    ngrams: ['_ch', 'cho', 'en_', 'hoe', 'oen'],
  });
  assert.equal(nameForms('Kim 김').script, 'mixed');
  assert.equal(nameForms('').script, 'other');
  assert.equal(nameForms('キム').script, 'kana');
});
