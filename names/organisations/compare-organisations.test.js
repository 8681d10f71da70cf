import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareOrganisations, foldOrganisation } from '../index.js';

/** @type {[string, string, string | null][]} */
const FOLDED = [
  ['ООО «Ромашка»', 'romashka', 'llc'],
  ['Общество с ограниченной ответственностью «Ромашка»', 'romashka', 'llc'],
  ['OBSCHESTVO S OGRANICHENNOI OTVETSTVENNOSTYU ROMASHKA', 'romashka', 'llc'],
  ['OBSHCHESTVO S OGRANICHENNOY OTVETSTVENNOSTIU ROMASHKA', 'romashka', 'llc'],
  ['Romashka Co., Ltd.', 'romashka', 'llc'],
  ['АО «Северный берег»', 'bereg severnyi', 'jsc'],
  ['ФГБОУ ВО «Вымышленный университет»', 'universitet vymyshlennyi', 'fgbou'],
  ['ООО', 'ooo', 'llc'],
  ['', '', null],
];
for (const [text, latinKey, form] of FOLDED) {
  test(`${text || 'nothing'} is ${latinKey || 'nothing'}, ${form}`, () => {
    const folded = foldOrganisation(text);
    assert.deepEqual([folded.latinKey, folded.form], [latinKey, form]);
  });
}

test('one firm in two alphabets and legal forms in two languages', () => {
  assert.equal(compareOrganisations('ООО «Ромашка»', 'LLC ROMASHKA').verdict, 'match');
  assert.equal(compareOrganisations('ООО "Северный Берег"', 'SEVERNYY BEREG LLC').verdict, 'match');
  assert.equal(compareOrganisations('A.B.C. Company', 'ABC Co.').verdict, 'match');
});

test('legal forms that contradict each other keep it at possible; other words and numbers make another firm', () => {
  assert.equal(compareOrganisations('ООО «Ромашка»', 'АНО «Ромашка»').verdict, 'possible');
  assert.equal(compareOrganisations('ООО «Стройтрест 5»', 'ООО «Стройтрест 6»').verdict, 'different');
  assert.equal(compareOrganisations('ООО «Ромашка»', 'ООО «Василёк»').verdict, 'different');
});
