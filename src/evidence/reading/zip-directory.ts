import { entryNames } from './entry-name.ts';
import { EvidenceError } from './evidence-error.ts';
import { megabytes, partOf, type Source } from './source.ts';

/** A file in an archive, as the archive's directory claims. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly encrypted: boolean;
  /** How it is packed: 0 not at all, 8 deflate. */
  readonly method: number;
  /** Where its own header stands. */
  readonly offset: number;
  /** A symbolic link of Unix: it points somewhere on the machine of whoever packed it. */
  readonly isLink: boolean;
}

const largestUnpacked = 4 * 1024 * 1024 * 1024;
export const highestRatio = 500;
const tailBytes = 66 * 1024;
const largestDirectory = 64 * 1024 * 1024;
const in64 = 0xffffffff;

export const looksLikeZip = (head: Buffer): boolean => head.length >= 4 && head.readUInt32LE(0) === 0x04034b50;

/** Reads the directory at the end of the archive: what is in it, before anything is unpacked. */
export async function zipDirectory(source: Source): Promise<ZipEntry[]> {
  const tailStart = Math.max(0, source.size - tailBytes);
  const tail = await partOf(source, tailStart, source.size - tailStart);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > tail.length) throw cutOff(source);
  const { start, size } = directoryPlace(tail, end, source);
  if (start + size > tailStart + end || size > largestDirectory) throw cutOff(source);
  return entriesOf(source, await partOf(source, start, size));
}

/** Archives over 4 GB or with more than 65,535 files say it in a second, wider record before the first. */
function directoryPlace(tail: Buffer, end: number, source: Source): { start: number; size: number } {
  const size = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (start !== in64 && size !== in64) return { start, size };
  const wide = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x06, 0x06]), end);
  if (wide === -1 || wide + 56 > tail.length) throw cutOff(source);
  return { size: Number(tail.readBigUInt64LE(wide + 40)), start: Number(tail.readBigUInt64LE(wide + 48)) };
}

/** Refuses an archive that would unpack into more than anybody meant to send. */
export function refuseBomb(source: Source, entries: readonly ZipEntry[]): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > largestUnpacked || (unpacked > 64 * 1024 * 1024 && unpacked > source.size * highestRatio))
    throw new EvidenceError(
      `${source.fileName}: would unpack from ${megabytes(source.size)} to ${megabytes(unpacked)}, which looks like a trap; it was not opened`,
    );
}

function entriesOf(source: Source, directory: Buffer): ZipEntry[] {
  const headers = [...headersIn(directory)];
  if (headers.length === 0) throw cutOff(source);
  const decode = entryNames(headers.map(({ name }) => name));
  return headers.map(({ at, name, extra }) => {
    const flags = directory.readUInt16LE(at + 8);
    return {
      name: decode(name, (flags & 0x800) !== 0, extra),
      ...sizesOf(directory, at, extra),
      encrypted: (flags & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      isLink: (directory.readUInt16LE(at + 40) & 0xf000) === 0xa000,
    };
  });
}

/** Where each entry stands in the directory, its name as it is written, and what is said beside it. */
function* headersIn(directory: Buffer): Generator<{ at: number; name: Buffer; extra: Buffer }> {
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
    const extraAt = at + 46 + directory.readUInt16LE(at + 28);
    const end = extraAt + directory.readUInt16LE(at + 30);
    yield { at, name: directory.subarray(at + 46, extraAt), extra: directory.subarray(extraAt, end) };
    at = end + directory.readUInt16LE(at + 32);
  }
}

/** Sizes and place; where one does not fit in 32 bits it stands in the extra field with the number 1, in this order. */
function sizesOf(directory: Buffer, at: number, extra: Buffer): Pick<ZipEntry, 'packed' | 'unpacked' | 'offset'> {
  const narrow = [24, 20, 42].map((from) => directory.readUInt32LE(at + from));
  let wide = wideField(extra);
  const [unpacked = 0, packed = 0, offset = 0] = narrow.map((value) => {
    if (value !== in64 || wide.length < 8) return value;
    const found = Number(wide.readBigUInt64LE(0));
    wide = wide.subarray(8);
    return found;
  });
  return { unpacked, packed, offset };
}

function wideField(extra: Buffer): Buffer {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  return Buffer.alloc(0);
}

const cutOff = (source: Source): EvidenceError =>
  new EvidenceError(
    `${source.fileName}: a ZIP archive (Excel and Word files are such) that is cut off or damaged: its directory is missing at byte ${source.size}; ask for the file again`,
  );
