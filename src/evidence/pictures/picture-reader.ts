import { objectsUnit } from '../reading/objects-unit.ts';
import { parseApart } from '../reading/parse-apart.ts';
import type { Reader, Sample } from '../reading/reader.ts';
import type { Note, Reading } from '../reading/reading.ts';
import { wholeOf } from '../reading/source.ts';

const largestPicture = 256 * 1024 * 1024;

interface Kind {
  readonly name: string;
  readonly mediaType: string;
}

/** JPEG, PNG and their like: recognised, measured, and to be transcribed by a person. What a picture says of place, device and time stays with the exhibit. */
export const pictureReader: Reader = {
  name: 'picture',
  mediaType: 'image/jpeg',
  extensions: ['jpg', 'jpeg', 'png', 'heic', 'heif', 'tif', 'tiff', 'webp', 'gif', 'jfif'],
  recognises: (sample) => {
    const kind = kindOf(sample);
    return kind === null ? null : `it begins like a picture (${kind.name})`;
  },
  async read(sample): Promise<Reading> {
    const { source } = sample;
    const kind = kindOf(sample) ?? { name: 'picture', mediaType: 'application/octet-stream' };
    const bytes = await wholeOf(source, largestPicture);
    const { width, height, metadata } = await parseApart(source.fileName, 'picture', { bytes }, source.signal);
    const row = {
      kind: kind.name,
      width: width === null ? null : String(width),
      height: height === null ? null : String(height),
    };
    const units = [
      objectsUnit({ index: 1, name: 'picture', signal: source.signal }, ['kind', 'width', 'height'], [row]),
    ];
    const because = `it begins like a picture (${kind.name})`;
    return {
      reader: 'picture',
      mediaType: kind.mediaType,
      encoding: null,
      because,
      units,
      notes: notesOf(kind, metadata),
      metadata,
    };
  },
};

function notesOf(kind: Kind, metadata: Readonly<Record<string, string>>): Note[] {
  const how = kind.name === 'HEIC' ? 'convert it to JPEG and transcribe that' : 'transcribe it and add the transcript';
  const notes: Note[] = [
    { severity: 'doubt', because: `is a picture, and what it shows is read by nobody yet; ${how}` },
  ];
  const kinds = Object.keys(metadata);
  if (kinds.length > 0)
    notes.push({
      severity: 'note',
      because: `says of itself: ${kinds.join(', ')}; that stays with the exhibit and is never published`,
    });
  return notes;
}

function kindOf({ source: { head } }: Sample): Kind | null {
  const start = head.toString('latin1', 0, 16);
  const kind = (name: string): Kind => ({ name, mediaType: `image/${name.toLowerCase()}` });
  if (start.startsWith('\xff\xd8\xff')) return kind('JPEG');
  if (start.startsWith('\x89PNG\r\n')) return kind('PNG');
  if (start.startsWith('GIF8')) return kind('GIF');
  if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return kind('TIFF');
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return kind('WEBP');
  return start.slice(4, 8) === 'ftyp' && /^(hei[cfxms]|hevc|mif1|msf1)/.test(start.slice(8, 12)) ? kind('HEIC') : null;
}
