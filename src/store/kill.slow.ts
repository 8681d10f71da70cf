import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  type CaseFolder,
  createCaseFolder,
  lockCase,
  openCaseFolder,
  openDatabase,
  openLedger,
  verifyLedger,
} from './index.ts';

const home = await mkdtemp(join(tmpdir(), 'tributary-kill-'));
after(() => rm(home, { recursive: true, force: true }));

const writer = fileURLToPath(new URL('./killed-writer.ts', import.meta.url));
const kills = 25;

/** Lets a writer work on the case, kills it some milliseconds after it began to write, and returns what it acknowledged. */
async function killAfter(what: string, folder: CaseFolder, milliseconds: number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, what, folder.root], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
    said += data;
  });
  const [, signal] = await once(child, 'close');
  assert.equal(signal, 'SIGKILL', 'it was killed, and did not fail by itself');
  return said.split('\n').slice(1, -1);
}

/** Delays spread over the writer's work without chance, so that a failure can be had again. */
const delay = (n: number) => 3 + ((n * 37) % 150);

test(`no acknowledged ledger entry is lost in ${kills} kills, and the case opens after each`, async () => {
  const folder = await createCaseFolder(join(home, 'ledger'), { title: 'Killed' });
  const acknowledged = new Map<number, string>();
  for (let n = 0; n < kills; n++) {
    for (const line of await killAfter('ledger', folder, delay(n))) {
      const [seq, hash] = line.split(' ');
      acknowledged.set(Number(seq), hash ?? '');
    }
    const opened = await openCaseFolder(folder.root);
    const lock = await lockCase(opened, { command: 'check' });
    const ledger = await openLedger(opened.ledger);
    for (const [seq, hash] of acknowledged)
      assert.equal(ledger.entries[seq - 1]?.hash, hash, `entry ${seq} after kill ${n}`);
    await ledger.append('checked', { n });
    acknowledged.set(ledger.entries.length, ledger.head);
    await ledger.close();
    await lock.release();
    assert.deepEqual((await verifyLedger(opened.ledger)).problems, []);
  }
  assert.ok(acknowledged.size > kills * 4, `${acknowledged.size} entries were acknowledged`);
});

test(`no committed row is lost and none is half there in ${kills} kills`, async () => {
  const folder = await createCaseFolder(join(home, 'database'), { title: 'Killed' });
  let last = 0;
  for (let n = 0; n < kills; n++) {
    last = Math.max(last, ...(await killAfter('database', folder, delay(n) * 2)).map(Number));
    const lock = await lockCase(folder, { command: 'check' });
    const database = await openDatabase({ path: folder.store, temp: folder.temp, threads: 1 });
    const [b] = await database.rows<{ n: number; top: number | null }>('select count(*) as n, max(n) as top from b');
    const [a] = await database.rows<{ n: number; t: number }>('select count(*) as n, count(distinct n) as t from a');
    assert.ok((b?.top ?? 0) >= last, `transaction ${last} after kill ${n}, found ${b?.top}`);
    assert.deepEqual([b?.n, a?.n, a?.t], [b?.top ?? 0, (b?.n ?? 0) * 10_000, b?.n]);
    await database.close();
    await lock.release();
  }
  assert.ok(last > kills, `${last} transactions were acknowledged`);
});

test(`every exhibit in place is whole after ${kills} kills, and what was half copied is swept`, async () => {
  const folder = await createCaseFolder(join(home, 'exhibits'), { title: 'Killed' });
  const acknowledged = new Set<string>();
  for (let n = 0; n < kills; n++) {
    for (const sha256 of await killAfter('exhibits', folder, delay(n))) acknowledged.add(sha256);
    await (await lockCase(folder, { command: 'check' })).release();
    assert.deepEqual(await readdir(folder.temp), []);
  }
  const kept = await readdir(folder.exhibits);
  for (const sha256 of acknowledged) assert.ok(kept.includes(sha256));
  for (const name of kept)
    assert.equal(
      createHash('sha256')
        .update(await readFile(folder.exhibit(name)))
        .digest('hex'),
      name,
    );
});
