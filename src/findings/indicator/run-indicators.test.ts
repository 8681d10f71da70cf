import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Database, openDatabase } from '../../store/index.ts';
import { newIndicator } from './new-indicator.ts';
import { parseIndicator } from './parse-indicator.ts';
import { runIndicators, sayAgain } from './run-indicators.ts';

const { text } = newIndicator({ family: 'work', id: 'night-shifts', title: 'Night shifts' });
const indicator = parseIndicator(text, 'indicators/work/night-shifts.md');

const site = `create schema ind;
create table ind.person_site as select 'p' || i as person, 'tower' as site, 'sli-' || i as record_id from range(1, 4) t(i);
create table ind.person_site_day as select 'p1' as person, 'tower' as site, 'o' as origin_id, date '2024-03-01' + cast(d as integer) as day from range(25) t(d);
create table ind.coverage_day as select 'site_access' as record_type, 'tower' as unit, date '2024-03-01' + cast(d as integer) as day from range(25) t(d)`;

async function withSite(work: (db: Database) => Promise<void>): Promise<void> {
  const temp = mkdtempSync(join(tmpdir(), 'tributary-run-'));
  const db = await openDatabase({ temp, threads: 1 });
  try {
    await db.run(site);
    await db.harden();
    await work(db);
  } finally {
    await db.close();
    rmSync(temp, { recursive: true });
  }
}

test('measures of all, evidence of what fires, the same when run again', async () => {
  await withSite(async (db) => {
    const progress: string[] = [];
    const onProgress = (at: { indicator: string; done: number; of: number }) =>
      progress.push(`${at.indicator} ${at.done}/${at.of}`);
    const [run] = await runIndicators({ db, clustering: 'strict', indicators: [indicator], onProgress });
    assert.deepEqual(run, {
      indicator: 'night-shifts',
      subjects: 3,
      outcomes: { fires: 1, cannot_tell: 0, quiet: 2 },
      evidence: 1,
    });
    assert.deepEqual(progress, ['night-shifts 0/1']);
    await runIndicators({ db, clustering: 'strict', indicators: [indicator] });
    const measures = await db.rows('select subject, measures, outcome, reason from custody.measure order by subject');
    assert.equal(measures.length, 3);
    assert.deepEqual(measures[0], {
      subject: 'p1',
      measures: '{"covered":25,"days":25}',
      outcome: 'fires',
      reason: '25 days on site',
    });
    const cited = await db.rows('select subject, record_type, record_id from custody.hit_evidence');
    assert.deepEqual(cited, [{ subject: 'p1', record_type: 'site_list', record_id: 'sli-1' }]);
  });
});

test('whoever no finding may cite has outcomes and no evidence; one whom it may cite under the loose clustering alone gets his there', async () => {
  await withSite(async (db) => {
    await db.run('create schema ind_loose');
    for (const name of indicator.reads) await db.run(`create view ind_loose.${name} as select * from ind.${name}`);
    const of = { db, indicators: [indicator] };
    const kept = () => db.rows('select clustering, subject, record_id from custody.hit_evidence');
    const [run] = await runIndicators({ ...of, clustering: 'strict', citable: new Set(['p2']) });
    assert.deepEqual([run?.outcomes.fires, run?.evidence], [1, 0]);
    await sayAgain({ ...of, citable: new Set() });
    assert.deepEqual(await kept(), []);
    await sayAgain({ ...of, citable: new Set(['p1']) });
    assert.deepEqual(await kept(), [{ clustering: 'loose', subject: 'p1', record_id: 'sli-1' }]);
    await runIndicators({ ...of, clustering: 'strict', citable: new Set(['p1']) });
    assert.equal((await kept()).length, 2);
  });
});

test('a moved cut changes outcomes, an aborted run leaves nothing half done', async () => {
  await withSite(async (db) => {
    const [run] = await runIndicators({
      db,
      clustering: 'strict',
      indicators: [indicator],
      parameters: { 'night-shifts': { min_days: 26 } },
    });
    assert.deepEqual(run?.outcomes, { fires: 0, cannot_tell: 0, quiet: 3 });
    const stopped = runIndicators({ db, clustering: 'strict', indicators: [indicator], signal: AbortSignal.abort() });
    await assert.rejects(stopped, { name: 'AbortError' });
    const [kept] = await db.rows<{ n: number }>('select count(*) as n from custody.measure');
    assert.equal(kept?.n, 3);
  });
});

test('a rule sees only what it reads', async () => {
  await withSite(async (db) => {
    await db.run('create schema rec; create table rec.site_access as select 1 as x');
    const nosy = {
      ...indicator,
      measure: {
        ...indicator.measure,
        text: 'select person as subject, 1 as covered from person_site join site_stay using (person)',
      },
    };
    await assert.rejects(
      runIndicators({ db, clustering: 'strict', indicators: [nosy] }),
      /indicators\/work\/night-shifts\.md: .*site_stay/s,
    );
  });
});

test('a rule reads what it says it reads: another relation resolves to nothing, and a step may be called as one', async () => {
  const changed = (from: RegExp, to: string) => parseIndicator(text.replace(from, to), indicator.file);
  await withSite(async (db) => {
    const run = (one: typeof indicator) => runIndicators({ db, clustering: 'strict', indicators: [one] });
    const [plain] = await run(indicator);
    const undeclared = changed(/reads: .*/, 'reads: [person_site_day, person_site]');
    await assert.rejects(run(undeclared), /coverage_day does not exist/);
    const { measure } = indicator;
    const joined =
      'select distinct person as subject, 1 as covered, 1 as days from person_site join person_site_day using (person)';
    const merged = { ...indicator, measure: { ...measure, text: joined }, reads: ['coverage_day', 'person_site'] };
    await assert.rejects(run(merged), /person_site_day does not exist/);
    assert.deepEqual(await run(changed(/\bmost\b(?=( as \(| m ))/g, 'tie')), [plain]);
    await assert.rejects(db.rows('select * from person_site'), /person_site does not exist/);
  });
});
