import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildStages } from './build-stages.ts';
import { type GivenRecords, givenRecords } from './given-records.ts';

const order = { university: 'u', kind: 'enrol', order_date: '2023-09-01' };
const line = { university: 'u', level: 'bachelor', form: 'full_time' };

async function built(give: (given: GivenRecords) => Promise<void>, sql: string): Promise<unknown[][]> {
  const given = await givenRecords();
  await give(given);
  await buildStages({ store: given.db, clustering: 'strict' });
  const rows = await given.db.rows(sql);
  await given.close();
  return rows.map((row) => Object.values(row));
}

const people = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);

test('people on one order are a cohort, and so are those on its copy; an expulsion makes none', async () => {
  const found = await built(async ({ give }) => {
    await give('enrolment_order', [
      { ...order, record_id: 'eno-a', order_no: '1' },
      { ...order, record_id: 'eno-b', order_no: '1', origin_id: 'o-2' },
      { ...order, record_id: 'eno-c', order_no: '2', kind: 'expel' },
    ]);
    await give('enrolment_line', [
      { ...line, record_id: 'enl-1', order_id: 'eno-a', person: 'p1' },
      { ...line, record_id: 'enl-2', order_id: 'eno-a', person: 'p2' },
      { ...line, record_id: 'enl-3', order_id: 'eno-b', person: 'p2' },
      { ...line, record_id: 'enl-4', order_id: 'eno-c', person: 'p1' },
    ]);
  }, 'select m.cohort_id, m.person, m.record_id, c.basis, c.university, c.day_from from ind.cohort_member m join ind.cohort c using (cohort_id) order by 1, 2');
  assert.deepEqual(found, [
    ['coh-eno-a', 'p1', 'enl-1', 'order', 'u', '2023-09-01'],
    ['coh-eno-a', 'p2', 'enl-2', 'order', 'u', '2023-09-01'],
  ]);
});

test('without an order: programme and intake within seven days; without study papers: one invitation batch, else one crew list', async () => {
  const intake = { ...line, order_id: 'eno-lost', programme_code: '08.03.01' };
  const found = await built(async ({ give }) => {
    await give('enrolment_line', [
      { ...intake, person: 'p1', span_from: '2023-09-01' },
      { ...intake, person: 'p2', span_from: '2023-09-08' },
      { ...intake, person: 'p3', span_from: '2023-09-20' },
    ]);
    const invited = { inviting: 'firm', purpose: 'business', invitation_no: '1' };
    await give('invitation', [
      { ...invited, person: 'p4', applied: '2023-03-01' },
      { ...invited, person: 'p5', applied: '2023-03-02' },
    ]);
    const crew = { site: 's', kind: 'crew', contractor: 'k', span_from: '2023-05-01' };
    await give('site_list', [
      { ...crew, person: 'p5' },
      { ...crew, person: 'p6' },
      { ...crew, person: 'p7' },
    ]);
  }, "select c.basis, c.university, array_to_string(array_agg(m.person order by m.person), ' ') from ind.cohort_member m join ind.cohort c using (cohort_id) group by c.cohort_id, 1, 2 order by 3");
  assert.deepEqual(found, [
    ['intake', 'u', 'p1 p2'],
    ['intake', 'u', 'p3'],
    ['visa_batch', null, 'p4 p5'],
    ['crew', null, 'p6 p7'],
  ]);
});

test('tourists of one agency are one batch within two days, since it has another group every week', async () => {
  const found = await built(async ({ give }) => {
    const tour = { inviting: 'agency', purpose: 'tourism' };
    await give('invitation', [
      { ...tour, invitation_no: '1', person: 'p1', applied: '2023-07-26' },
      { ...tour, invitation_no: '2', person: 'p2', applied: '2023-07-28' },
      { ...tour, invitation_no: '3', person: 'p3', applied: '2023-07-31' },
    ]);
  }, "select array_to_string(array_agg(m.person order by m.person), ' ') from ind.cohort_member m group by m.cohort_id order by 1");
  assert.deepEqual(found, [['p1 p2'], ['p3']]);
});

test('invitations without a day of application: one batch where the number is one, or the entry begins within seven days', async () => {
  const found = await built(async ({ give }) => {
    const one = { inviting: 'firm', purpose: 'business', invitation_no: '7016' };
    await give('invitation', [
      { ...one, person: 'p1', valid_from: '2023-09-12' },
      { ...one, person: 'p2', valid_from: '2023-10-20' },
      { ...one, invitation_no: '7019', person: 'p3', valid_from: '2023-09-15' },
      { ...one, invitation_no: '7044', person: 'p4', valid_from: '2023-12-01' },
      { ...one, invitation_no: '8001', person: 'p5' },
      { ...one, invitation_no: '8001', person: 'p6' },
      { ...one, invitation_no: '8002', person: 'p7' },
    ]);
    const visa = { inviting: 'agency', category: 'tourist' };
    await give('visa', [
      { ...visa, record_id: 'vis-1', person: 'p8', valid_from: '2023-05-02' },
      { ...visa, record_id: 'vis-2', person: 'p9', issued: '2023-05-01' },
    ]);
  }, "select array_to_string(array_agg(m.person order by m.person), ' '), min(c.day_from) from ind.cohort_member m join ind.cohort c using (cohort_id) group by cohort_id order by 1");
  assert.deepEqual(found, [
    ['p1 p2 p3', '2023-09-12'],
    ['p4', '2023-12-01'],
    ['p5 p6', null],
    ['p7', null],
    ['p8 p9', '2023-05-01'],
  ]);
});

test('invitations to study that each name several are groups of their own, at the university; single ones of a week are one', async () => {
  const found = await built(async ({ give }) => {
    const one = { inviting: 'u', purpose: 'study' };
    await give('invitation', [
      ...['p1', 'p2'].map((person) => ({ ...one, invitation_no: '41', person, applied: '2023-06-05' })),
      ...['p3', 'p4'].map((person) => ({ ...one, invitation_no: '42', person, applied: '2023-06-06' })),
      { ...one, invitation_no: '43', person: 'p5', applied: '2023-06-06' },
      { ...one, invitation_no: '44', person: 'p6', applied: '2023-06-08' },
      { ...one, person: 'p7', applied: '2023-06-09' },
    ]);
  }, "select array_to_string(array_agg(m.person order by m.person), ' '), min(c.university) from ind.cohort_member m join ind.cohort c using (cohort_id) group by cohort_id order by 1");
  assert.deepEqual(found, [
    ['p1 p2', 'u'],
    ['p3 p4', 'u'],
    ['p5 p6 p7', 'u'],
  ]);
});

test('without the order book: students by the day of their first visas, else by the paper that sent them to practice', async () => {
  const found = await built(async ({ give }) => {
    const visa = { inviting: 'u', category: 'study' };
    await give('visa', [
      { ...visa, record_id: 'vis-1', person: 'p1', issued: '2023-08-20' },
      { ...visa, record_id: 'vis-2', person: 'p2', issued: '2023-08-22' },
      { ...visa, record_id: 'vis-3', person: 'p1', issued: '2023-11-20', extension_of: 'vis-1' },
    ]);
    const practice = { university: 'u', host: 'h', kind: 'production' };
    await give('practice_order', [
      { ...practice, person: 'p1', order_no: '7', order_date: '2023-10-01' },
      { ...practice, person: 'p3', order_no: '7', order_date: '2023-10-01' },
      { ...practice, person: 'p4', order_no: '7', order_date: '2023-10-01' },
    ]);
    await give('practice_certificate', [
      { university: 'u', host: 'h', person: 'p4', issued: '2023-10-02' },
      { university: 'u', host: 'h', person: 'p5', issued: '2023-10-02' },
      { university: 'u', host: 'h', person: 'p6', issued: '2023-10-02' },
    ]);
  }, "select c.basis, c.university, array_to_string(array_agg(m.person order by m.person), ' ') from ind.cohort_member m join ind.cohort c using (cohort_id) group by c.cohort_id, 1, 2 order by 3");
  assert.deepEqual(found, [
    ['visa_batch', 'u', 'p1 p2'],
    ['crew', 'u', 'p3 p4'],
    ['crew', 'u', 'p5 p6'],
  ]);
});

test('on no list but the induction journal: three and more of one contractor on one day; a visitor stays with the invitation', async () => {
  const found = await built(async ({ give }) => {
    const inducted = { site: 's', kind: 'induction', contractor: 'k', span_from: '2023-05-01' };
    await give('invitation', [
      { inviting: 'k', purpose: 'business', invitation_no: '1', person: 'p1', applied: '2023-04-01' },
    ]);
    await give('site_list', [
      ...people('p', 4).map((person) => ({ ...inducted, person })),
      ...people('q', 2).map((person) => ({ ...inducted, person, span_from: '2023-05-02' })),
    ]);
  }, "select c.basis, array_to_string(array_agg(m.person order by m.person), ' ') from ind.cohort_member m join ind.cohort c using (cohort_id) group by c.cohort_id, 1 order by 2");
  assert.deepEqual(found, [
    ['visa_batch', 'p1'],
    ['crew', 'p2 p3 p4'],
  ]);
});

const invitation = { inviting: 'agency', purpose: 'business', applied: '2023-04-01', valid_from: '2023-05-01' };
const induction = { site: 's', kind: 'induction', contractor: 'k', span_from: '2023-05-03' };

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

test('overlapping slots of two timetables are one class; pay stands per origin, badge minutes are null without a gate log', async () => {
  const slot = { university: 'u', group_code: 'g', day: '2023-09-04', mode: 'room' };
  const classes = await built(
    ({ give }) =>
      give('timetable_slot', [
        { ...slot, start_minute: 540, end_minute: 630 },
        { ...slot, start_minute: 540, end_minute: 630, origin_id: 'o-2' },
        { ...slot, start_minute: 630, end_minute: 720 },
        { ...slot, start_minute: 800, end_minute: 890 },
      ]),
    'select start_minute, end_minute from ind.class_slot order by 1',
  );
  assert.deepEqual(classes, [
    [540, 720],
    [800, 890],
  ]);
  const pay = { employer: 'k', person: 'p', month: 24285, accrued_base: '100.00', paid_base: '60.00' };
  const months = await built(
    ({ give }) => give('payroll_line', [pay, pay, { ...pay, origin_id: 'o-2' }]),
    'select origin_id, accrued_base, paid_base, badge_minutes from ind.pay_month order by 1',
  );
  assert.deepEqual(months, [
    ['o-1', '200.00', '120.00', null],
    ['o-2', '100.00', '60.00', null],
  ]);
});

test('to whom a go-between passes on part of what the taker pays it, month by month, sent them; what it pays the university near the order is for them', async () => {
  const found = await built(async ({ give }) => {
    await give('enrolment_order', [{ ...order, record_id: 'eno-a', order_no: '1', representative: 'agent' }]);
    await give(
      'enrolment_line',
      people('p', 4).map((person) => ({ ...line, order_id: 'eno-a', person })),
    );
    await give(
      'employment_contract',
      people('p', 4).map((person) => ({ person, employer: 'builder', signed: '2023-10-01' })),
    );
    const paid = { amount_cur: 'RUB', purpose_class: 'works' };
    const months = ['2023-10', '2023-11'];
    await give('bank_payment', [
      ...months.map((month) => ({ ...paid, payer: 'builder', payee: 'agent', amount: 100, at_day: `${month}-10` })),
      ...months.map((month) => ({
        ...paid,
        payer: 'agent',
        payee: 'trading',
        amount: 60,
        at_day: `${month}-20`,
        purpose_class: 'other',
      })),
      ...months.map((month) => ({
        ...paid,
        payer: 'agent',
        payee: 'landlord',
        amount: 40,
        at_day: `${month}-20`,
        purpose_class: 'rent',
      })),
      ...months.map((month) => ({
        ...paid,
        payer: 'agent',
        payee: 'printer',
        amount: 10,
        at_day: `${month}-20`,
        purpose_class: 'goods',
      })),
      ...months.map((month) => ({
        ...paid,
        payer: 'agent',
        payee: 'late',
        amount: 50,
        at_day: `${month}-26`,
        purpose_class: 'other',
      })),
      { ...paid, payer: 'agent', payee: 'once', amount: 50, at_day: '2023-10-12', purpose_class: 'other' },
      { ...paid, payer: 'agent', payee: 'u', amount: 400, at_day: '2023-09-10', purpose_class: 'tuition' },
    ]);
  }, "select role, entity, count(*) from ind.role_tie where role in ('dispatcher', 'payer') group by all order by 1, 2");
  assert.deepEqual(found, [
    ['dispatcher', 'trading', 8],
    ['payer', 'agent', 4],
  ]);
});

test('who is paid for personnel where students work and pays their university brought these and pays for the group; one of the two flows is not enough', async () => {
  const found = await built(async ({ give }) => {
    await give('enrolment_order', [{ ...order, record_id: 'eno-a', order_no: '1' }]);
    await give(
      'enrolment_line',
      people('p', 4).map((person) => ({ ...line, order_id: 'eno-a', person })),
    );
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
