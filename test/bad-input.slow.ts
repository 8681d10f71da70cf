// Ctrl-C and kill -9 at ten steps, spread from the first to the last, of `add` and `detect`: the case opens, keeps what it acknowledged, and comes to the same findings.
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { createCase } from '../src/case/index.ts';
import { caseFolder } from '../src/store/index.ts';
import { startStruck, tributary } from './command-line.ts';
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

/** The steps at which a command is struck: as many as `times`, spread over all that it tells of when nobody disturbs it. */
async function stepsOf(words: string[]): Promise<number[]> {
  const { code, err } = await startStruck('SIGINT', 0, words).ended;
  assert.notEqual(code, 1, err);
  const told = Number(err.trim().split('\n').at(-1));
  assert.ok(told >= times, `${words[0]} tells of ${told} steps only`);
  return Array.from({ length: times }, (_, i) => 1 + Math.floor((i * told) / times));
}

const linesOf = (dir: string) => readFileSync(caseFolder(dir).ledger, 'utf8').split('\n').filter(Boolean);

async function standsAfter(dir: string, acknowledged: readonly string[]): Promise<void> {
  assert.equal((await tributary('verify', dir)).err, '', 'the chain and every exhibit are whole');
  assert.deepEqual(linesOf(dir).slice(0, acknowledged.length), acknowledged);
}

/** A case without a file in it, the same each time. */
async function emptyCase(name: string): Promise<string> {
  const dir = join(folder, name);
  await createCase(dir, { title: 'Disturbed' }, { ...still(), random: (bytes) => new Uint8Array(bytes) });
  return dir;
}

for (const signal of ['SIGINT', 'SIGKILL'] as const) {
  test(`${signal} in the middle of add, ${times} times: adding again and running gives the same findings`, async (t) => {
    for (const step of await stepsOf(['add', await emptyCase(`add-${signal}`), evidence])) {
      const dir = await emptyCase(`add-${signal}-${step}`);
      const acknowledged = linesOf(dir);
      stopped(await startStruck(signal, step, ['add', dir, evidence]).ended, signal);
      t.diagnostic(`stopped at step ${step}, ${linesOf(dir).length} lines in the ledger`);
      if (signal === 'SIGKILL') await takenOver(dir);
      await standsAfter(dir, acknowledged);
      const report = await working(dir, (found) => found.add([{ path: evidence }]));
      assert.equal(report.files.length, 5);
      assert.equal(await detected(dir), findings, `stopped at step ${step}`);
    }
  });

  test(`${signal} in the middle of detect, ${times} times: running again gives the same findings`, async (t) => {
    const undisturbed = join(folder, `detect-${signal}`);
    cpSync(whole, undisturbed, { recursive: true });
    for (const step of await stepsOf(['detect', undisturbed])) {
      const dir = join(folder, `detect-${signal}-${step}`);
      cpSync(whole, dir, { recursive: true });
      const acknowledged = linesOf(dir);
      stopped(await startStruck(signal, step, ['detect', dir]).ended, signal);
      t.diagnostic(`stopped at step ${step}`);
      await standsAfter(dir, acknowledged);
      assert.deepEqual(linesOf(dir), acknowledged);
      assert.equal(await detected(dir), findings, `stopped at step ${step}`);
    }
  });
}

/** The command did not come to its end: it said so on Ctrl-C, and could say nothing when it was killed. */
function stopped(
  end: { code: number | null; signal: NodeJS.Signals | null; err: string },
  signal: NodeJS.Signals,
): void {
  if (signal === 'SIGKILL') assert.equal(end.signal, signal, end.err);
  else assert.match(`${end.code} ${end.err}`, /^1 tributary: stopped by Ctrl-C/);
}

/** A killed process leaves its lock and its half-written files; opening takes the one over and clears the others away. */
async function takenOver(dir: string): Promise<void> {
  const torn = await working(dir, async (found) => found.torn);
  assert.ok(torn === null || typeof torn === 'string');
  assert.equal(existsSync(join(dir, 'lock')), false);
}
