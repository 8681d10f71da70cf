import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalNumber } from '../values/register-numbers.ts';
import { paidForIn } from './people-paid-for.ts';

const named = (said: Readonly<Record<string, readonly string[]>>) => {
  for (const [purpose, people] of Object.entries(said)) assert.deepEqual(paidForIn(purpose).people, people, purpose);
};

test('for whom fees are paid is read from what eight clerks write', () => {
  named({
    'Оплата за обучение: Ли Н.М., Квон Д.Ч.': ['Ли Н.М.', 'Квон Д.Ч.'],
    'за Пак Ч.С. дог. 12/3, обучение': ['Пак Ч.С.'],
    'Оплата за обучение по списку: 1) Ли Н. М. 2) Квон Д. Ч. 3) Ю М. С. НДС не облагается': [
      'Ли Н. М.',
      'Квон Д. Ч.',
      'Ю М. С.',
    ],
    'tuition for KIM CHOL SU and 4 others': ['KIM CHOL SU'],
    'TUITION FEE FOR KIM CHOL SU, PAK YONG HO AND RI NAM MYONG INV 12': ['KIM CHOL SU', 'PAK YONG HO', 'RI NAM MYONG'],
    '등록금 김철수 외 3명': ['김철수'],
    '2024년 1학기 등록금 (김철수, 박영호)': ['김철수', '박영호'],
    '유학생 김철수 등록금': ['김철수'],
    'Обучение студента Каримова Отабека, 2 курс': ['Каримова Отабека'],
    'ОПЛАТА ЗА ОБУЧЕНИЕ КИМ ЧХОЛЬ СУ': ['КИМ ЧХОЛЬ СУ'],
    'Ким Чхоль Су, Пак Ён Хо - оплата обучения': ['Ким Чхоль Су', 'Пак Ён Хо'],
    'Оплата обуч. (студентка Иванова Анна Петровна) 1 семестр': ['Иванова Анна Петровна'],
    'Tuition fee, students: Nguyen Van Minh; Tran Thi Lan': ['Nguyen Van Minh', 'Tran Thi Lan'],
    'Практика студентов Ли Н.М. (гр. Л-11) и Квон Д.Ч. (гр. Л-12)': ['Ли Н.М.', 'Квон Д.Ч.'],
    'Оплата за обучение Ли Н.М. - 50000; Квон Д.Ч. - 50000': ['Ли Н.М.', 'Квон Д.Ч.'],
    'Оплата услуг по обучению за 2 сем., Ли Нам Мён, дог. И-23/115': ['Ли Нам Мён'],
    'обучение гр. КНДР Ким Чхоль Су': ['Ким Чхоль Су'],
    '학비 (김철수 박영호)': ['김철수', '박영호'],
    'Tuition 2023/24 Sokolov Ivan Petrovich': ['Sokolov Ivan Petrovich'],
    'По счёту 17 за обучение О Г.С. и др.': ['О Г.С.'],
  });
});

test('who signs, pays, teaches or asks is not paid for, nor whoever a school, a street or a firm is called after', () => {
  named({
    'Оплата за обучение. Директор Иванов И.И.': [],
    'Оплата обучения по доверенности Петрова П.П.': [],
    'Оплата обучения от Иванова И.И. за Ли Н.М.': ['Ли Н.М.'],
    'Оплата за обучение, плательщик Сидорова А.П., студент Ли Н.М.': ['Ли Н.М.'],
    'Практика по договору с ИП Иванов И.И., 5 чел.': [],
    'Оплата за обучение, МГУ им. Г.И. Невельского': [],
    'Обучение по программе «Школа Петрова П.П.»': [],
    'Руководитель практики доцент Орлова М.А.': [],
    'Tuition paid by Kim Chol Su': [],
    'Tuition fee, signed Director A.B. Orlov': [],
    'Обучение по служебной записке Сидорова С.С.': [],
    'Обучение в ООО «Иванов И.И. и партнёры»': [],
  });
});

test('a payment that leaves to a contract what it is for names people too; whom the contract is with, and who acts, are not paid for', () => {
  named({
    'Оплата по договору ИМО-4184/22 за Ли Нам Мён': ['Ли Нам Мён'],
    'по дог. 17-24/ИН за студ. Квон Д.Ч.': ['Квон Д.Ч.'],
    'Payment under contract A-1/21 for KIM CHOL SU': ['KIM CHOL SU'],
    'Перечисление по контракту № ДО-117: Ли Н.М., Ю М.С.': ['Ли Н.М.', 'Ю М.С.'],
    'за Пак Ч.С. по договору 285/Л-2410': ['Пак Ч.С.'],
    '계약 A-2023-15 (김철수, 박영호)': ['김철수', '박영호'],
    'Оплата по сч. 17, дог. ИН-2341 (Каримов Отабек)': ['Каримов Отабек'],
    'Оплата за Нгуен Ван Минь, договор П-22/104 от 01.09.2022': ['Нгуен Ван Минь'],
    'Оплата по договору 45-22/а с Ивановым И.И.': [],
    'Оплата по договору № 4512 ИП Иванов И.И.': [],
    'Оплата по договору 8834/1 от Петрова П.П.': [],
    'Оплата по договору 1234, директор Иванов И.И.': [],
    'По договору аренды 4512 за Иванова И.И.': [],
    'Оплата за Иванова И.И.': [],
  });
});

test('courses, terms, towns and schools with capital letters are nobody', () => {
  named({
    'Оплата за обучение, Подготовительный Факультет': [],
    'Оплата обучения: Русский Язык Как Иностранный': [],
    'Tuition for Civil Engineering': [],
    'Tuition for Autumn Semester 2023': [],
    'TUITION FEE FOR FAR EASTERN UNIVERSITY': [],
    'Tuition fees for Advanced Physics': [],
    'Tuition Fee First Instalment': [],
    'Оплата за обучение, г. Владивосток, Приморский Край': [],
    'Оплата обучения Санкт Петербург': [],
    'Tuition New York': [],
    'Tuition, Far Eastern State Academy': [],
    '등록금 러시아': [],
    '2024년 봄학기, 가을학기 등록금': [],
    '등록금 납부금': [],
    'За организацию практической подготовки, 31 чел.': [],
    'Оплата обучения по договорам об образовании, группа ЛИН-21и, 12 чел.': [],
    'Заработная плата Ким Ч.С.': [],
    'Консультационные услуги, Иванов И.И.': [],
    'за бетон, накладная Петрова П.П.': [],
  });
});

test('how many a payment is for, and under which contract', () => {
  const heads = (purpose: string) => paidForIn(purpose).heads;
  assert.deepEqual(
    [
      'обучение по 705, 13 чел.',
      'tuition for KIM CHOL SU and 4 others',
      '등록금 김철수 외 3명',
      '등록금 김철수 등 4명',
    ].map(heads),
    [13, 5, 4, 4],
  );
  assert.deepEqual(
    ['оплата обучения за 2024 год', 'Обучение Ли Н.М. и ещё 2 чел.', 'практика 31 студ.', 'Tuition, 7 students'].map(
      heads,
    ),
    [null, 3, 31, 7],
  );
  const hands = {
    'За предоставление рабочих 39 чел. за октябрь 2023 по дог. № 100': 39,
    'Оплата по договору подряда (бригада 25 чел., март 2023), дог. № 107': 25,
    'Supply of labour, 14 persons, May 2023': 14,
    '인력 공급 12명 5월분': 12,
    'Заработная плата, реестр на 15 чел.': null,
    'Аренда общежития, 12 чел.': null,
  };
  assert.deepEqual(Object.keys(hands).map(heads), Object.values(hands));
  const contract = (purpose: string) => paidForIn(purpose).contract;
  assert.deepEqual(
    [
      'Оплата за обучение, дог. 285/Л-2410',
      'Оплата обучения по договору № ДО-117 от 01.09.2023',
      'Tuition, contract no. A-1/21',
      'Оплата обучения по договору об образовании № 17-24/ИН',
      'оплата обучения по договору 12',
      'оплата обучения по договору от 01.09.2023',
      'оплата обучения',
    ].map(contract),
    ['285/Л-2410', 'ДО-117', 'A-1/21', '17-24/ИН', '', '', ''].map((number) => normalNumber(number) || null),
  );
});
