import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Reading } from '../evidence/index.ts';
import {
  guessMapping,
  type KeeperOf,
  learnMapping,
  type Mapping,
  parseMapping,
  printMapping,
  shapeOf,
} from '../records/index.ts';
import type { LedgerEntry } from '../store/index.ts';
import { confirmedFor } from './confirmed-mapping.ts';
import type { Context } from './context.ts';
import type { FileReport } from './file-report.ts';
import { type Incoming, shownName } from './incoming.ts';
import { type Databases, loadBy, markLoaded } from './load.ts';

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
  const loaded = recognised ? await loadBy(context, databases, exhibit, reading, printed) : null;
  const decided = file.mapping ? 'person' : file.confirmed ? 'confirmed' : learned ? 'learned' : 'guess';
  await context.ledger.append('mapped', {
    exhibit,
    mapping: printed,
    recognised,
    decided,
    shape: await shapeOf(reading),
  });
  if (recognised) await markLoaded(context, databases, exhibit);
  const keptAside = loaded?.units.some((unit) => unit.rejects + unit.partial > 0) ?? false;
  const notes = reading.notes.map((note) =>
    `${[note.unit, note.row, note.cell].filter((part) => part !== undefined).join(':')} ${note.because}`.trim(),
  );
  return {
    ...{ file: shownName(file), exhibit, already: false, loaded, mapping: printed },
    ...{ because: [reading.because, ...because, ...notes], needsPerson: !recognised || keptAside },
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
}

/** The mapping that a person gives, else the guessed one. */
export async function mappingFor(
  file: Incoming,
  reading: Reading,
  keeperOf: KeeperOf | null = null,
  entries: readonly LedgerEntry[] = [],
): Promise<Mapped> {
  if (file.mapping !== undefined) {
    const mapping = parseMapping(await readFile(file.mapping, 'utf8'), file.mapping);
    return { mapping, because: [`read by ${basename(file.mapping)}`], recognised: true, learned: false, awaits: false };
  }
  const options = { ...(file.as && { as: file.as }), ...(keeperOf && { keeper: keeperOf }) };
  const guess = await guessMapping(reading, shownName(file), options);
  const confirmed = file.as === undefined ? confirmedFor(entries, await shapeOf(reading)) : null;
  const mapping = confirmed === null ? null : learnMapping(confirmed.mapping, guess.mapping);
  if (confirmed !== null && mapping !== null)
    return { mapping, because: [confirmed.because], recognised: true, learned: true, awaits: guess.awaits.length > 0 };
  return {
    learned: false,
    mapping: guess.mapping,
    because: [...guess.reasons, ...guess.leftovers],
    recognised: guess.mapping.units.length > 0,
    awaits: guess.awaits.length > 0,
  };
}
