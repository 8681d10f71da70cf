import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createProtectedTables, createTables, indViews } from '../records/index.ts';
import { type Database, openDatabase } from '../store/index.ts';
import { collectMaterial, protectedNames } from './collect-material.ts';

const head = 'record_id, exhibit_id, locator, origin_id, grade, read_p, content_hash';
const row = (record: string) => `'${record}', '1', 's1r1', 'o-1', 'B3', 1, 0`;

describe('collectMaterial on a case database', { concurrency: 1 }, () => {
  let [store, closed, temp] = [null, null, ''] as [Database | null, Database | null, string];
  const open = () => {
    assert.ok(store && closed);
    return { store, closed };
  };
  before(async () => {
    temp = mkdtempSync(join(tmpdir(), 'tributary-dossier-'));
    store = await openDatabase({ temp: join(temp, 'a') });
    closed = await openDatabase({ temp: join(temp, 'b') });
    await store.run(createTables());
    await store.run(indViews('strict'));
    await store.run(`
      insert into custody.exhibit (exhibit_id, sha256, file_name, origin_id, source_grade, information_grade, feature_version)
        values ('1', 'aa', 'interview.md', 'o-1', 'B', '3', '1');
      insert into custody.origin (origin_id, kind, why) values ('o-1', 'interview', 'one telling');
      insert into custody.mention (mention_id, kind, record_type, "column", first_record_id, records, exhibit_id)
        values ('m-1', 'person', 'visa', 'person', 'vis-1', 1, '1'), ('m-2', 'org', 'visa', 'inviting', 'vis-1', 1, '1');
      insert into rec.interview (${head}, source_id, consent, protection)
        values (${row('itv-1')}, 'S-1', 'case', 'sealed'), (${row('itv-2')}, 'S-2', 'withdrawn', 'sealed');
      insert into rec.claim (${head}, interview_id, topic, first_hand, time_from, time_to)
        values (${row('clm-1')}, 'itv-1', 'pay', true, '2023-03-01', '2023-03-31'), (${row('clm-2')}, 'itv-2', 'pay', true, '2023-03-01', '2023-03-31');
      insert into rec.visa (${head}, visa_m, person_m, category, issued)
        values (${row('vis-1')}, 'm-3', 'm-1', 'study', '2022-08-20'), (${row('vis-2')}, 'm-4', 'm-1', 'study', '2022-08-21')`);
    await closed.run(createProtectedTables());
    await closed.run(`
      insert into text (record, "column", text, exhibit_id) values ('clm-1', 'text', 'They give us fifteen thousand.', '1');
      insert into mention_value (mention, part, value, exhibit_id)
        values ('m-1', 'surname', 'Чхве', '1'), ('m-1', 'given', 'Ён Рим', '1'), ('m-1', 'latin', 'CHKHVE EN RIM', '1'), ('m-2', 'full', 'Институт', '1')`);
  });
  after(async () => {
    await store?.close();
    await closed?.close();
    rmSync(temp, { recursive: true });
  });

  it('quotes what was said, and nothing of a source that withdrew', async () => {
    const { claims, exhibits, origins } = await collectMaterial(open().store, open().closed, []);
    assert.deepEqual(
      claims.map((claim) => [claim.record, claim.source, claim.quote]),
      [['clm-1', 'S-1', 'They give us fifteen thousand.']],
    );
    assert.deepEqual(
      exhibits.map(({ file, grade, origin }) => [file, grade, origin]),
      [['interview.md', 'B3', 'o-1']],
    );
    assert.deepEqual(
      origins.map(({ origin, why }) => [origin, why]),
      [['o-1', 'one telling']],
    );
  });
  it('keeps the chronology to the records that are cited', async () => {
    const days = async (cited: string[]) =>
      (await collectMaterial(open().store, open().closed, cited)).chronology.map(({ what, from, standing }) => [
        what,
        from,
        standing,
      ]);
    assert.deepEqual(await days(['vis-1']), [
      ['visa', '2022-08-20', 'documented'],
      ['claim', '2023-03-01', 'alleged'],
    ]);
    assert.deepEqual(await days([]), [
      ['visa', '2022-08-20', 'documented'],
      ['visa', '2022-08-21', 'documented'],
      ['claim', '2023-03-01', 'alleged'],
    ]);
  });
  it('says the least and the largest of what payments state, in one currency only, and adds nothing up', async () => {
    const { store, closed } = open();
    const payment = (id: string, amount: number, currency: string, purpose: string) =>
      `(${row(id)}, '2022-07-01', '2022-07-01', 1, 1, ${amount}, '${currency}', '${purpose}')`;
    await store.run(`
      insert into rec.bank_payment (${head}, at_local, at_day, at_week, at_month, amount, amount_cur, purpose_class)
        values ${payment('bnk-1', 100, 'RUB', 'fee')}, ${payment('bnk-2', 250.5, 'RUB', 'fee')},
               ${payment('bnk-3', 100, 'RUB', 'wage')}, ${payment('bnk-4', 250, 'USD', 'wage')}`);
    const { chronology } = await collectMaterial(store, closed, ['bnk-1', 'bnk-2', 'bnk-3', 'bnk-4']);
    assert.deepEqual(
      chronology.filter(({ what }) => what === 'bank_payment').map(({ detail, amounts }) => [detail, amounts]),
      [
        ['fee', { currency: 'RUB', least: '100.00', largest: '250.50' }],
        ['wage', null],
      ],
    );
    await store.run('delete from rec.bank_payment');
  });
  it('gathers the spellings of people and not of organisations', async () => {
    assert.deepEqual(await protectedNames(open().store, open().closed), [
      { id: 'm-1', spellings: ['CHKHVE EN RIM', 'Чхве Ён Рим'] },
    ]);
  });
});
