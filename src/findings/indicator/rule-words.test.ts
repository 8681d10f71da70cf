import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadIndicators } from './load-indicators.ts';
import { fillReason, placeholdersIn } from './reason.ts';
import { reworded, wordProblems, wordsOf } from './rule-words.ts';

const rules = loadIndicators();
const scripts = { ru: /\p{Script=Cyrillic}/u, ko: /\p{Script=Hangul}/u } as const;

for (const language of ['ru', 'ko'] as const) {
  test(`every sentence of every rule is said in its script, ${language}`, () => {
    for (const rule of rules) {
      assert.deepEqual(wordProblems(rule, language), []);
      const { question, story, disproof, wouldSettle, innocent, hooks, reasons, parameters, cases } = wordsOf(
        rule,
        language,
      );
      const said = [
        ...[question, story, disproof, wouldSettle, ...hooks, ...Object.values(reasons), ...Object.values(cases)],
        ...innocent.map(({ says }) => says),
        ...Object.values(parameters).flatMap(({ unit, why }) => [unit, why]),
      ];
      for (const text of said) assert.match(text, scripts[language], `${rule.code}: ${text}`);
    }
  });

  test(`what a rule said in English is said again with the same numbers, ${language}`, () => {
    for (const rule of rules)
      for (const { code, reason } of rule.outcomes)
        for (const value of [1, 2, 5, 11, 21]) {
          const own = Object.fromEntries(rule.parameters.map((one) => [one.name, one.value]));
          const measures = {
            ...own,
            ...Object.fromEntries(placeholdersIn(reason).map((name, n) => [name, value + n])),
          };
          const words = wordsOf(rule, language);
          const again = reworded(rule, words, fillReason(reason, measures), language);
          const wanted = rule.outcomes
            .filter((one) => fillReason(one.reason, measures) === fillReason(reason, measures))
            .map((one) => fillReason(words.reasons[one.code] ?? '', measures, {}, language));
          assert.ok(wanted.includes(again), `${rule.code} ${code}: ${again}\nexpected ${wanted.join(' or ')}`);
        }
  });
}

test('three forms of a number, fractions with the few, and what is unknown', () => {
  const said = '{days} {days|день|дня|дней}';
  const ru = (days: number | null) => fillReason(said, { days }, {}, 'ru');
  assert.deepEqual([1, 3, 11, 21, 1.5, null].map(ru), [
    ...['1 день', '3 дня', '11 дней', '21 день', '1,5 дня', 'неизвестное число дней'],
  ]);
});

test('another sentence stays as it is', () => {
  const [rule] = rules;
  assert.ok(rule);
  assert.equal(reworded(rule, wordsOf(rule, 'ru'), 'as the witness said', 'ru'), 'as the witness said');
});

test('what a rule has grown since it was translated stays in English, and is reported', () => {
  const rule = rules.find(({ parameters }) => parameters.length > 0);
  assert.ok(rule);
  const grown = { ...rule, innocent: [...rule.innocent, { id: 'new', says: 'Something else' }] };
  assert.equal(wordsOf(grown, 'ru').innocent.at(-1)?.says, 'Something else');
  assert.match(wordProblems(grown, 'ru').join(), /innocent\.new: is missing/);
});
