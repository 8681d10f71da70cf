// Ctrl-C and kill -9 at random instants of `add` and `detect`: the case opens, keeps what it acknowledged, and comes to the same findings.
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { setTimeout as after } from 'node:timers/promises';
import { createCase } from '../src/case/index.ts';
import { caseFolder } from '../src/store/index.ts';
import { startTributary, tributary } from './command-line.ts';
import { inventedEvidence, scratch, writeEvidence } from './invented-evidence.ts';
import { startStill, still, working } from './repeatable-case.ts';

const ends: (() => void)[] = [];
const folder = scratch({ after: (done) => ends.push(done) });
process.on('exit', () => {
  for (const end of ends) end();
});
const times = 10;
const whole = join(folder, 'whole');
let evidence = '';
let findings = '';

/** Enough rows that a load takes a while. */
function gateLog(): string {
  const head = '№ события;Дата и время прохода;Точка доступа;Событие;№ пропуска;Организация;Объект';
  const rows = Array.from({ length: 30_000 }, (_, i) => {
    const day = String(1 + (Math.floor(i / 1200) % 28)).padStart(2, '0');
    const at = `${day}.03.2023 ${String(6 + (i % 12)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}:00`;
    return `${70_000 + i};${at};Ворота;${i % 2 ? 'выход' : 'вход'};${5_000 + (i % 300)};ООО «Заозёрьестрой»;Новостройка на Озёрной`;
  });
  return `${[head, ...rows].join('\r\n')}\r\n`;
}

const detected = async (dir: string) => JSON.stringify((await working(dir, (found) => found.detect())).findings);

before(async () => {
  evidence = writeEvidence(join(folder, 'evidence'), { ...inventedEvidence, 'gate.csv': gateLog() });
  await startStill(whole, 'Undisturbed', [{ path: evidence }]);
  await working(whole, (found) => found.resolve());
  const copy = join(folder, 'undisturbed');
  cpSync(whole, copy, { recursive: true });
  findings = await detected(copy);
});

/** The instants are drawn in advance, so that a failure can be looked at again. */
function* instants(seed: number, within: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield (state / 2_147_483_647) * within;
  }
}

/** Lets a command take the case, waits a while, sends the signal, and answers with how the command ended. */
async function struck(words: string[], dir: string, signal: NodeJS.Signals, wait: number) {
  const { child, ended } = startTributary(words);
  while (!existsSync(join(dir, 'lock')) && child.exitCode === null) await after(5);
  await after(wait);
  child.kill(signal);
  return ended;
}

const linesOf = (dir: string) => readFileSync(caseFolder(dir).ledger, 'utf8').split('\n').filter(Boolean);

async function standsAfter(dir: string, acknowledged: readonly string[]): Promise<void> {
  assert.equal((await tributary('verify', dir)).err, '', 'the chain and every exhibit are whole');
  assert.deepEqual(linesOf(dir).slice(0, acknowledged.length), acknowledged);
}

for (const signal of ['SIGINT', 'SIGKILL'] as const) {
  test(`${signal} in the middle of add, ${times} times: adding again and running gives the same findings`, async (t) => {
    const stopped: string[] = [];
    const waits = instants(signal === 'SIGINT' ? 11 : 23, 3_000);
    for (let i = 0; i < times; i++) {
      const dir = join(folder, `add-${signal}-${i}`);
      await createCase(dir, { title: 'Disturbed' }, { ...still(), random: (bytes) => new Uint8Array(bytes) });
      const acknowledged = linesOf(dir);
      const wait = Math.round(waits.next().value ?? 0);
      const end = await struck(['add', dir, evidence], dir, signal, wait);
      if (signal === 'SIGINT' && end.code === 1) assert.match(end.err, /tributary: stopped by Ctrl-C/);
      if (end.code !== 0) stopped.push(`${wait} ms, ${linesOf(dir).length} lines`);
      if (signal === 'SIGKILL') await takenOver(dir);
      await standsAfter(dir, acknowledged);
      const report = await working(dir, (found) => found.add([{ path: evidence }]));
      assert.equal(report.files.length, 5);
      assert.equal(await detected(dir), findings, `stopped after ${wait} ms`);
    }
    t.diagnostic(`stopped in the middle: ${stopped.join('; ')}`);
    assert.ok(stopped.length >= times / 2, `only ${stopped.length} of ${times} were stopped in the middle`);
  });

  test(`${signal} in the middle of detect, ${times} times: running again gives the same findings`, async (t) => {
    const stopped: number[] = [];
    const waits = instants(signal === 'SIGINT' ? 31 : 47, 3_000);
    for (let i = 0; i < times; i++) {
      const dir = join(folder, `detect-${signal}-${i}`);
      cpSync(whole, dir, { recursive: true });
      const acknowledged = linesOf(dir);
      const wait = Math.round(waits.next().value ?? 0);
      const end = await struck(['detect', dir], dir, signal, wait);
      if (signal === 'SIGINT' && end.code === 1) assert.match(end.err, /tributary: stopped by Ctrl-C/);
      if (end.code !== 0) stopped.push(wait);
      await standsAfter(dir, acknowledged);
      assert.deepEqual(linesOf(dir), acknowledged);
      assert.equal(await detected(dir), findings, `stopped after ${wait} ms`);
    }
    t.diagnostic(`stopped after ${stopped.join(', ')} ms`);
    assert.ok(stopped.length >= times / 2, `only ${stopped.length} of ${times} were stopped in the middle`);
  });
}

/** A killed process leaves its lock and its half-written files; opening takes the one over and clears the others away. */
async function takenOver(dir: string): Promise<void> {
  const torn = await working(dir, async (found) => found.torn);
  assert.ok(torn === null || typeof torn === 'string');
  assert.equal(existsSync(join(dir, 'lock')), false);
}
