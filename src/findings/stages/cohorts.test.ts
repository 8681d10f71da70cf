import assert from 'node:assert/strict';
import { test } from 'node:test';
import { built, line, order, people } from './built-fixture.ts';

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

test('two files that tell of one order make one cohort, however each writes its number; orders of two faculties stay two', async () => {
  const found = await built(async ({ give }) => {
    await give('enrolment_order', [
      { ...order, record_id: 'eno-a', order_no: '330-C', order_int: 330 },
      { ...order, record_id: 'eno-b', order_no: '330/C', order_int: 330 },
      { ...order, record_id: 'eno-c', order_no: '330', order_int: 330 },
      { ...order, record_id: 'eno-d', order_no: '330-C', order_int: 330, order_date: '2023-10-01' },
      { ...order, record_id: 'eno-e', order_no: '12-A', order_int: 12 },
      { ...order, record_id: 'eno-f', order_no: '12-B', order_int: 12 },
      { ...order, record_id: 'eno-g', order_no: '12', order_int: 12 },
      { ...order, record_id: 'eno-h', order_no: '4/57', order_int: 4 },
      { ...order, record_id: 'eno-i', order_no: '45/7', order_int: 45 },
    ]);
    await give(
      'enrolment_line',
      [...'abcdefghi'].map((letter) => ({ ...line, order_id: `eno-${letter}`, person: `p${letter}` })),
    );
  }, "select cohort_id, array_to_string(array_agg(person order by person), ' ') from ind.cohort_member group by 1 order by 1");
  assert.deepEqual(found, [
    ['coh-eno-a', 'pa pb pc'],
    ['coh-eno-d', 'pd'],
    ['coh-eno-e', 'pe'],
    ['coh-eno-f', 'pf'],
    ['coh-eno-g', 'pg'],
    ['coh-eno-h', 'ph'],
    ['coh-eno-i', 'pi'],
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

test('whom only an expulsion names came by another paper; whom no paper names but the annex of one contract of practice are one group', async () => {
  const found = await built(async ({ give }) => {
    await give('enrolment_order', [
      { ...order, record_id: 'eno-a', order_no: '9', kind: 'expel', order_date: '2024-05-01' },
    ]);
    await give(
      'enrolment_line',
      ['p1', 'p2'].map((person) => ({ ...line, order_id: 'eno-a', person, span_from: '2024-05-01' })),
    );
    await give(
      'visa',
      ['p1', 'p2', 'p3'].map((person) => ({ inviting: 'u', category: 'study', person, issued: '2023-08-20' })),
    );
    const contract = { university: 'u', host: 'h', contract_date: '2023-10-01' };
    await give('practice_contract', [
      { ...contract, record_id: 'pct-a', contract_no: '7' },
      { ...contract, record_id: 'pct-b', contract_no: '8' },
    ]);
    await give('practice_contract_line', [
      { contract_id: 'pct-a', person: 'p3' },
      { contract_id: 'pct-a', person: 'p4' },
      { contract_id: 'pct-a', person: 'p5' },
      { contract_id: 'pct-b', person: 'p6' },
      { contract_id: 'pct-b', programme_code: '08.03.01' },
    ]);
  }, "select c.basis, c.university, array_to_string(array_agg(m.person order by m.person), ' '), c.day_from from ind.cohort_member m join ind.cohort c using (cohort_id) group by c.cohort_id, 1, 2, 4 order by 3");
  assert.deepEqual(found, [
    ['visa_batch', 'u', 'p1 p2 p3', '2023-08-20'],
    ['crew', 'u', 'p4 p5', '2023-10-01'],
    ['crew', 'u', 'p6', '2023-10-01'],
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

test('whom one letter asks for are one group, however far apart their invitations are', async () => {
  const found = await built(async ({ give }) => {
    const asked = { inviting: 'firm', purpose: 'business' };
    await give('invitation', [
      { ...asked, invitation_no: '1', letter_no: '7', person: 'p1', applied: '2023-04-01' },
      { ...asked, invitation_no: '2', letter_no: '7', person: 'p2', applied: '2023-05-20' },
      { ...asked, invitation_no: '3', letter_no: '8', person: 'p3', applied: '2023-05-30' },
    ]);
  }, 'select count(*) from ind.cohort_member group by cohort_id order by 1');
  assert.deepEqual(found, [[1], [2]]);
});

test('whose order leaves out the form studies full time where an invitation or a visa to study brought the person', async () => {
  const found = await built(async (given) => {
    await given.give('enrolment_order', [{ ...order, record_id: 'eno-a', order_no: '1' }]);
    const enrolled = (person: string, form: string | null) => ({ ...line, order_id: 'eno-a', person, form });
    await given.give('enrolment_line', [
      ...[enrolled('p1', null), enrolled('p2', null), enrolled('p3', 'part_time'), enrolled('p4', null)],
    ]);
    await given.give('invitation', [
      { inviting: 'u', purpose: 'study', invitation_no: '1', person: 'p1' },
      { inviting: 'u', purpose: 'study', invitation_no: '2', person: 'p3' },
      { inviting: 'u', purpose: 'business', invitation_no: '3', person: 'p4' },
    ]);
    await given.give('visa', [{ visa: 'v', person: 'p2', category: 'study' }]);
  }, 'select person, form from ind.study_status order by 1');
  assert.deepEqual(found, [
    ['p1', 'full_time'],
    ['p2', 'full_time'],
    ['p3', 'part_time'],
    ['p4', null],
  ]);
});
