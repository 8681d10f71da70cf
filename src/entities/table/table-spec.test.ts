import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTableSpec } from './table-spec.ts';

const refused = (text: string, sentence: RegExp) => assert.throws(() => readTableSpec('people.yml', text), sentence);

test('kinds stand bare or with a strength; what is not said is usual', () => {
  const spec = readTableSpec(
    'people.yml',
    'id: nr\ncolumns:\n  name: person_name\n  snils: {kind: number, strength: strong}\n  job: {kind: free, strength: weak}\n',
  );
  assert.equal(spec.id?.name, 'nr');
  assert.deepEqual(
    spec.columns.map(({ name, kind, strength }) => [name, kind, strength]),
    [
      ['name', 'person_name', 'usual'],
      ['snils', 'number', 'strong'],
      ['job', 'free', 'weak'],
    ],
  );
  assert.deepEqual([spec.certainty, spec.pairsPerRow], [0.95, 40]);
});

test('what is wrong is named with its line', () => {
  refused(
    'id: nr\ncolumns:\n  name: nickname\n',
    /^Error: people\.yml:3: unknown kind "nickname": expected one of person_name,/,
  );
  refused('columns:\n  a: {kind: place, strength: huge}\n', /people\.yml:2: unknown strength "huge"/);
  refused(
    'columns:\n  a: place\ntreshold: 1\n',
    /people\.yml:3: unknown field "treshold": expected one of id, columns/,
  );
  refused('id: nr\n', /people\.yml:1: expected "columns:"/);
  refused('id: a\ncolumns:\n  a: number\n', /people\.yml:1: "a" is the id and a column to compare too/);
  refused('columns:\n  a: {kind: place, strength: weak}\n', /people\.yml:2: every column is weak/);
  refused(
    'columns:\n  a: place\ncertainty: 2\n',
    /people\.yml:3: expected a number from 0\.5 to 0\.999999 in "certainty", found "2"/,
  );
});

test('one name is not counted twice', () => {
  refused('columns:\n  a: person_name\n  b: surname\n', /people\.yml:3: "b" is a part of a name and "a" a whole one/);
  refused('columns:\n  a: surname\n  b: surname\n', /people\.yml:3: "b" is a second surname/);
});
