import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTrainee, programmeLevel, purposeClass, tradeOf } from './text-classes.ts';

const all = (posts: readonly string[]) => posts.map(tradeOf);

test('hands of the building trades, kitchens and yards are told in three languages', () => {
  assert.deepEqual(all(['отделочник', 'Бетонщик 3 разряда', 'подсобные работы', '미장공', 'scaffolder']), [
    '7123',
    '7114',
    '9313',
    '7123',
    '7119',
  ]);
  assert.deepEqual(all(['мойщик посуды', 'помощник повара', 'cook helper', '료리사']), [
    '9412',
    '9412',
    '9412',
    '5120',
  ]);
});

test('a profession is not the trade whose name it contains', () => {
  assert.deepEqual(all(['инженер-строитель', 'мастер строительно-монтажных работ', 'шеф-повар', 'шеф-инженер']), [
    '2142',
    '3123',
    '3434',
    '2149',
  ]);
  assert.equal(tradeOf('монтажник оборудования поставщика'), '7214');
});

test('a word that nobody listed has no trade; a printed code is one', () => {
  assert.deepEqual(all(['оператор', 'звеньевой поста', '7112']), [null, null, '7112']);
});

test('a programme without a code tells the level of a course before or beside the main ones by its name; a code goes before words', () => {
  assert.deepEqual(
    [
      'Preparatory course (Russian)',
      'Подготовительное отделение (русский язык как иностранный)',
      '예비 과정 (러시아어)',
      'Повышение квалификации',
      '45.03.02 Лингвистика, после подготовительного отделения',
      'Civil Engineering',
      'Направление подготовки: экономика',
    ].map(programmeLevel),
    ['preparatory', 'preparatory', 'preparatory', 'additional', 'bachelor', null, null],
  );
});

test('a word of a purpose may be cut short by a full stop, but not to three letters', () => {
  assert.deepEqual(
    ['За обуч. студ. НДС нет', 'Комис. по дог. 7', 'Аренд. плата', 'Нал. платеж', 'Опл. по сч. 5', 'мат. помощь'].map(
      purposeClass,
    ),
    ['tuition', 'fee', 'rent', 'other', 'other', 'other'],
  );
});

test('whoever is paid for a crew or by a contract of personnel is paid for people; who drives the personnel is not', () => {
  assert.deepEqual(
    [
      'Оплата за предоставление бригады 5 чел., объект ЖК',
      'Услуги по дог. персонала',
      'Услуги по договору, перевозка персонала',
    ].map(purposeClass),
    ['personnel', 'personnel', 'other'],
  );
});

test('who is there to learn is told in three languages; who is hired on trial is not', () => {
  for (const post of ['практикант', 'Студент-практикант', 'учащийся колледжа', 'trainee', 'Intern', '실습생', '견습생'])
    assert.ok(isTrainee(post), post);
  for (const post of ['стажёр', 'подсобный рабочий', 'мастер практического обучения', 'labourer', '작업원'])
    assert.ok(!isTrainee(post), post);
});
