import { stat } from 'node:fs/promises';
import { needsSealing, type Reading, readExhibit } from '../../evidence/index.ts';
import type { Guess } from '../../records/index.ts';
import { type KeptFile, keepFile, removeDurably } from '../../store/index.ts';
import type { Context } from '../opening/context.ts';
import { erasedExhibits } from '../opening/gone-exhibits.ts';
import { addedBefore, isAsked, mappedBefore } from './added-before.ts';
import { type Incoming, shownName } from './incoming.ts';
import { guessFor } from './map-and-load.ts';
import { provenance } from './provenance.ts';

/** A file as it is known before anything of it stands in the ledger or in a database: its bytes are kept. */
export type LookedAt = 'interview' | Table;

export interface Table {
  readonly said: ReturnType<typeof provenance>;
  readonly kept: KeptFile;
  readonly exhibit: string;
  /** Null where the case has read these bytes already, and nobody asks for more. */
  readonly read: { readonly reading: Reading; readonly guessed: PromiseSettledResult<Guess | null> } | null;
}

/** So many files are known before their turn: while one waits for the disk, none of the next has to be waited for. */
const mostAhead = 4;

/** Larger files wait for their turn, so that no two of them are in memory at once. */
const largestAhead = 4 * 1024 * 1024;

/** Every file in its turn. While it is written, which is mostly waiting for the disk, the next ones are kept, read and recognised. */
export async function* inTurn(
  context: Context,
  files: readonly Incoming[],
  unread: Set<string>,
): AsyncGenerator<{ file: Incoming; looked: () => Promise<LookedAt> }> {
  const quiet = { ...context, progress: () => undefined };
  const ahead: Promise<LookedAt | null>[] = [];
  let last: Promise<unknown> = Promise.resolve();
  let over = false;
  const lookNext = (file: Incoming) => {
    const looked = last.then(() => (over ? null : lookAhead(quiet, file, unread)));
    last = looked.catch(() => undefined);
    ahead.push(looked);
  };
  try {
    for (const file of files.slice(0, mostAhead)) lookNext(file);
    for (const [at, file] of files.entries()) {
      const before = ahead.shift();
      const next = files[at + mostAhead];
      if (next !== undefined) lookNext(next);
      yield { file, looked: async () => (await before) ?? lookAt(context, file, unread) };
    }
  } finally {
    over = true;
    await last;
  }
}

/** What is not there says so in its turn. */
async function lookAhead(context: Context, file: Incoming, unread: Set<string>): Promise<LookedAt | null> {
  const size = isSaidInterview(file)
    ? 0
    : await stat(file.path).then(
        (found) => found.size,
        () => null,
      );
  return size === null || size > largestAhead ? null : lookAt(context, file, unread);
}

/** An interview is only recognised: of it nothing is kept here. */
async function lookAt(context: Context, file: Incoming, unread: Set<string>): Promise<LookedAt> {
  const name = shownName(file);
  if (isSaidInterview(file) || (await needsSealing(file.path, name).catch(() => false))) return 'interview';
  return lookAtTable(context, file, unread);
}

/** Keeps a file and reads what it is. The hash of one that no reader takes goes to `unread`, since its bytes lie in the case and nobody acknowledged them. */
export async function lookAtTable(context: Context, file: Incoming, unread: Set<string>): Promise<Table> {
  const name = shownName(file);
  const said = provenance(file);
  const kept = await keepFile(context.folder, file.path, (done) => context.progress(`keeping ${name}`, done, null));
  const exhibit = kept.sha256.slice(0, 16);
  if (erasedExhibits(context.ledger.entries).has(exhibit)) {
    await removeDurably(context.folder.exhibit(kept.sha256));
    throw new Error('this is the working text of a source who has withdrawn: nothing of it is kept');
  }
  const isKnown = addedBefore(context, exhibit, kept.sha256) !== null && mappedBefore(context, exhibit);
  if (isKnown && !isAsked(file)) return { said, kept, exhibit, read: null };
  const reading = await readExhibit(context.folder.exhibit(kept.sha256), name, { signal: context.signal }).catch(
    (error: unknown) => {
      unread.add(kept.sha256);
      throw error;
    },
  );
  const [guessed] = await Promise.allSettled([guessFor(file, reading)]);
  return { said, kept, exhibit, read: { reading, guessed } };
}

const isSaidInterview = ({ held, working_text, consent, risk }: Incoming): boolean =>
  [held, working_text, consent, risk].some((said) => said !== undefined);
