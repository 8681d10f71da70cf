// What every command promises: a help page, one JSON document on stdout, four exit codes.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commands } from '../src/cli/commands.ts';
import { tributary } from './command-line.ts';
import { scratch } from './invented-evidence.ts';

for (const { usage, summary, options = [] } of commands) {
  const [name = ''] = usage.split(' ');
  test(`tributary ${name} --help`, async () => {
    const { code, out, err } = await tributary(name, '--help');
    assert.deepEqual([code, err], [0, '']);
    assert.ok(out.replace(/\s+/g, ' ').includes(summary.replace(/\s+/g, ' ')), out);
    assert.match(out, /--json/);
    for (const [flags] of options) assert.ok(out.includes(flags.split(' ')[0] ?? flags), flags);
  });
}

test('the help page lists every command', async () => {
  const { code, out } = await tributary('--help');
  assert.equal(code, 0);
  for (const { usage } of commands) assert.match(out, new RegExp(`^ +${usage.split(' ')[0]}\\b`, 'm'));
});

test('the version is said; a command that there is none of is told in two lines, and where the list is', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  assert.deepEqual(await tributary('--version'), { code: 0, out: `${version}\n`, err: '' });
  const { code, err } = await tributary('nonsense');
  assert.equal(code, 2);
  assert.match(err, /unknown command 'nonsense'[\s\S]*"tributary --help" lists the commands/);
  assert.ok(err.trim().split('\n').length <= 4, err);
});

for (const words of [
  ['nonsense'],
  ['add'],
  ['init'],
  ['names', 'nonsense'],
  ['names', 'compare', 'one'],
  ['indicators', 'show'],
  ['run', '--nonsense', 'x'],
  ['serve', 'x', '--port', 'seven'],
  ['publish', 'x', '--audience', 'everybody'],
  ['judge', 'x', 'a'],
  ['judge', 'x', 'a', 'b', 'nonsense', '--why', 'so'],
  ['judge', 'x', 'a', 'b', 'same'],
  ['judge', 'x', 'a', 'b', 'same', '--why', ' '],
  ['decide', 'x', 'F-1', 'nonsense', '--why', 'so'],
  ['decide', 'x', 'F-1', 'open'],
  ['detect', 'x', '--sweep', 'nonsense'],
  ['detect', 'x', '--sweep', 'WORK-01.min_minutes=180,'],
  ['detect', 'x', '--sweep', 'NONE-01.min_minutes=180'],
  ['detect', 'x', '--sweep', 'WORK-01.nonsense=180'],
  ['detect', 'x', '--sweep', 'WORK-01.min_minutes=1'],
  ['origins', 'x', 'alike', 'a', 'b', '--why', 'so'],
  ['origins', 'x', 'same', 'a', 'b'],
  ['grade', 'x', 'a', '--source', 'Z', '--why', 'so'],
  ['grade', 'x', 'a', '--source', 'B'],
  ['add', 'x', 'f', '--grade', 'Z9'],
  ['add', 'x', 'f', '--as', 'nonsense'],
  ['add', 'x', 'f', '--obtained', '2024-02-31'],
  ['add', 'x', 'f', '--obtained-how', 'bought'],
  ['add', 'x', 'f', '--consent', 'all', '--risk', 'possible'],
  ['consent', 'x', 's-1', '--consent', 'all', '--why', 'so'],
  ['consent', 'x', 's-1', '--consent', 'case'],
  ['reply', 'x', 'm-1', '--asked', '2024-02-31', '--by', '2024-03-05'],
  ['reply', 'x', 'm-1', '--asked', '2024-02-03'],
  ['reply', 'x', 'm-1', '--asked', '2024-02-03', '--by', '2024-03-05', '--answer', 'no', '--no-answer'],
  ['reply', 'x', 'm-1', '--asked', '2024-02-03', '--by', '2024-03-05', '--no-answer', '--answer', 'no'],
  ['publish', 'x', '--language', 'fr'],
  ['run', 'x', '--language', 'fr'],
  ['export', 'x', '--out', 'y'],
  ['export', 'x', '--out', 'y', '--why', 'so', '--form', 'pdf'],
  ['unseal', 'x', 's-1', '--identity', 'k'],
  ['unlock', 'x'],
  ['restore', 'x', 'y'],
  ['assess', 'x'],
  ['world'],
  ['init', 'x', '--currency', 'money'],
  ['init', 'x', '--title', 'one', '--title', 'another'],
])
  test(`wrong usage is exit code 2 and says what is right: ${words.join(' ')}`, async () => {
    const { code, out, err } = await tributary(...words);
    assert.equal(code, 2, err);
    assert.equal(out, '');
    const json = await tributary(...words, '--json');
    assert.equal(json.code, 2, json.err);
    assert.ok(json.err.includes((JSON.parse(json.out) as { error: string }).error), json.out);
    assert.match(
      err,
      /error|unknown|names compare|indicators|port|Usage|said twice|needs|expected|no day|no currency|cannot read|say when|there is no indicator|has no parameter|outside its range|contradict/i,
    );
  });

test('what fails is exit code 1 and one sentence, not a stack', async (t) => {
  for (const words of [
    ['run', join(scratch(t), 'none')],
    ['verify', '/nowhere'],
    ['indicators', 'show', 'nonsense'],
    ['init', process.cwd()],
  ]) {
    const { code, out, err } = await tributary(...words);
    assert.deepEqual([code, out], [1, ''], words.join(' '));
    assert.match(err, /^tributary: .+/);
    assert.doesNotMatch(err, /\n\s+at /);
    const json = await tributary(...words, '--json');
    const { error } = JSON.parse(json.out) as { error: string };
    assert.deepEqual([json.code, json.err], [1, `tributary: ${error}\n`]);
  }
});

test('init makes a case and refuses to make it twice', async (t) => {
  const dir = join(scratch(t), 'my-case');
  const made = await tributary('init', dir, '--title', 'Order books of a leaked disk', '--json');
  assert.deepEqual([made.code, JSON.parse(made.out)], [0, { case: dir }]);
  assert.ok(existsSync(join(dir, 'ledger.jsonl')));
  const again = await tributary('init', dir);
  assert.equal(again.code, 1);
  assert.match(again.err, /my-case/);
});

test('recipients may be parted by commas or named one by one, and none of them is passed by', async (t) => {
  const dir = join(scratch(t), 'case');
  await tributary('init', dir);
  for (const said of [
    ['--recipient', 'age1x,age1y'],
    ['--recipient', 'age1x', '--recipient', 'age1y'],
  ]) {
    const { code, err } = await tributary('backup', dir, join(dir, '..', 'out.age'), ...said);
    assert.equal(code, 1);
    assert.match(err, /not a public key of age/);
  }
});

test('names compare says why, as text and as JSON', async () => {
  const said = await tributary('names', 'compare', 'Чхве Ён Хак', 'CHOE YONG HAK');
  assert.match(said.out, /match/);
  const { verdict, because } = JSON.parse((await tributary('names', 'compare', 'Чхве Ён Хак', '최영학', '--json')).out);
  assert.equal(verdict, 'match');
  assert.ok(because.length > 10);
});

test('indicators list and show', async () => {
  const listed = JSON.parse((await tributary('indicators', 'list', '--json')).out) as { id: string; code: string }[];
  assert.ok(listed.length >= 12);
  const text = (await tributary('indicators', 'list')).out;
  for (const { code } of listed) assert.ok(text.includes(code), code);
  const shown = await tributary('indicators', 'show', listed[0]?.id ?? '');
  assert.equal(shown.code, 0);
  assert.match(shown.out, /```sql/);
});
