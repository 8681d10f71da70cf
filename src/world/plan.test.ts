import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePlan } from './plan.ts';

const refused = (text: string) => {
  try {
    parsePlan(text, 'plan.yml');
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
};

test('a plan names scheme, nation, care and how many', () => {
  const { plants, missing } = parsePlan(
    'missing: 0.2\nplants:\n  - {scheme: tourist, nation: VN, care: 2, cohorts: 2, people: 20}',
    'plan.yml',
  );
  assert.deepEqual(plants, [{ id: 'a1', scheme: 'tourist', nation: 'VN', care: 2, cohorts: 2, people: 20 }]);
  assert.equal(missing, 0.2);
});

test('guilt and innocence have their shares', () => {
  assert.equal(parsePlan('innocent: 0.9', 'plan.yml').innocent, 0.9);
  assert.equal(parsePlan('', 'plan.yml').innocent, 0.95);
  assert.match(refused('innocent: 3'), /"innocent" is 3: a share/);
  assert.match(refused('seed: 3'), /"seed" is not known; a plan has "missing"/);
  assert.match(refused('plants: [{scheme: founding, nations: KP}]'), /plant a1: "nations" is not known/);
});

test('a world without a plant can be asked for', () => {
  assert.deepEqual(parsePlan('plants: []', 'plan.yml').plants, []);
  assert.deepEqual(parsePlan('', 'plan.yml').plants, []);
});

test('what cannot be carried out is refused in a sentence that names it', () => {
  assert.match(
    refused('plants: [{scheme: circus}]'),
    /plan\.yml: plant a1: scheme "circus" is unknown; known: founding, .*A new one needs its behaviour/,
  );
  assert.match(refused('plants: [{scheme: founding, nation: XX}]'), /nation "XX" has no names in stock/);
  assert.match(refused('plants: [{scheme: founding, care: 5}]'), /care 5 is not one of 1, 2, 3, 4/);
  assert.match(
    refused('plants: [{scheme: founding, cohorts: 5, people: 6}]'),
    /6 people cannot come on 5 orders of at least four;/,
  );
  assert.match(refused('plants: [{id: a, scheme: founding}, {id: a, scheme: tourist}]'), /two plants are called "a"/);
  assert.match(
    refused('plants: [{scheme: founding, care: 3, cohorts: 2, people: 12}]'),
    /12 people cannot come on 4 orders of at least four \(care 3 splits each cohort over two\)/,
  );
  assert.match(refused('plants: [7]'), /plant 1 is 7: a mapping with id, scheme/);
  assert.match(refused('plants: [{scheme: tourist'), /plan\.yml: is not YAML: .* line 1/);
  assert.match(refused('missing: 2'), /"missing" is 2/);
  assert.match(refused('plants: founding'), /"plants" is not a list/);
});
