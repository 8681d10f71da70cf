import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createTables } from '../../records/index.ts';
import { openDatabase } from '../../store/index.ts';
import { saidPlaces } from '../opening/said-place.ts';
import { readArrangements } from './read-arrangements.ts';

test('a list of arrangements that says too little or names nobody is refused with its file and place', async () => {
  const temp = mkdtempSync(join(tmpdir(), 'tributary-given-'));
  const store = await openDatabase({ temp, threads: 1 });
  const path = join(temp, 'given.json');
  const reading = (text: string) => {
    writeFileSync(path, text);
    return readArrangements(store, () => ({ path: '', sheet: null, row: 1 }), saidPlaces([]), path);
  };
  try {
    await store.transaction(() => store.run(createTables()));
    await assert.rejects(reading('roles:'), /given\.json: expected JSON, a list of arrangements/);
    await assert.rejects(reading('{}'), /given\.json: expected a list of arrangements/);
    await assert.rejects(
      reading('[{"roles": {"boss": []}, "cohorts": []}]'),
      /arrangement 1: "boss" is not one of the roles/,
    );
    await assert.rejects(reading('[{"id": "a"}]'), /arrangement 1: expected "cohorts"/);
    await assert.rejects(
      reading('[{"roles": {"host": ["orders.csv:3"]}, "cohorts": []}]'),
      /arrangement 1: host: expected a place \{ "path", "sheet", "row" \}, found "orders\.csv:3"/,
    );
    const held = { entity: 'e', records: [{ path: 'a.csv', row: 1 }] };
    for (const host of [{ path: 'a.csv', row: 1 }, [held]])
      await assert.rejects(
        reading(JSON.stringify({ arrangements: [{ roles: { host }, cohorts: [] }] })),
        /nobody is named as host or employer or contractor or receiving or site at a\.csv:1/,
      );
    await assert.rejects(
      readArrangements(store, () => ({ path: '', sheet: null, row: 1 }), saidPlaces([]), `${path}.gone`),
      /gone: no such file/,
    );
    const lost = [{ id: 'a', roles: {}, cohorts: [{ members: [{ path: 'orders.xlsx', sheet: '2023', row: 7 }] }] }];
    await assert.rejects(
      reading(JSON.stringify(lost)),
      /nobody is named as person or payee or holder at orders\.xlsx!2023:7/,
    );
    assert.deepEqual(await reading('[]'), []);
  } finally {
    await store.close();
    rmSync(temp, { recursive: true, force: true });
  }
});

test('a party of findings.json is whoever of those named in its rows it says, in whatever column', async () => {
  const temp = mkdtempSync(join(tmpdir(), 'tributary-given-'));
  const store = await openDatabase({ temp, threads: 1 });
  const path = join(temp, 'findings.json');
  const facilitator = (entity: string) => [{ entity, records: [{ path: 'ties.csv', sheet: null, row: 2 }] }];
  const reading = (entity: string) => {
    writeFileSync(path, JSON.stringify([{ id: 'a', roles: { facilitator: facilitator(entity) }, cohorts: [] }]));
    return readArrangements(store, () => ({ path: 'ties.csv', sheet: null, row: 2 }), saidPlaces([]), path);
  };
  try {
    await store.transaction(() => store.run(createTables()));
    await store.run(`insert into rec.affiliation (record_id, exhibit_id, locator, origin_id, grade, read_p, content_hash, a_m, b_m, kind)
      values ('aff-1', '1', 's1r2', 'o-1', 'B2', 1, 0, 'm-1-s1r2-a', 'm-1-s1r2-b', 'staff')`);
    for (const entity of ['e-1-s1r2-a', 'e-1-s1r2-b'])
      assert.deepEqual((await reading(entity))[0]?.roles.facilitator, [entity]);
    await assert.rejects(reading('e-2-s1r9-a'), /nobody is named as representative or agent or holder or person at/);
  } finally {
    await store.close();
    rmSync(temp, { recursive: true, force: true });
  }
});
