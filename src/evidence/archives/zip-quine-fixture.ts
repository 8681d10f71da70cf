import { crc32 } from 'node:zlib';

/**
 * For tests: a ZIP archive that holds one file, itself, byte for byte, after the construction of R. Cox («Zip Files All The Way Down»). Its data is a
 * program in two words: `lay` n bytes as they follow (a stored block) and `again` n bytes (a block with a match), each word a unit of five bytes.
 * The archive's own sum stands in it four times; it is linear in its bits, so that it can be solved for.
 */
export function zipQuine(): Buffer {
  const zero = quineWith(0);
  const base = crc32(zero);
  const columns = Array.from(
    { length: 32 },
    (_, bit) => (crc32(quineWith((1 << bit) >>> 0)) ^ base ^ (1 << bit)) >>> 0,
  );
  return quineWith(solved(columns, base));
}

const name = Buffer.from('r.zip');
const headBytes = 60;
const unit = 5;

function quineWith(sum: number): Buffer {
  const sizeOf = (parts: readonly Buffer[]): number => parts.reduce((size, part) => size + part.length, 0);
  const empty = bodyOf(headOf(0, 0, sum), tailOf(0, 0, sum));
  const [whole, data] = [sizeOf(empty) + headBytes, sizeOf(empty) - (tailOf(0, 0, sum).length - unit)];
  const head = headOf(data, whole, sum);
  return Buffer.concat([head, ...bodyOf(head, tailOf(data, whole, sum))]);
}

function bodyOf(head: Buffer, tail: Buffer): Buffer[] {
  const [first, last] = [lay(head.length + unit), again(tail.length + 9)];
  const [L0, L1, L4, R4, Rp] = [lay(0), lay(unit), lay(4 * unit), fourAgain, again65];
  const Ls = lay(last.length + tail.length);
  return [
    ...[first, head, first, Rp, L1, Rp, L1, L1, L4, Rp, L1, L1, L4, R4],
    ...[L4, R4, L4, R4, L4, R4, L4, R4, L0, L0, Ls, R4, L0, L0, Ls, last, tail, last, tail],
  ];
}

/** A stored block of n bytes, which follow. */
function lay(bytes: number): Buffer {
  const block = Buffer.alloc(unit);
  block.writeUInt16LE(bytes, 1);
  block.writeUInt16LE(bytes ^ 0xffff, 3);
  return block;
}

/** Bits of a deflate stream: numbers from their lowest bit, codes from their highest. */
class Bits {
  readonly bits: number[] = [];
  number(value: number, width: number): this {
    for (let at = 0; at < width; at++) this.bits.push((value >> at) & 1);
    return this;
  }
  code(value: number, width: number): this {
    for (let at = width - 1; at >= 0; at--) this.bits.push((value >> at) & 1);
    return this;
  }
  bytes(): Buffer {
    const bytes = Buffer.alloc(Math.ceil(this.bits.length / 8));
    for (const [at, bit] of this.bits.entries()) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (bit << (at & 7));
    return bytes;
  }
}

const begin = (bits: Bits): Bits => bits.number(0, 1).number(1, 2);
const end = (bits: Bits): Bits => bits.code(0, 7);

/** Twenty bytes, from twenty back, in two matches of ten: forty bits. */
const fourAgain = (() => {
  const bits = begin(new Bits());
  for (let n = 0; n < 2; n++)
    bits
      .code(264 - 256, 7)
      .code(8, 5)
      .number(20 - 17, 3);
  return end(bits).bytes();
})();

/** Sixty-five bytes, from as far back, and an empty block that fills the forty bits. */
const again65 = (() => {
  const bits = begin(new Bits())
    .code(276 - 256, 7)
    .number(65 - 59, 3)
    .code(12, 5)
    .number(0, 5);
  return end(begin(end(bits))).bytes();
})();

/** Ninety-nine to 114 bytes, from as far back; an empty stored block fills the last byte. */
function again(bytes: number): Buffer {
  const bits = end(
    begin(new Bits())
      .code(279 - 256, 7)
      .number(bytes - 99, 4)
      .code(13, 5)
      .number(bytes - 97, 5),
  );
  bits.number(0, 3);
  return Buffer.concat([bits.bytes(), Buffer.from([0, 0, 0xff, 0xff])]);
}

function headOf(data: number, whole: number, sum: number): Buffer {
  const head = Buffer.alloc(headBytes);
  head.writeUInt32LE(0x04034b50, 0);
  shared(data, whole, sum).copy(head, 4);
  head.writeUInt16LE(headBytes - 30 - name.length, 28);
  name.copy(head, 30);
  extra(headBytes - 30 - name.length).copy(head, 30 + name.length);
  return head;
}

/** The last, empty block of the data, the directory and its end. */
function tailOf(data: number, whole: number, sum: number): Buffer {
  const entry = Buffer.alloc(46 + name.length + 14);
  entry.writeUInt32LE(0x02014b50, 0);
  shared(data, whole, sum).copy(entry, 6);
  entry.writeUInt16LE(14, 30);
  name.copy(entry, 46);
  extra(14).copy(entry, 46 + name.length);
  const close = Buffer.alloc(22);
  close.writeUInt32LE(0x06054b50, 0);
  close.writeUInt16LE(1, 8);
  close.writeUInt16LE(1, 10);
  close.writeUInt32LE(entry.length, 12);
  close.writeUInt32LE(headBytes + data, 16);
  return Buffer.concat([Buffer.from([1, 0, 0, 0xff, 0xff]), entry, close]);
}

/** Version, flags, method, time, sum, sizes, length of the name. */
function shared(data: number, whole: number, sum: number): Buffer {
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(sum, 10);
  fields.writeUInt32LE(data, 14);
  fields.writeUInt32LE(whole, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

/** A field of an unknown kind, so that the parts have the lengths that the words can say. */
function extra(bytes: number): Buffer {
  const field = Buffer.alloc(bytes);
  field.writeUInt16LE(0x7374, 0);
  field.writeUInt16LE(bytes - 4, 2);
  return field;
}

/** The number x for which the columns of its bits add up, bit by bit, to the wanted one. */
function solved(columns: readonly number[], wanted: number): number {
  const rows: { column: number; bits: number; pivot: number }[] = [];
  const reduced = (column: number, bits: number): [number, number] => {
    let [left, used] = [column, bits];
    for (const row of rows) if ((left >>> row.pivot) & 1) [left, used] = [left ^ row.column, used ^ row.bits];
    return [left >>> 0, used >>> 0];
  };
  for (const [bit, column] of columns.entries()) {
    const [left, used] = reduced(column, (1 << bit) >>> 0);
    if (left !== 0) rows.push({ column: left, bits: used, pivot: 31 - Math.clz32(left) });
  }
  const [left, used] = reduced(wanted, 0);
  if (left !== 0) throw new Error('no sum agrees with itself: change a byte of the names');
  return used;
}
