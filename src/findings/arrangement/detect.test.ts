import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createTables, recordTypes } from '../../records/index.ts';
import { type Database, openDatabase, type Row } from '../../store/index.ts';
import { loadIndicators } from '../indicator/load-indicators.ts';
import { dayNumber, isoDay } from '../stages/calendar-day.ts';
import { CutDesk, cutMaterials } from './cut-desk.ts';
import { type Detection, detect } from './detect.ts';
import { explain } from './explain.ts';
import { addHitsWithout, readHitsWithout } from './hits-without.ts';
import { sweep } from './sweep.ts';
import { loadTypologies } from './typology.ts';

const monday = dayNumber('2023-09-04');
const codes = new Map(recordTypes().all.map((type) => [type.id, type]));

type Given = { table: string; row: Row };

/** What one cohort of five leaves behind; those who work are on site in class. */
function cohortRecords(at: number, works: boolean): Given[] {
  const parties = works ? { signer: 'dean', representative: 'envoy' } : { signer: `s${at}`, representative: `r${at}` };
  const order = {
    record_id: recordId('enrolment_order', at, 1),
    university: 'u',
    order_no: `${at}`,
    order_date: '2023-09-01',
    kind: 'enrol',
    ...parties,
  };
  const line = {
    order_id: order.record_id,
    university: 'u',
    programme_code: '45.03.02',
    group_code: `g${at}`,
    level: 'bachelor',
    form: 'full_time',
  };
  const people = Array.from({ length: 5 }, (_, n) => `p${at}.${n}`);
  const days = Array.from({ length: 25 }, (_, n) => isoDay(monday + 7 * Math.floor(n / 5) + (n % 5)));
  const hour = works ? '09' : '17';
  return [
    { table: 'enrolment_order', row: order },
    ...people.map((person, n) => ({
      table: 'enrolment_line',
      row: { ...line, person, record_id: recordId('enrolment_line', at, n + 2) },
    })),
    ...days.map((day, n) => ({
      table: 'timetable_slot',
      row: {
        university: 'u',
        group_code: `g${at}`,
        day,
        start_minute: 540,
        end_minute: 715,
        mode: 'room',
        record_id: recordId('timetable_slot', at, n),
      },
    })),
    ...people.flatMap((person, n) =>
      days.flatMap((day, d) =>
        ['in', 'out'].map((direction, side) => {
          const at_local = `${day}T${direction === 'in' ? hour : String(Number(hour) + 3)}:00:00`;
          const moment = { at_local, at_day: day, at_minute: 0, at_week: 0, at_month: 0 };
          return {
            table: 'site_access',
            row: {
              site: works ? 'site' : 'depot',
              badge: person,
              person,
              direction,
              ...moment,
              record_id: recordId('site_access', at, n * 100 + 2 * d + side),
            },
          };
        }),
      ),
    ),
  ];
}

/** The exhibit is the table's name in hexadecimal, the locator sheet and row. */
function recordId(table: string, cohort: number, row: number): string {
  return `${codes.get(table)?.code}-${exhibitOf(table)}-s${cohort + 1}r${row}`;
}

function exhibitOf(table: string): string {
  return Buffer.from(table.slice(0, 8).padEnd(8, '.')).toString('hex');
}

async function keep(db: Database, given: readonly Given[]): Promise<void> {
  for (const [table, all] of Map.groupBy(given, (one) => one.table)) {
    const type = codes.get(table);
    const mentions = new Set(type?.columns.filter((column) => column.type === 'mention').map(({ name }) => name));
    const names = Object.keys(all[0]?.row ?? {});
    const columns = names.map((name) => (mentions.has(name) ? `${name}_m` : name));
    const cell = (row: Row, name: string) =>
      mentions.has(name) ? `'m-${exhibitOf('people')}-${row[name]}'` : `'${row[name]}'`;
    const rows = all.map(
      ({ row }) =>
        `(${names.map((name) => cell(row, name)).join(', ')}, '${exhibitOf(table)}', 's1', 'o-${table}', 'B2', 1, 0)`,
    );
    await db.run(
      `insert into rec.${table} (${columns.join(', ')}, exhibit_id, locator, origin_id, grade, read_p, content_hash) values ${rows.join(', ')}`,
    );
  }
}

async function inCase<T>(order: (given: Given[]) => Given[], work: (db: Database) => Promise<T>): Promise<T> {
  const temp = mkdtempSync(join(tmpdir(), 'tributary-detect-'));
  const db = await openDatabase({ temp, threads: 1 });
  await db.transaction(() => db.run(createTables()));
  const given = Array.from({ length: 5 }, (_, at) => cohortRecords(at, at < 2)).flat();
  await keep(db, order(given));
  const covered = ['site', 'depot'].map(
    (site) =>
      `('c', 'site_access', 'm-${exhibitOf('people')}-${site}', 'site', '2023-09-04', '2023-10-08', 'o-site_access', 'full', 'derived', 'log')`,
  );
  await db.run(
    `insert into custody.coverage (coverage_id, record_type, unit, unit_kind, period_from, period_to, origin_id, completeness, basis, why)
     values ${covered.join(', ')}`,
  );
  await db.run(`insert into custody.exhibit (exhibit_id, sha256, file_name, origin_id, feature_version)
    select distinct exhibit_id, exhibit_id, exhibit_id, origin_id, '1' from rec.site_access`);
  await db.harden();
  try {
    return await work(db);
  } finally {
    await db.close();
    rmSync(temp, { recursive: true, force: true });
  }
}

const request = { caseKey: 'key', catalogue: loadIndicators(), typologies: loadTypologies() };
/** What one rule says is enough where the question is not what all of them say. */
const inClass = { ...request, catalogue: request.catalogue.filter(({ code }) => code === 'WORK-01') };
const atWork = { ...request, catalogue: request.catalogue.filter(({ family }) => family === 'WORK') };

/** The case, its rows in an order, as all rules or some see it. */
const found = (asked: typeof request, order: (given: Given[]) => Given[] = (given) => given): Promise<Detection> =>
  inCase(order, (store) => detect({ ...asked, store }));

test('detect goes from records to findings on a hardened store, and everything scored is there', async () => {
  const { findings, looseDiffers } = await found(request);
  assert.equal(looseDiffers, false);
  const [top] = findings;
  assert.equal(top?.typology, 'student-visa-labour');
  assert.deepEqual(
    top?.cohorts.map(({ members }) => members.length),
    [5, 5],
  );
  const work = top?.bars.find(({ indicator }) => indicator === 'WORK-01');
  assert.deepEqual([work?.hits, work?.judged, work?.peerHits, work?.peerJudged], [10, 10, 0, 15]);
  assert.equal(top?.level, 'observe');
  assert.ok(findings.length > 1 && findings.slice(1).every(({ level, p }) => level === 'none' && p < top.p));
  const told = explain(top).join('\n');
  assert.match(told, /WORK-01 \(S, ratio \d+\.\d\d\): 10 of 10 judged, against 0 of 15/);
  assert.match(told, /not passed · review: two S or M from two families/);
});

test('run again, or with its rows in another order, the findings are the same bytes', async () => {
  const forth = JSON.stringify((await found(atWork)).findings);
  assert.equal(JSON.stringify((await found(atWork, (given) => given.toReversed())).findings), forth);
  const twice = await inCase(
    (given) => given,
    async (store) => {
      const once = await detect({ ...atWork, store });
      return [once, await detect({ ...atWork, store })];
    },
  );
  for (const { findings } of twice) assert.equal(JSON.stringify(findings), forth);
});

test('a doubtful link is shown under the loose clustering and decides nothing', async () => {
  const { findings, looseDiffers } = await inCase(
    (given) => given,
    async (store) => {
      const id = (name: string) => `e-${exhibitOf('people')}-${name}`;
      await store.run(`insert into custody.member (mention_id, entity_id, loose_entity_id, link_basis, link_weight)
      values ('m-${exhibitOf('people')}-dean', '${id('dean')}', '${id('dean')}', 'self', 1), ('m-${exhibitOf('people')}-s4', '${id('s4')}', '${id('dean')}', 'name_context', 0.6)`);
      return detect({ ...inClass, store });
    },
  );
  assert.equal(looseDiffers, true);
  assert.equal(findings[0]?.cohorts.length, 2);
  assert.equal(findings[0]?.looseLevel, 'observe');
});

test('a swept cut is a filter on stored measures and leaves the case as it was', async () => {
  await inCase(
    (given) => given,
    async (store) => {
      const before = JSON.stringify((await detect({ ...inClass, store })).findings);
      const { kind, swept } = await sweep({
        ...inClass,
        store,
        indicator: 'WORK-01',
        parameter: 'min_minutes',
        values: [180, 900],
      });
      assert.equal(kind, 'cut');
      assert.deepEqual(
        swept.map(({ value, outcomes, findings }) => [value, outcomes.fires ?? 0, findings[0]?.level]),
        [
          [180, 10, 'observe'],
          [900, 0, 'none'],
        ],
      );
      assert.equal(
        swept[0]?.findings[0]?.bars.find(({ indicator }) => indicator === 'WORK-01')?.cited.length ?? 0,
        (JSON.parse(before) as Detection['findings'])[0]?.bars.find(({ indicator }) => indicator === 'WORK-01')?.cited
          .length,
      );
      assert.equal(JSON.stringify((await detect({ ...inClass, store })).findings), before);
      const request = { ...inClass, store };
      const desk = await CutDesk.open(request, 'WORK-01', await cutMaterials(request));
      for (const { value, outcomes, findings } of swept) {
        const recut = await desk.at((work) => work(store), { min_minutes: value });
        assert.equal(
          JSON.stringify(recut.findings),
          JSON.stringify(findings),
          `a slider at ${value} says what a run says`,
        );
        assert.equal(recut.outcomes.fires, outcomes.fires ?? 0);
      }
      assert.equal(JSON.stringify((await desk.at((work) => work(store), {})).findings), before);
      const spread = desk.spread('min_minutes', 4);
      assert.deepEqual([spread?.measure, spread?.bins, spread?.above], ['best_minutes', [0, 0, 0, 10], 0]);
      assert.equal(desk.spread('weeks_needed'), null, 'a shape is compared with no measure');
      assert.equal(JSON.stringify((await detect({ ...inClass, store })).findings), before);
      await assert.rejects(
        sweep({ ...inClass, store, indicator: 'WORK-99', parameter: 'x', values: [1] }),
        /there is no indicator "WORK-99"/,
      );
      await assert.rejects(
        sweep({ ...inClass, store, indicator: 'WORK-01', parameter: 'x', values: [1] }),
        /WORK-01 has no parameter "x"/,
      );
      await assert.rejects(
        sweep({ ...inClass, store, indicator: 'WORK-01', parameter: 'min_minutes', values: [360, 5] }),
        /WORK-01.min_minutes=5 is outside its range: say a value from 180 to 900 \(minutes of class a week\)/,
      );
    },
  );
});

test('that a rule fires without a file is said of the moved cut, not of the one it was asked with', async () => {
  await inCase(
    (given) => given,
    async (store) => {
      const request = { ...inClass, store };
      const [before] = (await detect(request)).findings;
      const [{ origin } = { origin: '' }] = before?.withoutOrigin ?? [];
      const hits = before?.bars.find(({ indicator }) => indicator === 'WORK-01')?.cited ?? [];
      const firing = [...new Set(hits.map(({ subject }) => subject))];
      const measured = await store.rows<{ measures: string }>(
        "select measures from custody.measure where clustering = 'strict' and indicator = 'on-site-in-class' and outcome = 'fires'",
      );
      const measures = { ...JSON.parse(measured[0]?.measures ?? '{}'), best_minutes: 400, least_minutes: 0 };
      const at = async (min_minutes: number) => {
        const desk = await CutDesk.open(request, 'WORK-01', await cutMaterials(request));
        const recut = await desk.at((work) => work(store), { min_minutes });
        return recut.findings[0]?.withoutOrigin.find((one) => one.origin === origin)?.p;
      };
      const unasked = [await at(360), await at(500)];
      await addHitsWithout(
        store,
        firing.map((subject) => ({ indicator: 'on-site-in-class', origin, subject, measures })),
      );
      const asked = [await at(360), await at(500)];
      const sweeping = { ...request, indicator: 'WORK-01', parameter: 'min_minutes', values: [500] };
      const [swept] = (await sweep(sweeping)).swept;
      assert.equal(swept?.findings[0]?.withoutOrigin.find((one) => one.origin === origin)?.p, asked[1]);
      assert.notEqual(asked[0], unasked[0], '400 minutes without the file are enough for 360');
      assert.equal(asked[1], unasked[1], 'and not for 500');
      assert.equal((await readHitsWithout(store)).length, firing.length, 'the case stays as it was');
    },
  );
});

test('an abort stops detect and leaves a store on which it runs again', async () => {
  await inCase(
    (given) => given,
    async (store) => {
      const stop = new AbortController();
      const onProgress = ({ step }: { step: string }) => step === 'indicator' && stop.abort();
      await assert.rejects(detect({ ...inClass, store, signal: stop.signal, onProgress }));
      assert.ok((await detect({ ...inClass, store })).findings.length > 0);
    },
  );
});
