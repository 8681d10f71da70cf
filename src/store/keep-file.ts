import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseFolder } from './case-folder.ts';
import { diskRefusal } from './disk-refusal.ts';
import { syncFolder } from './durable-write.ts';

export interface KeptFile {
  readonly sha256: string;
  readonly bytes: number;
  /** True when the case already held these bytes. */
  readonly already: boolean;
}

const stretch = 1 << 20;

/** Copies a file or bytes into the case under its SHA-256, read-only; on the disk for good once this resolves. */
export async function keepFile(
  folder: CaseFolder,
  source: string | Uint8Array,
  onProgress: (bytes: number) => void = () => undefined,
): Promise<KeptFile> {
  const temporary = join(folder.temp, `keep-${randomUUID()}.tmp`);
  try {
    const copied = await copyHashed(source, temporary, onProgress);
    const place = folder.exhibit(copied.sha256);
    const held = await sizeOf(place);
    if (held !== null && held !== copied.bytes)
      throw new Error(
        `${place} holds ${held} bytes where ${copied.bytes} belong: the kept exhibit is damaged, restore it from a backup`,
      );
    if (held !== null) return { ...copied, already: true };
    await writing(place, rename(temporary, place));
    await syncFolder(folder.exhibits);
    return { ...copied, already: false };
  } finally {
    await rm(temporary, { force: true });
  }
}

type Copied = { sha256: string; bytes: number };

async function copyHashed(
  source: string | Uint8Array,
  to: string,
  onProgress: (bytes: number) => void,
): Promise<Copied> {
  const hash = createHash('sha256');
  let bytes = 0;
  const target = await writing(to, open(to, 'wx', 0o600));
  try {
    for await (const part of partsOf(source)) {
      hash.update(part);
      await writing(to, writeWhole(target, part));
      bytes += part.length;
      onProgress(bytes);
    }
    await target.chmod(0o444);
    await writing(to, target.sync());
  } finally {
    await target.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** What the system refuses is told of the place that is written. */
const writing = <T>(place: string, work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw diskRefusal('writing', place, error);
  });

async function* partsOf(source: string | Uint8Array): AsyncGenerator<Uint8Array> {
  if (typeof source !== 'string') return yield source;
  const refuse = (error: unknown): never => {
    throw diskRefusal('reading', source, error);
  };
  const kind = await stat(source).catch(refuse);
  // A pipe or a device gives bytes without end, or none and never says so.
  if (!kind.isFile()) throw new Error(`cannot keep ${source}: it is not a file; name the files in it`);
  const file = await open(source, 'r').catch(refuse);
  try {
    const before = await file.stat();
    const buffer = new Uint8Array(stretch);
    const next = () => file.read(buffer).catch(refuse);
    for (let read = await next(); read.bytesRead > 0; read = await next()) yield buffer.subarray(0, read.bytesRead);
    const after = await file.stat();
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs)
      throw new Error(`${source} changed while it was being copied: add it again when nothing writes to it`);
  } finally {
    await file.close();
  }
}

async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length; ) from += (await file.write(bytes, from, bytes.length - from)).bytesWritten;
}

async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return found === null ? null : found.size;
}
