import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseGraph, CohortNode, Edge } from './case-graph.ts';
import { citableSubjects } from './citable.ts';

const cohort = (id: string): CohortNode => ({
  ...{ id, university: 'u', basis: 'order', from: null, to: null, level: '', term: null },
  members: [{ person: `p-${id}`, record: `r-${id}` }],
});
const edge = (role: Edge['role'], entity: string): Edge => ({
  ...{ role, entity, k: 1, n: 1, from: null, to: null, linkP: 1 },
  ...{ reference: false, place: false, contact: false, collects: false, unnamed: false, records: [] },
});

const graph: CaseGraph = {
  cohorts: [cohort('moved'), cohort('hosted'), cohort('paid')],
  edges: [
    [edge('facilitator', 'f'), edge('office', 'o')],
    [edge('host', 'h')],
    [edge('payer', 'x'), edge('host', 'h')],
  ],
};

test('citable is who somebody moved to some place, with the people and the parties; a crowd on a site is not', () => {
  assert.deepEqual([...citableSubjects(graph)].sort(), ['f', 'h', 'moved', 'o', 'p-moved', 'p-paid', 'paid', 'x']);
});

test('of arrangements that were given, everybody', () => {
  assert.ok(citableSubjects(graph, true).has('p-hosted'));
});
