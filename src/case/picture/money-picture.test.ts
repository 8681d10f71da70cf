import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Flow, Party } from '../../flows/index.ts';
import { moneyPictures } from './money-picture.ts';

const flow = (from_role: Party, to_role: Party, low: string, more: Partial<Flow> = {}): Flow => ({
  ...{ finding: 'f', kind: 'payment', code: 'other', from_role, to_role, worker: null, month: 24285, low, high: low },
  ...{ currency: 'RUB', basis: 'recorded', because: '', records: [`r-${from_role}-${to_role}`] },
  ...more,
});

test('currencies are never in one picture', () => {
  const { currencies } = moneyPictures([
    flow('host', 'facilitator', '10.00'),
    flow('host', 'facilitator', '10.00', { currency: 'USD' }),
  ]);
  assert.deepEqual(
    currencies.map(({ currency, links }) => [currency, links.length]),
    [
      ['RUB', 1],
      ['USD', 1],
    ],
  );
});

test('money that comes back ends at a second drawing: a Sankey runs one way', () => {
  const [picture] = moneyPictures([
    flow('host', 'facilitator', '10.00'),
    flow('facilitator', 'host', '4.00'),
  ]).currencies;
  assert.deepEqual(
    picture?.links.map(({ from, to }) => [from, to]),
    [
      ['host', 'facilitator'],
      ['facilitator', 'host again'],
    ],
  );
  assert.deepEqual(
    picture?.nodes.find(({ returned }) => returned),
    { id: 'host again', party: 'host', returned: true },
  );
});

test('parts of the gross and what stays within a party are told, not drawn', () => {
  const [picture] = moneyPictures([
    flow('host', 'worker', '10.00', { kind: 'gross', code: null }),
    flow('employer', 'worker', '3.00', { kind: 'left', code: null, basis: 'derived' }),
    flow('facilitator', 'facilitator', '1.00'),
  ]).currencies;
  assert.deepEqual(
    picture?.links.map(({ kind, drawn }) => [kind, drawn]),
    [
      ['gross', true],
      ['left', false],
      ['payment', false],
    ],
  );
});

test('bounds are kept apart, and what a witness says is in no sum', () => {
  const { currencies, claims, recordsOf } = moneyPictures([
    flow('host', 'worker', '10.00', { high: '12.50' }),
    flow('worker', 'overseer', '5.00', { kind: 'claim', basis: 'attributed', records: ['clm-1'] }),
  ]);
  assert.deepEqual(
    currencies[0]?.links.map(({ low, high }) => [low, high]),
    [['10.00', '12.50']],
  );
  assert.deepEqual(
    claims.map(({ from, to, low }) => [from, to, low]),
    [['worker', 'overseer', '5.00']],
  );
  assert.deepEqual(recordsOf.get(claims[0]?.id ?? ''), ['clm-1']);
});
