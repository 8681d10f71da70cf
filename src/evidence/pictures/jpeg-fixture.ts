/** For tests: the smallest JPEG that says things of itself, made in code. Its picture is sixteen by eight and shows nothing. */
export interface Said {
  readonly Artist?: string;
  readonly Make?: string;
  readonly Model?: string;
  readonly DateTime?: string;
  /** Degrees north and east, whole. */
  readonly place?: readonly [latitude: number, longitude: number];
}

const numbers = { Make: 0x010f, Model: 0x0110, DateTime: 0x0132, Artist: 0x013b } as const;

export function jpegOf(said: Said): Buffer {
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiffOf(said)]);
  const frame = Buffer.from([8, 0, 8, 0, 16, 1, 1, 0x11, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, exif),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function segment(mark: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, mark, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: Buffer;
}

/** A TIFF directory: entries of twelve bytes, their longer values behind it. */
function tiffOf(said: Said): Buffer {
  const texts = (Object.keys(numbers) as (keyof typeof numbers)[]).flatMap((name): Entry[] => {
    const text = said[name];
    const value = Buffer.from(`${text}\0`, 'latin1');
    return text === undefined ? [] : [{ tag: numbers[name], type: 2, count: value.length, value }];
  });
  const head = Buffer.from('II*\0\x08\0\0\0', 'latin1');
  if (said.place === undefined) return Buffer.concat([head, directory(texts, 8)]);
  const length = directory([...texts, pointer(0)], 8).length;
  return Buffer.concat([
    head,
    directory([...texts, pointer(8 + length)], 8),
    directory(placeEntries(said.place), 8 + length),
  ]);
}

const pointer = (to: number): Entry => ({ tag: 0x8825, type: 4, count: 1, value: word(to) });

const placeEntries = ([latitude, longitude]: readonly [number, number]): Entry[] => [
  { tag: 1, type: 2, count: 2, value: Buffer.from('N\0') },
  { tag: 2, type: 5, count: 3, value: degrees(latitude) },
  { tag: 3, type: 2, count: 2, value: Buffer.from('E\0') },
  { tag: 4, type: 5, count: 3, value: degrees(longitude) },
];

const degrees = (value: number): Buffer => Buffer.concat([value, 1, 0, 1, 0, 1].map(word));

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function directory(entries: readonly Entry[], at: number): Buffer {
  const list = Buffer.alloc(2 + entries.length * 12 + 4);
  list.writeUInt16LE(entries.length, 0);
  const behind: Buffer[] = [];
  let next = at + list.length;
  for (const [n, { tag, type, count, value }] of entries.entries()) {
    const place = 2 + n * 12;
    list.writeUInt16LE(tag, place);
    list.writeUInt16LE(type, place + 2);
    list.writeUInt32LE(count, place + 4);
    if (value.length <= 4) value.copy(list, place + 8);
    else {
      list.writeUInt32LE(next, place + 8);
      behind.push(value);
      next += value.length;
    }
  }
  return Buffer.concat([list, ...behind]);
}
