import assert from 'node:assert/strict';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openLedger } from './ledger.ts';
import { verifyLedger } from './verify-ledger.ts';

const home = await mkdtemp(join(tmpdir(), 'tributary-ledger-'));
after(() => rm(home, { recursive: true, force: true }));

let made = 0;
const clock = () => new Date('2023-09-01T08:00:00Z');

/** A ledger of `count` entries, closed. */
async function written(count: number): Promise<string> {
  const path = join(home, `${++made}`, 'ledger.jsonl');
  await mkdir(join(home, `${made}`));
  const ledger = await openLedger(path, { clock, by: 'tester' });
  for (let n = 1; n <= count; n++) await ledger.append('judged', { n, why: `причина ${n}` });
  await ledger.close();
  return path;
}

async function changeLine(path: string, line: number, change: (text: string) => string): Promise<void> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  lines[line - 1] = change(lines[line - 1] ?? '');
  await writeFile(path, lines.join('\n'));
}

test('entries come back as they were acknowledged, in one chain', async () => {
  const path = await written(3);
  const ledger = await openLedger(path, { clock });
  assert.deepEqual(
    ledger.entries.map((entry) => [entry.seq, entry.kind, entry.by, entry.at, entry.body.n]),
    [
      [1, 'judged', 'tester', '2023-09-01T08:00:00.000Z', 1],
      [2, 'judged', 'tester', '2023-09-01T08:00:00.000Z', 2],
      [3, 'judged', 'tester', '2023-09-01T08:00:00.000Z', 3],
    ],
  );
  assert.equal(ledger.entries[1]?.prev, ledger.entries[0]?.hash);
  assert.equal(ledger.torn, null);
  const fourth = await ledger.append('decided', { b: [1, { d: null, c: true }], a: 'x', left_out: undefined });
  assert.deepEqual(fourth.body, { a: 'x', b: [1, { c: true, d: null }] });
  assert.equal(ledger.head, fourth.hash);
  await ledger.close();
  assert.deepEqual(await verifyLedger(path), { entries: 4, head: fourth.hash, problems: [], broken: false, notes: [] });
});

test('many at once are all kept in the order asked', async () => {
  const path = await written(0);
  const ledger = await openLedger(path, { clock });
  const kept = await Promise.all(
    Array.from({ length: 500 }, (_, n) => ledger.append('added', { n, text: 'x'.repeat(n * 7) })),
  );
  await ledger.close();
  assert.deepEqual(
    kept.map((entry) => entry.seq),
    Array.from({ length: 500 }, (_, n) => n + 1),
  );
  assert.deepEqual((await verifyLedger(path)).problems, []);
  await assert.rejects(ledger.append('added', {}), /was closed/);
});

test('what JSON cannot say is refused and leaves the chain whole', async () => {
  const path = await written(1);
  const ledger = await openLedger(path, { clock });
  await assert.rejects(ledger.append('added', { when: new Date(0) }), /body\.when is/);
  await assert.rejects(ledger.append('added', { list: [1, Number.NaN] }), /body\.list\[1\] is NaN/);
  await ledger.append('added', { fine: true });
  await ledger.close();
  assert.deepEqual((await verifyLedger(path)).problems, []);
});

test('a torn last line is kept aside, reported, and the ledger goes on', async () => {
  for (const torn of ['{"seq":3,"at":"2023', `${'\0'.repeat(40)}`, `{"seq":3,"at"${'\0'.repeat(9)}"}\n`]) {
    const path = await written(2);
    await appendFile(path, torn);
    assert.deepEqual(
      (await verifyLedger(path)).problems.map((problem) => problem.line),
      [3],
    );
    const ledger = await openLedger(path, { clock });
    assert.equal(ledger.torn, `${path}.torn-3`);
    assert.equal(await readFile(`${path}.torn-3`, 'utf8'), torn);
    assert.equal(ledger.entries.length, 2);
    await ledger.append('added', {});
    await ledger.close();
    assert.deepEqual((await verifyLedger(path)).problems, []);
  }
});

test('a second torn line at the same place does not cover the first', async () => {
  const path = await written(1);
  for (const torn of ['{"first', '{"second']) {
    await appendFile(path, torn);
    await (await openLedger(path)).close();
  }
  const aside = (await readdir(join(path, '..'))).filter((name) => name.includes('torn')).sort();
  assert.deepEqual(aside, ['ledger.jsonl.torn-2', 'ledger.jsonl.torn-2-2']);
});

const changes: [string, number, (line: string) => string, RegExp][] = [
  ['a changed word', 2, (line) => line.replace('причина 2', 'причина 9'), /was changed after it was written/],
  ['a changed time', 2, (line) => line.replace('08:00', '09:00'), /was changed after it was written/],
  ['a space', 2, (line) => line.replace('"seq":2', '"seq": 2'), /was rewritten/],
  ['a doubled key', 2, (line) => line.replace('{"seq":2', '{"seq":7,"seq":2'), /was rewritten/],
  ['another number', 2, (line) => line.replace('"seq":2', '"seq":5'), /has number 5 where 2 belongs/],
  ['no entry', 2, () => 'nonsense', /is not a ledger entry/],
  ['the last line', 3, (line) => line.replace('"n":3', '"n":4'), /was changed after it was written/],
];

for (const [what, line, change, because] of changes)
  test(`verify names the line of ${what}, alone, and opening refuses`, async () => {
    const path = await written(3);
    await changeLine(path, line, change);
    const { problems } = await verifyLedger(path);
    assert.equal(problems[0]?.line, line);
    assert.match(problems[0]?.because ?? '', because);
    if (what !== 'another number') assert.equal(problems.length, 1);
    await assert.rejects(openLedger(path), new RegExp(`ledger\\.jsonl:${line}: this line ${because.source}`));
    assert.deepEqual(await readdir(join(path, '..')), ['ledger.jsonl'], 'nothing is moved');
  });

test('a removed line, swapped lines and an entry recomputed by hand are named', async () => {
  const removed = await written(3);
  const lines = (await readFile(removed, 'utf8')).split('\n');
  await writeFile(removed, [lines[0], lines[2], ''].join('\n'));
  assert.match((await verifyLedger(removed)).problems[0]?.because ?? '', /has number 3 where 2 belongs/);
  await writeFile(removed, [lines[1], lines[0], lines[2], ''].join('\n'));
  assert.equal((await verifyLedger(removed)).problems[0]?.line, 1);
});

test('a line with broken UTF-8 is not mended in silence', async () => {
  const path = await written(2);
  const bytes = await readFile(path);
  bytes[bytes.indexOf(Buffer.from('причина 1')) + 1] = 0xff;
  await writeFile(path, bytes);
  assert.deepEqual(
    (await verifyLedger(path)).problems.map((problem) => problem.line),
    [1],
  );
});

test('cut-off entries show against the head that was noted elsewhere', async () => {
  const path = await written(3);
  const { head } = await verifyLedger(path);
  const lines = (await readFile(path, 'utf8')).split('\n');
  await writeFile(path, `${lines.slice(0, 2).join('\n')}\n`);
  const cut = await verifyLedger(path);
  assert.deepEqual(cut.problems, []);
  assert.notEqual(cut.head, head);
});

test('a clock that goes back is said with its line; what was written stands in its order', async () => {
  const path = join(await mkdtemp(join(home, 'clock-')), 'ledger.jsonl');
  const says = ['2024-03-01T10:00:00Z', '2024-02-29T23:00:00Z', '2024-03-01T11:00:00Z'].map((at) => new Date(at));
  const ledger = await openLedger(path, { clock: () => says.shift() ?? new Date(0) });
  for (const kind of ['a', 'b', 'c']) await ledger.append(kind, {});
  await ledger.close();
  const { problems, notes } = await verifyLedger(path);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    notes.map(({ line }) => line),
    [2],
  );
  assert.match(notes[0]?.because ?? '', /written at 2024-02-29T23.* the clock went back; the order of the lines holds/);
  const again = await openLedger(path);
  assert.deepEqual(
    again.entries.map(({ kind }) => kind),
    ['a', 'b', 'c'],
  );
  await again.close();
});
