import { createHash } from 'node:crypto';
import type { PathLike } from 'node:fs';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** SHA-256 of what a file holds, in flat memory. */
export async function hashOfFile(path: PathLike): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
