import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Reading } from '../../evidence/index.ts';
import {
  type Guess,
  type GuessOptions,
  guessMapping,
  type KeeperOf,
  learnMapping,
  type Mapping,
  parseMapping,
  printMapping,
  shapeOf,
  unreadUnits,
} from '../../records/index.ts';
import { diskRefusal, type LedgerEntry } from '../../store/index.ts';
import type { Context } from '../opening/context.ts';
import { type Databases, loadBy, markLoaded } from '../opening/load.ts';
import { type Confirmed, confirmedFor } from './confirmed-mapping.ts';
import { countRows } from './count-rows.ts';
import type { FileReport } from './file-report.ts';
import { type Incoming, shownName } from './incoming.ts';
import { layMapping } from './mapping-file.ts';
import { openQuestions } from './open-questions.ts';
import { guessBeside, type Told } from './told-beside.ts';

/** Reads an exhibit by a mapping, keeps the mapping in the ledger, and says what came of it. */
export async function loadMapped(
  context: Context,
  databases: Databases,
  file: Incoming,
  exhibit: string,
  reading: Reading,
  { mapping, because, recognised, learned }: Mapped,
): Promise<FileReport> {
  const printed = printMapping(mapping);
  // What a person wrote is read from their own file, so that a refusal names its line.
  const read = file.mapping ? mapping : parseMapping(printed, `mapping of ${shownName(file)}`);
  const loaded = recognised ? await loadBy(context, databases, exhibit, reading, read) : null;
  const mappingFile = recognised ? await layMapping(context.folder, exhibit, printed, file.mapping) : null;
  const decided = file.mapping ? 'person' : file.confirmed ? 'confirmed' : learned ? 'learned' : 'guess';
  await context.ledger.append('mapped', {
    exhibit,
    mapping: printed,
    recognised,
    decided,
    shape: await shapeOf(reading),
  });
  if (recognised) markLoaded(context, databases, exhibit);
  const questions = openQuestions(shownName(file), reading, decided === 'guess' ? mapping : null, because, loaded);
  const keptAside = loaded?.units.some((unit) => unit.rejects + unit.partial > 0) ?? false;
  const notes = reading.notes.map((note) =>
    `${[note.unit, note.row, note.cell].filter((part) => part !== undefined).join(':')} ${note.because}`.trim(),
  );
  return {
    ...{ file: shownName(file), exhibit, already: false, loaded, mapping: printed },
    ...(mappingFile !== null && { mappingFile }),
    unread: await countRows(await unreadUnits(reading, mapping)),
    ...{ because: [reading.because, ...because, ...notes], questions },
    needsPerson: !recognised || keptAside || questions.length > 0,
  };
}

/** How a file is to be read, and why. */
export interface Mapped {
  readonly mapping: Mapping;
  readonly because: readonly string[];
  readonly recognised: boolean;
  /** True where it is read as a person confirmed a file of the same shape. */
  readonly learned: boolean;
  /** True where the file does not say whose it is. */
  readonly awaits: boolean;
  /** True where nothing says what the file is, and one beside it may. */
  readonly untold: boolean;
  /** The same once it can be asked who keeps the file. */
  keptBy(keeper: KeeperOf): Mapped;
}

/** What a file is taken for by itself, whatever the case has learned; null where a person gives its mapping. */
export const guessFor = async (file: Incoming, reading: Reading): Promise<Guess | null> =>
  file.mapping === undefined ? guessMapping(reading, shownName(file), guessedBy(file)) : null;

/** What is known of a file beside its rows: what a person says that it is, and the letter that it hangs on. */
export const guessedBy = ({ as, letter }: Incoming): GuessOptions => ({ ...(as && { as }), ...(letter && { letter }) });

/** The mapping that a person gives, else the guessed one. */
export async function mappingFor(
  file: Incoming,
  reading: Reading,
  entries: readonly LedgerEntry[] = [],
  guessed = guessFor(file, reading),
): Promise<Mapped> {
  const guess = await guessed;
  if (file.mapping !== undefined || guess === null) return givenMapping(String(file.mapping));
  const confirmed = file.as === undefined ? confirmedFor(entries, await shapeOf(reading)) : null;
  // What a person said that a form is, it is again, also where its headings alone would not tell.
  const told = guess.mapping.units.length === 0 ? confirmed?.mapping.units[0]?.records.at(-1)?.type : undefined;
  const again = told === undefined ? guess : await guessMapping(reading, shownName(file), { as: told });
  return guessedMapping(again, confirmed);
}

async function givenMapping(path: string): Promise<Mapped> {
  const mapping = parseMapping(
    await readFile(path, 'utf8').catch((error: unknown) => Promise.reject(diskRefusal('reading', path, error))),
    path,
  );
  const given: Mapped = {
    ...{
      mapping,
      because: [`read by ${basename(path)}`],
      recognised: true,
      learned: false,
      awaits: false,
      untold: false,
    },
    keptBy: () => given,
  };
  return given;
}

/** The same file, read as those beside it tell; as it was where none does. */
export async function besideOthers(
  file: Incoming,
  reading: Reading,
  mapped: Mapped,
  told: readonly Told[],
): Promise<Mapped> {
  const guess = await guessBeside(reading, shownName(file), told);
  return guess === null ? mapped : guessedMapping(guess, null);
}

function guessedMapping(guess: Guess, confirmed: Confirmed | null): Mapped {
  const learned = confirmed === null ? null : learnMapping(confirmed.mapping, guess.mapping);
  const shared = {
    awaits: guess.awaits.length > 0,
    untold: guess.untold,
    keptBy: (keeper: KeeperOf) => guessedMapping(guess.keptBy(keeper), confirmed),
  };
  if (confirmed !== null && learned !== null)
    return { mapping: learned, because: [confirmed.because], recognised: true, learned: true, ...shared };
  return {
    mapping: guess.mapping,
    because: [...guess.reasons, ...guess.leftovers],
    recognised: guess.mapping.units.length > 0,
    learned: false,
    ...shared,
  };
}
