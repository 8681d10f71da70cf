import { crc32, deflateRawSync } from 'node:zlib';

/** For tests: a file for a ZIP archive made in code, so that its name, size and flags can lie. */
export interface Packed {
  /** In bytes: as a Windows writes it that says nothing of UTF-8. */
  readonly name: string | Buffer;
  readonly bytes: string | Buffer;
  /** What the archive claims; the truth where absent. */
  readonly claims?: number;
  readonly encrypted?: boolean;
  readonly stored?: boolean;
  readonly link?: boolean;
}

export function zipOf(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const plain = Buffer.from(file.bytes as Buffer);
    const data = file.stored ? plain : deflateRawSync(plain);
    const name = Buffer.from(file.name as Buffer);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    fields(file, plain, data, name).copy(head, 4);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    fields(file, plain, data, name).copy(entry, 6);
    if (file.link) entry.writeUInt16LE(0xa1ff, 40);
    entry.writeUInt32LE(offset, 42);
    parts.push(head, name, data);
    directory.push(entry, name);
    offset += 30 + name.length + data.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}

/** Version, flags, method, time, sum, sizes, length of the name: the same in both headers. */
function fields(file: Packed, plain: Buffer, data: Buffer, name: Buffer): Buffer {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE((typeof file.name === 'string' ? 0x800 : 0) | (file.encrypted ? 1 : 0), 2);
  common.writeUInt16LE(file.stored ? 0 : 8, 4);
  common.writeUInt32LE(crc32(plain), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(file.claims ?? plain.length, 18);
  common.writeUInt16LE(name.length, 22);
  return common;
}
