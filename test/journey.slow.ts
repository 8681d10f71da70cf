// In whatever order and however often a case is worked on, the same material comes to the same findings; what changed is computed anew.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { caseFolder, openDatabase } from '../src/store/index.ts';
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
const dossierOf = (dir: string) =>
  ['dossier.html', 'dossier.json'].map((name) => readFileSync(join(dir, 'dossiers', name), 'utf8'));
const walked = join(folder, 'walked');
let findings = '';

before(async () => {
  const atOnce = await startStill(join(folder, 'at once'), 'At once', files);
  findings = JSON.stringify((await working(atOnce, (found) => found.run({ language: 'en' }))).findings);
  cpSync(atOnce, walked, { recursive: true });
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

test('databases of another version of the program are made again by whatever needs them', async () => {
  const dir = join(folder, 'another version');
  cpSync(walked, dir, { recursive: true });
  const { store, protected: names, temp } = caseFolder(dir);
  for (const [path, statements] of [
    [store, "alter table rec.enrolment_line drop column programme_code; comment on table custody.loaded is 'another'"],
    [names, 'alter table trait drop column value; comment on table mention_value is null'],
  ] as const) {
    const database = await openDatabase({ path, temp });
    await database.run(statements);
    await database.close();
  }
  assert.equal(await detected(dir), findings);
  const again = await working(dir, async (found) => [(await found.resolve()).ran, (await found.detect()).ran]);
  assert.deepEqual(again, [false, false], 'what was made again counts as made by this version');
  await working(dir, (found) => found.publish({ language: 'en' }));
  assert.deepEqual(dossierOf(dir), dossierOf(walked));
});

test('what case.yml says otherwise is found otherwise: steps that rest on it run again', async () => {
  const dir = join(folder, 'other config');
  cpSync(walked, dir, { recursive: true });
  const { config } = caseFolder(dir);
  const before = readFileSync(config, 'utf8');
  writeFileSync(config, before.replace(/typologies:\n(?: {2}- .*\n)+/, 'typologies:\n  - crew-labour\n'));
  const crews = await working(dir, async (found) => [(await found.resolve()).ran, await found.detect()] as const);
  assert.deepEqual([crews[0], crews[1].ran], [false, true]);
  assert.ok(crews[1].findings.every(({ typology }) => typology === 'crew-labour'));
  writeFileSync(config, before.replace('currency: RUB', 'currency: USD'));
  assert.equal((await working(dir, (found) => found.resolve())).ran, true);
});

test('what was paid in dollars is worth roubles by the rate of its day, although the rates came after', async () => {
  const dir = join(folder, 'rates');
  const file = (name: string, lines: readonly string[]) => {
    const path = join(folder, name);
    writeFileSync(path, lines.join('\n'));
    return { path };
  };
  const cash = ['Дата;Держатель;Вид операции;Сумма;Валюта', '04.03.2024;ООО «Заозёрьестрой»;снятие;100,00;USD'];
  const rates = ['Дата курса;Код валюты;Базовая валюта;Курс ЦБ', '04.03.2024;USD;RUB;91,3336'];
  await startStill(dir, 'Invented', [file('движение наличных.csv', cash)]);
  const stands = () => working(dir, async (found) => (await found.home('en')).state);
  assert.equal(await stands(), 'unrun');
  const worth = async () => {
    await working(dir, (found) => found.resolve());
    const { temp, store: path } = caseFolder(dir);
    const store = await openDatabase({ path, temp });
    const rows = await store.rows('select amount_base from rec.cash_movement');
    await store.close();
    return rows;
  };
  assert.deepEqual(await worth(), [{ amount_base: null }]);
  await working(dir, (found) => found.detect());
  assert.equal(await stands(), 'current');
  await working(dir, (found) => found.add([file('курсы валют.csv', rates)]));
  assert.equal(await stands(), 'stale', 'nothing was found, and that was computed');
  assert.deepEqual(await worth(), [{ amount_base: '9133.36' }]);
});
