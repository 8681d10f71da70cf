import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { EvidenceError } from './evidence-error.ts';
import { inHead, megabytes, partOf, type Source } from './source.ts';
import { highestRatio, type ZipEntry } from './zip-directory.ts';

const pieceBytes = 256 * 1024;

/**
 * The bytes of one file in an archive, unpacked as they are asked for. What the directory claims is not believed: what comes out is counted, and a stream
 * that swells beyond its claim or beyond any honest ratio is refused.
 */
export async function* entryChunks(
  source: Source,
  entry: ZipEntry,
  place = placeOf(source, entry),
): AsyncGenerator<Buffer> {
  if (entry.encrypted) throw refusal(place, 'is locked with a password; unpack it and add what is in it');
  if (entry.method !== 0 && entry.method !== 8)
    throw refusal(place, `is packed by a method that is not read (${entry.method}); unpack it and add what is in it`);
  if (entry.packed === 0) return;
  const start = await dataStart(source, entry, place);
  const raw = packedBytes(source, start, entry.packed);
  try {
    let out = 0;
    for await (const chunk of entry.method === 0 ? raw : inflated(raw)) {
      source.signal?.throwIfAborted();
      out += chunk.length;
      if (out > entry.unpacked + pieceBytes || (out > 64 * 1024 * 1024 && out > entry.packed * highestRatio * 2))
        throw refusal(place, 'unpacks into more than it claims, which looks like a trap');
      yield chunk;
    }
    if (out < entry.unpacked) throw refusal(place, 'is cut off; ask for the file again');
  } catch (error) {
    if (error instanceof EvidenceError || source.signal?.aborted) throw error;
    throw refusal(place, 'is damaged and cannot be unpacked; ask for the file again');
  } finally {
    raw.destroy();
  }
}

function packedBytes(source: Source, start: number, packed: number): Readable {
  const known = inHead(source, start, packed);
  if (known !== null) return Readable.from([known]);
  return createReadStream(source.path, { start, end: start + packed - 1, highWaterMark: pieceBytes });
}

function inflated(raw: Readable): AsyncIterable<Buffer> {
  const inflate = createInflateRaw({ chunkSize: pieceBytes });
  raw.on('error', (error) => inflate.destroy(error));
  return raw.pipe(inflate);
}

/** The whole file, for parts that are small by their nature. */
export async function wholeEntry(source: Source, entry: ZipEntry, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of entryChunks(source, entry)) {
    size += chunk.length;
    if (size > limit)
      throw refusal(placeOf(source, entry), `is larger than ${megabytes(limit)}, which no honest file is`);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/** Text of a part that is XML; UTF-8 unless a mark says UTF-16. */
export async function* entryText(source: Source, entry: ZipEntry): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of entryChunks(source, entry)) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8');
    yield decoder.decode(chunk, { stream: true });
  }
}

/** The local header repeats the name and may have another extra field than the directory. */
async function dataStart(source: Source, entry: ZipEntry, place: string): Promise<number> {
  const header = await partOf(source, entry.offset, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50)
    throw refusal(place, 'is not where the archive says; ask for the file again');
  return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

const placeOf = (source: Source, entry: ZipEntry): string =>
  `${source.fileName}!${entry.name.toWellFormed().slice(0, 200)}`;

const refusal = (place: string, because: string): EvidenceError => new EvidenceError(`${place}: ${because}`);
