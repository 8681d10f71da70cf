import assert from 'node:assert/strict';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createCase, openCase } from '../case/index.ts';
import { ownerOf } from './owner.ts';
import { readOwnerFile, writeOwnerFile } from './owner-file.ts';
import { serveCase } from './serve-case.ts';

async function served(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-'));
  const dir = await createCase(join(folder, 'case'));
  const running = await serveCase(await openCase(dir), { dir, workbench: join(folder, 'no-workbench') });
  t.after(async () => {
    await running.close();
    await rm(folder, { recursive: true });
  });
  const said: string[] = [];
  const given = { signal: new AbortController().signal, progress: (step: string) => void said.push(step) };
  return { dir, folder, running, given, said };
}

test('a command goes through the process that has the case open, and says its errors as if it were here', async (t) => {
  const { dir, folder, given } = await served(t);
  await assert.rejects(openCase(dir), /in use|has|another/i);
  const steps = (await ownerOf(dir))?.steps(given);
  assert.ok(steps);
  const list = join(folder, 'list.csv');
  await writeFile(list, 'a;b\n1;2\n');
  const report = await steps.add([{ path: list }]);
  assert.equal(report.files[0]?.file, 'list.csv');
  await assert.rejects(steps.decide('F-1', 'dismissed', 'none'), /^Error: no finding "F-1" in this case/);
  await assert.rejects(steps.decide('F-1', 'nonsense', 'none'), /unknown status: "nonsense"/);
});

test('where to reach the owner is readable by one person, and its key opens nothing without it', async (t) => {
  const { dir, running } = await served(t);
  assert.equal((await stat(join(dir, 'server.json'))).mode & 0o777, 0o600);
  const file = await readOwnerFile(dir);
  assert.equal(file?.port, running.port);
  const ask = (key: string, path: string) =>
    fetch(`http://127.0.0.1:${running.port}${path}`, { method: 'POST', headers: { authorization: `Bearer ${key}` } });
  assert.equal((await ask('guessed', '/cli/link')).status, 401);
  assert.equal((await ask(file?.key ?? '', '/cli/hello')).status, 200);
  assert.equal((await ask(file?.key ?? '', '/api/run')).status, 401);
});

test('a fresh link opens the workbench, and the file is gone when the case is given back', async (t) => {
  const { dir, running } = await served(t);
  const link = (await (await ownerOf(dir))?.link()) ?? '';
  assert.match(link, /^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{40,}$/);
  assert.notEqual(link, running.link);
  await running.close();
  assert.equal(await ownerOf(dir), null);
  await (await openCase(dir)).close();
});

test('what a killed owner left leads nobody astray', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'tributary-'));
  t.after(() => rm(folder, { recursive: true }));
  const dir = await createCase(join(folder, 'case'));
  await writeOwnerFile(dir, { port: 9, key: 'of the dead' });
  assert.equal(await ownerOf(dir), null);
  await writeFile(join(dir, 'server.json'), 'half wri');
  assert.equal(await ownerOf(dir), null);
  await (await openCase(dir)).close();
});
