import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { Decrypter } from 'age-encryption';
import { type Entry, extract } from 'tar-stream';
import { diskRefusal } from './disk-refusal.ts';
import { makeFolder, syncFolder } from './durable-write.ts';
import { manifestFormat, manifestName, type SealedFile } from './write-sealed-case.ts';

export interface Unsealing {
  readonly from: string;
  /** `AGE-SECRET-KEY-1…`; not kept. */
  readonly identity: string;
  /** An empty folder. */
  readonly into: string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
}

/**
 * Opens a sealed case into a folder, every file checked against its hash and on the disk for good. Refuses one that is cut off, was altered, or is not
 * whole, and says where; what was written until then counts for nothing.
 */
export async function readSealedCase(unsealing: Unsealing): Promise<readonly SealedFile[]> {
  const { from, into } = unsealing;
  const { size } = await stat(from).catch((error: unknown) => {
    throw diskRefusal('reading', from, error);
  });
  const source = createReadStream(from, { highWaterMark: 1 << 20 });
  const at = { name: 'its beginning' };
  try {
    const plain = Readable.fromWeb((await opened(unsealing, source, size)) as Parameters<typeof Readable.fromWeb>[0]);
    const files: SealedFile[] = [];
    let manifest: unknown = null;
    const tar = extract();
    plain.on('error', (error) => tar.destroy(error));
    plain.pipe(tar);
    for await (const entry of tar) {
      at.name = entry.header.name;
      if (at.name === manifestName) manifest = await jsonOf(entry);
      else files.push(await writeEntry(entry, into, unsealing.signal));
    }
    at.name = 'its list of files';
    refuseIncomplete(manifest, files);
    for (const folder of new Set(files.map(({ name }) => dirname(join(into, name))))) await syncFolder(folder);
    return files;
  } catch (error) {
    unsealing.signal.throwIfAborted();
    throw said(from, at.name, error);
  } finally {
    source.destroy();
  }
}

async function opened({ identity, onProgress }: Unsealing, source: ReadStream, size: number): Promise<ReadableStream> {
  const decrypter = new Decrypter();
  try {
    decrypter.addIdentity(identity);
  } catch {
    throw new Refused('that is no identity of age; it begins with "AGE-SECRET-KEY-1"');
  }
  source.on('data', () => onProgress(source.bytesRead, size));
  return decrypter.decrypt(Readable.toWeb(source) as ReadableStream<Uint8Array>);
}

/** A reason that is ours: anything else is what a cut-off or altered file does to its reader. */
class Refused extends Error {}

async function writeEntry(entry: Entry, into: string, signal: AbortSignal): Promise<SealedFile> {
  const { name, type } = entry.header;
  // Anybody may seal a file for these keys: what it holds stays inside of the case.
  if (type !== 'file' || !/^(?!\/)(?!.*(^|\/)\.\.?(\/|$))[^\\\0]+$/.test(name))
    throw new Refused(`it holds ${JSON.stringify(name)}, which is no file of a case`);
  const path = join(into, name);
  await makeFolder(dirname(path));
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx', name.startsWith('exhibits/') ? 0o444 : 0o600);
  try {
    for await (const part of entry as AsyncIterable<Uint8Array>) {
      signal.throwIfAborted();
      hash.update(part);
      bytes += part.length;
      await file.writeFile(part);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { name, bytes, sha256: hash.digest('hex') };
}

async function jsonOf(entry: Entry): Promise<unknown> {
  const parts: Uint8Array[] = [];
  for await (const part of entry as AsyncIterable<Uint8Array>) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

function refuseIncomplete(manifest: unknown, files: readonly SealedFile[]): void {
  const { format, files: listed = [] } = (manifest ?? {}) as { format?: string; files?: readonly SealedFile[] };
  if (format !== manifestFormat) throw new Refused('it is no sealed case of this program');
  const found = new Map(files.map((file) => [file.name, file]));
  const wrong = listed.find(({ name, bytes, sha256 }) => {
    const file = found.get(name);
    return file?.bytes !== bytes || file.sha256 !== sha256;
  });
  if (wrong !== undefined) throw new Refused(`${wrong.name} is missing or was altered`);
  if (listed.length !== files.length) throw new Refused('it holds files that its list does not name');
}

/** The identity stands in no sentence. */
function said(from: string, place: string, error: unknown): Error {
  const { message, code } = error as NodeJS.ErrnoException;
  if (error instanceof Refused) return new Error(`${from}: ${message}`);
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') return diskRefusal('reading', from, error);
  if (code !== undefined && /^E[A-Z]+$/.test(code)) return diskRefusal('writing', place, error);
  if (/no identity matched/.test(message)) return new Error(`${from}: this identity is not one of its recipients`);
  return new Error(`${from}: it is cut off or was altered (at ${place}); nothing of it was used`, { cause: error });
}
