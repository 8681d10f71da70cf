import { readFile } from 'node:fs/promises';

/** The secret key in a file of its holder. It goes no further than to what it opens. */
export async function identityIn(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`cannot read the identity file ${file} (${error.code}); check the path`);
  });
  const identity = text.split('\n').find((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (!identity)
    throw new Error(`${file} holds no age identity: an identity file has a line that begins with AGE-SECRET-KEY-`);
  return identity.trim();
}
