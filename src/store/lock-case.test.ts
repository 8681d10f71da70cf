import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { CaseFolder } from './case-folder.ts';
import { createCaseFolder } from './create-case.ts';
import { CaseInUse, lockCase } from './lock-case.ts';
import { isAlive, type ProcessIdentity, thisProcess } from './process-identity.ts';

const home = await mkdtemp(join(tmpdir(), 'tributary-lock-'));
after(() => rm(home, { recursive: true, force: true }));

let made = 0;
const newCase = (): Promise<CaseFolder> => createCaseFolder(join(home, `case-${++made}`), { title: 'Lock' });
const clock = () => new Date('2023-09-01T08:00:00Z');
const dead = async (): Promise<ProcessIdentity> => {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return { ...thisProcess(), pid: child.pid ?? 0, began: null };
};

test('the second is told who has the case, since when and for what', async () => {
  const folder = await newCase();
  const lock = await lockCase(folder, { command: 'add', clock });
  await assert.rejects(lockCase(folder, { command: 'detect' }), (error: Error) => {
    assert.ok(error instanceof CaseInUse);
    assert.match(
      error.message,
      /case-1 is in use: this very process has had it for "add" since 2023-09-01T08:00:00\.000Z; wait/,
    );
    return true;
  });
  await lock.release();
  await (await lockCase(folder, { command: 'detect' })).release();
  assert.deepEqual(
    (await readdir(folder.root)).filter((name) => name.startsWith('lock')),
    [],
  );
});

test('the lock of a dead process is taken over, with what it left behind swept', async () => {
  const folder = await newCase();
  await lockCase(folder, { command: 'add', identity: await dead() });
  await writeFile(join(folder.temp, 'keep-half.tmp'), 'half a file');
  await writeFile(join(folder.vault, '.12345678-1234-1234-1234-123456789abc.tmp'), 'half a file');
  const lock = await lockCase(folder, { command: 'detect' });
  assert.match(await readFile(join(folder.root, 'lock'), 'utf8'), /"command":"detect"/);
  assert.deepEqual(
    (await readdir(folder.root)).filter((name) => name.startsWith('lock')),
    ['lock'],
  );
  assert.deepEqual(await readdir(folder.temp), []);
  assert.deepEqual(await readdir(folder.vault), []);
  await lock.release();
});

test('a process number in use again is another process, and so is one from before the machine started', async () => {
  const me = thisProcess();
  assert.equal(isAlive(me), true);
  assert.equal(isAlive({ ...me, host: 'another-machine', pid: 1 }), true, 'cannot be seen, so it is taken as alive');
  if (me.began !== null) assert.equal(isAlive({ ...me, began: '1' }), false);
  if (me.boot !== null) assert.equal(isAlive({ ...me, boot: 'an earlier start' }), false);
  const folder = await newCase();
  await lockCase(folder, { command: 'add', identity: { ...me, host: 'another-machine' } });
  await assert.rejects(lockCase(folder, { command: 'add' }), /on another-machine has had it/);
});

test('a successor that died half way has a successor', async () => {
  const folder = await newCase();
  const gone = await dead();
  await lockCase(folder, { command: 'first', identity: gone });
  const first = JSON.parse(await readFile(join(folder.root, 'lock'), 'utf8'));
  const second = { ...first, token: 'second', command: 'second' };
  await writeFile(join(folder.root, `lock.after-${first.token}`), JSON.stringify(second));
  const lock = await lockCase(folder, { command: 'third' });
  assert.deepEqual(
    (await readdir(folder.root)).filter((name) => name.startsWith('lock')),
    ['lock'],
  );
  await assert.rejects(lockCase(folder, { command: 'fourth' }), /for "third"/);
  await lock.release();
});

test('of many who would succeed a dead process, exactly one does', async () => {
  for (let round = 0; round < 20; round++) {
    const folder = await newCase();
    await lockCase(folder, { command: 'dead', identity: await dead() });
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, (_, n) => lockCase(folder, { command: `n${n}` })),
    );
    assert.equal(tries.filter((tried) => tried.status === 'fulfilled').length, 1, `round ${round}`);
    for (const tried of tries)
      if (tried.status === 'rejected') assert.ok(tried.reason instanceof CaseInUse, tried.reason);
  }
});

test('a damaged lock is refused with what to do', async () => {
  const folder = await newCase();
  await writeFile(join(folder.root, 'lock'), 'half');
  await assert.rejects(
    lockCase(folder, { command: 'add' }),
    /lock is damaged: if no other tributary works on this case, delete it/,
  );
});
