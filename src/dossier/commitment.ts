import { createHash, createHmac } from 'node:crypto';

/** What opens one commitment to a court: with these two, and nothing else of the case, its line can be made again. */
export interface Opening {
  readonly commitment: string;
  readonly key: string;
  readonly sha256: string;
}

/**
 * Binds a public edition to a kept file without telling which: a bare hash would let whoever lost a copy look for it. Each file has a key of
 * its own, drawn from the case's, so that opening one opens no other.
 */
export function commitmentTo(sha256: string, caseKey: string): Opening {
  const key = createHmac('sha256', caseKey).update(`commitment to a file\n${sha256}`).digest('hex');
  const commitment = createHash('sha256').update(`${key}${sha256}`).digest('hex');
  return { commitment, key, sha256 };
}
