import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { visibleName } from '../../evidence/index.ts';

/** A file to be added, and what is known of it: where it comes from, how good it is, how it was obtained. */
export interface Incoming {
  readonly path: string;
  /** The name under which it is shown; its own where absent. */
  readonly name?: string;
  readonly as?: string;
  readonly mapping?: string;
  readonly origin?: string;
  readonly origin_kind?: string;
  readonly grade?: string;
  readonly source_grade?: string;
  readonly information_grade?: string;
  readonly obtained_how?: string;
  readonly obtained?: string;
  readonly legal_basis?: string;
  readonly sensitivity?: string;
  readonly consent?: string;
  readonly protection?: string;
  readonly risk?: string;
  readonly working_text?: string;
  readonly passed_by?: string;
  /** SHA-256 of the archive or letter it was taken out of. */
  readonly container?: string;
  /** True where it may take the place of the exhibit of the same name: a person said so. */
  readonly supersedes?: boolean;
  /** True where a person has looked at what it is taken for and agreed. */
  readonly confirmed?: boolean;
  /** Public keys that can open the vault, separated by commas. */
  readonly recipients?: string;
  /** An interview that must not touch the disk before it is sealed: its bytes, and the working text that a person has passed. */
  readonly held?: { readonly original: Uint8Array; readonly originalName: string; readonly workingText: string };
}

/** The name under which a file is shown: never the path of somebody's disk, and never one whose signs hide what it ends in. */
export const shownName = (file: Incoming): string => visibleName(file.name ?? basename(file.path));

const fields = new Set<string>([
  ...[
    'path',
    'name',
    'as',
    'mapping',
    'origin',
    'origin_kind',
    'grade',
    'source_grade',
    'information_grade',
    'obtained_how',
  ],
  ...[
    'obtained',
    'legal_basis',
    'sensitivity',
    'consent',
    'protection',
    'risk',
    'working_text',
    'passed_by',
    'recipients',
  ],
]);
const paths = ['path', 'mapping', 'working_text'] as const;

/** Reads a list of files from YAML (`files:`); paths in it are relative to the list. */
export async function readIncoming(listPath: string): Promise<Incoming[]> {
  const said = parse(await readFile(listPath, 'utf8')) as { files?: unknown } | null;
  if (!Array.isArray(said?.files)) throw new Error(`${listPath}: expected "files:" with one entry per file`);
  return said.files.map((entry: unknown, index) =>
    incomingOf(entry, `${listPath}: files[${index}]`, dirname(listPath)),
  );
}

function incomingOf(entry: unknown, place: string, folder: string): Incoming {
  const given = typeof entry === 'string' ? { path: entry } : (entry as Record<string, unknown>);
  if (typeof given?.path !== 'string') throw new Error(`${place}: expected "path", found none`);
  const unknown = Object.keys(given).find((field) => !fields.has(field));
  if (unknown) throw new Error(`${place}: unknown field "${unknown}"; a file has ${[...fields].join(', ')}`);
  const texts = Object.fromEntries(Object.entries(given).map(([field, value]) => [field, String(value)]));
  const named = { ...texts, name: texts.name ?? given.path };
  for (const field of paths)
    if (texts[field] !== undefined) Object.assign(named, { [field]: resolve(folder, texts[field]) });
  return named as unknown as Incoming;
}

/** What stands in a folder. */
export type ListFolder = (path: string) => Promise<Dirent[]>;

const listFolder: ListFolder = (path) => readdir(path, { withFileTypes: true });

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
  for (const one of incoming) {
    const found = await stat(one.path).catch(() => null);
    if (!found?.isDirectory()) {
      files.push(one);
      continue;
    }
    const inside = await everythingIn(one.path, list);
    passedOver.push(...inside.closed);
    for (const { entry, path } of inside.entries.sort((a, b) => (a.path < b.path ? -1 : 1))) {
      if (entry.isFile()) files.push({ ...one, path, name: relative(one.path, path) });
      else if (!entry.isDirectory()) passedOver.push(`${path}: not a plain file (a link or device), left where it is`);
    }
  }
  return { files, passedOver };
}

async function everythingIn(root: string, list: ListFolder) {
  const entries: { readonly entry: Dirent; readonly path: string }[] = [];
  const closed: string[] = [];
  const waiting = [root];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const found = await list(folder).catch((error: NodeJS.ErrnoException) => {
      closed.push(`${folder}: ${whyClosed(error)}; nothing in it was looked at`);
      return [];
    });
    for (const entry of found) {
      const path = join(folder, entry.name);
      if (await isMisnamed(path)) {
        closed.push(`${path}: ${misnamed}`);
        continue;
      }
      entries.push({ entry, path });
      if (entry.isDirectory()) waiting.push(path);
    }
  }
  return { entries, closed: closed.sort() };
}

/** Folders unpacked from a Russian Windows have names in its letters, which come out as signs that open nothing. */
const isMisnamed = async (path: string): Promise<boolean> =>
  path.includes('\uFFFD') && (await lstat(path).catch(() => null)) === null;
const misnamed =
  'its name is not written in UTF-8 and cannot be opened; rename it (convmv -f cp1251 -t utf-8 --notest) and add it again';

const whyClosed = ({ code }: NodeJS.ErrnoException): string =>
  code === 'EACCES' || code === 'EPERM'
    ? 'you may not open this folder: ask its owner, or copy what you may read'
    : `the folder could not be opened (${code ?? 'unknown reason'})`;
