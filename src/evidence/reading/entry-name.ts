import { crc32 } from 'node:zlib';
import { lettersOf, textIfUtf8 } from './letters-of.ts';

/** The name of one entry as text. */
export type EntryName = (bytes: Buffer, saysUtf8: boolean, extra: Buffer) => string;

/**
 * How an archive writes its names. One that the entry does not say to be UTF-8, and is none, comes from Windows: in its DOS code page (Russian: 866), in
 * the letters of its windows (1251), or in Korean ones. Names are short, so all of them are read one way, the one in which together they look like words.
 */
export function entryNames(all: readonly Buffer[]): EntryName {
  const foreign = all.filter((name) => textIfUtf8(name) === null);
  const label =
    foreign.length === 0 ? 'utf-8' : lettersOf(Buffer.concat(foreign.flatMap((name) => [name, lineEnd])), letters);
  const decoder = new TextDecoder(label);
  return (bytes, saysUtf8, extra) =>
    saysUtf8 ? bytes.toString('utf8') : (unicodeName(bytes, extra) ?? textIfUtf8(bytes) ?? decoder.decode(bytes));
}

const lineEnd = Buffer.from('\n');

/** DOS first: what archivers write who say nothing. */
const letters = ['ibm866', 'windows-1251'] as const;

const unicodePath = 0x7075;

/** Archivers put the name in UTF-8 beside the other, with a checksum that ties the two; one that another program renamed no longer fits. */
function unicodeName(name: Buffer, extra: Buffer): string | null {
  for (let at = 0; at + 9 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== unicodePath || extra.readUInt32LE(at + 5) !== crc32(name)) continue;
    return textIfUtf8(extra.subarray(at + 9, at + 4 + extra.readUInt16LE(at + 2)));
  }
  return null;
}
