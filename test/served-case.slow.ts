// A served case in bad weather: killed while it works, handed two gigabytes. Nothing acknowledged is lost, and memory stays flat.
import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Job, Upload } from '../src/server/api.ts';
import { startTributary, tributary } from './command-line.ts';
import { scratch, writeEvidence } from './invented-evidence.ts';

async function serve(t: TestContext, dir: string) {
  const { child, ended } = startTributary(['serve', dir, '--json']);
  t.after(() => child.kill('SIGKILL'));
  const link = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (text: string) => /http:\S+/.test(text) && resolve(/http:\S+/.exec(text)?.[0] ?? ''));
    void ended.then(({ err }) => reject(new Error(err)));
  });
  const { origin, hash, port } = new URL(link);
  const headers = { authorization: `Bearer ${hash.replace('#token=', '')}`, 'content-type': 'application/json' };
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const said = body === undefined ? {} : { body: JSON.stringify(body) };
    return (await (await fetch(`${origin}${path}`, { method, headers, ...said })).json()) as T;
  };
  return { child, ended, ask, port: Number(port), headers };
}

test('a server that is killed while it works loses no decision, and the case opens again', async (t) => {
  const dir = join(scratch(t), 'case');
  assert.equal((await tributary('init', dir)).code, 0);
  assert.notEqual((await tributary('add', dir, writeEvidence(join(dir, '..', 'evidence')))).code, 1);
  assert.notEqual((await tributary('run', dir)).code, 1);
  const first = await serve(t, dir);
  const { findings } = await first.ask<{ findings: { id: string }[] }>('GET', '/api/case');
  const finding = findings[0]?.id ?? '';
  const decided = await first.ask<{ status: string }>('POST', '/api/decisions', {
    finding,
    status: 'under_review',
    why: 'to be asked',
  });
  assert.equal(decided.status, 'under_review', JSON.stringify(decided));
  rmSync(join(dir, 'store.duckdb'));
  await first.ask<Job>('POST', '/api/run');
  first.child.kill('SIGKILL');
  await first.ended;

  const second = await serve(t, dir);
  const done = await second.ask<Job>('POST', '/api/run');
  for (let job = done; job.state !== 'done'; job = await second.ask<Job>('GET', `/api/jobs/${done.id}`))
    assert.ok(['waiting', 'running'].includes(job.state), JSON.stringify(job.error));
  const again = await second.ask<{ findings: { id: string; status: string }[] }>('GET', '/api/case');
  assert.equal(again.findings.find(({ id }) => id === finding)?.status, 'under_review');
});

const row = Buffer.from('310400;02.10.2023 07:33:25;КПП-3;вход;7901;;ООО «Образец»;;ЖК «Образец», корпус 3;1\r\n');
const part = Buffer.concat(Array.from({ length: 10_000 }, () => row));
const parts = Math.ceil(2 ** 31 / part.length);

test('two gigabytes are taken in flat memory, from where they broke off', async (t) => {
  const dir = join(scratch(t), 'case');
  assert.equal((await tributary('init', dir)).code, 0);
  const { child, ask, port, headers } = await serve(t, dir);
  const size = parts * part.length;
  const { id } = await ask<Upload>('POST', '/api/incoming', { name: 'gate.csv', size });
  const send = (from: number, to: number) =>
    new Promise<Upload>((resolve, reject) => {
      const path = `/api/incoming/${id}/bytes?from=${from * part.length}`;
      const sent = request({ host: '127.0.0.1', port, path, method: 'PUT', headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (some: string) => (text += some));
        response.on('end', () => resolve(JSON.parse(text) as Upload));
      }).on('error', reject);
      const pour = (n: number): void => {
        for (let at = n; at < to; at++) if (!sent.write(part)) return void sent.once('drain', () => pour(at + 1));
        sent.end();
      };
      pour(from);
    });
  const before = memoryOf(child.pid);
  const half = await send(0, Math.floor(parts / 2));
  assert.equal(half.received, Math.floor(parts / 2) * part.length);
  const whole = await send(Math.floor(parts / 2), parts);
  assert.deepEqual([whole.received, whole.name], [size, 'gate.csv']);
  assert.ok(memoryOf(child.pid) - before < 300, `grew from ${before} to ${memoryOf(child.pid)} MB`);
  assert.deepEqual(await ask('DELETE', `/api/incoming/${id}`), {});
});

/** What a process holds, in MB: of the program itself where a shim started it. */
function memoryOf(pid = 0): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  const status = readFileSync(`/proc/${children[0] ?? pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
