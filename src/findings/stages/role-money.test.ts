import assert from 'node:assert/strict';
import { test } from 'node:test';
import { built, enrolFour, line, order, people } from './built-fixture.ts';

test('to whom a go-between passes on part of what the taker pays it, month by month, sent them; what it pays the university near the order is for them, unless it names another', async () => {
  const found = await built(async (given) => {
    const { give } = given;
    await enrolFour(given, { representative: 'agent', order_int: '705' });
    await give(
      'employment_contract',
      people('p', 4).map((person) => ({ person, employer: 'builder', signed: '2023-10-01' })),
    );
    const paid = { amount_cur: 'RUB', payer: 'agent', purpose_class: 'other' };
    const everyMonth = (flow: Readonly<Record<string, unknown>>, day = '20') =>
      ['2023-10', '2023-11'].map((month) => ({ ...paid, ...flow, at_day: `${month}-${day}` }));
    await give('bank_payment', [
      ...everyMonth({ payer: 'builder', payee: 'agent', amount: 100, purpose_class: 'works' }, '10'),
      ...everyMonth({ payee: 'trading', amount: 60 }),
      ...everyMonth({ payee: 'landlord', amount: 40, purpose_class: 'rent' }),
      ...everyMonth({ payee: 'printer', amount: 10, purpose_class: 'goods' }),
      ...everyMonth({ payee: 'late', amount: 50 }, '26'),
      { ...paid, payee: 'once', amount: 50, at_day: '2023-10-12' },
      { ...paid, payee: 'u', amount: 400, at_day: '2023-09-10', purpose_class: 'tuition' },
      { ...paid, payee: 'u', amount: 400, at_day: '2023-09-11', purpose_class: 'tuition', about: 705 },
      { ...paid, payee: 'u', amount: 400, at_day: '2023-09-12', purpose_class: 'tuition', about: 706 },
    ]);
  }, "select role, entity, count(*) from ind.role_tie where role in ('dispatcher', 'payer') group by all order by 1, 2");
  assert.deepEqual(found, [
    ['dispatcher', 'trading', 8],
    ['payer', 'agent', 8],
  ]);
});

test('who is paid for personnel where students work and pays their university brought these and pays for the group; one of the two flows is not enough', async () => {
  const found = await built(async (given) => {
    const { give } = given;
    await enrolFour(given);
    await give(
      'employment_contract',
      people('p', 2).map((person) => ({ person, employer: 'builder', signed: '2023-10-01' })),
    );
    const paid = { amount_cur: 'RUB', amount: 100, at_day: '2023-11-10' };
    const personnel = ['agent', 'paid only', 'late', 'elsewhere'];
    await give('bank_payment', [
      ...personnel.map((payee) => ({ ...paid, payer: 'builder', payee, purpose_class: 'personnel' })),
      ...['agent', 'pays only'].map((payer) => ({ ...paid, payer, payee: 'u', purpose_class: 'tuition' })),
      { ...paid, payer: 'late', payee: 'u', purpose_class: 'tuition', at_day: '2024-09-10' },
      { ...paid, payer: 'elsewhere', payee: 'v', purpose_class: 'tuition' },
    ]);
  }, "select role, entity, count(distinct person) from ind.role_tie where role in ('facilitator', 'payer') group by all order by 1, 2");
  assert.deepEqual(found, [
    ['facilitator', 'agent', 2],
    ['payer', 'agent', 4],
  ]);
});

test('where papers say who pays for a group, what another paid its university is for others, unless it names their order', async () => {
  const brought = (payer: string, about: Readonly<Record<string, number>> = {}) =>
    built(async (given) => {
      const { give } = given;
      await enrolFour(given, { order_int: '705' });
      await give(
        'employment_contract',
        people('p', 4).map((person) => ({ person, employer: 'builder', signed: '2023-10-01' })),
      );
      await give(
        'tuition_charge',
        people('p', 2).map((person) => ({ university: 'u', person, kind: 'tuition', day: '2023-09-05', payer })),
      );
      const paid = { amount_cur: 'RUB', amount: 100, at_day: '2023-11-10' };
      await give('bank_payment', [
        { ...paid, payer: 'builder', payee: 'supplier', purpose_class: 'personnel' },
        { ...paid, payer: 'supplier', payee: 'u', purpose_class: 'tuition', ...about },
      ]);
    }, "select distinct entity from ind.role_tie where role = 'facilitator'");
  assert.deepEqual(await brought('builder'), []);
  assert.deepEqual(await brought('builder', { about: 705 }), [['supplier']]);
  assert.deepEqual(await brought('supplier'), [['supplier']]);
  assert.deepEqual(await brought('p1'), [['supplier']]);
});

test('whose payment for tuition names the order of a group pays for it; an order of that number of another year is another', async () => {
  const found = await built(async (given) => {
    await enrolFour(given, { order_int: '705' });
    const paid = { amount_cur: 'RUB', amount: 100, payee: 'the university', purpose_class: 'tuition' };
    await given.give('bank_payment', [
      { ...paid, payer: 'sponsor', at_day: '2023-09-10', about: 705 },
      { ...paid, payer: 'of another order', at_day: '2023-09-10', about: 706 },
      { ...paid, payer: 'years later', at_day: '2025-09-10', about: 705 },
      { ...paid, payer: 'of none', at_day: '2023-09-10' },
    ]);
  }, "select role, entity, count(distinct person) from ind.role_tie where role = 'payer' group by all order by 1, 2");
  assert.deepEqual(found, [['payer', 'sponsor', 4]]);
});

test('the firm where students are sent to practise hires them too; what is paid to the university for another order is not for these', async () => {
  const found = await built(async (given) => {
    const { give } = given;
    await enrolFour(given, { order_int: '705' });
    await give(
      'practice_order',
      people('p', 4).map((person) => ({
        person,
        university: 'u',
        host: 'builder',
        order_no: '3',
        order_date: '2023-10-01',
      })),
    );
    const paid = { amount_cur: 'RUB', amount: 100, at_day: '2023-11-10' };
    await give('bank_payment', [
      ...['agent', 'of others'].map((payee) => ({ ...paid, payer: 'builder', payee, purpose_class: 'personnel' })),
      { ...paid, payer: 'agent', payee: 'u', purpose_class: 'tuition', about: 705 },
      { ...paid, payer: 'of others', payee: 'u', purpose_class: 'tuition', about: 706 },
    ]);
  }, "select role, entity, count(distinct person) from ind.role_tie where role in ('facilitator', 'payer') group by all order by 1, 2");
  assert.deepEqual(found, [
    ['facilitator', 'agent', 4],
    ['payer', 'agent', 4],
  ]);
});

test('an employer of students whom another firm pays for personnel sent them there; one paid for goods, and years later, did not', async () => {
  const found = await built(async (given) => {
    const { give } = given;
    await enrolFour(given);
    const hire = (employer: string) =>
      give(
        'employment_contract',
        people('p', 4).map((person) => ({ person, employer, signed: '2023-10-01' })),
      );
    for (const employer of ['supplier', 'shop', 'early']) await hire(employer);
    const paid = { amount_cur: 'RUB', amount: 100, at_day: '2023-11-10', payer: 'builder' };
    await give('bank_payment', [
      { ...paid, payee: 'supplier', purpose_class: 'personnel' },
      { ...paid, payee: 'shop', purpose_class: 'goods' },
      { ...paid, payee: 'early', purpose_class: 'personnel', at_day: '2026-11-10' },
      { ...paid, payee: 'of nobody here', purpose_class: 'personnel' },
    ]);
  }, "select role, entity, count(distinct person) from ind.role_tie where role = 'dispatcher' or entity = 'builder' group by all order by 1, 2");
  assert.deepEqual(found, [
    ['dispatcher', 'supplier', 4],
    ['host', 'builder', 4],
  ]);
});

test('to whom the employer of students lends near the order, and who pays the university within two months, pays for them; one who only borrows, or pays for another order, does not', async () => {
  const found = await built(async (given) => {
    const { give } = given;
    await enrolFour(given, { order_int: '705' });
    await give(
      'employment_contract',
      people('p', 4).map((person) => ({ person, employer: 'builder', signed: '2023-10-01' })),
    );
    const paid = { amount_cur: 'RUB', amount: 100, at_day: '2023-09-10' };
    const borrowers = ['fund', 'borrows only', 'slow', 'of others'];
    await give('bank_payment', [
      ...borrowers.map((payee) => ({ ...paid, payer: 'builder', payee, purpose_class: 'loan' })),
      { ...paid, payer: 'fund', payee: 'u', purpose_class: 'tuition', at_day: '2023-09-20' },
      { ...paid, payer: 'slow', payee: 'u', purpose_class: 'tuition', at_day: '2024-09-20' },
      { ...paid, payer: 'of others', payee: 'u', purpose_class: 'tuition', at_day: '2023-09-20', about: 706 },
      { ...paid, payer: 'pays only', payee: 'u', purpose_class: 'tuition', at_day: '2023-09-20' },
    ]);
  }, "select role, entity, count(distinct person) from ind.role_tie where role = 'payer' group by all order by 1, 2");
  assert.deepEqual(found, [['payer', 'fund', 4]]);
});

test('a payment that names people is for their group and for no other; one that names all whom it is for, for these alone; one for so many, for a group of as many', async () => {
  const paid = { payer: 'agent', payee: 'u', amount: 400, purpose_class: 'tuition', at_day: '2023-09-10' };
  const payments: Readonly<Record<string, { readonly names?: readonly string[]; readonly [column: string]: unknown }>> =
    {
      'for nobody it tells': {},
      'for two': { names: ['q1', 'q3'] },
      'for one and others': { names: ['q1'], heads: 6 },
      'of another order': { names: ['q1'], about: 705 },
      'for a stranger': { names: ['a stranger'] },
      'by contract': { contract: 'ДО-q2' },
      'of a sponsor': { names: ['q1', 'q2'], payer: 'sponsor' },
      'for himself': { names: ['q1'], payer: 'q1' },
      'for four': { heads: 4 },
      'for six': { heads: 6 },
      'for ten': { heads: 10 },
      'left to a contract': { names: ['q1'], purpose_class: 'other', contract: 'ДО-new' },
      'of a known contract': { purpose_class: 'other', contract: 'ДО-q2' },
      'left to a contract with a clinic': {
        names: ['q1'],
        purpose_class: 'other',
        contract: 'ДО-new',
        payee: 'clinic',
      },
      'of a contract nobody knows': { purpose_class: 'other', contract: 'ДО-new' },
    };
  const found = await built(async (given) => {
    const { give } = given;
    await enrolFour(given, { representative: 'agent', order_int: '705' });
    await give('enrolment_order', [
      { ...order, record_id: 'eno-b', order_no: '2', order_int: 706, representative: 'agent' },
    ]);
    await give(
      'enrolment_line',
      people('q', 6).map((person) => ({ ...line, order_id: 'eno-b', person, contract_no: `ДО-${person}` })),
    );
    for (const [record_id, { names = [], ...said }] of Object.entries(payments)) {
      await give('bank_payment', [{ ...paid, record_id, ...said }]);
      await give(
        'ind.party',
        names.map((mention) => ({ record_id, mention, role: 'for' })),
      );
    }
  }, "select record_id, entity, string_agg(person, ' ' order by person) from ind.role_tie where role = 'payer' group by all");
  const [fours, sixes] = ['p1 p2 p3 p4', 'q1 q2 q3 q4 q5 q6'];
  assert.deepEqual(Object.fromEntries(found.map(([record, entity, of]) => [record, `${entity}: ${of}`])), {
    'for nobody it tells': `agent: ${fours} ${sixes}`,
    'for two': 'agent: q1 q3',
    'for one and others': `agent: ${sixes}`,
    'of another order': 'agent: q1',
    'for a stranger': `agent: ${fours} ${sixes}`,
    'by contract': 'agent: q2',
    'of a sponsor': 'sponsor: q1 q2',
    'for four': `agent: ${fours}`,
    'for six': `agent: ${sixes}`,
    'for ten': `agent: ${fours} ${sixes}`,
    'left to a contract': 'agent: q1',
    'of a known contract': 'agent: q2',
  });
});

test('who is paid for hands by the head, month by month, sent the students of whom the firm has so many; a lump sum, one month and another number are a trade of their own', async () => {
  const paid = { payer: 'builder', amount_cur: 'RUB', purpose_class: 'works' };
  const months = ['2023-11-05', '2023-12-05'];
  const found = await built(async (given) => {
    const { give } = given;
    await enrolFour(given, { representative: 'agent' });
    for (const [order_id, representative] of [
      ['eno-b', 'agent'],
      ['eno-c', 'another'],
    ] as const) {
      await give('enrolment_order', [{ ...order, record_id: order_id, order_no: order_id, representative }]);
      const own = people(order_id === 'eno-b' ? 'q' : 'r', order_id === 'eno-b' ? 6 : 20);
      await give(
        'enrolment_line',
        own.map((person) => ({ ...line, order_id, person })),
      );
    }
    await give(
      'employment_contract',
      [...people('p', 4), ...people('q', 6), ...people('r', 20)].map((person) => ({
        person,
        employer: 'builder',
        signed: '2023-10-01',
      })),
    );
    for (const [payee, heads, amount] of [
      ['of all', 30, '30000'],
      ['of one group', 6, '6000.60'],
      ['of one agent, all but one', 11, '22000'],
      ['of a lump sum', 4, '10000.01'],
      ['of others', 15, '15000'],
    ] as const)
      await give(
        'bank_payment',
        months.map((at_day, n) => ({ ...paid, payee, heads, amount, at_day, at_month: n })),
      );
    await give('bank_payment', [
      { ...paid, payee: 'of one month', heads: 4, amount: '4000', at_day: '2023-11-05', at_month: 1 },
    ]);
  }, "select entity, count(distinct person), min(left(person, 1)) from ind.role_tie where role = 'dispatcher' group by 1 order by 1");
  assert.deepEqual(found, [
    ['of all', 30, 'p'],
    ['of one agent, all but one', 10, 'p'],
    ['of one group', 6, 'q'],
  ]);
});

test('whose contract gives a firm hands sent there the students it employs or brought; a contract of works, or of other years, ties nobody', async () => {
  const found = await built(async (given) => {
    const { give } = given;
    await enrolFour(given);
    const hire = (persons: readonly string[], employer: string) =>
      give(
        'employment_contract',
        persons.map((person) => ({ person, employer, signed: '2023-10-01' })),
      );
    await hire(['p1', 'p2'], 'lender');
    await hire(['p3', 'p4'], 'builder');
    await give(
      'application',
      people('p', 4).map((person) => ({ person, university: 'u', agent: 'lender', received: '2023-06-01' })),
    );
    const contract = { customer: 'builder', span_from: '2023-10-01', supplies: 'hands' };
    await give('procurement_contract', [
      { ...contract, supplier: 'lender' },
      { ...contract, supplier: 'of nobody here' },
      { ...contract, supplier: 'lender', customer: 'works only', supplies: null },
      { ...contract, supplier: 'lender', customer: 'years later', span_from: '2026-10-01' },
    ]);
  }, "select role, entity, count(distinct person) from ind.role_tie where role = 'dispatcher' or (role = 'host' and entity <> 'lender') group by all order by 1, 2");
  assert.deepEqual(found, [
    ['dispatcher', 'lender', 4],
    ['host', 'builder', 4],
  ]);
});

test('who lends as many hands as the firm has students of one group sent them; of other numbers none is told', async () => {
  const sent = (heads: number) =>
    built(async (given) => {
      const { give } = given;
      await enrolFour(given);
      await give(
        'timesheet',
        people('p', 4).map((person) => ({ person, employer: 'builder', day: '2023-10-02', hours: '10.00' })),
      );
      await give('procurement_contract', [{ supplier: 'lender', customer: 'builder', heads, span_from: '2023-09-20' }]);
    }, "select distinct entity from ind.role_tie where role = 'dispatcher'");
  assert.deepEqual(await sent(4), [['lender']]);
  assert.deepEqual(await sent(9), []);
});
