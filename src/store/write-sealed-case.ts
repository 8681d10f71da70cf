import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Pack, pack } from 'tar-stream';
import type { CaseFolder } from './case-folder.ts';
import { type CasePart, casePartsOf } from './case-parts.ts';
import { diskRefusal } from './disk-refusal.ts';
import { syncFolder } from './durable-write.ts';
import { refuseFew } from './refuse-few.ts';
import { sealStream } from './seal-stream.ts';

/** The last file inside a sealed case: without it, the case is not whole. */
export const manifestName = 'tributary.json';
export const manifestFormat = 'tributary case 1';

export interface SealedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface SealedCaseFile {
  /** Of the sealed file. */
  readonly sha256: string;
  readonly bytes: number;
  readonly files: readonly SealedFile[];
}

export interface Sealing {
  readonly folder: CaseFolder;
  readonly to: string;
  /** Public keys, at least two. */
  readonly recipients: readonly string[];
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
}

/**
 * A whole case as one file that only its recipients open, with the ordinary `age` and `tar` too. Streams in flat memory; stands at `to` whole and
 * read back from the disk, or not at all.
 */
export async function writeSealedCase(sealing: Sealing): Promise<SealedCaseFile> {
  const { folder, to, recipients } = sealing;
  refuseFew(recipients);
  const parts = await casePartsOf(folder);
  await refuseKeys(parts);
  const files: SealedFile[] = [];
  const half = `${to}.part`;
  try {
    const written = await writeHashed(half, sealStream(recipients, packed(sealing, parts, files)));
    if ((await hashOf(half, sealing.signal)) !== written.sha256)
      throw new Error(`${to}: the disk does not give back what was written to it; use another disk`);
    await rename(half, to);
    await syncFolder(dirname(to));
    return { ...written, files };
  } catch (error) {
    await rm(half, { force: true });
    throw diskRefusal('writing', to, error);
  }
}

/** A key that is sealed with the case opens it for nobody. */
async function refuseKeys(parts: readonly CasePart[]): Promise<void> {
  for (const { name, path, bytes } of parts)
    if (bytes < 4096 && !name.startsWith('exhibits/') && (await readFile(path)).includes('AGE-SECRET-KEY-'))
      throw new Error(`${path} holds a secret key, which would be sealed with the case: keep it elsewhere`);
}

/** The parts as a tar, each hashed as it passes; `files` fills meanwhile and goes last. */
async function* packed(
  { signal, onProgress }: Sealing,
  parts: readonly CasePart[],
  files: SealedFile[],
): AsyncGenerator<Uint8Array> {
  const tar = pack();
  const filling = fill(tar, parts, files).catch((error: Error) => tar.destroy(error));
  const of = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  try {
    for await (const bytes of tar as AsyncIterable<Uint8Array>) {
      signal.throwIfAborted();
      done += bytes.length;
      onProgress(Math.min(done, of), of);
      yield bytes;
    }
  } finally {
    tar.destroy();
    await filling;
  }
}

async function fill(tar: Pack, parts: readonly CasePart[], files: SealedFile[]): Promise<void> {
  for (const { name, path, bytes } of parts) {
    const hash = createHash('sha256');
    const entry = tar.entry({ name, size: bytes, mode: 0o600 });
    // A ledger that grows meanwhile is sealed as it stood.
    const source = bytes === 0 ? Readable.from([]) : createReadStream(path, { end: bytes - 1, highWaterMark: 1 << 20 });
    source.on('data', (part: Uint8Array) => hash.update(part));
    await pipeline(source, entry);
    files.push({ name, bytes, sha256: hash.digest('hex') });
  }
  tar.entry({ name: manifestName, mode: 0o600 }, JSON.stringify({ format: manifestFormat, files }));
  tar.finalize();
}

async function writeHashed(path: string, parts: AsyncIterable<Uint8Array>): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'w', 0o600);
  try {
    for await (const part of parts) {
      hash.update(part);
      bytes += part.length;
      await file.writeFile(part);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function hashOf(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash, { signal });
  return hash.digest('hex');
}
