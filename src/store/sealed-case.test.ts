import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pack } from 'tar-stream';
import { caseFolder } from './case-folder.ts';
import { readSealedCase } from './read-sealed-case.ts';
import { sealStream } from './seal-stream.ts';
import { openVault } from './vault.ts';
import { manifestFormat, manifestName, writeSealedCase } from './write-sealed-case.ts';

const unheard = { signal: new AbortController().signal, onProgress: () => undefined };
const big = Buffer.alloc(300_000, 'row of an order book\n');

async function filled(t: TestContext) {
  const root = mkdtempSync(join(tmpdir(), 'tributary-test-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const folder = caseFolder(join(root, 'case'));
  for (const part of [folder.exhibits, folder.vault, folder.temp]) mkdirSync(part, { recursive: true });
  const texts: Record<string, string | Buffer> = {
    ...{ 'case.yml': 'title: x\n', 'ledger.jsonl': '', 'exhibits/aa': big, 'vault/src-1.age': 'sealed' },
    ...{
      'store.duckdb': 'derived',
      'store.duckdb.wal': 'derived',
      'temp/x': 'passing',
      'server.json': '{}',
      lock: '{}',
    },
  };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder.root, name), text);
  const [one, other, stranger] = await Promise.all([1, 2, 3].map(() => openVault(folder).newIdentity()));
  assert.ok(one && other && stranger);
  const recipients = [one.recipient, other.recipient];
  const to = join(root, 'sealed.age');
  const read = (identity = one.identity, from = to) => {
    const into = mkdtempSync(join(root, 'into-'));
    return readSealedCase({ from, identity, into, ...unheard }).then((files) => ({ into, files }));
  };
  const write = (given = recipients) => writeSealedCase({ folder, to, recipients: given, ...unheard });
  return { root, folder, to, one, other, stranger, recipients, read, write };
}

test('a sealed case holds what lasts and nothing derived or passing, for either key, byte for byte', async (t) => {
  const { folder, one, other, read, write, to } = await filled(t);
  const { files } = await write();
  assert.deepEqual(
    files.map(({ name }) => name),
    ['case.yml', 'exhibits/aa', 'ledger.jsonl', 'vault/src-1.age'],
  );
  assert.equal(readFileSync(to).includes('order book'), false);
  for (const key of [one, other]) {
    const opened = await read(key.identity);
    assert.deepEqual(opened.files, files);
    for (const { name } of files)
      assert.deepEqual(readFileSync(join(opened.into, name)), readFileSync(join(folder.root, name)), name);
  }
});

test('who is no recipient opens nothing, and what is no identity is told so', async (t) => {
  const { stranger, read, write } = await filled(t);
  await write();
  await assert.rejects(read(stranger.identity), /this identity is not one of its recipients/);
  await assert.rejects(read('AGE-SECRET-KEY-2'), /that is no identity of age/);
  await assert.rejects(read(undefined, '/nowhere.age'), /cannot read \/nowhere.age: there is no such file/);
});

test('one altered byte and a cut at any place are refused with the place; the key stands in no sentence', async (t) => {
  const { root, to, one, read, write } = await filled(t);
  await write();
  const whole = readFileSync(to);
  const broken = join(root, 'broken.age');
  const refused = async (bytes: Buffer) => {
    writeFileSync(broken, bytes);
    await assert.rejects(read(one.identity, broken), (error: Error) => {
      assert.match(error.message, /broken\.age: (it is cut off or was altered \(at .+\)|this identity is not)/);
      return !error.message.includes(one.identity);
    });
  };
  for (const at of [3, 200, 1_000, 70_000, 200_000, whole.length - 1]) {
    const altered = Buffer.from(whole);
    altered[at] = (altered[at] ?? 0) ^ 1;
    await refused(altered);
  }
  for (const length of [0, 100, 66_000, 131_500, 200_000, whole.length - 1]) await refused(whole.subarray(0, length));
  await refused(Buffer.concat([whole, Buffer.from('x')]));
});

test('sealed by somebody else for these keys: no name leads out of the case, and a list that does not fit is refused', async (t) => {
  const { root, to, recipients, read } = await filled(t);
  const sealed = async (names: readonly string[], files: readonly object[] | null) => {
    const tar = pack();
    for (const name of names) tar.entry({ name }, 'x');
    if (files !== null) tar.entry({ name: manifestName }, JSON.stringify({ format: manifestFormat, files }));
    tar.finalize();
    const parts: Uint8Array[] = [];
    for await (const part of sealStream(recipients, tar as AsyncIterable<Uint8Array>)) parts.push(part);
    writeFileSync(to, Buffer.concat(parts));
  };
  for (const name of ['../out', '/tmp/out', 'exhibits/../../out', 'a\\b', './x', '..']) {
    await sealed([name], []);
    await assert.rejects(read(), /which is no file of a case/, name);
  }
  assert.equal(existsSync(join(root, 'out')), false);
  await sealed(['case.yml'], null);
  await assert.rejects(read(), /no sealed case of this program/);
  await sealed(['case.yml'], []);
  await assert.rejects(read(), /files that its list does not name/);
  await sealed(['case.yml'], [{ name: 'ledger.jsonl', bytes: 1, sha256: '' }]);
  await assert.rejects(read(), /ledger\.jsonl is missing or was altered/);
});

test('one key alone, a link, a secret key inside and a stop leave no sealed file and no half of one', async (t) => {
  const { root, folder, to, recipients, one, write } = await filled(t);
  await assert.rejects(write(recipients.slice(0, 1)), /at least two different recipients, found 1/);
  const stop = new AbortController();
  const onProgress = () => stop.abort(new Error('stopped'));
  const stopped = writeSealedCase({ folder, to, recipients, signal: stop.signal, onProgress });
  await assert.rejects(stopped, /stopped/);
  writeFileSync(join(folder.root, 'key.txt'), one.identity);
  await assert.rejects(write(), /key\.txt holds a secret key/);
  rmSync(join(folder.root, 'key.txt'));
  symlinkSync('/etc', join(folder.exhibits, 'link'));
  await assert.rejects(write(), /link is a link or a device/);
  assert.deepEqual(readdirSync(root), ['case']);
});
