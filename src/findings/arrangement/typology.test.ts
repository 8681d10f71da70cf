import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { listIndicators } from '../indicator/catalogue.ts';
import { loadTypologies, parameterNames, parseTypology } from './typology.ts';

const shipped = readFileSync(new URL('../../../typologies/student-visa-labour.yml', import.meta.url), 'utf8');

test('the shipped typologies are read, each number with its reason and the caveat beside it', () => {
  const all = loadTypologies();
  assert.deepEqual(
    all.map(({ id }) => id),
    ['crew-labour', 'student-visa-labour'],
  );
  for (const typology of all) {
    assert.match(typology.caveat, /Elicited, uncalibrated/);
    assert.deepEqual(Object.keys(typology.parameters).toSorted(), parameterNames.toSorted());
    assert.ok(typology.rivals.every(({ why }) => why.length > 20));
  }
});

test('whatever a typology asks for has a rule in the catalogue: a check that nobody wrote could never be looked for', () => {
  const written = new Set(listIndicators().map(({ code }) => code));
  for (const { id, counterChecks, rivals } of loadTypologies()) {
    const asked = [
      ...counterChecks,
      ...rivals.flatMap(({ explains, contradictedBy }) => [...explains, ...contradictedBy]),
    ];
    assert.deepEqual(
      asked.filter((code) => !written.has(code)),
      [],
      id,
    );
  }
});

const broken: readonly [string, (text: string) => string, RegExp][] = [
  [
    'another id than the file’s',
    (text) => text.replace('id: student-visa-labour', 'id: other'),
    /expected "id: student-visa-labour"/,
  ],
  ['a prior of one', (text) => text.replace('value: 0.01', 'value: 1'), /"prior" with a value between 0 and 1/],
  ['a missing parameter', (text) => text.replace('least_peers:', 'fewest_peers:'), /parameter "least_peers"/],
  ['a family nobody listed', (text) => text.replace('needsOneOf: [WORK', 'needsOneOf: [TOIL'), /family "TOIL"/],
  ['a weight above one', (text) => text.replace('weight: 0.6', 'weight: 1.6'), /family "VISA" needs a weight/],
  [
    'a role nobody plays',
    (text) => text.replace('roles: [facilitator', 'roles: [fixer'),
    /"fixer" is not one of the roles/,
  ],
  ['an empty file', () => '', /expected a mapping/],
];

for (const [says, breaking, message] of broken)
  test(`refuses ${says}, naming the file`, () => {
    assert.throws(
      () => parseTypology(breaking(shipped), 'student-visa-labour.yml'),
      (error: Error) => {
        assert.match(error.message, message);
        return error.message.startsWith('typologies/student-visa-labour.yml: ');
      },
    );
  });
