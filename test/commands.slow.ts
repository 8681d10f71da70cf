// The commands of the README on an invented case, each as text and as one JSON document.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import type { LedgerEntry } from '../src/store/index.ts';
import { startTributary, tributary } from './command-line.ts';
import { scratch, writeEvidence } from './invented-evidence.ts';

const ends: (() => void)[] = [];
const folder = scratch({ after: (done) => ends.push(done) });
process.on('exit', () => {
  for (const end of ends) end();
});
const dir = join(folder, 'my-case');
const evidence = writeEvidence(join(folder, 'evidence'));
const exhibit = join(evidence, 'crew-list.csv');

/** Both faces of a command: what it says, and the one document it prints; progress is on stderr alone. */
async function both(...words: string[]): Promise<{ code: number | null; text: string; json: unknown }> {
  const text = await tributary(...words);
  const json = await tributary(...words, '--json');
  assert.notEqual(text.code, 2, text.err);
  assert.equal(json.code, text.code, json.err);
  return { code: json.code, text: text.out, json: json.code === 1 ? null : JSON.parse(json.out) };
}

before(async () => {
  assert.equal((await tributary('init', dir, '--title', 'Order books of a leaked disk')).code, 0);
  const files = ['orders', 'certificates', 'payroll'].map((name) => join(evidence, `${name}.csv`));
  const added = await tributary('add', dir, ...files, '--origin', 'disk of 3 March', '--grade', 'B2', '--json');
  const report = JSON.parse(added.out) as { files: unknown[]; doubts: string[] };
  assert.equal(added.code, 3, 'papers of three kinds under one origin are one voice, and a person should know');
  assert.deepEqual([report.files.length, report.doubts.length], [3, 1]);
  assert.equal((await tributary('add', dir, exhibit)).code, 0);
  assert.equal((await tributary('run', dir)).code, 0);
});

for (const words of [
  ['resolve'],
  ['detect'],
  ['detect', '--sweep', 'VISA-01.min_shared=6,8,20'],
  ['explain', 'F-1'],
  ['trace'],
  ['law', 'F-1'],
  ['publish'],
  ['run'],
  ['run', '--language', 'ru'],
  ['verify'],
  ['rebuild'],
])
  test(`tributary ${words.join(' ')}`, async () => {
    const [name = '', ...rest] = words;
    const { code, text, json } = await both(name, dir, ...rest);
    assert.equal(code, 0);
    assert.ok(text.length > 10);
    assert.ok(json !== null);
  });

test('a finding that does not reach review is nothing for the public: the refusal says so', async () => {
  const { code, err } = await tributary('publish', dir, '--audience', 'public');
  assert.equal(code, 1);
  assert.match(err, /nothing to say to the public: F-1 does not reach review.*Nothing was written\.\n$/s);
});

test('explain leads to the row', async () => {
  const { text } = await both('explain', dir, 'F-1');
  assert.match(text, /payroll\.csv, row \d+/);
});

test('judge, grade and decide are kept in the ledger with their reason; without one they are refused', async () => {
  const clusters = await tributary('explain', dir, 'F-1', '--json');
  const people = (
    JSON.parse(clusters.out) as { finding: { cohorts: { members: { person: string }[] }[] } }
  ).finding.cohorts.flatMap(({ members }) => members);
  const [one, other] = people.map(({ person }) => person.replace(/^e-/, 'm-')) as [string, string];
  assert.equal((await tributary('judge', dir, one, other, 'different')).code, 2);
  assert.equal(
    (await tributary('judge', dir, one, other, 'different', '--why', 'other birth date in the visa file')).code,
    0,
  );
  assert.equal((await tributary('judge', dir, one, other, 'perhaps', '--why', 'x')).code, 2);
  assert.equal(
    (await tributary('judge', dir, 'm-nobody', other, 'same', '--why', 'x')).code,
    1,
    'a mention that is not there',
  );
  assert.equal((await tributary('grade', dir, 'orders.csv', '--source', 'A', '--why', 'seen at the registry')).code, 0);
  assert.equal((await tributary('grade', dir, 'orders.csv', '--source', 'A', '--information', '1')).code, 2);
  assert.equal((await tributary('decide', dir, 'F-1', 'under_review', '--why', 'asked for the site log')).code, 0);
  assert.equal((await tributary('decide', dir, 'F-1', 'guilty', '--why', 'x')).code, 2);
  const lines = readFileSync(join(dir, 'ledger.jsonl'), 'utf8').trim().split('\n');
  const kinds = lines.map((line) => (JSON.parse(line) as LedgerEntry).kind);
  assert.deepEqual(kinds.slice(-3), ['judged', 'graded', 'decided']);
  assert.equal((await tributary('run', dir)).code, 0);
});

test('overlap tells who stands on two lists', async () => {
  const { text, json } = await both('overlap', join(evidence, 'orders.csv'), exhibit);
  assert.match(text, /On both lists: 16/);
  assert.equal((json as { shared: unknown[] }).shared.length, 16);
});

test('names score adds two columns and keeps the others', async () => {
  const [pairs, out] = [join(folder, 'pairs.csv'), join(folder, 'scored.csv')];
  writeFileSync(pairs, 'id,name1,name2\n1,Чхве Ён Хак,CHOE YONG HAK\n2,Чхве Ён Хак,KIM NAM TOK\n');
  const { json } = await both('names', 'score', '--pairs', pairs, '--out', out);
  assert.equal((json as { pairs: number }).pairs, 2);
  assert.match(readFileSync(out, 'utf8'), /^id,name1,name2,score,verdict\r?\n1,.*match\r?\n2,.*different/);
});

test('assess writes its five files', async () => {
  const out = join(folder, 'assessed');
  const said = await tributary('assess', evidence, '--out', out, '--json');
  assert.equal(said.code, 0, said.err);
  for (const file of ['findings.json', 'flows.json', 'manifest.json'])
    JSON.parse(readFileSync(join(out, file), 'utf8'));
  assert.match(readFileSync(join(out, 'clusters.csv'), 'utf8'), /^path,sheet,row,slot,entity/);
  assert.match(readFileSync(join(out, 'rejects.csv'), 'utf8'), /^path,sheet,row,column,value,reason/);
});

test('indicators test runs the cases of every rule', async () => {
  const said = await tributary('indicators', 'test', 'block-intake', '--json');
  assert.equal(said.code, 0, said.err);
  JSON.parse(said.out);
});

test('serve answers for a case on this machine only, until it is stopped; commands go through it meanwhile', async (t) => {
  const { child, ended } = startTributary(['serve', dir, '--json']);
  t.after(() => child.kill('SIGKILL'));
  const link = await new Promise<string>((resolve) =>
    child.stderr?.on('data', (text: string) => /http:\S+/.test(text) && resolve(/http:\S+/.exec(text)?.[0] ?? '')),
  );
  const { origin, hash } = new URL(link);
  assert.match(origin, /^http:\/\/127\.0\.0\.1:\d+$/);
  const asked = { headers: { authorization: `Bearer ${hash.replace('#token=', '')}` } };
  const home = (await (await fetch(`${origin}/api/case`, asked)).json()) as { state: string };
  assert.equal(home.state, 'current');
  const listed = await startTributary(['detect', dir, '--json']).ended;
  assert.equal(listed.code, 0, listed.err);
  const again = await startTributary(['serve', dir, '--json']).ended;
  assert.equal(again.code, 0, again.err);
  assert.match((JSON.parse(again.out) as { url: string }).url, new RegExp(`^${origin}/#token=`));
  child.kill('SIGINT');
  const { code, out } = await ended;
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(out), { url: link, already: false });
});

test('a changed exhibit and a changed ledger line are named by verify', async () => {
  const ledger = join(dir, 'ledger.jsonl');
  const lines = readFileSync(ledger, 'utf8');
  writeFileSync(ledger, lines.replace('disk of 3 March', 'disk of 4 March'));
  const said = await tributary('verify', dir);
  assert.equal(said.code, 1);
  assert.match(said.err, /ledger\.jsonl:2:/);
});
