import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paperPicture, type StepRow } from './paper-picture.ts';

const step = (person: string, stage: string, entity: string): StepRow => ({
  person,
  stage,
  entity,
  records: [`${person}-${stage}-${entity}`],
});

test('people are counted along the way, and those of whom nothing is said run through the stage alone', () => {
  const rows = [
    ...['a', 'b'].flatMap((person) => [
      step(person, 'mover', 'e-agent'),
      step(person, 'university', 'e-u'),
      step(person, 'host', 'e-h'),
    ]),
    step('b', 'site', 'e-s'),
  ];
  const { nodes, links, recordsOf } = paperPicture(['a', 'b'], rows);
  assert.deepEqual(
    links.map(({ id, people }) => [id, people]),
    [
      ['mover e-agent>university e-u', 2],
      ['university e-u>host e-h', 2],
      ['host e-h>site', 1],
      ['host e-h>site e-s', 1],
    ],
  );
  assert.deepEqual(
    nodes.find(({ id }) => id === 'site'),
    { id: 'site', stage: 'site', entity: null, people: 1 },
  );
  assert.deepEqual(recordsOf.get('host e-h>site e-s'), ['b-host-e-h', 'b-site-e-s']);
});

test('a person with two hosts is one line, through the host that most have', () => {
  const rows = [step('a', 'host', 'e-1'), step('a', 'host', 'e-2'), step('b', 'host', 'e-2')];
  const { nodes } = paperPicture(['a', 'b'], rows);
  assert.deepEqual(
    nodes.filter(({ stage }) => stage === 'host').map(({ entity, people }) => [entity, people]),
    [['e-2', 2]],
  );
});
