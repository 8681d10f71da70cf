import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openedCase } from './opened-case.ts';
import type { Event, Job } from './wire/job.ts';

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test('jobs are carried out one after another, report, and keep what came of them', async (t) => {
  const { desk, done } = await openedCase(t);
  const order: string[] = [];
  let goOn: () => void = () => undefined;
  const first = desk.start('rule', async (_found, _signal, progress) => {
    order.push('first begins');
    progress('counting', 1, 2);
    await new Promise<void>((resolve) => (goOn = resolve));
    order.push('first ends');
    return { counted: 2 };
  });
  const second = desk.start('rule', async () => void order.push('second'));
  await settled();
  assert.deepEqual([desk.job(first.job.id).step, desk.job(second.job.id).state], ['counting', 'waiting']);
  goOn();
  assert.deepEqual((await done(first.job)).result, { counted: 2 });
  await done(second.job);
  assert.deepEqual(order, ['first begins', 'first ends', 'second']);
});

test('a job is cancelled while it runs and while it waits; the next goes on', async (t) => {
  const { desk, send } = await openedCase(t);
  const endless = desk.start(
    'rule',
    (_found, signal) => new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason))),
  );
  const waiting = desk.start('rule', async () => assert.fail('a cancelled job ran'));
  await settled();
  await send('DELETE', `/api/jobs/${waiting.job.id}`);
  await send('DELETE', `/api/jobs/${endless.job.id}`);
  assert.deepEqual([(await endless.ended).state, (await waiting.ended).state], ['cancelled', 'cancelled']);
  assert.equal((await desk.start('rule', async () => 1).ended).state, 'done');
});

test('a job that fails says so in a sentence, and the desk goes on', async (t) => {
  const { desk } = await openedCase(t);
  const failed = await desk.start('rule', async () => Promise.reject(new Error('orders.csv:7: no date'))).ended;
  assert.deepEqual(
    [failed.state, failed.error?.code, failed.error?.sentence],
    ['failed', 'failed', 'orders.csv:7: no date'],
  );
  assert.equal(await desk.read(async () => 'still here'), 'still here');
});

test('while a case is warmed its first screen waits for no turn, and is never older than the ledger', async (t) => {
  const { desk, send, dir } = await openedCase(t);
  const state = async () => (await send<{ state: string }>('GET', '/api/case')).state;
  desk.warm();
  await state();
  const [begun, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const busy = desk.read(() => {
    begun.resolve();
    return over.promise;
  });
  await begun.promise;
  assert.equal(await state(), 'empty');
  over.resolve();
  await busy;
  const list = join(dir, 'temp', 'list.csv');
  await writeFile(list, 'a;b\n1;2\n');
  await desk.decide((found) => found.add([{ path: list }]));
  assert.notEqual(await state(), 'empty');
});

test('what a job found is seen at once, though it wrote nothing in the ledger and the case is being warmed', async (t) => {
  const { desk } = await openedCase(t);
  desk.warm();
  const found = ['before', 'after'];
  const asked = () => desk.readOrLast('what was found', async () => found.shift());
  assert.equal(await asked(), 'before');
  await desk.start('run', async () => undefined).ended;
  assert.equal(await asked(), 'after');
});

test('while a job runs the last answer stands; what needs no database is answered at once', async (t) => {
  const { desk, send } = await openedCase(t);
  const home = await send<{ title: string }>('GET', '/api/case');
  let goOn: () => void = () => undefined;
  const { ended } = desk.start('rule', () => new Promise<void>((resolve) => (goOn = resolve)));
  await settled();
  assert.deepEqual(await send('GET', '/api/case'), home);
  assert.equal(await desk.look(async () => 'at once'), 'at once');
  goOn();
  await ended;
});

test('two tabs on one case: what is decided in one is told to the other', async (t) => {
  const { desk, dir } = await openedCase(t);
  const tabs = [new AbortController(), new AbortController()];
  const told = tabs.map(async ({ signal }) => {
    const heard: Event[] = [];
    for await (const event of desk.events(signal)) {
      heard.push(event);
      if (event.kind === 'case') return heard;
    }
    return heard;
  });
  await settled();
  await desk.decide((found) => assert.rejects(found.decide('F-1', 'dismissed', 'there is none')));
  const list = join(dir, 'temp', 'list.csv');
  await writeFile(list, 'a;b\n1;2\n');
  await desk.decide((found) => found.add([{ path: list }]));
  for (const heard of await Promise.all(told))
    assert.deepEqual(
      heard.map(({ kind }) => kind),
      ['hello', 'case'],
    );
});

test('when the program is stopped, what runs is told why, and nothing new begins', async (t) => {
  const { desk } = await openedCase(t);
  const { ended } = desk.start(
    'rule',
    (_found, signal) => new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason))),
  );
  await settled();
  await desk.close();
  const stopped: Job = await ended;
  assert.deepEqual([stopped.state, stopped.error?.code], ['failed', 'stopping']);
  assert.throws(() => desk.start('rule', async () => 1), /start it again/);
});
