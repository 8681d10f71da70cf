import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadTypologies } from '../../findings/index.ts';
import { loadInstruments } from '../../law/index.ts';
import { contentWords } from './content-words.ts';

const scripts = { ru: /\p{Script=Cyrillic}/u, ko: /\p{Script=Hangul}/u } as const;

test('numbers and days keep their places', () => {
  const said = contentWords('ru')('wages of 34 people were accrued or paid on or after 2017-12-22');
  assert.equal(said, 'зарплата 34 человек начислена или выплачена 2017-12-22 или позже');
  assert.equal(contentWords('ko')('as the file says, 3 times'), 'as the file says, 3 times');
});

test('one person is one, in every language', () => {
  const says = (sentence: string) => (['ru', 'ko'] as const).map((language) => contentWords(language)(sentence));
  assert.deepEqual(says('wages of 1 person were accrued or paid on or after 2017-12-22'), [
    'зарплата 1 человека начислена или выплачена 2017-12-22 или позже',
    '1명에게 2017-12-22 이후 임금이 발생했거나 지급되었다',
  ]);
  assert.deepEqual(says('documents state this nationality of 21 of 21 people, none of 3'), [
    'документы указывают это гражданство у 21 из 21 человека, никакого — у 3',
    '문서가 21/21명의 이 국적을 적고 있으며, 3명은 국적이 적혀 있지 않다',
  ]);
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
