// The journey through the front door of a case, on a few invented files: what may change nothing, changes nothing.
import assert from 'node:assert/strict';
import { appendFileSync, chmodSync, cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { caseFolder, openDatabase } from '../src/store/index.ts';
import { inventedNames, scratch, writeEvidence } from './invented-evidence.ts';
import { startStill, working } from './repeatable-case.ts';

const folders: (() => void)[] = [];
const folder = scratch({ after: (done) => folders.push(done) });
const resolved = join(folder, 'resolved');
const walked = join(folder, 'walked');
const evidence = writeEvidence(join(folder, 'evidence'));
let findings = '';

const dossierOf = (dir: string) =>
  ['dossier.html', 'dossier.json'].map((name) => readFileSync(join(dir, 'dossiers', name), 'utf8'));
const detected = async (dir: string) => JSON.stringify((await working(dir, (found) => found.detect())).findings);
const copied = (name: string) => {
  cpSync(resolved, join(folder, name), { recursive: true });
  return join(folder, name);
};

before(async () => {
  await startStill(resolved, 'Invented', [{ path: evidence }]);
  await working(resolved, (found) => found.resolve());
  cpSync(resolved, walked, { recursive: true });
  findings = JSON.stringify((await working(walked, (found) => found.run({ language: 'en' }))).findings);
});
process.on('exit', () => {
  for (const done of folders) done();
});

describe('one walk from files to dossier, and what is done with it afterwards', { concurrency: 1 }, () => {
  test('from files to dossier: the two cohorts that were brought are one finding', () => {
    const [first, ...rest] = JSON.parse(findings) as { level: string; cohorts: { members: unknown[] }[] }[];
    assert.notEqual(first?.level, 'none');
    assert.equal(first?.cohorts.flatMap(({ members }) => members).length, 16);
    for (const { level } of rest) assert.equal(level, 'none');
  });

  test('no name of a worker stands in the dossier', () => {
    for (const text of dossierOf(walked)) for (const name of inventedNames) assert.ok(!text.includes(name), name);
  });

  test('adding a file twice does nothing and says so', async () => {
    const head = await working(walked, async (found) => found.entries.at(-1)?.hash);
    const stores = () => [caseFolder(walked).store, caseFolder(walked).protected].map((path) => readFileSync(path));
    const before = stores();
    const report = await working(walked, (found) => found.add([{ path: join(evidence, 'orders.csv') }]));
    assert.deepEqual(report.files[0]?.because, ['already in the case as orders.csv: nothing was added']);
    assert.equal(report.files[0]?.already, true);
    assert.equal(await working(walked, async (found) => found.entries.at(-1)?.hash), head);
    const copy = join(folder, 'a copy under another name.csv');
    cpSync(join(evidence, 'orders.csv'), copy);
    const again = await working(walked, (found) => found.add([{ path: copy }]));
    assert.equal(again.files[0]?.already, true);
    assert.deepEqual(stores(), before, 'a database to which nothing comes is not written');
  });

  test('what nothing has changed for is not run again', async () => {
    const [resolved, again] = await working(
      walked,
      async (found) => [await found.resolve(), await found.detect()] as const,
    );
    assert.deepEqual([resolved.ran, again.ran], [false, false]);
    assert.equal(JSON.stringify(again.findings), findings);
  });

  test('deleting store.duckdb and running again gives the same findings and the same dossier, byte for byte', async () => {
    const dossier = dossierOf(walked);
    rmSync(caseFolder(walked).store);
    rmSync(join(walked, 'dossiers'), { recursive: true });
    const again = await working(walked, (found) => found.run({ language: 'en' }));
    assert.equal(JSON.stringify(again.findings), findings);
    assert.deepEqual(dossierOf(walked), dossier);
  });

  test('an exhibit that was changed is not read again, not quoted and not published', async () => {
    const dir = join(folder, 'changed');
    cpSync(walked, dir, { recursive: true });
    const lines = readFileSync(caseFolder(dir).ledger, 'utf8').trim().split('\n');
    const added = lines.map((line) => JSON.parse(line)).find(({ body }) => body.file_name === 'orders.csv');
    const orders = caseFolder(dir).exhibit(added.body.sha256);
    chmodSync(orders, 0o644);
    appendFileSync(orders, 'x');
    const refused = /exhibits\/[0-9a-f]{64}: changed since it was kept as orders\.csv: restore it from a backup/;
    await assert.rejects(
      working(dir, (found) => found.publish({ language: 'en' })),
      refused,
    );
    await assert.rejects(
      working(dir, (found) => found.explain('F-1')),
      refused,
    );
    await assert.rejects(
      working(dir, (found) => found.rebuild()),
      refused,
    );
  });

  test('deleting protected.duckdb before detect leaves every finding as it is, and detect does not miss it', async () => {
    const dir = copied('without-names');
    rmSync(caseFolder(dir).protected);
    assert.equal(await detected(dir), findings);
    assert.equal(existsSync(caseFolder(dir).protected), false);
  });

  test('with clusters held fixed, other names, citizenships and languages leave every finding as it is', async () => {
    const dir = copied('swapped');
    await swapProtected(dir);
    assert.equal(await detected(dir), findings);
  });

  test('what rules read holds no name, no citizenship and no birth date', async () => {
    const { store, temp } = caseFolder(walked);
    const database = await openDatabase({ path: store, temp, readOnly: true });
    const columns = await database.rows<{ place: string; name: string }>(
      `select schema_name || '.' || table_name as place, column_name as name from duckdb_columns()
     where schema_name in ('rec', 'ref', 'ind', 'ind_loose') and data_type = 'VARCHAR'
       and (schema_name, table_name) in (select schema_name, table_name from duckdb_tables() where estimated_size > 0) order by all`,
    );
    const said = new Set<string>();
    for (const { place, name } of columns)
      for (const { value } of await database.rows<{ value: string }>(
        `select distinct "${name}" as value from ${place} where "${name}" is not null`,
      ))
        said.add(value);
    await database.close();
    for (const name of [...inventedNames, 'КНДР', 'Узбекистан']) assert.equal(said.has(name), false, name);
  });
});

/** Hands every protected value on to the next mention, so that nobody keeps a name, a citizenship, a birth date or a language. */
async function swapProtected(dir: string): Promise<void> {
  const { temp, protected: path } = caseFolder(dir);
  const database = await openDatabase({ path, temp });
  const before = await database.rows(fingerprintOf);
  await database.run(rotated('mention_value', 'value', 'part', 'mention, rowid'));
  await database.run(rotated('trait', 'value', 'kind', 'mention, rowid'));
  await database.run("update text set language = case when language = 'ko' then 'en' else 'ko' end");
  assert.notDeepEqual(await database.rows(fingerprintOf), before);
  await database.close();
}

const fingerprintOf = "select md5(string_agg(mention || kind || value, ',' order by all)) as said from trait";

const rotated = (table: string, column: string, within: string, order: string) => `
  create temp table turned as
  select rowid as at, coalesce(lead("${column}") over (partition by "${within}" order by ${order}), first("${column}") over (partition by "${within}" order by ${order})) as value
  from ${table};
  update ${table} set "${column}" = turned.value from turned where turned.at = ${table}.rowid;
  drop table turned;`;
