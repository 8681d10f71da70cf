import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseFolder } from './case-folder.ts';
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
    await rename(temporary, place);
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
  const target = await open(to, 'wx', 0o600);
  try {
    for await (const part of partsOf(source)) {
      hash.update(part);
      await writeWhole(target, part);
      bytes += part.length;
      onProgress(bytes);
    }
    await target.chmod(0o444);
    await target.sync();
  } finally {
    await target.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function* partsOf(source: string | Uint8Array): AsyncGenerator<Uint8Array> {
  if (typeof source !== 'string') return yield source;
  const file = await open(source, 'r').catch((error: Error) => {
    throw new Error(`cannot read ${source}: ${error.message}`, { cause: error });
  });
  try {
    const before = await file.stat();
    if (!before.isFile()) throw new Error(`cannot keep ${source}: it is not a file`);
    const buffer = new Uint8Array(stretch);
    for (let read = await file.read(buffer); read.bytesRead > 0; read = await file.read(buffer))
      yield buffer.subarray(0, read.bytesRead);
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
