import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, openedCase } from './opened-case.ts';
import { caseHome } from './wire/case-home.ts';
import type { Job } from './wire/job.ts';

test('the case is answered to whoever has the token, and kept by no cache', async (t) => {
  const { ask } = await openedCase(t);
  const response = await ask('/api/case');
  assert.equal(response.status, 200);
  const home = caseHome.parse(await response.json());
  assert.deepEqual([home.title, home.state, home.findings], ['An empty case', 'empty', []]);
  assert.equal(response.headers.get('cache-control'), 'no-store');
});

test('every answer may load from here alone, also one that refuses', async (t) => {
  const { ask } = await openedCase(t);
  for (const path of ['/api/case', '/api/nothing', '/']) {
    const { headers } = await ask(path);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/, path);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(headers.get('referrer-policy'), 'no-referrer', path);
    assert.equal(headers.get('access-control-allow-origin'), null, path);
  }
});

test('another host, another origin and another token are refused, each with its code', async (t) => {
  const { ask } = await openedCase(t);
  const refused: [Record<string, string>, number, string][] = [
    [{ host: 'rebound.example:7777' }, 421, 'foreign-host'],
    [{ host: '127.0.0.1.evil.example' }, 421, 'foreign-host'],
    [{ origin: 'http://evil.example' }, 403, 'foreign-origin'],
    [{ origin: 'http://127.0.0.1:7778' }, 403, 'foreign-origin'],
    [{ origin: 'null' }, 403, 'foreign-origin'],
    [{ 'sec-fetch-site': 'cross-site' }, 403, 'foreign-origin'],
    [{ authorization: '' }, 401, 'no-token'],
    [{ authorization: 'Bearer guessed' }, 401, 'token-expired'],
  ];
  for (const [headers, status, code] of refused) {
    const response = await ask('/api/case', headers);
    assert.deepEqual([response.status, await codeOf(response)], [status, code], JSON.stringify(headers));
  }
  assert.equal((await ask('/api/case', { host: 'localhost:7777', origin: 'http://localhost:7777' })).status, 200);
});

test('a link from another case on this machine reaches the page, and never what the case holds', async (t) => {
  const { ask } = await openedCase(t);
  const visit = { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  const page = await ask('/', visit);
  assert.equal(page.status, 503, 'the page itself, which is not built here');
  assert.match(await page.text(), /"tributary open DIR" builds them/);
  for (const [path, headers] of [
    ['/api/case', visit],
    ['/', { ...visit, 'sec-fetch-site': 'cross-site' }],
    ['/', { ...visit, 'sec-fetch-dest': 'iframe' }],
  ] as const)
    assert.equal((await ask(path, headers)).status, 403, `${path} ${JSON.stringify(headers)}`);
});

test('a token lives while it is used and dies twelve hours after', async (t) => {
  const { ask, later } = await openedCase(t);
  const hour = 60 * 60 * 1000;
  for (const hours of [11, 11, 12]) {
    later(hours * hour);
    assert.equal((await ask('/api/case')).status, 200);
  }
  later(12 * hour + 1);
  assert.equal(await codeOf(await ask('/api/case')), 'token-expired');
});

test('what is not there is a sentence with a code', async (t) => {
  const { ask } = await openedCase(t);
  assert.equal(await codeOf(await ask('/api/findings/f-none')), 'no-such-finding');
  assert.equal(await codeOf(await ask('/api/records/acc-0000000000000000-s1r1/source')), 'no-such-record');
  assert.equal(await codeOf(await ask('/api/exhibits/0000000000000000/units/1/rows')), 'no-such-exhibit');
  assert.equal(await codeOf(await ask('/api/jobs/none')), 'no-such-job');
  assert.equal(await codeOf(await ask('/api/case?language=fr')), 'bad-request');
  assert.equal(await codeOf(await ask('/api/nothing')), 'no-such-address');
});

test('everything that can be asked for is described', async (t) => {
  const { ask } = await openedCase(t);
  const described = (await (await ask('/api/openapi.json')).json()) as {
    openapi: string;
    paths: Record<string, unknown>;
    components: { schemas: Record<string, unknown> };
  };
  assert.equal(described.openapi, '3.1.0');
  assert.ok(described.paths['/api/findings/{id}']);
  assert.ok(described.components.schemas.CaseHome && described.components.schemas.Failure);
});

test('an answer is packed for the way, events are not: they are read while they come', async (t) => {
  const { ask } = await openedCase(t);
  const packed = async (path: string, stop?: AbortController) => {
    const response = await ask(path, { 'accept-encoding': 'gzip' }, stop && { signal: stop.signal });
    return response.headers.get('content-encoding');
  };
  assert.equal(await packed('/api/openapi.json'), 'gzip');
  const stop = new AbortController();
  assert.equal(await packed('/api/events', stop), null);
  stop.abort();
});

test('the example is opened beside the case by a job that ends with its link', async (t) => {
  const { send, done } = await openedCase(t);
  const { state, result } = await done(await send<Job>('POST', '/api/example'));
  assert.equal(state, 'done');
  assert.match((result as { link: string }).link, /^http:\/\/127\.0\.0\.1:\d+\/#token=/);
});
