import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inventedFinding } from '../../test/invented-finding.ts';
import type { Finding, RoleHolder } from '../findings/index.ts';
import { createProtectedTables, createTables, indViews } from '../records/index.ts';
import { type Database, openDatabase } from '../store/index.ts';
import { applyLaw } from './apply-law.ts';
import { loadInstruments } from './load-instruments.ts';

const host: RoleHolder = {
  role: 'host',
  entity: 'e-1-s1r1-employer',
  members: 1,
  of: 1,
  from: '2023-03-01',
  to: null,
  linkP: 1,
  records: ['pay-1'],
};
const finding = inventedFinding({ roles: [host], members: [{ person: 'e-1-s1r1-person', record: 'pay-1' }] });

describe('applyLaw on a case database', { concurrency: 1 }, () => {
  let [store, closed, temp] = [null, null, ''] as [Database | null, Database | null, string];
  before(async () => {
    temp = mkdtempSync(join(tmpdir(), 'tributary-law-'));
    store = await openDatabase({ temp: join(temp, 'a') });
    closed = await openDatabase({ temp: join(temp, 'b') });
    await store.run(createTables());
    await store.run(indViews('strict'));
    await store.run(`create table ind.site_stay (person varchar, day date, entry_id varchar);
      create table ind.study_status (person varchar, form varchar, main_programme boolean, day_from date, day_to date, record_id varchar);
      insert into custody.member (mention_id, entity_id, loose_entity_id, link_p, link_basis, link_weight)
        values ('m-1-s1r1-person', 'e-1-s1r1-person', 'e-1-s1r1-person', 1, 'self', 1);
      insert into rec.payroll_line (record_id, exhibit_id, locator, origin_id, grade, read_p, content_hash, employer_m, person_m, month, accrued, accrued_cur)
        values ('pay-1', '1', 's1r1', 'o-1', 'B2', 1, 0, 'm-1-s1r1-employer', 'm-1-s1r1-person', ${2023 * 12 + 2}, 60000, 'RUB');`);
    await closed.run(createProtectedTables());
    await closed.run(`insert into trait (mention, kind, value, record_id, exhibit_id)
      values ('m-1-s1r1-person', 'citizenship', 'КНДР', 'vis-1', '1')`);
  });
  after(async () => {
    await store?.close();
    await closed?.close();
    rmSync(temp, { recursive: true });
  });
  const run = (level: Finding['level']) => {
    assert.ok(store && closed);
    return applyLaw({
      store,
      protectedStore: closed,
      findings: [{ ...finding, level }],
      instruments: loadInstruments(),
      on: '2024-01-01',
    });
  };

  it('ties the pay and the paper of one person, and cites both', async () => {
    const found = (await run('review')).find((one) => one.instrument === 'unscr-2397-8');
    const states = found?.elements.map((element) => [element.id, element.state]);
    assert.deepEqual(states, [
      ['national', 'met'],
      ['income', 'met'],
      ['after_deadline', 'met'],
      ['jurisdiction', 'unknown'],
      ['same_person', 'met'],
    ]);
    assert.deepEqual(found?.elements.find((element) => element.id === 'same_person')?.records, ['pay-1', 'vis-1']);
  });
  it('cannot tell from pay of a month before the day that was handed out after it', async () => {
    await store?.run(`update rec.payroll_line set month = ${2019 * 12 + 10}, paid_on = date '2020-01-10'`);
    const found = (await run('review')).find((one) => one.instrument === 'unscr-2397-8');
    const of = (id: string) => found?.elements.find((element) => element.id === id)?.state;
    assert.deepEqual([of('income'), of('after_deadline')], ['met', 'unknown']);
  });
  it('counts a wage that came by bank for the time that its purpose names, up to the day it was had', async () => {
    const after = async (paid: string, earned: [string, string] | null) => {
      const [from, to] = earned?.map((day) => `date '${day}'`) ?? ['null', 'null'];
      await store?.run(`delete from rec.payroll_line; delete from rec.bank_payment;
        insert into rec.bank_payment (record_id, exhibit_id, locator, origin_id, grade, read_p, content_hash, payer_m, payee_m, at_local, at_day, at_week, at_month, amount, amount_cur, purpose_class, earned_from, earned_to)
        values ('bnk-1', '1', 's1r1', 'o-1', 'B2', 1, 0, 'm-1-s1r1-employer', 'm-1-s1r1-person', timestamp '${paid}', date '${paid}', 0, 0, 60000, 'RUB', 'wage', ${from}, ${to})`);
      const found = (await run('review')).find((one) => one.instrument === 'unscr-2397-8');
      return found?.elements.find((element) => element.id === 'after_deadline')?.state;
    };
    assert.equal(await after('2019-12-10', ['2019-11-01', '2019-11-30']), 'not_met', 'earned and had before');
    assert.equal(await after('2019-12-20', ['2019-12-01', '2019-12-15']), 'not_met', 'an advance for the first half');
    assert.equal(await after('2019-12-20', ['2019-12-01', '2019-12-31']), 'unknown', 'the month crosses the day');
    assert.equal(await after('2020-01-10', ['2019-12-01', '2019-12-31']), 'unknown', 'December’s that came in January');
    assert.equal(await after('2020-01-10', ['2019-11-01', '2019-11-30']), 'unknown', 'earned before, had after');
    assert.equal(await after('2020-02-10', ['2020-01-01', '2020-01-31']), 'met', 'earned after');
    assert.equal(
      await after('2019-12-27', ['2020-01-01', '2020-01-31']),
      'met',
      'had ahead, after the day all the same',
    );
    assert.equal(await after('2019-12-20', ['2020-01-01', '2020-01-31']), 'unknown', 'had before, earned after');
  });
  it('leaves a wage whose purpose names no time between the payment and the month before it', async () => {
    const after = async (paid: string) => {
      await store?.run(`update rec.bank_payment set at_day = date '${paid}', earned_from = null, earned_to = null`);
      const found = (await run('review')).find((one) => one.instrument === 'unscr-2397-8');
      return found?.elements.find((element) => element.id === 'after_deadline')?.state;
    };
    assert.equal(await after('2019-12-22'), 'not_met');
    assert.equal(await after('2019-12-23'), 'unknown');
    assert.equal(await after('2020-01-31'), 'unknown');
    assert.equal(await after('2020-02-01'), 'met');
  });
  it('does not look at citizenship below review', async () => assert.deepEqual(await run('observe'), []));
});
