import assert from 'node:assert/strict';
import { test } from 'node:test';
import { line, order, people } from '../stages/built-fixture.ts';
import { type GivenRecords, givenRecords } from '../stages/given-records.ts';
import { type Edge, readCaseGraph } from './case-graph.ts';
import { withRoles } from './invented-case.ts';

async function edgesOf(give: (given: GivenRecords) => Promise<void>): Promise<readonly Edge[]> {
  const given = await givenRecords();
  await give(given);
  await withRoles(given);
  const { edges } = await readCaseGraph(given.db, 'ind', 0.95);
  await given.close();
  return edges.flat();
}

const payers = (edges: readonly Edge[]) =>
  edges.filter(({ role }) => role === 'payer').map(({ reference }) => reference);

const paidBy = (payer: string, order_id: string) =>
  people('p', 4).map((person) => ({ ...line, order_id, person, payer }));

test('who pays for places under an agreement never joins, whichever paper of the order names the agreement', async () => {
  const isReference = async (register: Readonly<Record<string, string>>) => {
    const edges = await edgesOf(async ({ give }) => {
      await give('enrolment_order', [
        { ...order, record_id: 'eno-a', order_no: '330-с', order_int: 330 },
        { ...order, record_id: 'eno-b', order_no: '330/с', order_int: 330, ...register },
      ]);
      await give('enrolment_line', paidBy('ministry', 'eno-a'));
    });
    return payers(edges);
  };
  assert.deepEqual(await isReference({ agreement_id: 'a-1' }), [true]);
  assert.deepEqual(await isReference({ agreement_id: 'a-1', order_date: '2023-09-02' }), [false]);
  assert.deepEqual(await isReference({}), [false]);
});

test('a bank pays what others tell it to: whoever keeps accounts of anybody, or is registered as one; not a firm that lends', async () => {
  const isReference = async (about: (given: GivenRecords) => Promise<void>) =>
    payers(
      await edgesOf(async (given) => {
        await given.give('enrolment_order', [{ ...order, record_id: 'eno-a', order_no: '1' }]);
        await given.give('enrolment_line', paidBy('payer', 'eno-a'));
        await about(given);
      }),
    );
  const active = (okved: string) => [{ org: 'payer', okved, main: true }];
  assert.deepEqual(await isReference(({ give }) => give('account', [{ account: '1', bank: 'payer', holder: 'p1' }])), [
    true,
  ]);
  assert.deepEqual(await isReference(({ give }) => give('company_activity', active('64.19'))), [true]);
  assert.deepEqual(await isReference(({ give }) => give('account', [{ account: '1', bank: 'b', holder: 'payer' }])), [
    false,
  ]);
  assert.deepEqual(await isReference(({ give }) => give('company_activity', active('64.92'))), [false]);
});
