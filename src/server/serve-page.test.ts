import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { servePage } from './serve-page.ts';

const ask = (url: string, host?: string): Promise<{ status: number; csp: string; body: string }> =>
  new Promise((resolve, reject) => {
    request(url, { headers: host ? { host } : {} }, (response) => {
      let body = '';
      response.on('data', (part) => (body += part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, csp: String(response.headers['content-security-policy']), body }),
      );
    })
      .on('error', reject)
      .end();
  });

test('the page is served on loopback and may load nothing from elsewhere', async () => {
  const served = await servePage('<p>dossier</p>');
  try {
    const { status, csp, body } = await ask(served.url);
    assert.equal(status, 200);
    assert.equal(body, '<p>dossier</p>');
    assert.match(served.url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
    assert.match(csp, /default-src 'none'/);
  } finally {
    await served.close();
  }
});

test('a foreign Host header and any other path are refused', async () => {
  const served = await servePage('<p>dossier</p>');
  try {
    assert.equal((await ask(served.url, 'evil.example')).status, 421);
    assert.equal((await ask(`${served.url}other`)).status, 404);
  } finally {
    await served.close();
  }
});

test('a taken port is a sentence', async () => {
  const served = await servePage('');
  try {
    const port = Number(new URL(served.url).port);
    await assert.rejects(servePage('', port), /port \d+ is in use: choose another with --port/);
  } finally {
    await served.close();
  }
});
