import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { EvidenceError } from '../reading/evidence-error.ts';
import { readBytes } from '../scratch-folder.ts';
import { objectPointers } from './object-pointers.ts';

test('lists of objects anywhere are units; nested values get dotted names; what stands around comes along', async () => {
  const text =
    '{"file":{"made":"2024"},"orders":[{"no":"1","persons":[{"n":"Пак","born":{"y":1987}},{"n":"Ким"}]},{"no":"2","tags":["a","b"]}]}';
  const { reading, rows, places } = await readBytes('a.json', text);
  assert.deepEqual(
    reading.units.map(({ name, columns }) => [name, columns]),
    [
      ['orders', ['no', 'parent.file.made', 'tags']],
      ['orders.persons', ['n', 'born.y', 'parent.no', 'parent.parent.file.made']],
    ],
  );
  assert.deepEqual(rows, [
    [
      ['1', '2024', null],
      ['2', '2024', 'a; b'],
    ],
    [
      ['Пак', '1987', '1', '2024'],
      ['Ким', null, '1', '2024'],
    ],
  ]);
  assert.deepEqual(places, [
    [1, 4],
    [2, 3],
  ]);
});

test('each object has its JSON pointer, by its ordinal in the file; what is no plain JSON has none', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'tributary-pointers-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const pointers = async (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return objectPointers(join(folder, name), name);
  };
  const orders = '{"a/b":[{"no":"1","people":[{"n":"Пак"},{"n":"Ким"}]},{"no":"2"}],"table":[["x",1],["y",2]]}';
  assert.deepEqual(await pointers('a.json', orders), [
    ...['/a~1b/0', '/a~1b/0/people/0', '/a~1b/0/people/1', '/a~1b/1'],
    ...['/table/0', '/table/1'],
  ]);
  assert.deepEqual(await pointers('list.json', '[{"a":1},{"a":2}]'), ['/0', '/1']);
  assert.deepEqual(await pointers('one.json', '{"a":1}'), ['']);
  assert.equal(await pointers('lines.ndjson', '{"a":1}\n{"a":2}\n'), null);
});

test('account numbers written without quotes keep their last digits; exponents are written out', async () => {
  const { rows } = await readBytes('a.json', '[{"account":40817810000000000123,"sum":1e3,"part":0.5}]');
  assert.deepEqual(rows[0], [['40817810000000000123', '1000', '0.5']]);
});

test('one object is one row; a list with plain values among objects loses none', async () => {
  assert.deepEqual((await readBytes('a.json', '{"a":1}')).rows, [[['1']]]);
  assert.deepEqual((await readBytes('b.json', '[{"a":1},"loose"]')).rows, [
    [
      ['1', null],
      [null, 'loose'],
    ],
  ]);
});

test('a table written as lists', async () => {
  const { rows, reading } = await readBytes('a.json', '{"data":[["a",1],["b",null]]}');
  assert.deepEqual(reading.units[0]?.columns, ['column 1', 'column 2']);
  assert.deepEqual(rows[0], [
    ['a', '1'],
    ['b', null],
  ]);
});

test('lone surrogates and NULs are shown', async () => {
  assert.deepEqual((await readBytes('a.json', '[{"a":"x\\ud800y\\u0000z"}]')).rows, [[['x\uFFFDy\uFFFDz']]]);
});

test('broken JSON is refused with line and character and without quoting it', async () => {
  const broken: [string, RegExp][] = [
    ['{"a": [\n{"name": "Пак"},\n{"name" "Ким"}]}', /^a\.json:3: is not JSON at character 9 of the line/],
    ['{"a": [\n{"name": "Пак"},\n{"na', /^a\.json:3: the JSON ends in the middle|^a\.json:3: is not JSON at character/],
    ['[[], 1]', /^a\.json: is JSON without a single object/],
  ];
  for (const [text, sentence] of broken)
    await assert.rejects(
      readBytes('a.json', text),
      (error) => error instanceof EvidenceError && sentence.test(error.message) && !/Пак|Ким/.test(error.message),
      text,
    );
});

test('JSON nested without end is refused, not followed', async () => {
  for (const text of [
    `[{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`,
    `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  ])
    await assert.rejects(
      readBytes('deep.json', text),
      /^EvidenceError: deep\.json:1: is nested more than 64 levels deep/,
    );
});

test('lines of JSON with more than one that is none among its first', async () => {
  const { reading, places } = await readBytes('a.ndjson', '{"a":1}\n{"a":2}\n{"a":3}\n{broken\n\n[1,2]\n');
  assert.deepEqual([reading.reader, places], ['ndjson', [[1, 2, 3, 6]]]);
  assert.deepEqual(
    reading.notes.map(({ row, because }) => [row, because]),
    [[4, 'the line is not JSON, or is cut off; it was left out']],
  );
});

test('lines of JSON: places are lines, a broken line is an error note and the rest goes on', async () => {
  const { reading, rows, places } = await readBytes(
    'a.ndjson',
    '{"a":1}\n\n{"b":{"c":2}}\n{"a":\n{"a":3,"l":[{"x":1}]}\n',
  );
  assert.equal(reading.reader, 'ndjson');
  assert.deepEqual(reading.units[0]?.columns, ['a', 'b.c', 'l']);
  assert.deepEqual(rows[0], [
    ['1', null, null],
    [null, '2', null],
    ['3', null, '[{"x":1}]'],
  ]);
  assert.deepEqual(places[0], [1, 3, 5]);
  assert.deepEqual(
    reading.notes.map(({ severity, row }) => [severity, row]),
    [
      ['doubt', undefined],
      ['error', 4],
    ],
  );
});

const person = '{"id":"p1","schema":"Person","caption":"Пак","properties":{"name":["Пак","박"],"country":["zz"]}}';
const link =
  '{"id":"o1","schema":"Ownership","properties":{"owner":[{"id":"p1","schema":"Person","properties":{}}],"asset":["c1"]}}';

for (const [name, text] of [
  ['lines', `${person}\n${link}\n`],
  ['a list', `[${person},${link}]`],
] as const)
  test(`FollowTheMoney entities as ${name}: a unit for each schema`, async () => {
    const { reading, rows, places } = await readBytes('a.json', text);
    assert.equal(reading.reader, 'followthemoney');
    assert.deepEqual(
      reading.units.map((unit) => [unit.name, unit.columns]),
      [
        ['Person', ['id', 'caption', 'name', 'country']],
        ['Ownership', ['id', 'owner', 'asset']],
      ],
    );
    assert.deepEqual(rows, [[['p1', 'Пак', 'Пак; 박', 'zz']], [['o1', 'p1', 'c1']]]);
    assert.deepEqual(places, [[1], [2]]);
  });

test('a feature collection is JSON and no FollowTheMoney', async () => {
  const { reading } = await readBytes('a.json', '{"features":[{"id":"1","properties":{"a":1}}]}');
  assert.equal(reading.reader, 'json');
});
