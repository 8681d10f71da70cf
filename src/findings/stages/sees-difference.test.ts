import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Differing, seesDifference } from './sees-difference.ts';

const differing: Differing = new Map([
  ['practice_order', new Set(['signer'])],
  ['role_edge', null],
]);
const sees = (relation: string, ...texts: string[]) => seesDifference(texts, [relation], differing);

test('a query sees a difference where it names a column that differs, however it writes it', () => {
  assert.equal(sees('practice_order', 'select person, host from practice_order'), false);
  assert.equal(sees('practice_order', 'select person, o.signer from practice_order o'), true);
  assert.equal(sees('practice_order', 'select "Signer" from practice_order'), true);
  assert.equal(sees('practice_order', 'select person from practice_order', 'select signer from practice_order'), true);
  assert.equal(sees('site_stay', 'select signer from site_stay'), false);
});

test('whoever takes all columns sees one; a count and a product take none', () => {
  for (const text of [
    'select * from practice_order',
    'select distinct * from practice_order',
    'select o.* from practice_order o',
  ])
    assert.equal(sees('practice_order', text), true, text);
  assert.equal(sees('practice_order', 'select person, * from practice_order'), true);
  assert.equal(sees('practice_order', 'select 1 from practice_order natural join host'), true);
  assert.equal(sees('practice_order', 'select count(*), 2 * sum(days) from practice_order'), false);
});

test('where the rows differ, whoever reads them sees it, though no column is named', () => {
  assert.equal(sees('role_edge', 'select count(*) from role_edge'), true);
});
