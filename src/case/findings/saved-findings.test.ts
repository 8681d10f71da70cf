import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Finding } from '../../findings/index.ts';
import { openDatabase } from '../../store/index.ts';
import { chosen, savedFinding, savedFindings, savedHeads, saveFindings } from './saved-findings.ts';

const temp = join(tmpdir(), 'tributary-saved-findings');
const exhibit = 'a'.repeat(16);
const recordId = (row: number): string => `enl-${exhibit}-s1r${row}`;

function finding(id: string, rows: number): Finding {
  const cited = Array.from({ length: rows }, (_, row) => ({
    recordType: 'enrolment_line',
    recordId: recordId(row + 1),
  }));
  const bar = { family: 'CERT', indicator: 'CERT-01', strength: 'S', hits: 1, judged: 1, ratio: { value: 9 } };
  return {
    ...{ id, level: 'review', looseLevel: 'review', typology: 't', p: 0.5, low: 0.1, high: 0.9, supersedes: [] },
    bars: [{ ...bar, explainedBy: null, cited }],
    cohorts: [{ university: 'u', members: [{ person: 'p', record: recordId(1) }] }],
    roles: [{ role: 'host', entity: 'h', records: [recordId(1)] }],
    ...{ withoutOrigin: [], origins: ['o'], cannotTell: [{}, {}] },
  } as unknown as Finding;
}

test('findings are listed without the rows that they cite, and each is read whole by itself', async () => {
  const store = await openDatabase({ temp, threads: 1 });
  try {
    await store.run('create schema if not exists custody');
    assert.deepEqual(await savedHeads(store), []);
    const findings = [finding('f-b', 2_000), finding('f-a', 3)];
    await saveFindings(store, findings);
    const heads = await savedHeads(store);
    assert.deepEqual(
      heads.map(({ id, rows, oneOfEach, exhibits, cannotTell }) => ({ id, rows, oneOfEach, exhibits, cannotTell })),
      [
        { id: 'f-b', rows: 2_000, oneOfEach: [recordId(2_000)], exhibits: [exhibit], cannotTell: 2 },
        { id: 'f-a', rows: 3, oneOfEach: [recordId(3)], exhibits: [exhibit], cannotTell: 2 },
      ],
    );
    assert.ok(JSON.stringify(heads[0]).length < 1_000, 'a head is as short for two thousand rows as for three');
    assert.deepEqual(await savedFindings(store), findings);
    assert.deepEqual(await savedFinding(store, chosen(heads, 'F-2').id), findings[1]);
    await assert.rejects(savedFinding(store, 'f-gone'), /f-gone is no longer in this case/);
  } finally {
    await store.close();
  }
});

test('what an earlier program kept is listed as well', async () => {
  const store = await openDatabase({ temp, threads: 1 });
  try {
    await store.run('create schema if not exists custody');
    await store.run('create table custody.finding (position integer, finding_id varchar, level varchar, body varchar)');
    const kept = finding('f-old', 2);
    await store.run("insert into custody.finding values (0, 'f-old', 'review', $1)", [JSON.stringify(kept)]);
    assert.deepEqual(
      (await savedHeads(store)).map(({ id, rows }) => [id, rows]),
      [['f-old', 2]],
    );
    assert.deepEqual(await savedFinding(store, 'f-old'), kept);
  } finally {
    await store.close();
  }
});
