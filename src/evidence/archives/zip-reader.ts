import { objectsUnit } from '../reading/objects-unit.ts';
import type { Reader } from '../reading/reader.ts';
import type { Reading } from '../reading/reading.ts';
import { unreadArchive } from '../unread-formats.ts';
import { safeName } from './safe-name.ts';

const because = 'a ZIP archive';
const columns = ['name', 'bytes', 'packed', 'locked'] as const;

/** An archive is a folder: what is in it is added file by file (`unpackContainer`). Read by itself, it is the list of those files. */
export const zipReader: Reader = {
  name: 'zip',
  mediaType: 'application/zip',
  extensions: ['zip'],
  recognises: ({ zip }) => (zip === null || unreadArchive(zip) !== null ? null : because),
  async read({ source, zip }): Promise<Reading> {
    const files = (zip ?? []).map(({ name, unpacked, packed, encrypted }) => ({
      name: safeName(name).name,
      bytes: String(unpacked),
      packed: String(packed),
      locked: encrypted ? 'yes' : 'no',
    }));
    const units = [objectsUnit({ index: 1, name: 'files', signal: source.signal }, columns, files)];
    return { reader: 'zip', mediaType: 'application/zip', encoding: null, because, units, notes: [] };
  },
};
