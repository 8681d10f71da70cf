import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Context } from '../opening/context.ts';
import { contentHash, programVersion } from '../opening/fingerprint.ts';

/** What a person handed to the assessment beside the evidence. */
interface Given {
  readonly links?: string | undefined;
  readonly arrangements?: string | undefined;
  readonly frozen?: string | undefined;
}

/** Which program, which model and which bytes the results rest on. */
export async function manifestOf({ ledger }: Context, { links, arrangements, frozen }: Given) {
  const hashed = ['records', 'indicators', 'typologies'].map((folder) => [folder, contentHash(folder)]);
  return {
    program: `tributary ${await programVersion()}`,
    model: { ...Object.fromEntries(hashed), frozen: await hashOf(frozen) },
    given: { links: await hashOf(links), arrangements: await hashOf(arrangements) },
    inputs: ledger.entries
      .map(({ body }) => body)
      .filter((body) => body.sha256 && body.file_name)
      .map(({ file_name, sha256, bytes }) => ({ path: file_name, sha256, bytes })),
  };
}

/** The name of a file and the hash of its bytes; a shipped model has its name alone, and stands in the hash of its folder. */
async function hashOf(path: string | undefined): Promise<{ name: string; sha256: string | null } | null> {
  if (path === undefined) return null;
  const bytes = await readFile(path).catch(() => null);
  return { name: path, sha256: bytes && createHash('sha256').update(bytes).digest('hex') };
}
