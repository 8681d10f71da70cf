import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimFlows } from './claim-flows.ts';

test('what a witness calls a levy goes to the State that sent them, which is another than the one that taxes', () => {
  const said = { record_id: 'clm-1', topic: 'levy', time_from: null, time_to: null, first_hand: true };
  const [flow] = claimFlows('f-1', [{ ...said, amount: '100.00', currency: 'USD', per: 'month' }]);
  assert.deepEqual([flow?.from_role, flow?.to_role, flow?.basis], ['worker', 'sending_state', 'attributed']);
});
