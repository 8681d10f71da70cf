import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inventedFinding } from '../../test/invented-finding.ts';
import { createTables, indViews } from '../records/index.ts';
import { type Database, openDatabase } from '../store/index.ts';
import { totals } from './totals.ts';
import { trace } from './trace.ts';

const month = 2023 * 12 + 2;
const head = "'1', 's1r1', 'o-1', 'B2', 1, 0";
const common = 'record_id, exhibit_id, locator, origin_id, grade, read_p, content_hash';
const finding = inventedFinding({
  cohorts: [
    {
      id: 'c-1',
      university: 'e-u',
      basis: 'order',
      from: null,
      to: null,
      members: [{ person: 'e-w1', record: 'enl-1' }],
    },
  ],
});

describe('trace on a case database', () => {
  let [store, temp] = [null, ''] as [Database | null, string];
  before(async () => {
    temp = mkdtempSync(join(tmpdir(), 'tributary-flows-'));
    store = await openDatabase({ temp });
    await store.run(createTables());
    await store.run(indViews('strict'));
    await store.run(`create table ind.paid_for (record_id varchar, person varchar);
      insert into ind.paid_for values ('bnk-2', 'e-w1'), ('bnk-2', 'e-other'), ('bnk-4', 'e-other')`);
    await store.run(`
      insert into rec.payroll_line (${common}, employer_m, person_m, month, accrued, accrued_cur, withheld, withheld_cur, paid, paid_cur)
        values ('pay-1', ${head}, 'm-builder', 'm-w1', ${month}, 60000, 'RUB', 27800, 'RUB', 32200, 'RUB');
      insert into rec.deduction (${common}, payroll_id, code, amount, amount_cur, payee_m)
        values ('ded-1', ${head}, 'pay-1', 'tax', 7800, 'RUB', null), ('ded-2', ${head}, 'pay-1', 'fee', 20000, 'RUB', 'm-agent');
      insert into rec.bank_payment (${common}, at_local, at_day, at_minute, at_week, at_month, payer_m, payee_m, amount, amount_cur, purpose_class)
        values ('bnk-1', '2', 's1r9', 'o-2', 'B2', 1, 0, '2023-04-03', '2023-04-03', 0, 0, ${month + 1}, 'm-builder', 'm-agent', 20000, 'RUB', 'fee'),
               ('bnk-2', '2', 's1r10', 'o-2', 'B2', 1, 0, '2023-04-05', '2023-04-05', 0, 0, ${month + 1}, 'm-agent', 'm-office', 5000, 'RUB', 'fee'),
               ('bnk-3', '2', 's1r11', 'o-2', 'B2', 1, 0, '2023-04-05', '2023-04-05', 0, 0, ${month + 1}, 'm-stranger', 'm-office', 9000, 'RUB', 'fee'),
               ('bnk-4', '2', 's1r12', 'o-2', 'B2', 1, 0, '2023-04-05', '2023-04-05', 0, 0, ${month + 1}, 'm-agent', 'm-office', 7000, 'RUB', 'tuition');`);
  });
  after(async () => {
    await store?.close();
    rmSync(temp, { recursive: true });
  });

  it('gives gross, deductions, payments and what is left, each with its records', async () => {
    assert.ok(store);
    const found = totals(await trace({ store, findings: [finding] }));
    const lines = found.map((one) => [
      one.kind,
      one.code,
      one.from_role,
      one.to_role,
      one.low,
      one.high,
      one.records.join(' '),
    ]);
    assert.deepEqual(lines, [
      ['gross', null, 'employer', 'worker', '60000.00', '60000.00', 'pay-1'],
      ['deduction', 'fee', 'worker', 'facilitator', '20000.00', '20000.00', 'bnk-1 ded-2'],
      ['deduction', 'tax', 'worker', 'state', '7800.00', '7800.00', 'ded-1'],
      ['paid', null, 'employer', 'worker', '32200.00', '32200.00', 'pay-1'],
      ['payment', 'fee', 'facilitator', 'office', '5000.00', '5000.00', 'bnk-2'],
      [
        'left',
        null,
        'employer',
        'worker',
        '32200.00',
        '32200.00',
        'ded-1 ded-2 bnk-1 pay-1'.split(' ').sort().join(' '),
      ],
    ]);
  });
  it('of no finding is nothing', async () => {
    assert.ok(store);
    assert.deepEqual(await trace({ store, findings: [] }), []);
  });
});
