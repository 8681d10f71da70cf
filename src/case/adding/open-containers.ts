import { randomUUID } from 'node:crypto';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { needsSealing, type Unpacked, unpackContainer } from '../../evidence/index.ts';
import type { Context } from '../opening/context.ts';
import type { FileReport } from './file-report.ts';
import { type Incoming, shownName } from './incoming.ts';

export interface Opened {
  /** Every file in its order, those out of an archive or a letter behind it. */
  readonly files: readonly Incoming[];
  /** Of what is a folder and no file, or may not be kept as one: what was taken out of it and what was not. */
  readonly reports: ReadonlyMap<Incoming, FileReport>;
  /** Removes what was taken out. */
  close(): Promise<void>;
}

/**
 * Archives and letters as folders: each file in them is added for itself, under a name that says where it was. Taken out inside the case, so that nothing
 * is written elsewhere. An archive itself is not kept; a letter is, unless an interview hangs on it that has to be sealed first.
 */
export async function openContainers(context: Context, incoming: readonly Incoming[]): Promise<Opened> {
  const into = join(context.folder.temp, `unpacked-${randomUUID()}`);
  const close = (): Promise<void> => rm(into, { recursive: true, force: true });
  const files: Incoming[] = [];
  const reports = new Map<Incoming, FileReport>();
  try {
    for (const [at, one] of incoming.entries()) {
      context.signal.throwIfAborted();
      const file = await underPlainName(one, join(into, `${at + 1}-named`));
      files.push(file);
      const found = await unpacked(context, file, join(into, String(at + 1)));
      if (found === null) continue;
      const members = found.files.map(({ path, name, containerHash, letter }) => ({
        ...file,
        path,
        name,
        foreign: undefined,
        container: containerHash,
        letter,
      }));
      const unkept = await withInterviews(members);
      files.push(...members);
      for (const member of members) if (unkept(shownName(member))) reports.set(member, notKept(member));
      const told = found.onlyFolder || unkept(shownName(file)) ? file : attachmentsOf(file);
      if (told !== file && found.refused.length + found.notes.length > 0) files.push(told);
      if (!found.onlyFolder && unkept(shownName(file))) reports.set(file, notKept(file));
      else if (told === file || files.at(-1) === told) reports.set(told, reportOf(told, found));
    }
    return { files, reports, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A file whose name on the disk is no UTF-8 is read through a link that has a plain one. */
async function underPlainName(file: Incoming, link: string): Promise<Incoming> {
  if (file.foreign === undefined) return file;
  await mkdir(dirname(link), { recursive: true, mode: 0o700 });
  await symlink(file.foreign.path, link);
  return { ...file, name: shownName(file), path: link };
}

/** Stands in the report for what hangs on a letter, where something of it is to be told. */
const attachmentsOf = (file: Incoming): Incoming => ({ ...file, name: `${shownName(file)}, attachments` });

/** What cannot be opened at all is refused where it is read, like any other file. An interview is never opened here. */
async function unpacked(context: Context, file: Incoming, into: string): Promise<Unpacked | null> {
  if (
    file.held !== undefined ||
    file.working_text !== undefined ||
    file.consent !== undefined ||
    file.risk !== undefined
  )
    return null;
  try {
    return await unpackContainer(file.path, shownName(file), into, { signal: context.signal });
  } catch {
    context.signal.throwIfAborted();
    return null;
  }
}

/** Whether an interview that has to be sealed hangs on the letter of that name, or on one in it. */
async function withInterviews(members: readonly Incoming[]): Promise<(name: string) => boolean> {
  const interviews: string[] = [];
  for (const member of members)
    if (await needsSealing(member.path, shownName(member)).catch(() => false)) interviews.push(shownName(member));
  return (name) => interviews.some((interview) => interview.startsWith(`${name}/`));
}

const nothing = { exhibit: null, already: false, loaded: null, mapping: null };

const notKept = (letter: Incoming): FileReport => ({
  ...{ file: shownName(letter), ...nothing, needsPerson: true },
  because: ['an interview hangs on it, which is sealed first; the letter itself was not kept'],
});

function reportOf(file: Incoming, { files, refused, notes, onlyFolder }: Unpacked): FileReport {
  const taken = `${files.length} ${files.length === 1 ? 'file was' : 'files were'} taken out of it`;
  const because = [onlyFolder ? `a folder in one file: ${taken}` : taken, ...refused, ...notes];
  return { file: shownName(file), ...nothing, because, needsPerson: refused.length > 0 };
}
