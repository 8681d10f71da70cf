import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldRows, namePairs } from './field-rows.ts';
import type { ReadEntity } from './read-cluster.ts';

const entity = (id: string, said: Record<string, string>): ReadEntity => ({
  ...{ entity: `e-${id}`, pseudonym: id, records: 1, mentions: [] },
  said: Object.entries(said).map(([field, value]) => ({ field: field.replace(/\d$/, ''), value, record: `r-${id}` })),
});
const rowsOf = (...entities: ReadEntity[]) => {
  const rows = fieldRows(entities, namePairs(entities));
  return Object.fromEntries(rows.map(({ field, agreement }) => [field, agreement]));
};

test('one name in two scripts agrees, and says why syllable by syllable', () => {
  const both = [entity('a', { name: '최영림' }), entity('b', { name: 'CHKHVE EN RIM' })];
  assert.equal(rowsOf(...both).name, 'agree');
  const [pair] = namePairs(both);
  assert.deepEqual(
    pair?.comparison.parts.map(({ a, b }) => `${a}=${b}`),
    ['최=chkhve', '영=en', '림=rim'],
  );
});

test('every writing of the first stands beside the writing that fits it best, and the best decides', () => {
  const both = [entity('a', { name: '최영림', name2: 'KIM CHOL SU' }), entity('b', { name: 'CHKHVE EN RIM' })];
  assert.equal(namePairs(both).length, 2);
  assert.equal(rowsOf(...both).name, 'agree');
});

test('another name is a conflict', () => {
  assert.equal(rowsOf(entity('a', { name: 'KIM CHOL SU' }), entity('b', { name: 'Берёзкин Фрол' })).name, 'conflict');
});

test('another birth date is a conflict, another paper only differs: somebody may have two', () => {
  const rows = rowsOf(
    entity('a', { birth: '1990-01-01', document: '001' }),
    entity('b', { birth: '1990-01-02', document: '002' }),
  );
  assert.deepEqual(rows, { birth: 'conflict', document: 'differ' });
});

test('what one alone says is neither for nor against', () => {
  assert.equal(rowsOf(entity('a', { birth: '1990-01-01' }), entity('b', {})).birth, 'alone');
});

test('several values agree where one is shared, and a cell says once what several records say', () => {
  const a = entity('a', { document: '001', document2: '002' });
  const b = {
    ...entity('b', { document: '002' }),
    said: ['r-1', 'r-2'].map((record) => ({ field: 'document', value: '002', record })),
  };
  const [row] = fieldRows([a, b], []);
  assert.equal(row?.agreement, 'agree');
  assert.deepEqual(row?.cells[1], [{ value: '002', records: ['r-1', 'r-2'] }]);
});

test('names come first, then what decides, and what one alone says last', () => {
  const rows = fieldRows(
    [
      entity('a', { post: 'x', birth: '1990-01-01', name: 'Иванов Пров', staff_no: '7' }),
      entity('b', { post: 'y', birth: '1990-01-01', name: 'Иванов Пров' }),
    ],
    [],
  );
  assert.deepEqual(
    rows.map(({ field }) => field),
    ['name', 'birth', 'post', 'staff_no'],
  );
});
