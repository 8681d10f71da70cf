import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { CaseFolder } from './case-folder.ts';
import { makeFolder, removeDurably, writeAtomically } from './durable-write.ts';
import { refuseFew } from './refuse-few.ts';

/**
 * Who sealed sources are, and what they said in their own words: one age file per source, for at least two recipients, so that
 * neither a lost key nor one person alone decides. The case can seal; only a holder of an identity can unseal.
 */
export interface Vault {
  /** Public keys (`age1…`) of those who can unseal. */
  readonly recipients: readonly string[];
  setRecipients(recipients: readonly string[]): Promise<void>;
  /** A random id that says nothing: the only name of a source outside the vault. */
  newSourceId(): string;
  /** Seals for every recipient. Refuses fewer than two, and an id already in use. On the disk once it resolves. */
  seal(sourceId: string, bytes: Uint8Array): Promise<void>;
  /** Opens with an identity (`AGE-SECRET-KEY-1…`), which is not kept. */
  unseal(sourceId: string, identity: string): Promise<Uint8Array>;
  sources(): Promise<string[]>;
  /** Withdrawal: removes the sealed file for good. */
  destroy(sourceId: string): Promise<void>;
  /** A new pair. The identity belongs to its holder and is written nowhere. */
  newIdentity(): Promise<{ identity: string; recipient: string }>;
}

export function openVault(folder: CaseFolder, random: (bytes: number) => Uint8Array = randomBytes): Vault {
  const list = join(folder.vault, 'recipients.txt');
  let recipients = readRecipients(list);
  const at = (sourceId: string) => join(folder.vault, `${checkedId(sourceId)}.age`);
  return {
    get recipients() {
      return recipients;
    },
    setRecipients: async (given) => {
      refuseFew(given);
      await makeFolder(folder.vault);
      await writeAtomically(list, `${given.join('\n')}\n`);
      recipients = [...given];
    },
    newSourceId: () => `src-${Buffer.from(random(10)).toString('hex')}`,
    seal: async (sourceId, bytes) => {
      refuseFew(recipients);
      const place = at(sourceId);
      if ((await sourcesIn(folder)).includes(sourceId))
        throw new Error(`${sourceId} is sealed already: one file holds one source, take a new id`);
      await writeAtomically(place, await encrypt(recipients, bytes));
    },
    unseal: async (sourceId, identity) => decrypt(sourceId, await readSealed(sourceId, at(sourceId)), identity),
    sources: () => sourcesIn(folder),
    destroy: (sourceId) => removeDurably(at(sourceId)),
    newIdentity: async () => {
      const identity = await generateX25519Identity();
      return { identity, recipient: await identityToRecipient(identity) };
    },
  };
}

function checkedId(sourceId: string): string {
  if (/^[a-z]{1,12}-[0-9a-f]{16,64}$/.test(sourceId)) return sourceId;
  throw new Error(
    'not a source id: ids are drawn at random by the vault, since a chosen one could tell who the source is',
  );
}

function readRecipients(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function sourcesIn(folder: CaseFolder): Promise<string[]> {
  const names = await readdir(folder.vault);
  return names
    .filter((name) => name.endsWith('.age'))
    .map((name) => name.slice(0, -'.age'.length))
    .sort();
}

async function readSealed(sourceId: string, path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Error(`the vault holds no ${sourceId}`);
    throw error;
  });
}

async function encrypt(recipients: readonly string[], bytes: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  // Given whole, they would come back by way of a Response, for which Node first reads all it has for the web.
  const parts: Uint8Array[] = [];
  for await (const part of await encrypter.encrypt(ReadableStream.from([bytes]))) parts.push(part);
  return Buffer.concat(parts);
}

/** The identity never stands in an error: errors are printed, and logs are kept. */
async function decrypt(sourceId: string, sealed: Uint8Array, identity: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(identity);
  } catch {
    throw new Error(`cannot unseal ${sourceId}: that is no identity of age; it begins with "AGE-SECRET-KEY-1"`);
  }
  try {
    return await decrypter.decrypt(sealed);
  } catch {
    throw new Error(`cannot unseal ${sourceId}: this identity is not one of its recipients, or the file is damaged`);
  }
}
