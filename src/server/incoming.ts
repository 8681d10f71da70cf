import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headNeedsSealing } from '../evidence/index.ts';
import { Refusal } from './refusal.ts';
import type { Preview, Upload } from './wire/incoming.ts';

/** An upload as the server holds it: a file in the case folder, or, for testimony, bytes in memory that no disk sees before they are sealed. */
export interface Held {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly path: string;
  received: number;
  state: Upload['state'];
  because: string | null;
  preview: Preview | null;
  workingText: string | null;
  /** Bytes not on the disk: the beginning of any file until it is known what it is, and the whole of a testimony. */
  memory: Uint8Array[];
  /** Whether its beginning was looked at and it may lie on the disk. */
  mayLie: boolean;
}

const headBytes = 256 * 1024;
const largestTestimony = 16 * 1024 * 1024;
const spare = 1024 ** 3;

/** Files on their way in. They lie in a folder of the case until they are accepted or thrown away, also when the program was stopped between. */
export class IncomingShelf {
  readonly #folder: string;
  readonly #held = new Map<string, Held>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Finds what was left here before, so that it can be gone on with. */
  async restore(): Promise<void> {
    for (const id of await readdir(this.#folder).catch((): string[] => [])) {
      const said = await readFile(join(this.#folder, id, 'about.json'), 'utf8').catch(() => null);
      if (said === null) continue;
      const { name, size } = JSON.parse(said) as { name: string; size: number };
      const path = join(this.#folder, id, 'bytes');
      const received = (await stat(path).catch(() => null))?.size ?? 0;
      this.#held.set(id, {
        ...fresh(id, name, size, path),
        received,
        state: received === size ? 'reading' : 'receiving',
      });
    }
  }

  all(): Held[] {
    return [...this.#held.values()];
  }

  of(id: string): Held {
    const held = this.#held.get(id);
    if (held === undefined)
      throw new Refusal(
        'no-such-upload',
        'This file is no longer waiting here: it was accepted or thrown away. Drop it again.',
      );
    return held;
  }

  /** Begins an upload. Refuses what is empty, and, before the first byte, what the disk has no room for. */
  async begin({ name, size, testimony }: { name: string; size: number; testimony: boolean }): Promise<Held> {
    if (size === 0) throw new Refusal('upload-empty', `${name} is empty (0 bytes): ask for the file again.`, { name });
    const id = randomBytes(9).toString('base64url');
    if (testimony) {
      const held = { ...fresh(id, name, size, ''), state: 'testimony' as const };
      refuseLarge(size);
      this.#held.set(id, held);
      return held;
    }
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const { bavail, bsize } = await statfs(this.#folder);
    const room = Math.max(0, bavail * bsize - spare);
    if (size > room)
      throw new Refusal(
        'disk-full',
        `This file has ${mb(size)} and the disk of the case has room for ${mb(room)}: make room, then drop it again.`,
        { size, room },
      );
    const held = fresh(id, name, size, join(this.#folder, id, 'bytes'));
    this.#held.set(id, held);
    return held;
  }

  /** Takes bytes from a place on. What arrived stays when the rest does not: go on from `received`. */
  async receive(id: string, from: number, bytes: AsyncIterable<Uint8Array>): Promise<Held> {
    const held = this.of(id);
    if (held.state !== 'receiving' && held.state !== 'testimony')
      throw new Refusal('upload-broken-off', 'This file is here already.', { received: held.received });
    if (from !== held.received)
      throw new Refusal('upload-broken-off', `Of this file ${held.received} bytes are here: go on from there.`, {
        received: held.received,
      });
    const file = new Lazy(() => this.#openFile(held));
    try {
      for await (const part of bytes) {
        if (held.received + part.length > held.size)
          throw new Refusal('upload-broken-off', 'More bytes came than were announced: drop the file again.', {
            received: held.received,
          });
        await this.#take(held, part, file);
      }
    } finally {
      await file.close();
    }
    if (held.received === held.size && held.state === 'receiving') held.state = 'reading';
    return held;
  }

  /** Throws an upload away, with what lies on the disk of it. */
  async remove(id: string): Promise<void> {
    const held = this.of(id);
    this.#held.delete(id);
    held.memory = [];
    if (held.path !== '') await rm(join(this.#folder, id), { recursive: true, force: true });
  }

  async #take(held: Held, part: Uint8Array, file: Lazy): Promise<void> {
    held.received += part.length;
    if (held.mayLie) return writeWhole(await file.get(), part);
    held.memory.push(part);
    if (held.state !== 'testimony' && held.received >= Math.min(headBytes, held.size)) await this.#look(held, file);
  }

  /** The beginning is here: testimony stays in memory, everything else goes to the disk from now on. */
  async #look(held: Held, file: Lazy): Promise<void> {
    const head = Buffer.concat(held.memory);
    if (headNeedsSealing(head)) {
      refuseLarge(held.size);
      held.state = 'testimony';
      return;
    }
    await writeWhole(await file.get(), head);
    held.mayLie = true;
    held.memory = [];
  }

  async #openFile(held: Held): Promise<FileHandle> {
    await mkdir(join(this.#folder, held.id), { recursive: true, mode: 0o700 });
    const about = JSON.stringify({ name: held.name, size: held.size });
    await writeFile(join(this.#folder, held.id, 'about.json'), about, { mode: 0o600 });
    return open(held.path, 'a', 0o600);
  }
}

/** A file that is opened when the first byte may be written, and not before. */
class Lazy {
  readonly #open: () => Promise<FileHandle>;
  #file: FileHandle | null = null;

  constructor(openFile: () => Promise<FileHandle>) {
    this.#open = openFile;
  }

  async get(): Promise<FileHandle> {
    this.#file ??= await this.#open();
    return this.#file;
  }

  async close(): Promise<void> {
    await this.#file?.close();
  }
}

const fresh = (id: string, name: string, size: number, path: string): Held => ({
  ...{ id, name, size, path, received: 0, state: 'receiving', because: null, preview: null, workingText: null },
  ...{ memory: [], mayLie: false },
});

async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at, bytes.length - at)).bytesWritten;
}

const mb = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

function refuseLarge(size: number): void {
  if (size > largestTestimony)
    throw new Refusal(
      'upload-too-large',
      `Testimony is read up to ${mb(largestTestimony)}, and this has ${mb(size)}: give its text alone.`,
      { size, most: largestTestimony },
    );
}

/** An upload as it travels: testimony has no name. */
export const wireUpload = ({ id, name, size, received, state, because, preview, workingText }: Held): Upload => ({
  ...{ id, size, received, state, because, preview, workingText },
  name: state === 'testimony' ? 'interview' : name,
});
