import { counted, type LockedAway, lockAway } from '../case/index.ts';
import { ownerOf } from '../server/index.ts';
import { type Command, several } from './command.ts';

export const lock: Command = {
  usage: 'lock <DIR>',
  summary: 'seal the whole case into one file, case.age, and remove the rest; databases are made again by unlock',
  options: [
    [
      '--recipient <age1…>',
      'who can unlock it, at least two, separated by commas or said again (those of the vault unless said)',
      'several',
    ],
  ],
  async run(io, [dir = ''], options) {
    if ((await ownerOf(dir)) !== null)
      throw new Error(`the workbench has ${dir} open: stop it first (Ctrl-C where it runs), then lock`);
    const recipients = several(options, 'recipient');
    const locked = await lockAway(dir, { signal: io.signal, progress: io.progress, recipients });
    return { result: locked, text: told(locked, dir), needsPerson: locked.problems.length > 0 };
  },
};

const told = ({ sealed, recipients, files, sha256, problems }: LockedAway, dir: string): string =>
  [
    recipients === null || files === null
      ? `${sealed}: the case was locked already; what lay beside it unsealed is removed now`
      : `${sealed}: ${counted(files, 'file')}, for the holders of ${recipients} keys; nothing else of the case is left in its folder. SHA-256 ${sha256}`,
    ...problems.map((problem) => `sealed as it stood, though its chain is broken: ${problem}`),
    'What was deleted may stay readable on the disk until it is written over: only an encrypted disk protects that.',
    `To open it: tributary unlock ${dir} --identity FILE`,
  ].join('\n');
