import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { extname } from 'node:path';
import { EvidenceError } from './evidence-error.ts';
import type { ReadOptions } from './reading.ts';

const headBytes = 256 * 1024;
const pieceBytes = 16 * 1024;
const pieces = 15;
const chunkBytes = 1024 * 1024;

/** A file on disk with a look at its beginning, and, for encodings that show themselves late, at places spread over it. */
export interface Source extends ReadOptions {
  readonly path: string;
  /** As the person named it; the only name that stands in sentences. */
  readonly fileName: string;
  /** Lower case, without the dot. */
  readonly extension: string;
  readonly size: number;
  readonly head: Buffer;
  readonly spread: readonly Buffer[];
}

export async function openSource(path: string, fileName: string, options: ReadOptions = {}): Promise<Source> {
  return withFile(path, fileName, async (file) => {
    const found = await file.stat();
    if (!found.isFile()) throw new EvidenceError(`${fileName}: is not a file; add the files in it instead`);
    const { size } = found;
    if (size === 0) throw new EvidenceError(`${fileName}: is empty (0 bytes); ask for the file again`);
    const head = await readAt(file, 0, Math.min(size, headBytes));
    const spread: Buffer[] = [];
    const step = Math.floor((size - head.length - pieceBytes) / pieces);
    for (let n = 1; n <= pieces && step > pieceBytes; n++)
      spread.push(await readAt(file, head.length + n * step, pieceBytes));
    const extension = extname(fileName).slice(1).toLowerCase();
    return { path, fileName, extension, size, head, spread, ...options };
  });
}

/** The bytes of the file in order; what stands in its head is not read again. The handle is closed however the loop ends. */
export async function* chunksOf(source: Source, from = 0, stretch = chunkBytes): AsyncGenerator<Buffer> {
  let file: FileHandle | null = null;
  try {
    for (let at = from; at < source.size; ) {
      source.signal?.throwIfAborted();
      const length = Math.min(stretch, source.size - at);
      const known = inHead(source, at, length);
      if (known === null) file ??= await opened(source.path, source.fileName);
      const chunk = known ?? (await readAt(file as FileHandle, at, length));
      if (chunk.length === 0)
        throw new EvidenceError(`${source.fileName}: became shorter while it was read; add it again`);
      at += chunk.length;
      source.onProgress?.({ bytes: at, of: source.size });
      yield chunk;
    }
  } finally {
    await file?.close();
  }
}

/** A stretch of the file, shorter where the file ends before it. */
export async function partOf(source: Source, from: number, length: number): Promise<Buffer> {
  return inHead(source, from, length) ?? withFile(source.path, source.fileName, (file) => readAt(file, from, length));
}

/** Most files are wholly in what was looked at first. Null where the stretch goes beyond it. */
export const inHead = ({ head }: Source, from: number, length: number): Buffer | null =>
  from + length <= head.length ? head.subarray(from, from + length) : null;

/** The whole file at once, for formats that cannot be read in passing; refuses above `limit` with a sentence. */
export async function wholeOf(source: Source, limit: number): Promise<Buffer> {
  if (source.size > limit)
    throw new EvidenceError(
      `${source.fileName}: ${megabytes(source.size)}, and a file of this kind is read up to ${megabytes(limit)}; save it as CSV and add that`,
    );
  const parts: Buffer[] = [];
  for await (const chunk of chunksOf(source)) parts.push(chunk);
  return Buffer.concat(parts);
}

export const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

async function withFile<T>(path: string, fileName: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await opened(path, fileName);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

/** A pipe into which nobody writes would be waited for without end: it is opened as it is, and then seen to be no file. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

async function opened(path: string, fileName: string): Promise<FileHandle> {
  try {
    return await open(path, withoutWaiting);
  } catch (error) {
    throw new EvidenceError(`${fileName}: ${whyNotOpened((error as NodeJS.ErrnoException).code)}`);
  }
}

function whyNotOpened(code: string | undefined): string {
  if (code === 'ENOENT') return 'no such file; check the path';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read; change its permissions';
  return `cannot be opened (${code ?? 'unknown reason'})`;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const into = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(into, filled, length - filled, position + filled).catch(refuseRead);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return into.subarray(0, filled);
}

function refuseRead(error: NodeJS.ErrnoException): never {
  if (error.code === 'EISDIR')
    throw new EvidenceError('a folder was given where a file was expected; add the files in it instead');
  throw new EvidenceError(
    `the disk refused to read the file (${error.code ?? 'unknown reason'}); copy it to another disk and try again`,
  );
}
