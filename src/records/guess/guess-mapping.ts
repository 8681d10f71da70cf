import type { Reading, Unit } from '../../evidence/index.ts';
import { isToldByNumber } from '../columns/choose-unnumbered.ts';
import { readSheetHead } from '../columns/sheet-head.ts';
import { ftmUnit } from '../ftm/ftm-mapping.ts';
import type { GuessedUnit } from '../mapping/guessed-unit.ts';
import type { Mapping, UnitMapping } from '../mapping/mapping.ts';
import { rowTypes } from '../mapping/row-types.ts';
import { askedOf } from '../papers/asked-for.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { preparedReading } from '../sheets/prepared-reading.ts';
import { cluesOf } from './clues-of.ts';
import { awaitedIn, fillKeepers, type KeeperOf } from './fill-keepers.ts';
import { guessSheet, type Sheet } from './guess-sheet.ts';
import { interviewUnit } from './interview-mapping.ts';
import { messageUnit } from './message-mapping.ts';
import { withoutNested } from './nested-lists.ts';
import { paperUnit } from './paper-mapping.ts';

export interface GuessOptions {
  /** The record type the rows are, where a person knows it. */
  readonly as?: string;
  /** Why they are that, where it is another file that says so. */
  readonly because?: string;
  /** The lines of the letter that the file hangs on. */
  readonly letter?: readonly string[];
  /** Who keeps the file, where it does not say so itself. */
  readonly keeper?: KeeperOf;
}

/** What a file was taken for, with the reason for each column, and what nothing was found for. */
export interface Guess {
  readonly mapping: Mapping;
  readonly reasons: readonly string[];
  readonly leftovers: readonly string[];
  /** Parties that the file's records need and that it does not name: what lies beside it may tell. */
  readonly awaits: readonly string[];
  /** True where nothing of the file was read, and some list of it is complete and told by nothing. */
  readonly untold: boolean;
  /** Mean likeness of the columns that were read, 0 to 1. */
  readonly confidence: number;
  /** The same guess once it can be asked who keeps the file: nothing of it is read again. */
  keptBy(keeper: KeeperOf): Guess;
}

/** Guesses the record types and column roles of every unit from its headings and values. What no type fits is left, never forced. */
export async function guessMapping(given: Reading, fileName: string, options: GuessOptions = {}): Promise<Guess> {
  const reading = await preparedReading(given, fileName);
  const found = await guessUnits(reading, fileName, options);
  const names = reading.units.map(({ name }) => name);
  const because = options.because === undefined ? [] : [options.because];
  return guessOf(withoutNested(found, reading.units), fileName, names, because, options.keeper ?? (() => null));
}

function guessOf(
  found: readonly GuessedUnit[],
  fileName: string,
  names: readonly string[],
  because: readonly string[],
  keeper: KeeperOf,
): Guess {
  const guessed = fillKeepers(found, fileName, keeper);
  const units: UnitMapping[] = [];
  const reasons: string[] = [...because];
  const leftovers: string[] = [];
  guessed.forEach((one, i) => {
    if (one.mapping !== null) units.push(one.mapping);
    const where = names.length > 1 ? `${names[i]}: ` : '';
    reasons.push(...one.reasons.map((reason) => `${where}${reason}`));
    leftovers.push(...one.leftovers.map((leftover) => `${where}${leftover}`));
  });
  return {
    mapping: { file: fileName, units },
    reasons,
    leftovers,
    awaits: [...new Set(found.flatMap(awaitedIn))],
    untold: units.length === 0 && found.some(({ untold }) => untold),
    confidence: units.length === 0 ? 0 : confidenceOf(reasons),
    keptBy: (known) => guessOf(found, fileName, names, because, known),
  };
}

async function guessUnits(reading: Reading, fileName: string, options: GuessOptions): Promise<GuessedUnit[]> {
  if (reading.reader === 'picture') return reading.units.map(() => untranscribed);
  if (reading.reader === 'interview') return reading.units.map(interviewUnit);
  const sheets: (Sheet | Unit)[] = [];
  for (const unit of reading.units) {
    const head = await readSheetHead(unit);
    sheets.push(head === null || head.sample.length === 0 ? unit : { ...cluesOf(head, unit, fileName), unit, head });
  }
  const projected = reading.reader === 'followthemoney' && options.as === undefined;
  const guessed = (sheet: Sheet | Unit, elsewhere?: ReadonlySet<string>) =>
    'head' in sheet ? guessSheet(sheet, options.as, elsewhere) : empty;
  const first = sheets.map(
    (sheet) => statedUnit('head' in sheet ? sheet.unit : sheet, projected, options) ?? guessed(sheet),
  );
  if (projected) return first;
  const papers = papersAlone(first);
  const registered = papersRegistered(first);
  const all = sheets.map((sheet, i) => {
    const alone = papers.size === 0 || first[i]?.mapping?.records.every((record) => papers.has(record.type));
    const one = alone ? (first[i] ?? empty) : guessed(sheet, papers);
    return one.mapping !== null || registered.size === 0 ? one : guessed(sheet, new Set([...papers, ...registered]));
  });
  return all.map((one, i) => {
    const asked = one.mapping === null ? asAsked(sheets[i], options) : null;
    return asked ?? (one.untold ? besideSheets(i, sheets, all) : one);
  });
}

/** A list that nothing tells, as what the letter that it hangs on or stands in asks for its people; null where it asks for nothing, or the list lacks what that needs. */
function asAsked(sheet: Sheet | Unit | undefined, { as, letter }: GuessOptions): GuessedUnit | null {
  if (as !== undefined || sheet === undefined || !('head' in sheet)) return null;
  const { above, below } = sheet.head;
  const around = [...above, ...below].map((cells) => cells.filter((cell) => cell !== null).join(' '));
  const asked = askedOf(letter ?? around);
  if (asked === null) return null;
  const told = guessSheet({ ...sheet, said: [...sheet.said, ...asked.said] }, asked.type);
  const because = `doubtful: nothing in the list says what it is: its letter asks for what makes it ${asked.type} ("${asked.words}")`;
  return told.mapping === null ? null : { ...told, reasons: [because, ...told.reasons] };
}

/** A sheet that nothing tells, as the sheets of the file that have its headings are read; as it was where none of them is, or two differ. */
function besideSheets(at: number, sheets: readonly (Sheet | Unit)[], guessed: readonly GuessedUnit[]): GuessedUnit {
  const alone = guessed[at] ?? empty;
  const sheet = sheets[at];
  if (sheet === undefined || !('head' in sheet)) return alone;
  const alike = sheets.flatMap((one, i) =>
    'head' in one && one.headings.join('\n') === sheet.headings.join('\n') ? (guessed[i]?.mapping ?? []) : [],
  );
  const [as, ...others] = rowTypes(alike);
  if (as === undefined || others.length > 0) return alone;
  const told = guessSheet(sheet, as);
  const because = `doubtful: nothing on the sheet says what it is: it has the headings of sheet "${alike[0]?.name}", which says that it is ${as}`;
  return told.mapping === null ? alone : { ...told, reasons: [because, ...told.reasons] };
}

/** A unit whose reader names what its columns are. */
const statedUnit = (unit: Unit, projected: boolean, { as }: GuessOptions): GuessedUnit | null =>
  (isOfPictures(unit) ? untranscribed : null) ??
  (projected ? ftmUnit(unit) : null) ??
  (as === undefined ? (messageUnit(unit) ?? paperUnit(unit)) : null);

/** The pages of a document that hold no text. */
const isOfPictures = ({ kind, columns }: Unit): boolean =>
  kind === 'objects' && columns?.join() === 'page,width,height';

/** Papers that stand on a sheet without their lines. */
function papersAlone(guessed: readonly GuessedUnit[]): Set<string> {
  const headers = new Set(recordTypes().all.flatMap((type) => type.header?.type ?? []));
  return new Set(
    guessed
      .map(({ mapping }) => (mapping?.records ?? []).map((record) => record.type))
      .filter((types) => types.every((type) => headers.has(type)))
      .flat(),
  );
}

/** Papers that a sheet lists with some of their lines, each by its number: the lines of the others may stand on sheets of their own («по списку (прил. 1)»). */
const papersRegistered = (guessed: readonly GuessedUnit[]): Set<string> =>
  new Set(
    guessed
      .flatMap(({ mapping }) => mapping?.records ?? [])
      .filter(
        ({ type, once, refers, fields }) =>
          once &&
          !refers &&
          fields.some(
            ({ column, source }) => source.kind === 'column' && isToldByNumber(recordTypes().of(type), column),
          ),
      )
      .map(({ type }) => type),
  );

/** The reasons carry each column's likeness: their mean is what a person is shown. */
function confidenceOf(reasons: readonly string[]): number {
  const scores = reasons.flatMap((reason) => [...reason.matchAll(/\((\d\.\d\d)\)/g)].map((found) => Number(found[1])));
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

const empty: GuessedUnit = {
  mapping: null,
  reasons: [],
  leftovers: ['not recognised: it holds no rows below its headings'],
};

const untranscribed: GuessedUnit = {
  mapping: null,
  reasons: [],
  leftovers: ['not read: what a picture shows becomes rows when people have transcribed it'],
};
