import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unsealedTraces } from './traces.ts';

const identity = new Map([
  ['name', ['Рим Ван Сок']],
  ['born', ['1987-03-12']],
  ['phone', ['+7 000 123-45-67']],
  ['home_village', ['село Дальние Пески']],
]);

const found: [what: string, text: string][] = [
  ['as written', 'so said Рим Ван Сок'],
  ['one word of the name', 'so said Сок'],
  ['with an ending', 'спросил Рима об этом'],
  ['in capitals', 'РИМ'],
  ['in Latin letters', 'so said Rim Wan Sok'],
  ['in small Latin letters', 'so said rim wan sok'],
  ['with look-alike letters', 'so said Рим Вaн'],
  ['with an invisible letter', 'so said Р\u200Bим'],
  ['glued', 'write to римвансок at home'],
  ['letter by letter', 'Р-и-м В-а-н С-о-к'],
  ['the telephone otherwise', 'call 8 (000) 123 45 67'],
  ['the birthday otherwise', 'born 12.03.1987'],
  ['the birthday short', 'born 12/3/87'],
  ['the birthday in words', 'родился 12 марта 1987 года'],
  ['the birthday in English', 'born March 12, 1987'],
  ['the birthday in Korean', '1987년 3월 12일'],
  ['the village', 'he is from Дальние Пески'],
];
for (const [what, text] of found)
  test(`finds ${what}`, () => {
    const [trace] = unsealedTraces(`line one\n${text}\n`, identity);
    assert.equal(trace?.line, 2, text);
    assert.ok(trace && trace.start >= 9 && trace.end <= text.length + 9 && trace.end > trace.start);
  });

const quiet: [what: string, text: string][] = [
  ['another name', 'so said Ли Чон Хва'],
  ['the year alone', 'since 1987 it was so'],
  ['another day', 'on 12.04.1987 and on 13 марта 1987'],
  ['another number', 'paid 1234567890 and 50 000 RUB'],
  ['a common word of an address', 'село было пустым, пески далеко'],
  ['words that begin alike', 'сокращение, римский, ванна'],
];
for (const [what, text] of quiet)
  test(`stays quiet on ${what}`, () => assert.deepEqual(unsealedTraces(text, identity), []));

test('a small English word is not the syllable that it begins like', () => {
  assert.deepEqual(
    unsealedTraces('The third time they went to the site.', new Map([['name', ['THAE KI SON', 'Тэ Ги Сон']]])),
    [],
  );
});

test('a trace names the field and never the value', () => {
  for (const [, text] of found)
    assert.ok(!unsealedTraces(text, identity).some(({ because, field }) => /Рим|1987|123/.test(because + field)));
});
