import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../findings/index.ts';
import { layout } from './layout.ts';
import { lineStyle, networkOf, type TieRow } from './network.ts';

const finding = {
  cohorts: [{ id: 'coh-1', members: [{ person: 'e-w1' }, { person: 'e-w2' }] }],
  roles: [
    { role: 'host', entity: 'e-host' },
    { role: 'payer', entity: 'e-host' },
    { role: 'facilitator', entity: 'e-agent' },
  ],
} as unknown as Finding;
const label = (entity: string) => ({ text: entity.slice(2), kind: entity.startsWith('e-p') ? 'person' : 'org' });
const tie = (a: string, b: string, more: Partial<TieRow> = {}): TieRow => ({
  ...{
    a,
    b,
    what: 'tie',
    kind: 'owner',
    day_from: null,
    day_to: null,
    link_p: 1,
    k: null,
    n: null,
    cur: null,
    amount: null,
  },
  ...{ records: [`r-${a}-${b}`], origins: ['o-1'] },
  ...more,
});
const paid = (a: string, b: string, amount: string, more: Partial<TieRow> = {}) =>
  tie(a, b, { what: 'payment', kind: 'wage', cur: 'RUB', amount, ...more });

test('cohorts and parties come first; a worker is never a node of its own', () => {
  const { nodes } = networkOf(finding, [tie('e-host', 'e-bank')], label);
  assert.deepEqual(
    nodes.map(({ id, step, people }) => [id, step, people]),
    [
      ['coh-1', 0, 2],
      ['e-host', 1, null],
      ['e-agent', 1, null],
      ['e-bank', 2, null],
    ],
  );
  assert.deepEqual(nodes[1]?.roles, ['host', 'payer']);
});

test('what passes the limit is counted by kind, and its records too', () => {
  const many = Array.from({ length: 50 }, (_, n) => tie('e-host', `e-firm${n}`));
  const { nodes, rest, restRecords } = networkOf(finding, many, label, 40);
  assert.equal(nodes.length, 40);
  assert.deepEqual([rest, restRecords], [[{ kind: 'org', nodes: 13 }], 13]);
});

test('who is tied to more of the arrangement comes before who has more records', () => {
  const rows = [
    tie('e-host', 'e-once', { records: ['1', '2', '3'] }),
    tie('e-host', 'e-both'),
    tie('e-agent', 'e-both'),
  ];
  const { nodes } = networkOf(finding, rows, label, 4);
  assert.equal(nodes[3]?.id, 'e-both');
});

test('ties of two are one line, payments one line each way, and a sum is exact', () => {
  const rows = [
    tie('e-host', 'e-agent'),
    tie('e-agent', 'e-host', { kind: 'address' }),
    paid('e-host', 'e-agent', '0.10'),
    paid('e-host', 'e-agent', '0.20', { records: ['r-2'], origins: ['o-2'] }),
    paid('e-agent', 'e-host', '5.00'),
  ];
  const { edges, recordsOf } = networkOf(finding, rows, label);
  assert.deepEqual(
    edges.map(({ from, to, ties }) => [from, to, ties.length]),
    [
      ['e-agent', 'e-host', 2],
      ['e-host', 'e-agent', 1],
      ['e-agent', 'e-host', 1],
    ],
  );
  const payment = edges[1];
  assert.deepEqual(payment?.ties[0]?.amount, { value: '0.30', currency: 'RUB' });
  assert.deepEqual([payment?.records, payment?.origins, payment?.line], [2, 2, 'two_origins']);
  assert.deepEqual(recordsOf.get(payment?.id ?? ''), ['r-e-host-e-agent', 'r-2']);
});

test('people whom one party pays, and of whom nothing else is known, are drawn as one', () => {
  const payees = ['e-p1', 'e-p2', 'e-p3'];
  const rows = [
    ...payees.map((payee) => paid('e-host', payee, '1.00')),
    paid('e-host', 'e-p4', '9.00'),
    tie('e-agent', 'e-p4'),
  ];
  const { nodes, edges } = networkOf(finding, rows, label);
  assert.deepEqual(
    nodes.slice(3).map(({ kind, people, label: text }) => [kind, people, text]),
    [
      ['person', null, 'p4'],
      ['people', 3, ''],
    ],
  );
  assert.equal(edges.find(({ to }) => to.startsWith('people'))?.ties[0]?.amount?.value, '3.00');
});

test('a doubtful link is inferred however many origins repeat it', () => {
  assert.equal(lineStyle(0.5, 3), 'inferred');
  assert.equal(lineStyle(0.95, 2), 'two_origins');
  assert.equal(lineStyle(1, 1), 'one_origin');
});

test('the same network gives the same picture, and what stood before stays where it was', () => {
  const small = networkOf(finding, [tie('e-host', 'e-bank')], label);
  const first = layout(small);
  assert.deepEqual(layout(small), first);
  const grown = layout(networkOf(finding, [tie('e-host', 'e-bank'), tie('e-agent', 'e-new')], label), first);
  for (const [node, at] of Object.entries(first)) assert.deepEqual(grown[node], at, node);
  assert.notEqual(grown['e-new'], undefined);
});
