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

test('forms that are translated by each other, and forms of words in full', () => {
  /** @type {[string, string][]} */
  const same = [
    ['ТОО «Образец»', 'Obrazets LLP'],
    ['ТОО «Образец»', 'LLC OBRAZETS'],
    ['Образец ХХК', 'Obrazets LLC'],
    ['ООО УК «Образец»', 'Управляющая компания Образец, ООО'],
    ['ООО «Специализированный застройщик Образец»', 'ООО «СЗ Образец»'],
    [
      'АНО ДПО «Образец»',
      'Автономная некоммерческая организация дополнительного профессионального образования «Образец»',
    ],
    ['ФГБОУ ВО «Университет образца»', 'FSBEI HE Universitet obraztsa'],
  ];
  for (const [a, b] of same) assert.equal(compareOrganisations(a, b).verdict, 'match', `${a} ~ ${b}`);
});

test('firms of Korea and China, whose form is one word with the name or is translated', () => {
  /** @type {[string, string][]} */
  const same = [
    ['조선한별무역회사', '조선 한별 무역 회사'],
    ['조선한별무역회사', 'Korea Hanbyol Trading Company'],
    ['조선한별무역회사', 'Hanbyol Trading Corporation'],
    ['Корейская торговая компания Ханбёль', 'Korea Hanbyol Trading Corporation'],
    ['조선광업개발무역회사', 'Korea Mining Development Trading Corporation'],
    ['조선무역은행', 'Foreign Trade Bank of the DPRK'],
    ['㈜한별', 'Hanbyol Co., Ltd.'],
    ['주식회사 한별', '한별(주)'],
    ['北京星光有限公司', 'Beijing Xingguang Co., Ltd.'],
    ['한별건설', 'Hanbyol Construction'],
  ];
  for (const [a, b] of same) assert.equal(compareOrganisations(a, b).verdict, 'match', `${a} ~ ${b}`);
  assert.notEqual(compareOrganisations('조선한별무역회사', '조선은별무역회사').verdict, 'match');
  assert.notEqual(compareOrganisations('조선한별무역회사', '조선한별은행').verdict, 'match');
  assert.notEqual(compareOrganisations('조선무역회사', '조선은행').verdict, 'match');
});

test('an entrepreneur is compared as a person', () => {
  const { verdict } = compareOrganisations('ИП Сорокин П.И.', 'Индивидуальный предприниматель Сорокин Пётр Ильич');
  assert.equal(verdict, 'match');
  assert.equal(compareOrganisations('ИП Сорокин Пётр Ильич', 'ИП Сорокин Иван Ильич').verdict, 'different');
});

test('legal forms that contradict each other keep it at possible; other words and numbers make another firm', () => {
  assert.equal(compareOrganisations('ООО «Ромашка»', 'АНО «Ромашка»').verdict, 'possible');
  assert.equal(compareOrganisations('ООО «Стройтрест 5»', 'ООО «Стройтрест 6»').verdict, 'different');
  assert.equal(compareOrganisations('ООО «Ромашка»', 'ООО «Василёк»').verdict, 'different');
});
