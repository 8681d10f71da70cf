import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseGraph, CohortNode, Edge } from './case-graph.ts';
import { roleHolders } from './role-holders.ts';

const cohort = (id: string, people: readonly string[]): CohortNode => ({
  ...{ id, university: 'u', basis: 'order', from: null, to: null, level: 'bachelor', term: null },
  members: people.map((person) => ({ person, record: `${id}-${person}` })),
});
const host = (k: number, n: number): Edge => ({
  ...{ role: 'host', entity: 'builder', k, n, from: null, to: null, linkP: 1, records: ['r'] },
  ...{ reference: false, place: false, contact: false, collects: false, unnamed: false },
});
const counted = (graph: CaseGraph) => {
  const [one] = roleHolders(graph, new Set(), { cohorts: [0, 1], cores: [] });
  return [one?.members, one?.of];
};

test('who stands in two cohorts counts once', () => {
  const both = [cohort('a', ['p', 'q']), cohort('b', ['p', 'q'])];
  assert.deepEqual(counted({ cohorts: both, edges: [[host(2, 2)], [host(2, 2)]] }), [2, 2]);
  const apart = [cohort('a', ['p', 'q']), cohort('b', ['q', 'r', 's'])];
  assert.deepEqual(counted({ cohorts: apart, edges: [[host(2, 2)], [host(1, 3)]] }), [3, 4]);
});
