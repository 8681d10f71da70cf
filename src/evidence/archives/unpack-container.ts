import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { lettersOf, looksLikeMailbox } from '../messages/mail-letters.ts';
import { mailReader } from '../messages/mail-reader.ts';
import { sampleOf } from '../read-exhibit.ts';
import { readers } from '../readers.ts';
import { EvidenceError } from '../reading/evidence-error.ts';
import { parseApart } from '../reading/parse-apart.ts';
import type { Sample } from '../reading/reader.ts';
import type { ReadOptions } from '../reading/reading.ts';
import { megabytes, openSource } from '../reading/source.ts';
import { refuseBomb } from '../reading/zip-directory.ts';
import { entryChunks } from '../reading/zip-entry.ts';
import { safeName } from './safe-name.ts';
import { zipReader } from './zip-reader.ts';

/** A file out of a container: where it lies now, and its name with those of the containers around it (`disk.zip/март/list.xlsx`). */
export interface Member {
  readonly path: string;
  readonly name: string;
  /** SHA-256 of the container it came out of. */
  readonly containerHash: string;
  /** The lines of the letter that it hangs on: its date, its subject, its text. */
  readonly letter?: readonly string[];
}

export interface Unpacked {
  readonly files: Member[];
  /** What was not taken out, a sentence each, beginning with its name. */
  readonly refused: string[];
  /** What a person should know of what was taken out: a name that had to be changed. */
  readonly notes: string[];
  /** True where the container is nothing but a folder; a letter is a file to be read besides. */
  readonly onlyFolder: boolean;
}

const deepest = 5;
const mostFiles = 20_000;
/** What a letter is about stands at its beginning. */
const longestSaid = 10_000;
const mostBytes = 16 * 1024 * 1024 * 1024;

/**
 * Takes the files out of an archive (.zip, .gz) or off a letter (.eml, mbox), those in archives inside it too, and writes them under plain numbers into
 * `into`. Null where the file is no container. What is refused (a trap, a lock, a link, a container that holds itself) is said, and the rest goes on.
 */
export async function unpackContainer(
  path: string,
  fileName: string,
  into: string,
  options: ReadOptions = {},
): Promise<Unpacked | null> {
  const sample = await sampleOf(await openSource(path, fileName, options));
  const kind = containerKind(sample);
  if (kind === null) return null;
  await mkdir(into, { recursive: true });
  const unpacking = new Unpacking(into, sample.source.size, options);
  await unpacking.open(sample, kind, []);
  return { files: unpacking.files, refused: unpacking.refused, notes: unpacking.notes, onlyFolder: kind !== 'mail' };
}

type Kind = 'zip' | 'gzip' | 'mail';

/** An office file is a ZIP archive too: it is one only where no other reader takes it. */
function containerKind(sample: Sample): Kind | null {
  if (sample.source.head.readUIntBE(0, Math.min(2, sample.source.head.length)) === 0x1f8b) return 'gzip';
  const reader = readers.find((one) => one.recognises(sample) !== null);
  return reader === zipReader ? 'zip' : reader === mailReader ? 'mail' : null;
}

class Unpacking {
  readonly files: Member[] = [];
  readonly refused: string[] = [];
  readonly notes: string[] = [];
  readonly #into: string;
  readonly #options: ReadOptions;
  readonly #packed: number;
  #written = 0;
  #bytes = 0;

  constructor(into: string, packed: number, options: ReadOptions) {
    this.#into = into;
    this.#packed = packed;
    this.#options = options;
  }

  async open(sample: Sample, kind: Kind, around: readonly string[]): Promise<void> {
    const { source } = sample;
    const hash = await hashOf(source.path);
    if (around.includes(hash))
      return this.#refuse(`${source.fileName}: holds itself, which looks like a trap; it was not opened again`);
    if (around.length >= deepest)
      return this.#refuse(
        `${source.fileName}: is a container ${deepest} deep in others, which looks like a trap; it was not opened`,
      );
    const inside = [...around, hash];
    if (kind === 'zip') await this.#zip(sample, inside);
    else if (kind === 'gzip') await this.#gzip(sample, inside);
    else await this.#letters(sample, inside);
  }

  async #zip({ source, zip }: Sample, around: readonly string[]): Promise<void> {
    const entries = zip ?? [];
    try {
      refuseBomb(source, entries);
    } catch (error) {
      return this.#refuse((error as Error).message);
    }
    for (const entry of entries) {
      if (/[/\\]$/.test(entry.name) && entry.unpacked === 0) continue;
      const name = `${source.fileName}/${this.#safe(source.fileName, entry.name)}`;
      if (entry.isLink) this.refused.push(`${name}: is a link to another place; it was not followed`);
      else await this.#take(name, entryChunks(source, entry, name), around);
    }
  }

  async #gzip({ source }: Sample, around: readonly string[]): Promise<void> {
    const gunzip = createGunzip();
    const raw = createReadStream(source.path);
    raw.on('error', (error) => gunzip.destroy(error));
    const name = `${source.fileName}/${source.fileName.split('/').at(-1)?.replace(/\.gz$/i, '') ?? 'unnamed'}`;
    await this.#take(name, grown(raw.pipe(gunzip), source.size), around);
  }

  async #letters({ source, text }: Sample, around: readonly string[]): Promise<void> {
    let letter = 0;
    const isMailbox = looksLikeMailbox(text);
    for await (const bytes of lettersOf(source, isMailbox)) {
      letter += 1;
      const {
        attachments,
        page,
        head,
        text: said,
      } = await parseApart(source.fileName, 'mail', { bytes, withAttachments: true }, this.#options.signal);
      if (page !== null) continue; // what hangs on a saved page is its pictures and styles
      for (const [at, attachment] of attachments.entries()) {
        const written = attachment.name || `attachment ${at + 1}`;
        const name = `${source.fileName}/${isMailbox ? `letter ${letter}/` : ''}${this.#safe(source.fileName, written)}`;
        const lines = [
          `Date: ${head.date ?? ''}`,
          head.subject ?? '',
          ...(said ?? '').slice(0, longestSaid).split(/\r\n|\n|\r/),
        ];
        await this.#take(
          name,
          [Buffer.from(attachment.bytes ?? [])],
          around,
          lines.map((line) => line.trim()),
        );
      }
    }
  }

  #safe(container: string, written: string): string {
    const { name, changed } = safeName(written);
    if (changed)
      this.notes.push(
        `${container}/${name}: its name in the container leads elsewhere or hides signs; it is shown changed`,
      );
    return name;
  }

  /** Writes one file, and opens it in its turn where it is a container. A refusal costs this file alone. */
  async #take(
    name: string,
    chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
    around: readonly string[],
    letter?: readonly string[],
  ): Promise<void> {
    const path = join(this.#into, String(++this.#written).padStart(5, '0'));
    if (this.#written > mostFiles)
      return this.#refuseOnce(
        `${name}: more than ${mostFiles} files in one container; this and what follows was left in it`,
      );
    try {
      const size = await this.#write(path, name, chunks);
      if (size === 0) throw new EvidenceError(`${name}: is empty (0 bytes)`);
      const sample = await sampleOf(await openSource(path, name, this.#options));
      const kind = containerKind(sample);
      if (kind !== null) await this.open(sample, kind, around);
      if (kind === null || kind === 'mail')
        this.files.push({ path, name, containerHash: around.at(-1) ?? '', ...(letter && { letter }) });
      else await rm(path, { force: true });
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      if (!(error instanceof EvidenceError)) throw error;
      await rm(path, { force: true });
      this.#refuse(error.message.startsWith(name) ? error.message : `${name}: ${error.message}`);
    }
  }

  async #write(path: string, name: string, chunks: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<number> {
    const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => refuseWrite(name, error));
    let size = 0;
    try {
      for await (const chunk of chunks) {
        size += chunk.length;
        this.#bytes += chunk.length;
        if (this.#bytes > mostBytes)
          throw new EvidenceError(
            `${name}: more than ${megabytes(mostBytes)} in one container, which looks like a trap; it was not unpacked`,
          );
        // Archives in archives multiply what each of them alone may be honest about.
        if (this.#bytes > 64 * 1024 * 1024 && this.#bytes > this.#packed * 1000)
          throw new EvidenceError(
            `${name}: with what was taken out before it, far more than the container is, which looks like a trap; it was not unpacked`,
          );
        await writeAll(file, chunk).catch((error: NodeJS.ErrnoException) => refuseWrite(name, error));
      }
    } finally {
      await file.close();
    }
    return size;
  }

  #refuse(sentence: string): void {
    this.refused.push(sentence);
  }

  #refuseOnce(sentence: string): void {
    if (this.#written === mostFiles + 1) this.refused.push(sentence);
  }
}

async function writeAll(file: FileHandle, chunk: Buffer): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten;
}

function refuseWrite(name: string, { code }: NodeJS.ErrnoException): never {
  const why =
    code === 'ENOSPC'
      ? 'the disk is full; make room and add it again'
      : `could not be written (${code ?? 'unknown reason'})`;
  throw new EvidenceError(`${name}: ${why}`);
}

/** An honest gzip shrinks to no less than a thousandth. */
async function* grown(chunks: AsyncIterable<Buffer>, packed: number): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > 64 * 1024 * 1024 && size > packed * 1000)
        throw new EvidenceError('unpacks into far more than it is, which looks like a trap; it was not unpacked');
      yield chunk;
    }
  } catch (error) {
    throw error instanceof EvidenceError
      ? error
      : new EvidenceError('is damaged and cannot be unpacked; ask for the file again');
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
