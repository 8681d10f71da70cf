import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadTypologies } from '../../findings/index.ts';
import { loadInstruments } from '../../law/index.ts';
import { contentWords } from './content-words.ts';

const scripts = { ru: /\p{Script=Cyrillic}/u, ko: /\p{Script=Hangul}/u } as const;

test('numbers and days keep their places', () => {
  const said = contentWords('ru')('34 people were accrued or paid wages on or after 2017-12-22');
  assert.equal(said, '34 людям начислена или выплачена зарплата 2017-12-22 или позже');
  assert.equal(contentWords('ko')('as the file says, 3 times'), 'as the file says, 3 times');
});

test('what provisions ask and what other explanations say is said in Russian and Korean', async () => {
  const asked = (await loadInstruments()).flatMap(({ summary, verification, notes, elements, exemptions }) => [
    ...[summary, verification, ...notes],
    ...[...elements, ...exemptions].flatMap(({ question, settles }) => [question, settles]),
  ]);
  const told = loadTypologies().flatMap(({ rivals, caveat }) => [
    caveat,
    ...rivals.flatMap(({ title, why }) => [title, why]),
  ]);
  assert.ok(asked.length > 30 && told.length > 10);
  for (const language of ['ru', 'ko'] as const) {
    const say = contentWords(language);
    const missing = [...asked, ...told].filter((sentence) => !scripts[language].test(say(sentence)));
    assert.deepEqual(missing, [], language);
  }
});
