import { open } from 'node:fs/promises';
import { EvidenceError } from './evidence-error.ts';
import { megabytes, type Source } from './source.ts';

/** A file in an archive, as the archive's directory claims. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly encrypted: boolean;
}

const largestUnpacked = 1024 * 1024 * 1024;
const highestRatio = 500;
const tailBytes = 66 * 1024;

export const looksLikeZip = (head: Buffer): boolean => head.length >= 4 && head.readUInt32LE(0) === 0x04034b50;

/** Reads the directory at the end of the archive: what is in it, before anything is unpacked. */
export async function zipDirectory(source: Source): Promise<ZipEntry[]> {
  const tailStart = Math.max(0, source.size - tailBytes);
  const tail = await partOf(source, tailStart, source.size - tailStart);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > tail.length) throw cutOff(source);
  const size = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (start === 0xffffffff)
    throw new EvidenceError(`${source.fileName}: a ZIP archive over 4 GB; unpack it and add its files`);
  if (start + size > tailStart + end) throw cutOff(source);
  return entriesOf(source, await partOf(source, start, size));
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
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50) {
    const nameLength = directory.readUInt16LE(at + 28);
    const more = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    });
    at += 46 + nameLength + more;
  }
  if (entries.length === 0) throw cutOff(source);
  return entries;
}

const cutOff = (source: Source): EvidenceError =>
  new EvidenceError(
    `${source.fileName}: a ZIP archive (Excel and Word files are such) that is cut off or damaged: its directory is missing at byte ${source.size}; ask for the file again`,
  );

async function partOf(source: Source, from: number, length: number): Promise<Buffer> {
  const file = await open(source.path, 'r');
  try {
    const part = Buffer.alloc(length);
    const { bytesRead } = await file.read(part, 0, length, from);
    return part.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
