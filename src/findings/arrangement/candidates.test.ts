import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '../finding.ts';
import { findCandidates } from './candidates.ts';
import type { CaseGraph, Edge } from './case-graph.ts';
import { findHubs, partyKey } from './hubs.ts';

const rules = {
  hub_percentile: { value: 99 },
  hub_floor: { value: 12 },
  hub_share: { value: 0.5 },
  office_hub_cohorts: { value: 6 },
};

function edge(party: string, more: Partial<Edge> = {}): Edge {
  const [role = '', entity = ''] = party.split(':');
  return {
    role: role as Role,
    entity,
    k: 10,
    n: 10,
    from: null,
    to: null,
    linkP: 1,
    reference: false,
    place: entity.startsWith('site'),
    contact: false,
    collects: entity.startsWith('collector'),
    unnamed: entity === 'unnamed',
    records: [`r-${party}`],
    ...more,
  };
}

/** Cohorts written as `2023-09-01 facilitator:f office:o host:h`, in order of arrival. */
function graph(...written: string[]): CaseGraph {
  const parsed = written.map((text) => text.split(' '));
  return {
    cohorts: parsed.map(([from = ''], at) => ({
      id: `c${at}`,
      university: from.endsWith('v') ? 'v' : from.endsWith('-') ? '' : 'u',
      basis: 'order',
      from: from.slice(0, 10),
      to: from.slice(0, 10),
      level: 'bachelor',
      term: null,
      members: Array.from({ length: 10 }, (_, n) => ({ person: `p${at}.${n}`, record: `r${at}.${n}` })),
    })),
    edges: parsed.map(([, ...parties]) => parties.map((party) => edge(party))),
  };
}

const sets = (given: CaseGraph, hubs: ReadonlySet<string> = new Set()) =>
  findCandidates(given, hubs, { ...rules, months_apart: { value: 24 } }).map(({ cohorts }) => cohorts);

test('who minds a crew that never enrolled makes a core with the firm it works for; a foreman of its own, a site or an order do not', () => {
  assert.deepEqual(sets(graph('2023-09-01- overseer:o host:h', '2023-10-01- overseer:o host:h')), [[0, 1]]);
  assert.deepEqual(sets(graph('2023-09-01- overseer:o host:site-1', '2023-10-01- overseer:o host:site-1')), [[0], [1]]);
  assert.deepEqual(sets(graph('2023-09-01- overseer:p0.0 host:h', '2023-10-01 overseer:o host:h')), []);
});

test('who collects the wages of students makes a core with their host; who only leads them, or collects as one of them, does not', () => {
  assert.deepEqual(sets(graph('2023-09-01 overseer:collector host:h', '2023-10-01 overseer:collector host:h')), [
    [0, 1],
  ]);
  assert.deepEqual(sets(graph('2023-09-01 overseer:leader host:h', '2023-10-01 overseer:leader host:h')), []);
});

test('two different parties in two different roles join cohorts; one shared party never does', () => {
  assert.deepEqual(sets(graph('2022-09-01 facilitator:f office:o', '2023-02-01 facilitator:f office:o')), [[0, 1]]);
  assert.deepEqual(sets(graph('2022-09-01 facilitator:f office:o', '2023-02-01 facilitator:f office:x')), [[0], [1]]);
  assert.deepEqual(sets(graph('2022-09-01 payer:a host:a', '2023-02-01 payer:a host:a')), [[0], [1]]);
  assert.deepEqual(sets(graph('2022-09-01 payer:a host:site-1', '2023-02-01 payer:a host:site-1')), [[0], [1]]);
  assert.deepEqual(sets(graph('2022-09-01 facilitator:f host:site-1', '2023-02-01 facilitator:f host:site-1')), [
    [0, 1],
  ]);
  assert.deepEqual(sets(graph('2022-09-01 office:o host:h', '2023-02-01 office:o host:h')), []);
});

test('a role may rotate: another mover that is shared carries the core', () => {
  const rotating = graph('2022-09-01 facilitator:f payer:p office:o', '2023-02-01 facilitator:g payer:p office:o');
  assert.deepEqual(sets(rotating), [[0, 1]]);
});

/** What a folder holds beside: other orders of the university, other firms. */
const others = [
  '2022-09-02 facilitator:x office:rector host:mill',
  '2022-09-03 payer:s office:rector',
  '2022-09-04 host:shop office:rector',
  '2022-09-05 host:farm',
  '2022-09-06 host:yard',
];
const joined = (...written: string[]) => sets(graph(...written)).filter(({ length }) => length > 1);

test('a builder who pays joins those whom others brought, and his own trainees, each apart', () => {
  const builder = 'payer:b host:b office:o';
  const brought = [`2022-09-01 ${builder} facilitator:f`, `2022-09-01 ${builder} dispatcher:g`];
  const trainees = [`2022-09-01 ${builder}`, `2022-09-01 ${builder} overseer:leader`];
  assert.deepEqual(joined(...brought, ...trainees, ...others), [
    [0, 1],
    [2, 3],
  ]);
});

test('a general contractor that employs all crews, and one rector who signs every order, join those whom the same agent brought, and those whom nobody did', () => {
  const site = 'payer:general host:general office:rector';
  const crews = ['facilitator:f', 'facilitator:f', 'facilitator:g', 'dispatcher:d', '', ''].map((by) =>
    `${site} ${by}`.trim(),
  );
  const dated = crews.map((crew, at) => `2022-10-0${at + 1} ${crew}`);
  assert.deepEqual(sets(graph(...dated)), [[0, 1], [2], [3], [4, 5]]);
  const guilty = dated.slice(0, 3);
  assert.deepEqual(joined(...guilty, ...others), [[0, 1]], 'other firms are known, but the rector signs for them too');
  assert.deepEqual(
    sets(graph(...dated.slice(1, 3))),
    [[0], [1]],
    'of two groups nobody can say that they share what others do not',
  );
});

test('a supplier of hands that sends everybody to one taker joins no groups of different agents; one of several suppliers does', () => {
  const supplied = (by: string) => `2022-10-01 dispatcher:staffing host:staffing host:taker ${by}`;
  assert.deepEqual(joined(supplied('facilitator:f'), supplied('facilitator:g')), []);
  assert.deepEqual(joined(supplied('facilitator:f'), supplied('facilitator:f')), [[0, 1]]);
  assert.deepEqual(joined(supplied('facilitator:f'), supplied('facilitator:g'), ...others), [[0, 1]]);
});

test('one agent joins his groups under one office or at one firm, whoever else deals with these; at three universities and three firms nothing does', () => {
  const ofAgent = [
    'facilitator:f office:rector host:general',
    'facilitator:f office:rector host:mill',
    'facilitator:g office:rector host:general',
  ];
  assert.deepEqual(sets(graph(...ofAgent.map((parties) => `2022-10-01 ${parties}`))), [[0, 1], [2]]);
  assert.deepEqual(joined('2022-10-01 facilitator:f office:o host:h', '2022-10-01v facilitator:f office:v host:h'), [
    [0, 1],
  ]);
  assert.deepEqual(joined('2022-10-01 facilitator:f office:o host:h', '2022-10-01v facilitator:f office:v host:i'), []);
});

test('an employer on the site of another firm shares that firm with all its crews: who brought each joins them, and nothing else', () => {
  const works = 'payer:builder host:builder host:general';
  const crews = [
    `2023-09-01- facilitator:f ${works}`,
    `2023-10-01- facilitator:f ${works}`,
    `2023-11-01- facilitator:g ${works}`,
  ];
  assert.deepEqual(sets(graph(...crews)), [[0, 1], [2]]);
});

test('whom nothing names joins nobody, and makes a core with an office or host that is named', () => {
  const crew = (day: string) => `${day}- payer:unnamed host:builder`;
  assert.deepEqual(sets(graph(crew('2023-09-01'), crew('2023-10-01'))), [[0], [1]]);
});

test('two years apart is together, two years and a month is not', () => {
  assert.deepEqual(sets(graph('2021-09-01 facilitator:f office:o', '2023-09-01 facilitator:f office:o')), [[0, 1]]);
  assert.deepEqual(sets(graph('2021-09-01 facilitator:f office:o', '2023-10-01 facilitator:f office:o')), [[0], [1]]);
});

test('nothing is chained beyond the core: the tighter pair stays, the third is left apart', () => {
  const chain = graph(
    '2022-09-01 facilitator:f office:o host:h',
    '2022-10-01 facilitator:f office:o host:h payer:p',
    '2022-11-01 payer:p host:h',
  );
  assert.deepEqual(sets(chain), [[0, 1], [2]]);
});

test('every core is a candidate, a cohort without mover or place is none, and each cohort stands in one', () => {
  const mixed = graph(
    '2022-09-01 facilitator:f office:o',
    '2022-09-02 office:o',
    '2022-09-03 payer:p',
    '2022-09-04 payer:q host:h',
  );
  assert.deepEqual(sets(mixed), [[0], [3]]);
});

test('a hub never joins: a reference payer, an office that is the university, a party tied to half of many cohorts', () => {
  const scholars = graph('2022-09-01 payer:state office:o', '2022-09-02 payer:state office:o');
  const listed: CaseGraph = {
    ...scholars,
    edges: scholars.edges.map((edges) => edges.map((one) => ({ ...one, reference: one.role === 'payer' }))),
  };
  assert.deepEqual([...findHubs(listed, rules)], ['payer state']);
  assert.deepEqual(sets(listed, findHubs(listed, rules)), []);
  const six = (signed: number) =>
    graph(...Array.from({ length: 6 }, (_, at) => `2022-09-0${at + 1} office:${at < signed ? 'rector' : `x${at}`}`));
  assert.deepEqual([...findHubs(six(4), rules)], ['office rector']);
  assert.deepEqual([...findHubs(six(3), rules)], []);
  const agents = (tied: number) =>
    graph(...Array.from({ length: 24 }, (_, at) => `2022-09-01 facilitator:${at < tied ? 'bank' : `y${at}`}`));
  assert.deepEqual([...findHubs(agents(13), rules)], ['facilitator bank']);
  assert.deepEqual([...findHubs(agents(12), rules)], []);
});

test('the 99th percentile needs a hundred of a kind and never cuts below the floor', () => {
  const others = Array.from({ length: 150 }, (_, at) => `2022-09-01 facilitator:z${at}`);
  const busy = (count: number) =>
    graph(...others, ...Array.from({ length: count }, () => '2022-09-01 facilitator:busy'));
  assert.deepEqual([...findHubs(busy(12), rules)], []);
  assert.deepEqual([...findHubs(busy(13), rules)], ['facilitator busy']);
  assert.equal(partyKey({ role: 'facilitator', entity: 'busy' }), 'facilitator busy');
});
