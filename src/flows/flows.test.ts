import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inventedFinding } from '../../test/invented-finding.ts';
import { decimalText, kopecks } from './amount.ts';
import { castOf } from './cast-of.ts';
import type { Flow } from './flow.ts';
import type { ClaimRow, DeductionRow, PayrollRow, TransferRow } from './read-rows.ts';
import { totals } from './totals.ts';
import { flowsOf, type MoneyRows } from './trace.ts';

const march = 2023 * 12 + 2;
const cast = castOf(inventedFinding(), ['e-signer'], ['e-builder']);
let serial = 0;
const row = (amount: string, origin = 'o-payroll') => {
  serial += 1;
  return { origin_id: origin, currency: 'RUB', amount, records: [`r-${serial}`], rates: [] };
};
const gross = (amount: string, origin?: string): PayrollRow => ({
  ...row(amount, origin),
  person: 'e-worker-1',
  employer: 'e-builder',
  month: march,
  measure: 'gross',
});
const deduction = (code: string, amount: string, payee: string | null = null, origin?: string): DeductionRow => ({
  ...row(amount, origin),
  person: 'e-worker-1',
  employer: 'e-builder',
  month: march,
  code,
  payee,
});
const transfer = (payer: string, payee: string, amount: string, month = march, origin = 'o-bank'): TransferRow => ({
  ...row(amount, origin),
  payer,
  payee,
  month,
  class: 'fee',
});
const flows = (rows: Partial<MoneyRows>): readonly Flow[] =>
  flowsOf('f-1', cast, { payroll: [], deductions: [], transfers: [], claims: [], ...rows });
const only = (found: readonly Flow[], kind: string): Flow => {
  const same = found.filter((flow) => flow.kind === kind);
  assert.equal(same.length, 1, `one ${kind} of ${found.map((flow) => flow.kind)}`);
  return same[0] as Flow;
};

describe('amounts', () => {
  it('are exact where floats are not', () => assert.equal(decimalText(kopecks('0.10') + kopecks('0.20')), '0.30'));
  it('keep sign, and trailing noughts of a wide DECIMAL', () => assert.equal(decimalText(kopecks('-0.0500')), '-0.05'));
  it('refuse a third place that counts, and words', () => {
    assert.throws(() => kopecks('1.005'), /expected an amount such as 1234.50, found "1.005"/);
    assert.throws(() => kopecks('NaN'), /found "NaN"/);
  });
});

describe('origins', () => {
  it('are never added: two copies of one month are one month', () => {
    const found = only(flows({ payroll: [gross('60000.00'), gross('60000.00', 'o-other')] }), 'gross');
    assert.deepEqual([found.low, found.high], ['60000.00', '60000.00']);
    assert.equal(found.records.length, 2);
  });
  it('that disagree give the bounds, and say so', () => {
    const found = only(flows({ payroll: [gross('55000.00'), gross('60000.00', 'o-other')] }), 'gross');
    assert.deepEqual([found.low, found.high], ['55000.00', '60000.00']);
    assert.match(found.because, /2 origins disagree, 55000.00 to 60000.00; they are not added/);
  });
  it('keep currencies without a rate apart', () => {
    const found = flows({ payroll: [gross('60000.00'), { ...gross('500.00'), currency: 'USD' }] });
    assert.deepEqual(
      totals(found)
        .filter((one) => one.kind === 'gross')
        .map((one) => [one.low, one.currency]),
      [
        ['60000.00', 'RUB'],
        ['500.00', 'USD'],
      ],
    );
  });
});

describe('a deduction that is also seen as a payment', () => {
  it('is counted once when the amounts agree, in the same month or the next', () => {
    for (const month of [march, march + 1]) {
      const found = flows({
        payroll: [gross('60000.00')],
        deductions: [deduction('fee', '20000.00', 'e-agent')],
        transfers: [transfer('e-builder', 'e-agent', '20000.00', month)],
      });
      assert.equal(found.filter((flow) => flow.kind === 'payment').length, 0);
      const kept = only(found, 'deduction');
      assert.equal(kept.to_role, 'facilitator');
      assert.equal(kept.records.length, 2);
      assert.match(kept.because, /also seen as a payment, counted once/);
    }
  });
  it('is two things when the payment comes two months later', () => {
    const found = flows({
      deductions: [deduction('fee', '20000.00', 'e-agent')],
      transfers: [transfer('e-builder', 'e-agent', '20000.00', march + 2)],
    });
    const paid = only(found, 'payment');
    assert.deepEqual([paid.low, paid.high, paid.basis], ['20000.00', '20000.00', 'recorded']);
  });
  it('leaves bounds when the amounts differ', () => {
    const found = only(
      flows({
        deductions: [deduction('fee', '20000.00', 'e-agent')],
        transfers: [transfer('e-builder', 'e-agent', '25000.00')],
      }),
      'payment',
    );
    assert.deepEqual([found.low, found.high, found.basis], ['5000.00', '25000.00', 'derived']);
  });
  it('explains no more than its amount', () => {
    const found = flows({
      deductions: [deduction('fee', '20000.00', 'e-agent')],
      transfers: [
        transfer('e-builder', 'e-agent', '20000.00'),
        transfer('e-builder', 'e-agent', '20000.00', march + 1),
      ],
    });
    assert.equal(only(found, 'payment').low, '20000.00');
  });
});

describe('what is left', () => {
  it('is gross less deductions less what the worker pays on', () => {
    const found = flows({
      payroll: [gross('60000.00')],
      deductions: [deduction('tax', '7800.00'), deduction('lodging', '6000.00')],
      transfers: [transfer('e-worker-1', 'e-signer', '5000.00')],
    });
    assert.deepEqual([only(found, 'left').low, only(found, 'left').high], ['41200.00', '41200.00']);
    assert.equal(only(found, 'payment').to_role, 'officer');
  });
  it('takes what is passed on in the month after the wage sheet from the wage of that sheet', () => {
    const months = [march, march + 1];
    const found = flows({
      payroll: months.map((month) => ({ ...gross('60000.00'), month })),
      transfers: months.map((month) => transfer('e-worker-1', 'e-signer', '5000.00', month + 1)),
    });
    assert.deepEqual(
      found.filter(({ kind }) => kind === 'left').map(({ month, low }) => [month, low]),
      months.map((month) => [month, '55000.00']),
    );
  });
  const wage = (payee: string, amount: string, month = march + 1) => ({
    ...transfer('e-builder', payee, amount, month),
    class: 'wage',
  });
  const second = { person: 'e-worker-2' };
  const leftOf = (rows: Partial<MoneyRows>) =>
    flows(rows)
      .filter(({ kind }) => kind === 'left')
      .map(({ worker, low, high }) => [worker, low, high]);
  it('may be nothing where the wages of many went to another in one sum, but not for whom the bank paid', () => {
    const payroll = [gross('60000.00'), { ...gross('60000.00'), ...second }];
    const transfers = [wage('e-agent', '60000.00'), wage('e-worker-2', '60000.00')];
    assert.deepEqual(leftOf({ payroll, transfers }), [
      ['e-worker-1', '0.00', '60000.00'],
      ['e-worker-2', '60000.00', '60000.00'],
    ]);
    const [left] = flows({ payroll, transfers }).filter(({ kind }) => kind === 'left');
    assert.equal(left?.records.length, 2);
    assert.match(left?.because ?? '', /went to another in one sum, and nothing shows that the worker had any of it/);
  });
  it('loses no more to another than was paid to the other, in that month, by that employer, as wages', () => {
    const payroll = [gross('60000.00'), { ...gross('60000.00'), month: march + 1 }];
    assert.deepEqual(leftOf({ payroll, transfers: [wage('e-agent', '45000.00')] }), [
      ['e-worker-1', '15000.00', '60000.00'],
      ['e-worker-1', '60000.00', '60000.00'],
    ]);
    for (const transfers of [[transfer('e-builder', 'e-agent', '45000.00')], [wage('e-agent', '45000.00', march + 3)]])
      for (const [, low] of leftOf({ payroll, transfers })) assert.equal(low, '60000.00');
    const elsewhere = { ...gross('60000.00'), employer: 'e-signer' };
    assert.equal(leftOf({ payroll: [elsewhere], transfers: [wage('e-agent', '45000.00')] })[0]?.[1], '60000.00');
  });
  it('counts what a payroll withholds beyond its listed deductions', () => {
    const withheld: PayrollRow = { ...gross('10000.00'), measure: 'withheld' };
    const found = flows({ payroll: [gross('60000.00'), withheld], deductions: [deduction('tax', '7800.00')] });
    const rest = found.filter((flow) => flow.code === 'unitemised');
    assert.deepEqual(
      rest.map((flow) => [flow.low, flow.basis]),
      [['2200.00', 'derived']],
    );
    assert.equal(only(found, 'left').low, '50000.00');
  });
  it('takes the least gross and the greatest deductions for the lower bound', () => {
    const found = only(
      flows({
        payroll: [gross('55000.00'), gross('60000.00', 'o-other')],
        deductions: [deduction('food', '3000.00'), deduction('food', '4000.00', null, 'o-other')],
      }),
      'left',
    );
    assert.deepEqual([found.low, found.high], ['51000.00', '57000.00']);
  });
});

describe('pay as a bank saw it', () => {
  it('stands beside the payroll, not on top of it', () => {
    const paid: PayrollRow = { ...gross('30000.00'), measure: 'paid' };
    const found = flows({ payroll: [paid], transfers: [transfer('e-builder', 'e-worker-1', '30000.00', march + 1)] });
    assert.equal(only(found, 'paid').high, '30000.00');
    assert.equal(found.filter((flow) => flow.kind === 'payment').length, 0);
  });
});

describe('a claim', () => {
  const claim: ClaimRow = {
    record_id: 'clm-1',
    topic: 'pay',
    time_from: '2023-03-01',
    time_to: '2023-03-31',
    first_hand: true,
    per: 'month',
    amount: '15000.00',
    currency: 'RUB',
  };
  it('is attributed and changes no sum', () => {
    const without = totals(flows({ payroll: [gross('60000.00')] })).map((total) => [total.kind, total.low, total.high]);
    const found = flows({ payroll: [gross('60000.00')], claims: [claim, { ...claim, record_id: 'clm-2' }] });
    assert.deepEqual(
      totals(found).map((total) => [total.kind, total.low, total.high]),
      without,
    );
    assert.deepEqual(
      found.filter((flow) => flow.kind === 'claim').map((flow) => [flow.basis, flow.month, flow.because]),
      [
        ['attributed', march, 'said at first hand, per month'],
        ['attributed', march, 'said at first hand, per month'],
      ],
    );
  });
  it('over several months has no month', () =>
    assert.equal(only(flows({ claims: [{ ...claim, time_to: '2023-04-01' }] }), 'claim').month, null));
});

describe('totals', () => {
  it('carry counts of people and no person', () => {
    const found = totals(flows({ payroll: [gross('60000.00'), { ...gross('50000.00'), person: 'e-worker-2' }] }));
    const all = found.find((total) => total.kind === 'gross');
    assert.deepEqual([all?.low, all?.workers, all?.workerMonths], ['110000.00', 2, 2]);
    assert.doesNotMatch(JSON.stringify(found), /e-worker/);
  });
  it('of nothing are nothing', () => assert.deepEqual(totals([]), []));
});
