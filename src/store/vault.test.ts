import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createCaseFolder } from './create-case.ts';
import { openVault } from './vault.ts';

const home = await mkdtemp(join(tmpdir(), 'tributary-vault-'));
after(() => rm(home, { recursive: true, force: true }));

let made = 0;
async function vaultOfTwo() {
  const folder = await createCaseFolder(join(home, `case-${++made}`), { title: 'Vault' });
  const vault = openVault(folder);
  const [first, second] = [await vault.newIdentity(), await vault.newIdentity()];
  await vault.setRecipients([first.recipient, second.recipient]);
  return { folder, vault, first, second };
}
const words = new TextEncoder().encode('Invented Witness, born in Invented Town');

test('either of two recipients unseals, a third cannot, and no byte of it stands in the file', async () => {
  const { folder, vault, first, second } = await vaultOfTwo();
  const id = vault.newSourceId();
  await vault.seal(id, words);
  for (const { identity } of [first, second]) assert.deepEqual(await openVault(folder).unseal(id, identity), words);
  const stranger = await vault.newIdentity();
  await assert.rejects(vault.unseal(id, stranger.identity), /not one of its recipients/);
  assert.deepEqual((await readdir(folder.vault)).sort(), ['recipients.txt', `${id}.age`].sort());
  const sealed = await readFile(join(folder.vault, `${id}.age`), 'latin1');
  assert.ok(sealed.startsWith('age-encryption.org/v1'));
  assert.ok(!sealed.includes('Invented'));
});

test('fewer than two recipients are refused, however often one is named', async () => {
  const folder = await createCaseFolder(join(home, 'lonely'), { title: 'Lonely' });
  const vault = openVault(folder);
  const one = await vault.newIdentity();
  await assert.rejects(vault.seal(vault.newSourceId(), words), /at least two different recipients, found 0/);
  await assert.rejects(vault.setRecipients([one.recipient]), /found 1/);
  await assert.rejects(vault.setRecipients([one.recipient, one.recipient]), /found 1/);
  await assert.rejects(vault.setRecipients([one.recipient, 'age1nonsense']), /not a public key of age: "age1nonsense"/);
  assert.deepEqual(vault.recipients, []);
});

test('an id is drawn, used once, and a chosen one is refused without repeating it', async () => {
  const { vault, first } = await vaultOfTwo();
  const id = vault.newSourceId();
  assert.match(id, /^src-[0-9a-f]{20}$/);
  assert.notEqual(id, vault.newSourceId());
  await vault.seal(id, words);
  await assert.rejects(vault.seal(id, words), /is sealed already/);
  for (const chosen of ['../escape', 'somebody-by-name'])
    await assert.rejects(vault.seal(chosen, words), (error: Error) => !error.message.includes(chosen));
  await assert.rejects(vault.unseal(vault.newSourceId(), first.identity), /the vault holds no src-/);
});

test('a damaged file and a bad identity are refused, and the identity is not printed', async () => {
  const { folder, vault, first } = await vaultOfTwo();
  const id = vault.newSourceId();
  await vault.seal(id, words);
  await assert.rejects(
    vault.unseal(id, 'AGE-SECRET-KEY-1NONSENSE'),
    (error: Error) => !error.message.includes('NONSENSE'),
  );
  const path = join(folder.vault, `${id}.age`);
  const sealed = await readFile(path);
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  await writeFile(path, sealed);
  await assert.rejects(vault.unseal(id, first.identity), /or the file is damaged/);
});

test('withdrawal destroys the sealed file', async () => {
  const { vault, first } = await vaultOfTwo();
  const id = vault.newSourceId();
  await vault.seal(id, words);
  assert.deepEqual(await vault.sources(), [id]);
  await vault.destroy(id);
  assert.deepEqual(await vault.sources(), []);
  await assert.rejects(vault.unseal(id, first.identity), /holds no/);
});
