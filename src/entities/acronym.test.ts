import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAcronym } from './acronym.ts';

test('an acronym spells the words of a name, whatever stands before it or whomever it is called after', () => {
  for (const [short, name] of [
    ['ВРГУ', 'ФГБОУ ВО «Верхнереченский государственный университет»'],
    ['СПИ', 'Североморский приборостроительный институт имени академика Лоскутова'],
    ['ГорТИ', 'Горский технический институт'],
    ['ЮМУ', 'Южноозёрский международный университет'],
    ['ФГБОУ ВО «ДВГУПС»', 'Дальневосточный государственный университет путей сообщения'],
    ['НГУЭиУ', 'Новский государственный университет экономики и управления'],
    ['FESU', 'Far Eastern State University'],
    ['АмТУ', 'ФГБОУ ВО "Амурский технический университет им. И. И. Тестова"'],
  ] as const) {
    assert.ok(isAcronym(short, name), short);
    assert.ok(isAcronym(name, short), short);
  }
});

test('another word, another order, a word more, a name of one or two words and a whole word are no acronym', () => {
  for (const [short, name] of [
    ['ВГТУ', 'Верхнереченский государственный университет'],
    ['ВУГ', 'Верхнереченский государственный университет'],
    ['ВРГ', 'Верхнереченский государственный университет'],
    ['СМУ', 'ООО «Строймонтажуправление»'],
    ['Вектор', 'Восточный единый контракторный торговый организационный ресурс'],
    ['ВГУ', 'Верхнереченский Городской'],
    ['ООО «Вега Гарант Успех»', 'Верхнереченский государственный университет'],
  ] as const)
    assert.ok(!isAcronym(short, name), short);
});
