import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createTables } from '../../records/index.ts';
import { openDatabase } from '../../store/index.ts';
import { saidPlaces } from '../opening/said-place.ts';
import { readLinks, writeClusters } from './assess-clusters.ts';

const locator = () => ({ path: 'order.txt', sheet: null, row: 4 });

test('everybody whom one sentence names is written at its place, and so is whoever wrote a message; links name them in their order', async (t) => {
  const temp = mkdtempSync(join(tmpdir(), 'tributary-clusters-'));
  const store = await openDatabase({ temp, threads: 1 });
  t.after(async () => {
    await store.close();
    rmSync(temp, { recursive: true, force: true });
  });
  await store.transaction(() => store.run(createTables()));
  for (const nth of [1, 2])
    await store.run(`insert into rec.affiliation (record_id, exhibit_id, locator, origin_id, grade, read_p, content_hash, a_m, b_m, kind)
      values ('aff-${nth}', '1', 'q4', 'o-1', 'B2', 1, 0, 'm-1-q4-${nth}-a', 'm-1-q4-b', 'staff')`);
  await store.run("insert into custody.party values ('ctc-1', 'm-1-q5-party1', 'sender', 1, '1')");
  const out = join(temp, 'clusters.csv');
  await writeClusters(store, locator, out);
  const slots = readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(',')[3]);
  assert.deepEqual(slots, ['slot', 'a', 'b', 'a', 'sender']);

  const path = join(temp, 'links.csv');
  const linked = async (...lines: string[]) => {
    writeFileSync(path, ['path,sheet,row,slot,entity', ...lines].join('\n'));
    return (await readLinks(store, locator, saidPlaces([]), path)).links.map(({ mention, entity }) => [
      mention,
      entity,
    ]);
  };
  const [one, other] = ['m-1-q4-1-a', 'm-1-q4-2-a'];
  assert.deepEqual(await linked('order.txt,,4,a,p1', 'order.txt,,4,a,p2'), [
    [one, 'p1'],
    [other, 'p2'],
  ]);
  assert.deepEqual(await linked('order.txt,,4,a,p1'), [
    [one, 'p1'],
    [other, 'p1'],
  ]);
});
