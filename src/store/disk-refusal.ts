const reasons: Readonly<Record<string, { reading: string; writing: string }>> = {
  ENOENT: {
    reading: 'there is no such file; check the path',
    writing: 'its folder is gone; put it back or restore it from a backup',
  },
  EACCES: {
    reading: 'it may not be read; change its permissions',
    writing: 'it may not be written; change its permissions',
  },
  EISDIR: { reading: 'it is a folder; name the files in it', writing: 'a folder stands in its place; move that away' },
  ENOSPC: {
    reading: 'the disk is full; make room and try again',
    writing: 'the disk is full; make room and try again',
  },
  EDQUOT: {
    reading: 'your share of the disk is used up; make room and try again',
    writing: 'your share of the disk is used up; make room and try again',
  },
  EROFS: {
    reading: 'the disk can only be read; copy it to another and try again',
    writing: 'the disk can only be read; copy the case to another and try again',
  },
  EIO: {
    reading: 'the disk fails at a place in it; copy what can be read to another disk and add that',
    writing: 'the disk fails; copy the case to another disk and try again',
  },
};
const alike: Readonly<Record<string, string>> = { EPERM: 'EACCES', ENOTDIR: 'ENOENT' };

/** Why the system refused a file, as a sentence: which file, why, and what to do. An error that is not the system's is kept as it is. */
export function diskRefusal(doing: 'reading' | 'writing', path: string, error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined || !(error instanceof Error)) return error as Error;
  const reason = reasons[alike[code] ?? code]?.[doing] ?? `the system refused it (${code}); try again`;
  const cannot = doing === 'reading' ? 'cannot read' : 'cannot write';
  return new Error(`${cannot} ${path}: ${reason}`, { cause: error });
}
