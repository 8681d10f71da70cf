import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { caseFolder, openVault } from '../../store/index.ts';

/** Makes a key pair for a vault: the identity goes to a new file that only its owner can read, the recipient is told. */
export async function newVaultKey(file: string): Promise<{ file: string; recipient: string }> {
  const { identity, recipient } = await openVault(caseFolder(dirname(file))).newIdentity();
  const text = `# public key: ${recipient}\n${identity}\n`;
  await writeFile(file, text, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new Error(`${file} exists: a key is never written over another file`) : error;
  });
  return { file, recipient };
}
