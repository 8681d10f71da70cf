import { createWriteStream } from 'node:fs';
import { realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Where to write: a folder that is there, and another file than those being read. */
export async function outside(to: string, ...read: readonly string[]): Promise<string> {
  const folder = await realpath(dirname(to)).catch(() => {
    throw new Error(`${to}: cannot be written, there is no folder ${dirname(to)}; make it or name another`);
  });
  const out = join(folder, basename(to));
  const [target, ...sources] = await Promise.all([
    realpath(out).catch(() => out),
    ...read.map((file) => realpath(file)),
  ]);
  if (sources.includes(target!)) throw new Error(`${to}: is the file being read; name another file with --out`);
  return target!;
}

/** Writes the whole of it or nothing. */
export async function writeWhole(
  out: string,
  lines: AsyncIterable<string> | Iterable<string>,
  signal: AbortSignal,
): Promise<void> {
  const unfinished = `${out}.unfinished`;
  try {
    await pipeline(lines, createWriteStream(unfinished), { signal });
    await rename(unfinished, out);
  } finally {
    await rm(unfinished, { force: true });
  }
}
