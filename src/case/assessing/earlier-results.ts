import { open, readFile, stat } from 'node:fs/promises';
import type { Incoming } from '../adding/incoming.ts';
import { hashOfFile } from '../opening/hash-of-file.ts';

/** A result as the manifest beside it knows it. */
export interface Result {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Which of these files an assessment wrote, wherever they lie by now and whatever they are called: its manifest, and what that knows by size and hash.
 * They say what a program concluded, which is evidence of nothing.
 */
export async function earlierResults(files: readonly Incoming[]): Promise<ReadonlySet<Incoming>> {
  const found = new Set<Incoming>();
  const results: Result[] = [];
  for (const file of files) {
    const manifest = await manifestIn(file);
    if (manifest === null) continue;
    found.add(file);
    results.push(...manifest);
  }
  const [sizes, hashes] = [new Set(results.map(({ bytes }) => bytes)), new Set(results.map(({ sha256 }) => sha256))];
  if (sizes.size === 0) return found;
  for (const file of files) {
    const size = await stat(placeOf(file)).then(
      (one) => one.size,
      () => -1,
    );
    if (sizes.has(size) && hashes.has(await hashOfFile(placeOf(file)).catch(() => ''))) found.add(file);
  }
  return found;
}

const begins = /^\{\s*"program": "tributary [^"]*",\s*"model": \{/;

/** What a manifest says it was written with; null where a file is none. */
async function manifestIn(file: Incoming): Promise<readonly Result[] | null> {
  if (!/\.json$/i.test(file.path) || !begins.test(await headOf(file))) return null;
  try {
    const { results } = JSON.parse(await readFile(placeOf(file), 'utf8')) as { results?: Result[] };
    return Array.isArray(results) ? results : [];
  } catch {
    return null;
  }
}

async function headOf(file: Incoming): Promise<string> {
  const opened = await open(placeOf(file)).catch(() => null);
  if (opened === null) return '';
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(100), 0, 100, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await opened.close();
  }
}

const placeOf = ({ path, foreign }: Incoming): string | Buffer => foreign?.path ?? path;
