import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { diskNames } from '../../evidence/index.ts';
import type { Incoming } from './incoming.ts';

/** What stands in a folder: names are bytes, since a disk does not say in which letters they are. */
export type ListFolder = (path: Buffer) => Promise<Dirent<Buffer>[]>;

const listFolder: ListFolder = (path) => readdir(path, { withFileTypes: true, encoding: 'buffer' });

/** One thing in a folder, and its name below the folder that was given. */
interface Inside {
  readonly entry: Dirent<Buffer>;
  readonly path: Buffer;
  readonly name: string;
  /** In which letters the name was read, where it is no UTF-8. */
  readonly letters: string | null;
}

/**
 * Folders become the files in them, in order of their names; a folder may be named by a link, links in it are left where they are, and said. So is a
 * folder that cannot be opened: the rest goes on.
 */
export async function expandFolders(
  incoming: readonly Incoming[],
  list: ListFolder = listFolder,
): Promise<{ files: Incoming[]; passedOver: string[] }> {
  const files: Incoming[] = [];
  const passedOver: string[] = [];
  for (const given of incoming) {
    const one = await named(given, list);
    if (typeof one === 'string') {
      passedOver.push(one);
      continue;
    }
    const root = one.foreign?.path ?? Buffer.from(resolve(one.path));
    const isFolder = (await stat(root).catch(() => null))?.isDirectory() ?? false;
    const found = isFolder ? await contentsOf(one, root, list) : { files: [one], passedOver: [] };
    files.push(...found.files);
    passedOver.push(...found.passedOver);
  }
  return { files, passedOver };
}

async function contentsOf(one: Incoming, root: Buffer, list: ListFolder) {
  const { entries, closed } = await everythingIn(root, one, list);
  const files: Incoming[] = [];
  const passedOver = [...closed];
  for (const { entry, ...where } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(one.path, where.name);
    if (entry.isFile()) files.push({ ...one, path, name: where.name, foreign: foreignOf(where, root) });
    else if (!entry.isDirectory()) passedOver.push(`${path}: not a plain file (a link or device), left where it is`);
  }
  return { files, passedOver };
}

const foreignOf = ({ path, letters }: Omit<Inside, 'entry'>, root: Buffer): Incoming['foreign'] =>
  letters === null ? undefined : { path, bytes: path.subarray(root.length + 1), letters };

/** A name that the terminal gave as signs of damage, since it is no UTF-8: looked for among those that would be given so. A sentence where several would. */
async function named(given: Incoming, list: ListFolder): Promise<Incoming | string> {
  if (!given.path.includes('\uFFFD') || (await stat(given.path).catch(() => null)) !== null) return given;
  const [path, ...others] = await pathsLike(resolve(given.path), list);
  if (path === undefined) return given;
  if (others.length > 0)
    return `${given.path}: ${others.length + 1} names on the disk are not UTF-8 and look like this one; name the folder that holds them`;
  const parts = path
    .toString('latin1')
    .split('/')
    .map((part) => Buffer.from(part, 'latin1'));
  const nameOf = diskNames(parts);
  const last = parts.at(-1) ?? path;
  const letters = parts.map((part) => nameOf(part).letters).find((one) => one !== null) ?? 'utf-8';
  return { ...given, path: join(given.path, '..', nameOf(last).text), foreign: { path, bytes: last, letters } };
}

async function pathsLike(path: string, list: ListFolder): Promise<Buffer[]> {
  let found: Buffer[] = [Buffer.alloc(0)];
  for (const part of path.split(sep).slice(1)) {
    const next: Buffer[] = [];
    for (const folder of found) {
      const names = part.includes('\uFFFD')
        ? (await list(folder).catch(() => [])).map(({ name }) => name).filter((name) => name.toString() === part)
        : [Buffer.from(part)];
      next.push(...names.map((name) => below(folder, name)));
    }
    found = next;
  }
  return found;
}

const below = (folder: Buffer, name: Buffer): Buffer => Buffer.concat([folder, Buffer.from('/'), name]);

async function everythingIn(root: Buffer, { path: shown, foreign }: Incoming, list: ListFolder) {
  const entries: Inside[] = [];
  const closed: string[] = [];
  const waiting: Omit<Inside, 'entry'>[] = [{ path: root, name: '', letters: foreign?.letters ?? null }];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const { name: above } = folder;
    const found = await list(folder.path).catch((error: NodeJS.ErrnoException) => {
      closed.push(`${join(shown, above)}: ${whyClosed(error)}; nothing in it was looked at`);
      return [];
    });
    const nameOf = diskNames(found.map(({ name }) => name));
    for (const entry of found) {
      const { text, letters } = nameOf(entry.name);
      const inside = {
        path: below(folder.path, entry.name),
        name: join(above, text),
        letters: letters ?? folder.letters,
      };
      entries.push({ entry, ...inside });
      if (entry.isDirectory()) waiting.push(inside);
    }
  }
  return { entries, closed: closed.sort() };
}

const whyClosed = ({ code }: NodeJS.ErrnoException): string =>
  code === 'EACCES' || code === 'EPERM'
    ? 'you may not open this folder: ask its owner, or copy what you may read'
    : `the folder could not be opened (${code ?? 'unknown reason'})`;
