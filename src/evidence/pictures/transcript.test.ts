import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBytes } from '../scratch-folder.ts';

const head = 'picture,row,field,value,region,keyed_by';

test('what two people keyed alike counts; where they differ the cell is empty and both are told', async () => {
  const lines = [
    'order.jpg,1,ФИО,Пак Ён,"10,20,100,15",a',
    'order.jpg,1,ФИО,Пак Ён,"10,20,100,15",b',
    'order.jpg,1,дата,01.03.2024,"120,20,50,15",a',
    'order.jpg,1,дата,07.03.2024,"120,20,50,15",b',
    'order.jpg,2,ФИО,Ким,"10,40,100,15",a',
  ];
  const { reading, rows } = await readBytes('order.transcript.csv', [head, ...lines].join('\n'));
  assert.deepEqual(
    [reading.reader, reading.units[0]?.name, reading.units[0]?.columns],
    ['transcript', 'order.jpg', ['ФИО', 'дата', 'region']],
  );
  assert.deepEqual(rows[0], [
    ['Пак Ён', null, 'xywh=10,20,160,15'],
    ['Ким', null, 'xywh=10,40,100,15'],
  ]);
  const said = reading.notes.map(({ because, row, cell }) => `${row} ${cell}: ${because}`).join('\n');
  assert.match(said, /1 дата: keyed differently: a keyed "01\.03\.2024", b keyed "07\.03\.2024"; left empty/);
  assert.match(said, /1 cells were keyed by one person only/);
});

test('the title and the signature of a paper are lines around its list, and each row keeps its place', async () => {
  const lines = [
    'p.jpg,1,Заголовок,Приказ № 112-с от 01.09.2023,,a',
    'p.jpg,2,ФИО,Пак Ён,,a',
    'p.jpg,3,ФИО,Ким,,a',
    'p.jpg,4,Подписал,Орлов П. И.,,a',
  ];
  const { reading, rows, places } = await readBytes('order.transcript.csv', [head, ...lines].join('\n'));
  assert.deepEqual(reading.units[0]?.columns, ['ФИО', 'region']);
  assert.deepEqual(
    [places[0], rows[0]],
    [
      [1, 2, 3, 4],
      [
        [null, null],
        ['Пак Ён', null],
        ['Ким', null],
        [null, null],
      ],
    ],
  );
  assert.deepEqual(reading.units[0]?.around, {
    above: [['Приказ № 112-с от 01.09.2023'], ['Заголовок: Приказ № 112-с от 01.09.2023']],
    below: [['Орлов П. И.'], ['Подписал: Орлов П. И.']],
  });
});

test('a suggestion of a machine counts for nothing until a person keys it', async () => {
  const { reading, rows } = await readBytes('t.csv', `${head}\np,1,ФИО,Пак,,\np,1,№,1,,a\n`);
  assert.deepEqual(rows[0], [['1', null]]);
  assert.match(
    reading.notes.map(({ because }) => because).join('\n'),
    /1 cells are suggestions that no person has accepted/,
  );
});

test('a line that names no row, field or region is told with its place and left out', async () => {
  const { reading, rows } = await readBytes(
    't.csv',
    `${head}\np,x,ФИО,Пак,,a\np,1,,Пак,,a\np,1,ФИО,Пак,10 20,a\np,1,ФИО,Ким,,a\n`,
  );
  assert.deepEqual(rows[0], [['Ким', null]]);
  assert.deepEqual(
    reading.notes.filter(({ severity }) => severity === 'error').map(({ row }) => row),
    [2, 3, 4],
  );
});
