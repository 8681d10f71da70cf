import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase, type Row } from '../../store/index.ts';
import { buildStages } from './build-stages.ts';
import { givenRecords } from './given-records.ts';

/** Pairs gate rows written `in 09:00 gate`, day first where it is not the 4th. */
async function stays(events: readonly Row[], listed: readonly Row[] = []): Promise<unknown[][]> {
  const { db, give, close } = await givenRecords();
  await give(
    'site_access',
    events.map((event) => ({ site: 's', badge: 'b', ...event })),
  );
  await give('site_list', listed);
  await buildStages({ store: db, clustering: 'strict', only: ['site_stay'] });
  const rows = await db.rows(
    'select person, site, day, week, start_minute, end_minute, closed, badge_conflict from ind.site_stay order by day, start_minute, site, person',
  );
  await close();
  return rows.map((row) => Object.values(row));
}

const event = (direction: string, at: string, more: Row = {}): Row => ({
  direction,
  at_local: `2023-09-${at}:00`,
  ...more,
});

test('an entry and the exit after it are one stay; the week counts from Monday 1970-01-05', async () => {
  const found = await stays([event('in', '04T09:00'), event('out', '04T17:30')]);
  assert.deepEqual(found, [['b', 's', '2023-09-04', 2800, 540, 1050, true, false]]);
});

test('a book that writes names and no passes: whoever it names is paired by the name', async () => {
  const found = await stays([
    event('in', '04T09:00', { badge: null, person: 'p' }),
    event('in', '04T09:10', { badge: null, person: 'q' }),
    event('out', '04T17:30', { badge: null, person: 'p' }),
  ]);
  assert.deepEqual(
    found.map((row) => [row[0], row[4], row[5], row[6]]),
    [
      ['p', 540, 1050, true],
      ['q', 550, 550, false],
    ],
  );
});

test('midnight splits a stay; an exit at midnight leaves no empty day', async () => {
  const found = await stays([
    event('in', '04T22:00'),
    event('out', '05T02:00'),
    event('in', '06T20:00'),
    event('out', '07T00:00'),
  ]);
  assert.deepEqual(
    found.map((row) => [row[2], row[4], row[5], row[6]]),
    [
      ['2023-09-04', 1320, 1440, true],
      ['2023-09-05', 0, 120, true],
      ['2023-09-06', 1200, 1440, true],
    ],
  );
});

test('a missing exit stays open and has no length; an exit without entry is no stay; an unknown direction is presence only', async () => {
  const found = await stays([
    event('out', '04T08:00'),
    event('in', '04T09:00'),
    event('in', '04T13:00'),
    event('out', '04T15:00'),
    event('unknown', '05T09:00'),
  ]);
  assert.deepEqual(
    found.map((row) => row.slice(4, 7)),
    [
      [540, 540, false],
      [780, 900, true],
      [540, 540, false],
    ],
  );
});

test('one origin never closes what another opened', async () => {
  const found = await stays([event('in', '04T09:00'), event('out', '04T10:00', { origin_id: 'o-2' })]);
  assert.deepEqual(
    found.map((row) => row[6]),
    [false],
  );
});

test('one badge inside two sites at once, or at two gates in one minute, is a conflict; one after the other is not', async () => {
  const two = [
    event('in', '04T09:00'),
    event('out', '04T12:00'),
    event('in', '04T10:00', { site: 't' }),
    event('out', '04T11:00', { site: 't' }),
  ];
  assert.deepEqual(
    (await stays(two)).map((row) => row[7]),
    [true, true],
  );
  const after = [
    event('in', '04T09:00'),
    event('out', '04T10:00'),
    event('in', '04T10:00', { site: 't' }),
    event('out', '04T11:00', { site: 't' }),
  ];
  assert.deepEqual(
    (await stays(after)).map((row) => row[7]),
    [false, false],
  );
  const gates = [
    event('in', '04T09:00', { gate: '1' }),
    event('in', '04T09:00', { gate: '2' }),
    event('out', '04T10:00', { gate: '1' }),
  ];
  assert.deepEqual(
    (await stays(gates)).map((row) => row[7]),
    [true, false],
  );
});

test('the badge is its holder of that day; nobody when the lists name two; the row’s own person goes first', async () => {
  const visit = [event('in', '04T09:00'), event('out', '04T10:00')];
  const holder = (person: string, from: string | null, to: string | null = null) => ({
    site: 's',
    badge: 'b',
    person,
    kind: 'induction',
    span_from: from,
    span_to: to,
  });
  assert.deepEqual(
    (await stays(visit, [holder('p', '2023-09-01')])).map((row) => row[0]),
    ['p'],
  );
  assert.deepEqual(
    (await stays(visit, [holder('p', '2023-09-05')])).map((row) => row[0]),
    ['b'],
  );
  const handedOn = [holder('p', '2023-09-01', '2023-09-03'), holder('q', '2023-09-04')];
  assert.deepEqual(
    (await stays(visit, handedOn)).map((row) => [row[0], row[7]]),
    [['q', false]],
  );
  const induction = [holder('p', '2023-09-01', '2023-09-01'), holder('q', '2023-08-01', '2023-08-01')];
  assert.deepEqual(
    (await stays(visit, induction)).map((row) => [row[0], row[7]]),
    [['p', false]],
  );
  assert.deepEqual(
    (await stays(visit, [holder('p', null)])).map((row) => row[0]),
    ['p'],
    'a list without a day',
  );
  assert.deepEqual(
    (await stays(visit, [holder('p', null), holder('q', '2023-09-02')])).map((row) => row[0]),
    ['q'],
    'a list with a day takes over',
  );
  const both = [holder('p', '2023-09-01', '2023-09-30'), holder('q', '2023-09-02', '2023-09-30')];
  assert.deepEqual(
    (await stays(visit, both)).map((row) => [row[0], row[7]]),
    [['b', true]],
  );
  const named = visit.map((row) => ({ ...row, person: 'r' }));
  assert.deepEqual(
    (await stays(named, both)).map((row) => [row[0], row[7]]),
    [['r', false]],
  );
});

test('a log too long to be copied is read beneath its view: without copies, without what was superseded, each mention as its entity', async () => {
  const temp = mkdtempSync(join(tmpdir(), 'tributary-stay-'));
  const db = await openDatabase({ temp, threads: 1 });
  const texts = [
    'badge_m',
    'site_m',
    'person_m',
    'contractor_m',
    'escort_m',
    'direction',
    'gate',
    'gate_batch',
    'zone_kind',
  ];
  await db.run(`create schema rec; create schema custody; create schema ind;
    create table rec.site_access (record_id varchar, origin_id varchar, dup_of varchar, at_local timestamp, ${texts.map((name) => `${name} varchar`).join(', ')});
    create table custody.supersedes (record_id varchar);
    create table custody.member (mention_id varchar, entity_id varchar);
    create table ind.site_list (badge varchar, person varchar, span_from date, span_to date);
    create view ind.site_access as select * from rec.site_access;
    insert into custody.member values ('m-b1', 'e-b'), ('m-b2', 'e-b');
    insert into rec.site_access (record_id, origin_id, dup_of, at_local, badge_m, site_m, direction) values
      ('acc-1', 'o', null, '2023-09-04 09:00', 'm-b1', 'm-s', 'in'), ('acc-2', 'o', null, '2023-09-04 12:00', 'm-b2', 'm-s', 'out'),
      ('acc-3', 'o', 'acc-2', '2023-09-04 12:00', 'm-b2', 'm-s', 'out'), ('acc-4', 'o', null, '2023-09-04 17:00', 'm-b1', 'm-s', 'out')`);
  const stay = async () => {
    await buildStages({ store: db, clustering: 'strict', only: ['site_stay'] });
    return (await db.rows('select person, site, exit_id from ind.site_stay')).map((row) => Object.values(row));
  };
  assert.deepEqual(await stay(), [['e-b', 'e-s', 'acc-2']]);
  await db.run("insert into custody.supersedes values ('acc-2')");
  assert.deepEqual(await stay(), [['e-b', 'e-s', 'acc-4']]);
  await db.close();
  rmSync(temp, { recursive: true });
});
