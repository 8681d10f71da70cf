import { EvidenceError } from '../reading/evidence-error.ts';

export interface PictureFacts {
  readonly width: number | null;
  readonly height: number | null;
  /** Place, device, time and hand, as the picture says: for the exhibit's own record only. */
  readonly metadata: Readonly<Record<string, string>>;
}

type Tag = { readonly description?: unknown; readonly value?: unknown } | undefined;
type Group = Readonly<Record<string, Tag>> | undefined;

/** What a picture says of itself: its size, and where, when, by what and by whom it was made. */
export async function parsePicture({ bytes }: { bytes: Uint8Array }): Promise<PictureFacts> {
  const { default: library } = await import('exifreader');
  let tags: Record<string, Group>;
  try {
    const whole = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    tags = library.load(whole as ArrayBuffer, { expanded: true }) as unknown as Record<string, Group>;
  } catch {
    throw new EvidenceError('is a picture that is cut off or damaged; ask for the file again');
  }
  const said = (group: string, ...names: string[]): string | null => {
    for (const name of names) {
      const text = textOf(tags[group]?.[name]);
      if (text !== null) return text;
    }
    return null;
  };
  const size = (name: 'Width' | 'Height'): number | null => {
    const found = Number.parseInt(
      said('file', `Image ${name}`) ??
        said('pngFile', `Image ${name}`) ??
        said('png', `Image ${name}`) ??
        said('exif', `Pixel${name === 'Width' ? 'X' : 'Y'}Dimension`, `Image${name}`) ??
        '',
      10,
    );
    return found > 0 ? found : null;
  };
  const place = tags.gps as Readonly<Record<string, unknown>> | undefined;
  const number = (name: string): string | null => {
    const value = place?.[name];
    return typeof value === 'number' && Number.isFinite(value) ? value.toFixed(6) : null;
  };
  const facts = {
    taken: said('exif', 'DateTimeOriginal', 'DateTime') ?? said('png', 'Creation Time'),
    zone: said('exif', 'OffsetTimeOriginal', 'OffsetTime'),
    device: [said('exif', 'Make'), said('exif', 'Model')].filter((part) => part !== null).join(' ') || null,
    serial: said('exif', 'BodySerialNumber', 'LensSerialNumber'),
    software: said('exif', 'Software') ?? said('png', 'Software'),
    author: said('exif', 'Artist', 'XPAuthor') ?? said('iptc', 'By-line') ?? said('png', 'Author'),
    description: said('exif', 'ImageDescription', 'UserComment') ?? said('png', 'Description', 'Comment'),
    ...{ latitude: number('Latitude'), longitude: number('Longitude'), altitude: number('Altitude') },
  };
  const pairs = Object.entries(facts).filter((pair): pair is [string, string] => pair[1] !== null);
  return { width: size('Width'), height: size('Height'), metadata: Object.fromEntries(pairs) };
}

function textOf(tag: Tag): string | null {
  const text = typeof tag?.description === 'string' ? tag.description : typeof tag?.value === 'string' ? tag.value : '';
  const clean = text.toWellFormed().replaceAll('\0', '').trim().slice(0, 500);
  return clean === '' || clean === '[Unicode encoded text]' ? null : clean;
}
