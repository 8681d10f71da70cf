// Where an older Node is installed the program runs in a second process: a Ctrl-C reaches both, and must not end the second at once.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readAndRun, relayed, relaySignals } from '../bin/relay-signals.js';

function started() {
  const sent: string[] = [];
  const said: string[] = [];
  const ended: number[] = [];
  const here = Object.assign(new EventEmitter(), {
    stderr: { write: (text: string) => said.push(text) },
    exit: (code: number) => ended.push(code),
  });
  const child = Object.assign(new EventEmitter(), { kill: (signal: string) => sent.push(signal) });
  relaySignals(here as never, child as never);
  return { here, child, sent, said, ended };
}

test('a signal is passed on as another, so that what the terminal sent too is no second one', () => {
  const { here, sent } = started();
  for (const signal of Object.keys(relayed)) here.emit(signal);
  assert.deepEqual(sent, Object.values(relayed));
  for (const [signal, passed] of Object.entries(relayed)) assert.notEqual(signal, passed);
});

test('it ends as the other ends; one that was killed says so', () => {
  const done = started();
  done.child.emit('exit', 3, null);
  assert.deepEqual([done.ended, done.said], [[3], []]);
  const killed = started();
  killed.child.emit('exit', null, 'SIGKILL');
  assert.deepEqual(killed.ended, [1]);
  assert.match(killed.said.join(''), /what was acknowledged is kept, run the command again to go on \(SIGKILL\)/);
});

test('a program whose parent is gone stops in order', async () => {
  const relay = new URL('../bin/relay-signals.js', import.meta.url).href;
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { endWithParent } from ${JSON.stringify(relay)}; endWithParent(process);
      process.once('SIGTERM', () => process.exit(7)); setInterval(() => undefined, 1000); console.log('up');`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], cwd: fileURLToPath(new URL('..', import.meta.url)) },
  );
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  child.disconnect();
  assert.equal(await new Promise((resolve) => child.once('exit', resolve)), 7);
});

test('stopped while it is still being read, it says that nothing was changed', async () => {
  const { here, said, ended } = started();
  const read = Promise.withResolvers<void>();
  const done = readAndRun(
    here as never,
    () => read.promise,
    async () => 0,
  );
  here.emit('SIGHUP');
  assert.deepEqual(ended, [1]);
  assert.match(said.join(''), /nothing was changed/);
  read.resolve();
  assert.equal(await done, 0);
  assert.equal(here.listenerCount('SIGINT'), 1, 'only what was there before listens');
});

test('a signal that comes while a module keeps the turn is heard by what runs then', async () => {
  const relay = new URL('../bin/relay-signals.js', import.meta.url).href;
  const script = `import { readAndRun } from ${JSON.stringify(relay)};
    const read = async () => { console.log('up'); const end = Date.now() + 500; while (Date.now() < end); };
    const run = () => new Promise((stop) => { process.once('SIGINT', () => stop(7)); setTimeout(stop, 3000, 0); });
    process.exitCode = await readAndRun(process, read, run); process.exit();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  child.kill('SIGINT');
  assert.equal(await new Promise((resolve) => child.once('exit', resolve)), 7);
});
