import { odd } from '../reading/odd-text.ts';

// For tests: a Parquet file made in code, plain and unpacked, after https://parquet.apache.org/docs/file-format/. One group, one page for each column.

type Field = readonly [id: number, type: number, value: Buffer];
const [i32, i64, binary, list, struct] = [5, 6, 8, 9, 12];

/** Columns `n` (whole numbers) and `name` (text). */
export function parquetOf(rows: number): Buffer {
  const numbers = Buffer.alloc(rows * 4);
  for (let n = 0; n < rows; n++) numbers.writeInt32LE(n, n * 4);
  const texts = Buffer.concat(Array.from({ length: rows }, () => sized(Buffer.from(odd))));
  const mark = Buffer.from('PAR1');
  const first = page(rows, numbers);
  const second = page(rows, texts);
  const chunks = [chunk('n', 1, rows, 4, first.length), chunk('name', 6, rows, 4 + first.length, second.length)];
  const group = fields(
    [1, list, listOf(struct, chunks)],
    [2, i64, varint(zigzag(first.length + second.length))],
    [3, i64, varint(zigzag(rows))],
  );
  const schema = [
    fields([4, binary, named('schema')], [5, i32, varint(zigzag(2))]),
    fields([1, i32, varint(zigzag(1))], [3, i32, varint(zigzag(0))], [4, binary, named('n')]),
    fields(
      [1, i32, varint(zigzag(6))],
      [3, i32, varint(zigzag(0))],
      [4, binary, named('name')],
      [6, i32, varint(zigzag(0))],
    ),
  ];
  const foot = fields(
    [1, i32, varint(zigzag(1))],
    [2, list, listOf(struct, schema)],
    [3, i64, varint(zigzag(rows))],
    [4, list, listOf(struct, [group])],
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(foot.length);
  return Buffer.concat([mark, first, second, foot, length, mark]);
}

function page(rows: number, data: Buffer): Buffer {
  const about = fields(
    [1, i32, varint(zigzag(rows))],
    [2, i32, varint(zigzag(0))],
    [3, i32, varint(zigzag(3))],
    [4, i32, varint(zigzag(3))],
  );
  const size = varint(zigzag(data.length));
  return Buffer.concat([fields([1, i32, varint(zigzag(0))], [2, i32, size], [3, i32, size], [5, struct, about]), data]);
}

function chunk(name: string, type: number, rows: number, offset: number, length: number): Buffer {
  const about = fields(
    ...([
      [1, i32, varint(zigzag(type))],
      [2, list, listOf(i32, [varint(zigzag(0))])],
      [3, list, listOf(binary, [named(name)])],
      [4, i32, varint(zigzag(0))],
      [5, i64, varint(zigzag(rows))],
      [6, i64, varint(zigzag(length))],
      [7, i64, varint(zigzag(length))],
      [9, i64, varint(zigzag(offset))],
    ] satisfies Field[]),
  );
  return fields([2, i64, varint(zigzag(offset))], [3, struct, about]);
}

/** Thrift's compact protocol: each field by how far its number is from the last, then its type. */
function fields(...all: Field[]): Buffer {
  let last = 0;
  const parts = all.map(([id, type, value]) => {
    const head = Buffer.from([((id - last) << 4) | type]);
    last = id;
    return Buffer.concat([head, value]);
  });
  return Buffer.concat([...parts, Buffer.from([0])]);
}

const listOf = (type: number, items: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([(items.length << 4) | type]), ...items]);

const named = (name: string): Buffer => Buffer.concat([varint(name.length), Buffer.from(name)]);

const zigzag = (value: number): number => value * 2;

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return Buffer.from([...bytes, rest]);
}

function sized(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
}
