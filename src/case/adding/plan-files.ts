import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { NoEvidence, needsSealing, type Reading, readExhibit } from '../../evidence/index.ts';
import { type Guess, guessMapping, rowTypes, shapeOf } from '../../records/index.ts';
import type { Context } from '../opening/context.ts';
import { standingUnder } from '../opening/gone-exhibits.ts';
import { confirmedFor } from './confirmed-mapping.ts';
import { countRows } from './count-rows.ts';
import { expandFolders } from './expand-folders.ts';
import type { FileReport } from './file-report.ts';
import { guessedName, type Incoming, shownName } from './incoming.ts';
import { interviewName } from './interview-name.ts';
import { guessedBy } from './map-and-load.ts';
import { type Opened, openContainers } from './open-containers.ts';
import { guessBeside, type Told, toldIn } from './told-beside.ts';

/** What a file would be taken for, before anything of it is kept. */
export interface Planned {
  readonly file: string;
  /** new; already in the case; a changed version of what the case holds; not to be read; what a computer keeps for itself; an interview, which is sealed. */
  readonly state: 'new' | 'already' | 'changed' | 'unread' | 'left-out' | 'interview' | 'folder';
  readonly types: readonly string[];
  readonly why: string;
  readonly rows: number;
  readonly leftOver: readonly string[];
  readonly doubts: readonly string[];
  readonly needsPerson: boolean;
}

export interface Plan {
  readonly files: readonly Planned[];
  readonly passedOver: readonly string[];
  readonly needsPerson: boolean;
}

/** One table of what every file would be taken for. Reads, and keeps nothing. */
export async function planFiles(context: Context, incoming: readonly Incoming[]): Promise<Plan> {
  const { files, passedOver } = await expandFolders(incoming);
  const opened = await openContainers(context, files);
  try {
    return await planOpened(context, opened, passedOver);
  } finally {
    await opened.close();
  }
}

/** What a plan learns on its way: what the files are that say so, and which say nothing. */
interface Learned {
  readonly told: Told[];
  readonly untold: Set<Incoming>;
}

async function planOpened(context: Context, { files, reports }: Opened, passedOver: readonly string[]): Promise<Plan> {
  const byFile = new Map<Incoming, Planned>();
  const learned: Learned = { told: [], untold: new Set() };
  const plan = async (file: Incoming, told: readonly Told[]) => {
    context.signal.throwIfAborted();
    context.progress(`looking at file ${byFile.size + 1} of ${files.length}`, byFile.size, files.length);
    const report = reports.get(file);
    const one = report === undefined ? await planOne(context, file, files, learned, told) : folder(report);
    byFile.set(file, withNameDoubt(file, one));
  };
  for (const file of files) await plan(file, []);
  const told = learned.untold.size === 0 ? [] : [...toldIn(context.ledger.entries), ...learned.told];
  for (const file of learned.untold) await plan(file, told);
  const planned = files.flatMap((file) => byFile.get(file) ?? []);
  return { files: planned, passedOver, needsPerson: passedOver.length > 0 || planned.some((one) => one.needsPerson) };
}

/** Never of an interview, whose name tells who speaks. */
function withNameDoubt(file: Incoming, planned: Planned): Planned {
  const guessed = guessedName(file);
  return guessed === null || planned.file !== shownName(file)
    ? planned
    : { ...planned, doubts: [...planned.doubts, guessed] };
}

const nothing = { types: [], rows: 0, leftOver: [], doubts: [] };
/** An archive, or what may not be kept of a letter. */
const folder = ({ file, because, needsPerson }: FileReport): Planned => ({
  ...{ file, state: 'folder', why: because.join('; '), ...nothing, needsPerson },
});

async function planOne(
  context: Context,
  file: Incoming,
  files: readonly Incoming[],
  learned: Learned,
  told: readonly Told[],
): Promise<Planned> {
  const name = shownName(file);
  try {
    if (await needsSealing(file.path, name))
      return {
        file: interviewName(file, files),
        state: 'interview',
        why: 'it is sealed as it is added',
        ...nothing,
        needsPerson: true,
      };
    const exhibit = (await hashOf(file.path)).slice(0, 16);
    const known = context.ledger.entries.find(({ kind, body }) => kind === 'added' && body.exhibit === exhibit);
    if (known !== undefined)
      return {
        file: name,
        state: 'already',
        why: `in the case as ${known.body.file_name}`,
        ...nothing,
        needsPerson: false,
      };
    const reading = await readExhibit(file.path, name, { signal: context.signal });
    const alone = await guessMapping(reading, name, guessedBy(file));
    const shape = await shapeOf(reading);
    if (alone.untold) learned.untold.add(file);
    else learned.told.push(...rowTypes(alone.mapping.units).map((type) => ({ file: name, shape, type })));
    const guess = alone.untold ? ((await guessBeside(reading, name, told)) ?? alone) : alone;
    return await planReading(context, file, exhibit, reading, guess);
  } catch (error) {
    context.signal.throwIfAborted();
    const needsPerson = !(error instanceof NoEvidence);
    const state = needsPerson ? 'unread' : 'left-out';
    return { file: name, state, why: (error as Error).message, ...nothing, needsPerson };
  }
}

/** What has no headings, such as a letter, says in its reasons why it was taken for what it is. */
const takenBecause = ({ confidence, reasons }: Guess): string =>
  (confidence === 0 ? reasons.find((reason) => reason.startsWith('taken for ')) : undefined) ??
  `headings read ${Math.round(100 * confidence)} % like those of such forms`;

async function planReading(
  context: Context,
  file: Incoming,
  exhibit: string,
  reading: Reading,
  guess: Guess,
): Promise<Planned> {
  const name = shownName(file);
  const confirmed = confirmedFor(context.ledger.entries, await shapeOf(reading));
  const types = [...new Set(guess.mapping.units.flatMap(({ records }) => records.map(({ type }) => type)))];
  const before = standingUnder(context.ledger.entries, name, exhibit);
  const why = confirmed?.because ?? (types.length > 0 ? takenBecause(guess) : (guess.leftovers[0] ?? 'no headings'));
  return {
    ...{ file: name, state: before === null ? 'new' : 'changed', types, rows: await countRows(reading.units) },
    why: before === null ? why : `${why}; the case holds another version of this name (${before.body.exhibit})`,
    leftOver: guess.mapping.units.flatMap(({ unused }) => unused),
    doubts: [...guess.reasons, ...reading.notes.map(({ because }) => because)].filter((reason) =>
      /doubtful|doubt/.test(reason),
    ),
    needsPerson: types.length === 0 || before !== null,
  };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
