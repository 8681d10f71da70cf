// In whatever order and however often a case is worked on, the same material comes to the same findings.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { caseFolder } from '../src/store/index.ts';
import { inventedEvidence, scratch, writeEvidence } from './invented-evidence.ts';
import { startStill, working } from './repeatable-case.ts';

const ends: (() => void)[] = [];
const folder = scratch({ after: (done) => ends.push(done) });
process.on('exit', () => {
  for (const end of ends) end();
});
const evidence = writeEvidence(join(folder, 'evidence'));
const files = Object.keys(inventedEvidence).map((name) => ({ path: join(evidence, name) }));
const detected = async (dir: string) => JSON.stringify((await working(dir, (found) => found.detect())).findings);
let findings = '';

before(async () => {
  findings = await detected(await startStill(join(folder, 'at once'), 'At once', files));
});

test('files added in another order', async () => {
  assert.equal(await detected(await startStill(join(folder, 'reversed'), 'Reversed', files.toReversed())), findings);
});

test('files added one by one, with everything run in between', async () => {
  const dir = await startStill(join(folder, 'one by one'), 'One by one', []);
  for (const file of files) {
    await working(dir, (found) => found.add([file]));
    await working(dir, (found) => found.detect());
  }
  assert.equal(await detected(dir), findings);
});

test('a grade given later, then and after everything was read again', async () => {
  const dir = await startStill(join(folder, 'graded'), 'Graded', files);
  await working(dir, (found) => found.grade('certificates.csv', { source: 'A' }, 'seen at the registry'));
  const graded = await detected(dir);
  await working(dir, (found) => found.rebuild());
  assert.equal(await detected(dir), graded);
});

test('a case rebuilt from its exhibits and its ledger', async () => {
  const dir = join(folder, 'reversed');
  await working(dir, (found) => found.rebuild());
  assert.equal(await detected(dir), findings);
});

test('a judgement, and the same case without its databases', async () => {
  const dir = join(folder, 'reversed');
  const [one, other] = await working(dir, async (found) => {
    const { findings: known } = await found.detect();
    return (known[0]?.cohorts ?? []).flatMap(({ members }) => members.map(({ person }) => person));
  });
  await working(dir, (found) => found.judge(one ?? '', other ?? '', 'same', 'one passport, seen by a person'));
  const judged = await detected(dir);
  assert.notEqual(judged, findings);
  const { store, protected: names } = caseFolder(dir);
  for (const path of [store, names]) rmSync(path);
  assert.equal(await detected(dir), judged);
});

test('a file removed from the disk after it was added is not missed', async () => {
  rmSync(evidence, { recursive: true });
  const dir = join(folder, 'at once');
  rmSync(caseFolder(dir).store);
  assert.equal(await detected(dir), findings);
});
