// A witness's consent is shown, narrowed and withdrawn; after that nothing of the witness stands.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openCase } from '../src/case/index.ts';
import { serveCase } from '../src/server/index.ts';
import { caseFolder, openDatabase, openLedger, readLedger } from '../src/store/index.ts';
import { tributary } from './command-line.ts';
import { scratch } from './invented-evidence.ts';
import { type SealedCase, sealedCase } from './sealed-case.ts';
import { filesSaying, filesUnder } from './sought.ts';

const standing = async (dir: string): Promise<string[]> => {
  const { store: path, temp } = caseFolder(dir);
  const store = await openDatabase({ path, temp, readOnly: true });
  const rows = await store.rows<{ consent: string }>('select consent from rec.interview');
  await store.close();
  return rows.map(({ consent }) => consent);
};

const withdraw = ({ dir, source }: SealedCase, ...more: string[]) =>
  tributary('consent', dir, source, '--consent', 'withdrawn', '--why', 'asked for it', ...more);

async function nothingLeft({ dir, source, who, said }: SealedCase): Promise<void> {
  assert.deepEqual(filesSaying(filesUnder(dir), [...who, ...said]), []);
  assert.equal(existsSync(join(dir, 'vault', `${source}.age`)), false);
  const checked = await tributary('verify', dir);
  assert.equal(checked.code, 0, checked.err);
  assert.deepEqual(await standing(dir), []);
}

test('a consent is shown, narrowed for every reader of the records, and not changed by what changes nothing', async (t) => {
  const { dir, source } = await sealedCase(scratch(t));
  const shown = await tributary('consent', dir);
  assert.match(shown.out, new RegExp(`${source}  consent partner, risk possible, protection sealed`));
  assert.deepEqual(await standing(dir), ['partner']);
  const narrowed = await tributary('consent', dir, source, '--consent', 'case', '--risk', 'present', '--why', 'afraid');
  assert.deepEqual([narrowed.code, narrowed.err], [0, '']);
  await tributary('resolve', dir);
  assert.deepEqual(await standing(dir), ['case']);
  const again = await tributary('consent', dir, source, '--consent', 'case', '--why', 'afraid');
  assert.deepEqual([again.code, /already: nothing was changed/.test(again.err)], [1, true]);
  const listed = JSON.parse((await tributary('consent', dir, '--json')).out);
  assert.deepEqual(
    [listed[0].source.consent, listed[0].source.risk, listed[0].source.changes[0].why],
    ['case', 'present', 'afraid'],
  );
  for (const [words, code, said] of [
    [['src-00000000000000000000', '--consent', 'case', '--why', 'x'], 1, /no sealed source of this id/],
    [[source, '--consent', 'everybody', '--why', 'x'], 2, /one of case, partner, public, withdrawn/],
    [[source, '--consent', 'public'], 2, /needs its reason/],
  ] as const) {
    const refused = await tributary('consent', dir, ...words);
    assert.equal(refused.code, code);
    assert.match(refused.err, said);
  }
  assert.equal((await tributary('consent', dir, '--consent', 'case')).code, 2);
});

test('a withdrawal erases the witness from every byte of the case, and says which copies outlive it', async (t) => {
  const sealed = await sealedCase(scratch(t));
  const { dir, source, said } = sealed;
  await tributary('publish', dir);
  writeFileSync(join(dir, 'dossiers', 'of-others.html'), 'An edition that quotes nobody.');
  assert.notDeepEqual(filesSaying(filesUnder(join(dir, 'dossiers')), said), [], 'the search finds what is there');
  const edition = (await readLedger(caseFolder(dir).ledger)).findLast(({ kind }) => kind === 'exported');
  assert.deepEqual(edition?.body.sources, [source]);
  const gone = await withdraw(sealed, '--json');
  assert.equal(gone.code, 3, gone.err);
  const report = JSON.parse(gone.out) as { removed: string[]; outlived: { what: string; sha256: string }[] };
  assert.deepEqual(report.removed.map((path) => path.slice(dir.length)).sort(), [
    '/dossiers/dossier.html',
    '/dossiers/dossier.json',
  ]);
  assert.deepEqual(
    report.outlived.map(({ what, sha256 }) => [what, sha256]),
    [['internal edition', edition?.body.html]],
  );
  await nothingLeft(sealed);
  assert.ok(existsSync(join(dir, 'dossiers', 'of-others.html')));
  const tombstone = (await readLedger(caseFolder(dir).ledger)).findLast(({ kind }) => kind === 'erased');
  assert.deepEqual(tombstone?.body.what, 'interview');
  assert.deepEqual(tombstone?.body.why, 'asked for it');
  assert.match((await withdraw(sealed)).err, /has withdrawn: nothing of it is left/);
  for (const words of [
    ['rebuild', dir],
    ['run', dir],
    ['origins', dir],
  ]) {
    const after = await tributary(...words);
    assert.notEqual(after.code, 1, after.err);
  }
  await nothingLeft(sealed);
});

test('a crash between the tombstone and the erasure is named by verify and made good when the case is opened', async (t) => {
  const sealed = await sealedCase(scratch(t));
  const { dir, source } = sealed;
  const { ledger: path } = caseFolder(dir);
  const exhibit = (await readLedger(path)).findLast(({ body }) => body.source_id === source)?.body.exhibit;
  const ledger = await openLedger(path);
  await ledger.append('erased', { source_id: source, exhibit, what: 'interview', why: 'asked for it', stale: [] });
  await ledger.close();
  assert.match(
    (await tributary('verify', dir)).err,
    new RegExp(`${source} was withdrawn, and something of it still stands`),
  );
  assert.equal((await tributary('resolve', dir)).code, 0);
  await nothingLeft(sealed);
});

test('a working text that was withdrawn is not let in again by the side door', async (t) => {
  const folder = scratch(t);
  const sealed = await sealedCase(folder);
  const entry = (await readLedger(caseFolder(sealed.dir).ledger)).findLast(
    ({ body }) => body.source_id === sealed.source,
  );
  const copy = join(folder, 'copy.md');
  writeFileSync(copy, readFileSync(caseFolder(sealed.dir).exhibit(String(entry?.body.sha256))));
  await withdraw(sealed);
  const again = await tributary('add', sealed.dir, copy);
  assert.equal(again.code, 3);
  assert.match(again.out, /a source who has withdrawn: nothing of it is kept/);
  await nothingLeft(sealed);
});

test('while the workbench has the case open, a consent is changed over there', async (t) => {
  const sealed = await sealedCase(scratch(t));
  const served = await serveCase(await openCase(sealed.dir), { dir: sealed.dir, workbench: sealed.dir });
  try {
    assert.match((await tributary('consent', sealed.dir)).out, /consent partner/);
    const gone = await withdraw(sealed);
    assert.equal(gone.code, 0, gone.err);
  } finally {
    await served.close();
  }
  await nothingLeft(sealed);
});

test('whoever sits at the terminal is asked before a withdrawal, and no changes nothing', async (t) => {
  const sealed = await sealedCase(scratch(t));
  const { main } = await import('../src/cli/main.ts');
  const words = ['consent', sealed.dir, sealed.source, '--consent', 'withdrawn', '--why', 'asked for it'];
  const { Writable } = await import('node:stream');
  const out = new Writable({ write: (_chunk, _encoding, done) => done() });
  assert.equal(await main(words, { out, err: out, ask: async () => false }), 3);
  assert.deepEqual(await standing(sealed.dir), ['partner']);
  assert.equal(await main(words, { out, err: out, ask: async () => true }), 0);
  await nothingLeft(sealed);
});
