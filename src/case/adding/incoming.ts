import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
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
  /** The lines of the letter that it hangs on. */
  readonly letter?: readonly string[] | undefined;
  /** True where it may take the place of the exhibit of the same name: a person said so. */
  readonly supersedes?: boolean;
  /** True where a person has looked at what it is taken for and agreed. */
  readonly confirmed?: boolean;
  /** Public keys that can open the vault, separated by commas. */
  readonly recipients?: string;
  /** Where its name on the disk is not UTF-8: `path` opens nothing then. */
  readonly foreign?: ForeignName | undefined;
  /** An interview that must not touch the disk before it is sealed: its bytes, and the working text that a person has passed. */
  readonly held?: { readonly original: Uint8Array; readonly originalName: string; readonly workingText: string };
}

/** A name in the letters of another system, as folders of a Russian Windows have it that were unpacked elsewhere. */
export interface ForeignName {
  /** Where the file lies, byte for byte. */
  readonly path: Buffer;
  /** Its own part of that: below the folder that was given. */
  readonly bytes: Buffer;
  /** In which letters it was read: a guess. */
  readonly letters: string;
}

/** What a person should know of a name that was guessed; null where it was not. */
export const guessedName = ({ foreign }: Incoming): string | null =>
  foreign === undefined
    ? null
    : `its name on the disk is not UTF-8; it was read as ${foreign.letters}, which is a guess`;

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
