import assert from 'node:assert/strict';
import { test } from 'node:test';
import { built, enrolFour, induction, invitation, line, order, people } from './built-fixture.ts';

test('who invites people and does not employ them is an agent; who employs them is none, nor who invites tourists that nobody employs', async () => {
  const found = await built(async ({ give }) => {
    await give('invitation', [
      { ...invitation, invitation_no: '1', person: 'p1' },
      { ...invitation, invitation_no: '2', person: 'p2', inviting: 'k' },
      { ...invitation, invitation_no: '3', person: 'p3', inviting: 'hotel', purpose: 'tourism' },
    ]);
    await give('site_list', [
      { ...induction, person: 'p1' },
      { ...induction, person: 'p2' },
    ]);
  }, "select person, entity from ind.role_tie where role = 'facilitator' order by 1");
  assert.deepEqual(found, [['p1', 'agency']]);
});

test('who signed and who represented is told by whatever paper tells of the order of the line', async () => {
  const found = await built(async (given) => {
    await enrolFour(given);
    await given.give('enrolment_order', [
      { ...order, record_id: 'eno-register', order_no: '1', signer: 'dean', representative: 'envoy' },
      { ...order, record_id: 'eno-other', order_no: '2', signer: 'rector', representative: 'other' },
    ]);
  }, "select role, entity, record_id, count(distinct person) from ind.role_tie where role in ('office', 'facilitator') group by all order by 1, 2");
  assert.deepEqual(found, [
    ['facilitator', 'envoy', 'eno-register', 4],
    ['office', 'dean', 'eno-register', 4],
  ]);
});

test('an invitation that says only how many days makes an agent too; whoever keeps the hours of people is their host', async () => {
  const short = { invitation_no: null, applied: '2023-04-20', valid_from: null, valid_to: null, stay_days: 90 };
  const found = await built(async ({ give }) => {
    await give('invitation', [
      { ...invitation, ...short, person: 'p1' },
      { ...invitation, ...short, person: 'p2', stay_days: null },
    ]);
    const hours = { employer: 'kitchen', day: '2023-05-02', hours: '13.50' };
    await give('timesheet', [
      { ...hours, person: 'p1' },
      { ...hours, person: 'p1', day: '2023-05-03' },
      { ...hours, person: 'p2' },
      { ...hours, person: 'p2', employer: 'nobody', hours: '0.00' },
    ]);
  }, "select person, role, entity, count(*) from ind.role_tie where role in ('facilitator', 'host') group by all order by 1, 2");
  assert.deepEqual(found, [
    ['p1', 'facilitator', 'agency', 1],
    ['p1', 'host', 'kitchen', 1],
    ['p2', 'host', 'kitchen', 1],
  ]);
});

test('whose crew list people are on sent them, where another firm has them on site; their own firm’s list makes it their host', async () => {
  const crew = { site: 's', kind: 'crew', span_from: '2023-05-01' };
  const found = await built(async ({ give }) => {
    await give('site_list', [
      { ...crew, person: 'p1', contractor: 'sender' },
      { ...induction, person: 'p1' },
      { ...crew, person: 'p2', contractor: 'k' },
      { ...induction, person: 'p2' },
      { ...crew, person: 'p3', contractor: 'alone' },
      { ...crew, person: 'p4', contractor: 'lender', host: 'builder' },
    ]);
    await give('payroll_line', [{ person: 'p4', employer: 'lender', month: 24280, accrued_base: '1000.00' }]);
  }, "select person, role, entity from ind.role_tie where entity in ('sender', 'k', 'alone', 'lender', 'builder') group by all order by 1, 2");
  assert.deepEqual(found, [
    ['p1', 'dispatcher', 'sender'],
    ['p1', 'host', 'k'],
    ['p2', 'host', 'k'],
    ['p3', 'host', 'alone'],
    ['p4', 'dispatcher', 'lender'],
    ['p4', 'host', 'builder'],
    ['p4', 'payer', 'lender'],
  ]);
});

test('who is paid for personnel is tied to those who began nearest to the payment at the firm that paid, and to no others', async () => {
  const paid = { payer: 'k', payee: 'broker', amount: '60000.00', purpose_class: 'personnel' };
  const found = await built(async ({ give }) => {
    await give('invitation', [
      { ...invitation, invitation_no: '1', person: 'p1', inviting: 'k' },
      {
        ...invitation,
        invitation_no: '2',
        person: 'p2',
        inviting: 'k',
        applied: '2023-05-01',
        valid_from: '2023-06-01',
      },
      { ...invitation, invitation_no: '3', person: 'p3', inviting: 'other' },
    ]);
    await give('site_list', [
      { ...induction, person: 'p1' },
      { ...induction, person: 'p2', span_from: '2023-06-03' },
      { ...induction, person: 'p3', contractor: 'other' },
    ]);
    await give('bank_payment', [
      { ...paid, at_day: '2023-05-08' },
      { ...paid, payee: 'too-late', at_day: '2023-09-08' },
      { ...paid, payee: 'adviser', at_day: '2023-05-08', purpose_class: 'fee' },
    ]);
  }, "select person, entity from ind.role_tie where role = 'facilitator' order by 1");
  assert.deepEqual(found, [['p1', 'broker']]);
});

test('whoever applied for an invitation is a facilitator, whoever made it out sits in the office', async () => {
  const found = await built(async ({ give }) => {
    await give('invitation', [
      { ...invitation, invitation_no: '1', person: 'p1', inviting: 'k', representative: 'envoy', responsible: 'clerk' },
    ]);
  }, "select role, entity from ind.role_tie where entity in ('envoy', 'clerk') order by 1");
  assert.deepEqual(found, [
    ['facilitator', 'envoy'],
    ['office', 'clerk'],
  ]);
});

test('who collects the wages of five, or more than half of them, oversees these; four do not make a collector, nor does a firm', async () => {
  const found = await built(async ({ give }) => {
    const crew = { site: 's', kind: 'crew', span_from: '2024-02-01', contractor: 'k' };
    await give(
      'site_list',
      people('p', 15).map((person) => ({ ...crew, person })),
    );
    const at = (day: string) => ({ at_local: `${day} 12:00:00`, at_day: day, at_month: 24291 });
    await give('bank_payment', [
      ...people('p', 15).map((payee) => ({
        ...{ payer: 'k', payee, purpose_class: 'wage', amount: 40000 },
        ...at('2024-03-05'),
      })),
      ...people('p', 15).map((payer, n) => ({
        ...{ payer, payee: n < 5 ? 'minder' : n < 9 ? 'friend' : 'shop', purpose_class: 'personal', amount: 20001 },
        ...at('2024-03-06'),
      })),
    ]);
    await give(
      'cash_movement',
      people('p', 5).map((holder) => ({
        ...{ holder, counterparty: 'shop', kind: 'handover', amount: 20001 },
        ...at('2024-03-06'),
      })),
    );
    const mentions = ['minder', 'friend', 'shop'];
    await give(
      'custody.mention',
      mentions.map((name) => ({
        ...{ mention_id: `m-${name}`, kind: name === 'shop' ? 'org' : 'person', record_type: 'bank_payment' },
        ...{ column: 'payee', first_record_id: 'bnk-1', records: 1, exhibit_id: 'x' },
      })),
    );
    await give(
      'custody.member',
      mentions.map((name) => ({
        ...{ mention_id: `m-${name}`, entity_id: name, loose_entity_id: name, link_basis: 'self', link_p: 1 },
        ...{ link_weight: 1 },
      })),
    );
  }, "select entity, count(distinct person) from ind.role_tie where role = 'overseer' group by 1");
  assert.deepEqual(found, [['minder', 5]]);
});

test('whoever leads people on a list, and whoever is in charge of them there, oversees them', async () => {
  const found = await built(async ({ give }) => {
    await give('site_list', [{ ...induction, kind: 'crew', person: 'p1', leader: 'foreman', curator: 'minder' }]);
  }, "select role, entity from ind.role_tie where role = 'overseer' order by 2");
  assert.deepEqual(found, [
    ['overseer', 'foreman'],
    ['overseer', 'minder'],
  ]);
});

test('a payment for personnel is for none of the fitters whom a maker sent: listed in a trade of their own, and paid nothing here', async () => {
  const paid = { payer: 'k', payee: 'broker', amount: '60000.00', purpose_class: 'personnel', at_day: '2023-05-08' };
  const found = await built(async ({ give }) => {
    await give('invitation', [
      { ...invitation, invitation_no: '1', person: 'p1', inviting: 'k' },
      {
        ...invitation,
        invitation_no: '2',
        person: 'p2',
        inviting: 'k',
        applied: '2023-03-01',
        valid_from: '2023-04-20',
      },
    ]);
    await give('site_list', [
      { ...induction, person: 'p1', trade: '7233' },
      { ...induction, person: 'p2', trade: '9313', span_from: '2023-04-25' },
    ]);
    await give('bank_payment', [paid]);
  }, "select person, entity from ind.role_tie where role = 'facilitator' order by 1");
  assert.deepEqual(found, [['p2', 'broker']]);
});

test('what a firm pays the agency that invited is no reason that fitters on an errand work for it', async () => {
  const fee = { payer: 'buyer', payee: 'agency', amount: '60000.00', purpose_class: 'fee', at_day: '2023-03-20' };
  const asked = { ...invitation, inviting: 'agency', applied: '2023-03-01', valid_from: '2023-03-20' };
  const hosts = (trade: string) =>
    built(async ({ give }) => {
      await give('invitation', [{ ...asked, invitation_no: '1', person: 'p1' }]);
      await give('site_list', [{ ...induction, person: 'p1', trade }]);
      await give('bank_payment', [fee]);
    }, "select person, entity from ind.role_tie where role = 'host' and entity = 'buyer'");
  assert.deepEqual(await hosts('7233'), []);
  assert.deepEqual(await hosts('9313'), [['p1', 'buyer']]);
});

test('whom a register of visas or invitations names as sending people sends them, and who applied for them brings them', async () => {
  const ties = await built(async ({ give }) => {
    const visa = { inviting: 'k', category: 'business', sending: 'sender', representative: 'envoy' };
    await give('visa', [
      { ...visa, person: 'p1', entered: '2023-09-04' },
      { ...visa, person: 'p2', entered: '2023-09-06' },
    ]);
    const asked = { inviting: 'm', purpose: 'tourism', applied: '2023-04-01', invitation_no: '7' };
    await give('invitation', [{ ...asked, person: 'p3', sending: 'bureau' }]);
  }, "select cohort_id, role, entity, count(*) from ind.role_tie where role in ('facilitator', 'dispatcher') group by all order by 3");
  assert.deepEqual(
    ties.map(([, ...tie]) => tie),
    [
      ['dispatcher', 'bureau', 1],
      ['facilitator', 'envoy', 2],
      ['dispatcher', 'sender', 2],
    ],
  );
});

test('an edge stands at half of the cohort or at eight people; the university is never a party', async () => {
  const many = people('q', 20);
  const found = await built(async ({ give }) => {
    await give('enrolment_order', [
      { ...order, record_id: 'eno-a', order_no: '1', signer: 'dean', representative: 'envoy' },
    ]);
    await give(
      'enrolment_line',
      many.map((person) => ({ ...line, order_id: 'eno-a', person, payer: person })),
    );
    const contract = (person: string, employer: string) => ({ person, employer, kind: 'labour', signed: '2023-10-01' });
    await give('employment_contract', [
      ...many.slice(0, 8).map((person) => contract(person, 'host-of-eight')),
      ...many.slice(0, 7).map((person) => contract(person, 'host-of-seven')),
      ...many.map((person) => contract(person, 'u')),
    ]);
  }, 'select role, entity, k, n, count(*) from ind.role_edge group by 1, 2, 3, 4 order by 1, 2');
  assert.deepEqual(found, [
    ['facilitator', 'envoy', 20, 20, 1],
    ['host', 'host-of-eight', 8, 20, 8],
    ['office', 'dean', 20, 20, 1],
  ]);
});

test('an escort’s badge is the person the site list gives it to; a doubtful mention lowers the link of its ties', async () => {
  const found = await built(async ({ give }) => {
    await give('enrolment_order', [
      { ...order, record_id: 'eno-00000000000000bb-s1r1', order_no: '1', representative: 'envoy' },
    ]);
    await give('enrolment_line', [{ ...line, order_id: 'eno-00000000000000bb-s1r1', person: 'p' }]);
    const gate = { site: 's', badge: 'b', person: 'p', escort: 'badge-of-minder' };
    await give('site_access', [{ ...gate, direction: 'in', at_local: '2023-10-02T09:00:00' }]);
    await give('site_list', [
      { site: 's', kind: 'induction', person: 'minder', badge: 'badge-of-minder', span_from: '2023-09-01' },
    ]);
    await give('custody.member', [
      {
        mention_id: 'm-00000000000000bb-s1r1-representative',
        entity_id: 'envoy',
        loose_entity_id: 'envoy',
        link_basis: 'judged',
        link_weight: '0.9',
      },
    ]);
  }, "select role, entity, link_p from ind.role_tie where role in ('overseer', 'facilitator') order by 1");
  assert.deepEqual(found, [
    ['facilitator', 'envoy', 0.9],
    ['overseer', 'minder', 1],
  ]);
});

test('registers of the university tie too: contracts of study, arrivals, powers of attorney and the journal of practice', async () => {
  const found = await built(async ({ give }) => {
    await give('enrolment_order', [{ ...order, record_id: 'eno-a', order_no: '1', leader: 'escort' }]);
    for (const person of people('p', 2)) {
      await give('enrolment_line', [{ ...line, order_id: 'eno-a', person }]);
      await give('tuition_charge', [
        { university: 'u', person, kind: 'tuition', day: '2023-09-01', representative: 'envoy' },
      ]);
      await give('arrival_notice', [
        {
          person,
          receiving: 'u',
          place: 'hall',
          kind: 'arrival',
          stay_from: '2023-09-02',
          representative: 'guide',
          sending: 'sender',
        },
      ]);
      await give('accreditation', [
        { kind: 'power_of_attorney', grantor: person, holder: 'agent', valid_from: '2023-08-01' },
      ]);
      const practice = { university: 'u', person, host: 'k', issued: '2023-10-01' };
      await give('practice_certificate', [{ ...practice, leader: 'foreman' }]);
    }
  }, "select distinct role, entity from ind.role_edge where role in ('facilitator', 'dispatcher', 'overseer') order by 1, 2");
  assert.deepEqual(found, [
    ['dispatcher', 'sender'],
    ['facilitator', 'agent'],
    ['facilitator', 'envoy'],
    ['facilitator', 'guide'],
    ['overseer', 'escort'],
    ['overseer', 'foreman'],
  ]);
});

test('who is empowered for an order acts for the people on it; whom an application names as sending them, sent them', async () => {
  const found = await built(async (given) => {
    const { give } = given;
    await enrolFour(given, { order_int: '95' });
    const mandate = { kind: 'power_of_attorney', valid_from: '2023-06-01' };
    await give('accreditation', [
      { ...mandate, holder: 'agent', order_no: '095/ИН', order_int: '95' },
      { ...mandate, holder: 'of another order', order_no: '96', order_int: '96' },
      { ...mandate, holder: 'years before', order_no: '95', order_int: '95', valid_from: '2021-06-01' },
      { ...mandate, kind: 'agent_licence', holder: 'licensed', order_no: '95', order_int: '95' },
    ]);
    await give(
      'application',
      people('p', 4).map((person) => ({ person, university: 'u', received: '2023-07-01', sending: 'sender' })),
    );
  }, "select role, entity, count(distinct person) from ind.role_tie where role in ('facilitator', 'dispatcher') group by all order by 1, 2");
  assert.deepEqual(found, [
    ['dispatcher', 'sender', 4],
    ['facilitator', 'agent', 4],
  ]);
});

test('a number that is of orders of two universities empowers nobody for either', async () => {
  const found = await built(async (given) => {
    await enrolFour(given, { order_int: '95' });
    await given.give('enrolment_order', [{ ...order, record_id: 'eno-b', order_int: '95', university: 'elsewhere' }]);
    await given.give('accreditation', [
      { kind: 'power_of_attorney', valid_from: '2023-06-01', holder: 'agent', order_no: '95', order_int: '95' },
    ]);
  }, "select role, entity from ind.role_tie where role = 'facilitator'");
  assert.deepEqual(found, []);
});

test('where people have passes or were inducted is a place of work like any; where they sleep is none by that list', async () => {
  const list = { site: 's', span_from: '2023-05-01' };
  const found = await built(async (given) => {
    await enrolFour(given);
    await given.give('site_list', [
      { ...list, person: 'p1', kind: 'crew' },
      { ...list, person: 'p2', kind: 'induction' },
      { ...list, person: 'p3', kind: 'lodging' },
    ]);
  }, "select person, entity from ind.role_tie where role = 'host' order by 1");
  assert.deepEqual(found, [
    ['p1', 's'],
    ['p2', 's'],
  ]);
});

test('who made out an invitation acts for the people where papers place him outside of the firm that invites, or it is their agent', async () => {
  const found = await built(async ({ give }) => {
    const asked = (person: string, more: object) => ({ ...invitation, invitation_no: person, person, ...more });
    await give('invitation', [
      asked('p1', { inviting: 'u', purpose: 'study', responsible: 'clerk' }),
      asked('p2', { inviting: 'u', purpose: 'study', responsible: 'envoy' }),
      asked('p3', { inviting: 'u', purpose: 'study', responsible: 'registrar' }),
      asked('p4', { responsible: 'agent’s clerk' }),
      asked('p5', { inviting: 'u', purpose: 'study', responsible: 'director' }),
      asked('p6', { inviting: 'nobody', purpose: 'study', responsible: 'other director' }),
    ]);
    await give('site_list', [{ ...induction, person: 'p4' }]);
    const certificate = { university: 'nobody', issued: '2023-10-01', person: 'p9' };
    await give('practice_certificate', [{ ...certificate, signer: 'clerk' }]);
    await give('custody.unnamed', [{ entity_id: 'nobody' }]);
    const mandate = { kind: 'power_of_attorney', valid_from: '2023-01-01' };
    await give('accreditation', [
      { ...mandate, holder: 'envoy', represents: 'bureau' },
      { ...mandate, holder: 'registrar', represents: 'bureau' },
    ]);
    await give('signing_authority', [{ university: 'u', person: 'registrar', papers: 'order' }]);
    await give('company_officer', [
      { org: 'bureau', person: 'director', post: 'director' },
      { org: 'bureau', person: 'other director', post: 'director' },
    ]);
  }, "select role, entity from ind.role_tie where entity not in ('agency', 'u', 's', 'k', 'bureau', 'nobody') order by 1, 2");
  assert.deepEqual(found, [
    ['facilitator', 'agent’s clerk'],
    ['facilitator', 'director'],
    ['facilitator', 'envoy'],
    ['office', 'clerk'],
    ['office', 'other director'],
    ['office', 'registrar'],
  ]);
});

test('who crosses the border on the group’s list, or beside people of it on two days, minds them; an attaché, a crew and students do not', async () => {
  const found = await built(async (given) => {
    await enrolFour(given);
    const crossing = { direction: 'in', purpose: 'study', at_day: '2023-09-10', at_minute: 600, group_id: 'g' };
    const later = { ...crossing, at_day: '2024-02-01', group_id: null };
    await given.give('enrolment_line', [{ ...line, order_id: 'eno-z', person: 'other student' }]);
    await given.give('accredited_post', [{ person: 'attaché', kind: 'education', span_from: '2023-01-01' }]);
    await given.give('border_crossing', [
      ...people('p', 4).map((person) => ({ ...crossing, person })),
      ...people('p', 4).map((person) => ({ ...later, person })),
      { ...crossing, purpose: 'business', person: 'minder', at_minute: 700 },
      { ...crossing, purpose: 'official', person: 'attaché' },
      { ...crossing, purpose: 'transport_crew', person: 'driver' },
      { ...crossing, person: 'other student' },
      { ...crossing, purpose: 'business', group_id: null, person: 'guide' },
      { ...later, purpose: 'business', at_minute: 620, person: 'guide' },
      { ...later, purpose: 'business', at_minute: 590, person: 'passer-by' },
      { ...crossing, purpose: 'business', group_id: null, at_minute: 621, person: 'too late' },
      { ...later, purpose: 'business', at_minute: 621, person: 'too late' },
    ]);
  }, "select entity, count(distinct person) from ind.role_tie where role = 'overseer' group by 1 order by 1");
  assert.deepEqual(found, [
    ['guide', 4],
    ['minder', 4],
  ]);
});

test('the one foreman listed with people on a day minds them; of two, and among five, none is told', async () => {
  const list = { site: 's', kind: 'induction', contractor: 'k', span_from: '2023-10-01', origin_id: 'journal' };
  const found = await built(async ({ give }) => {
    for (const [prefix, count, day] of [
      ['a', 6, '2023-10-01'],
      ['b', 6, '2023-10-02'],
      ['c', 5, '2023-10-03'],
    ] as const)
      await give(
        'site_list',
        people(prefix, count).map((person, at) => ({
          ...{ ...list, span_from: day, person },
          trade: at === 0 || (prefix === 'b' && at === 1) ? '3123' : '7114',
        })),
      );
  }, "select entity, count(distinct person) from ind.role_tie where role = 'overseer' group by 1");
  assert.deepEqual(found, [['a1', 5]]);
});

test('whoever a list of invitations, visas, crossings, hours or wages names as the leader of the group minds it', async () => {
  const found = await built(async (given) => {
    await enrolFour(given);
    await given.give('invitation', [{ ...invitation, invitation_no: '1', person: 'p1', leader: 'a' }]);
    await given.give('visa', [{ visa: 'v', person: 'p1', category: 'study', issued: '2023-08-01', leader: 'b' }]);
    await given.give('border_crossing', [{ person: 'p1', direction: 'in', at_day: '2023-09-01', leader: 'c' }]);
    await given.give('timesheet', [{ employer: 'k', person: 'p1', day: '2023-10-01', hours: '8', leader: 'd' }]);
    await given.give('payroll_line', [{ employer: 'k', person: 'p1', month: 24285, leader: 'e' }]);
  }, "select entity from ind.role_tie where role = 'overseer' order by 1");
  assert.deepEqual(found, [['a'], ['b'], ['c'], ['d'], ['e']]);
});

test('whose own telephone people give acts for them, and where their cards report minds them; a number of two holders is nobody’s', async () => {
  const found = await built(async (given) => {
    await enrolFour(given);
    const gives = { university: 'u', received: '2023-07-01' };
    await given.give('application', [
      { ...gives, person: 'p1', phone: 'mobile' },
      { ...gives, person: 'p2', emergency: 'mobile' },
      { ...gives, person: 'p3', email: 'shared' },
      { ...gives, person: 'p4', phone: 'own' },
    ]);
    const mandate = { kind: 'power_of_attorney', valid_from: '2023-07-01' };
    await given.give('accreditation', [
      { ...mandate, holder: 'envoy', contact: 'mobile' },
      { ...mandate, holder: 'envoy', contact: 'shared' },
    ]);
    await given.give('affiliation', [{ a: 'aunt', b: 'uncle', kind: 'relative', contact: 'shared' }]);
    await given.give('account', [
      { account: '1', holder: 'p1', contact: 'second' },
      { account: '2', holder: 'minder', contact: 'second' },
      { account: '3', holder: 'p4', contact: 'own' },
    ]);
  }, "select role, entity, person from ind.role_tie where entity not in ('mobile', 'shared', 'own') order by 1, 3");
  assert.deepEqual(found, [
    ['facilitator', 'envoy', 'p1'],
    ['facilitator', 'envoy', 'p2'],
    ['overseer', 'minder', 'p1'],
  ]);
});

test('a telephone that stands where one representative is named is his where the row leaves him out; one of two is nobody’s', async () => {
  const found = await built(async (given) => {
    await enrolFour(given);
    const row = (person: string, contact: string, representative: string | null) => ({
      ...{ inviting: 'u', purpose: 'study', invitation_no: `${person} ${contact}` },
      ...{ person, contact, representative },
    });
    await given.give('invitation', [
      ...[row('p1', 'mobile', 'envoy'), row('p2', 'mobile', 'envoy'), row('p3', 'mobile', null)],
      ...[row('q1', 'office', 'envoy'), row('q2', 'office', 'other'), row('p4', 'office', null)],
    ]);
  }, "select person from ind.role_tie where role = 'facilitator' and entity = 'envoy' and person like 'p%' order by 1");
  assert.deepEqual(found, [['p1'], ['p2'], ['p3']]);
});
