import type { Reading, Unit } from '../../evidence/index.ts';
import { isFew } from '../columns/choose-few-values.ts';
import { titleBonus, unlessSaid } from '../columns/choose-titled.ts';
import { ColumnProfile } from '../columns/column-profile.ts';
import { type Fit, fitType } from '../columns/fit-type.ts';
import { readPreamble } from '../columns/preamble.ts';
import { readSheetHead, type SheetHead } from '../columns/sheet-head.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import { ftmUnit } from '../ftm/ftm-mapping.ts';
import type { GuessedUnit } from '../mapping/guessed-unit.ts';
import type { Mapping, UnitMapping } from '../mapping/mapping.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import { paperSaid } from '../sheets/paper-text.ts';
import { preparedReading } from '../sheets/prepared-reading.ts';
import { nonRowReader } from '../sheets/row-kind.ts';
import type { WeeklyUnit } from '../sheets/weekly-timetables.ts';
import { monthOfPeriod, statedPeriod } from '../values/stated-period.ts';
import { foldText } from '../words/fold-text.ts';
import { headingLexicon } from '../words/heading-lexicon.ts';
import { monthInTitle } from '../words/title-month.ts';
import { cardOperations } from './card-operations.ts';
import { cashBook } from './cash-book.ts';
import { comingsAndGoings } from './comings-and-goings.ts';
import { areOfPractice, withoutOtherContracts } from './contracts-of-practice.ts';
import { deductionsAlone } from './deductions-alone.ts';
import { extraRecords, leastTelling } from './extra-records.ts';
import { awaitedIn, fillKeepers, type KeeperOf } from './fill-keepers.ts';
import { guessDecimal, guessOrder } from './guess-style.ts';
import { interviewUnit } from './interview-mapping.ts';
import { messageUnit } from './message-mapping.ts';
import { withoutNested } from './nested-lists.ts';
import { paperUnit } from './paper-mapping.ts';
import { withFamily } from './same-subject.ts';
import { shiftSchedule } from './shift-schedule.ts';
import { sidesOfStatement } from './statement-sides.ts';
import { columnsOf, currencyOf, moneyColumns } from './unit-currency.ts';
import { unreadColumn } from './unread-column.ts';

export interface GuessOptions {
  /** The record type the rows are, where a person knows it. */
  readonly as?: string;
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
  return guessOf(withoutNested(found, reading.units), fileName, names, options.keeper ?? (() => null));
}

function guessOf(found: readonly GuessedUnit[], fileName: string, names: readonly string[], keeper: KeeperOf): Guess {
  const guessed = fillKeepers(found, fileName, keeper);
  const units: UnitMapping[] = [];
  const reasons: string[] = [];
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
    confidence: units.length === 0 ? 0 : confidenceOf(reasons),
    keptBy: (known) => guessOf(found, fileName, names, known),
  };
}

async function guessUnits(reading: Reading, fileName: string, options: GuessOptions): Promise<GuessedUnit[]> {
  if (reading.reader === 'picture') return reading.units.map(() => untranscribed);
  if (reading.reader === 'interview') return reading.units.map(interviewUnit);
  const sheets: ((UnitClues & { unit: Unit; head: SheetHead }) | Unit)[] = [];
  for (const unit of reading.units) {
    const head = await readSheetHead(unit);
    sheets.push(head === null || head.sample.length === 0 ? unit : { ...cluesOf(head, unit, fileName), unit, head });
  }
  const projected = reading.reader === 'followthemoney' && options.as === undefined;
  const first = sheets.map(
    (sheet) => statedUnit('head' in sheet ? sheet.unit : sheet, projected, options) ?? guessSheet(sheet, options),
  );
  if (projected) return first;
  const papers = papersAlone(first);
  if (papers.size === 0) return first;
  return sheets.map((sheet, i) => {
    const alone = first[i]?.mapping?.records.every((record) => papers.has(record.type)) ?? false;
    return alone ? (first[i] ?? empty) : guessSheet(sheet, options, papers);
  });
}

/** A unit whose reader names what its columns are. */
const statedUnit = (unit: Unit, projected: boolean, { as }: GuessOptions): GuessedUnit | null =>
  (projected ? ftmUnit(unit) : null) ?? (as === undefined ? (messageUnit(unit) ?? paperUnit(unit)) : null);

/** Types of which one row may hold two records, each under its own column, or a table rows of several kinds. */
const sidesOf: Readonly<Record<string, (clues: UnitClues, read: (clues: UnitClues) => Fit) => Fit | null>> = {
  bank_payment: (clues, read) =>
    sidesOfStatement(clues, read) ??
    cardOperations(clues, read, (seen) => fitType(recordTypes().of('cash_movement'), seen)),
  cash_movement: cashBook,
  site_access: comingsAndGoings,
  timesheet: shiftSchedule,
  payroll_line: (clues, read) => deductionsAlone(clues, read, (seen) => fitType(recordTypes().of('deduction'), seen)),
};

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

/** The reasons carry each column's likeness: their mean is what a person is shown. */
function confidenceOf(reasons: readonly string[]): number {
  const scores = reasons.flatMap((reason) => [...reason.matchAll(/\((\d\.\d\d)\)/g)].map((found) => Number(found[1])));
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Below this a type explains too little of a table to be more than chance. */
const leastScore = 2.5;

const empty: GuessedUnit = {
  mapping: null,
  reasons: [],
  leftovers: ['not recognised: because it holds no rows below its headings'],
};

const untranscribed: GuessedUnit = {
  mapping: null,
  reasons: [],
  leftovers: ['not read: what a picture shows becomes rows when people have transcribed it'],
};

function guessSheet(
  sheet: (UnitClues & { unit: Unit; head: SheetHead }) | Unit,
  { as }: GuessOptions,
  elsewhere: ReadonlySet<string> = new Set(),
): GuessedUnit {
  if (!('head' in sheet)) return empty;
  const { unit, head, ...clues } = sheet;
  const fits = withoutOtherContracts(candidateTypes(as), clues)
    .map((type) => {
      const read = (seen: UnitClues) => fitType(type, seen, { elsewhere });
      return sidesOf[type.id]?.(clues, read) ?? read(clues);
    })
    .map((fit, _, all) => withFamily(fit, all))
    .sort((a, b) => b.score - a.score);
  const first = fits.find(
    (fit) =>
      fit.missing.length === 0 && (as !== undefined || ((fit.told || areOfPractice(clues)) && fit.score >= leastScore)),
  );
  const best = first === undefined ? undefined : withLines(first, fits, clues);
  if (best === undefined)
    return { mapping: null, reasons: [], leftovers: [termless(unit) ?? notRecognised(fits, clues)] };
  const extra = extraRecords(best, fits, clues);
  const records = [...best.records, ...extra.records];
  const used = new Set([...best.used, ...extra.used]);
  const left = clues.headings.flatMap((heading, index) =>
    heading !== '' && !used.has(index) ? [{ heading, index }] : [],
  );
  const unused = left.map(({ heading }) => heading);
  const order = guessOrder(columnsOf(records, clues));
  const decimal = guessDecimal(moneyColumns(records, clues));
  const currency = currencyOf(clues, records);
  const mapping: UnitMapping = {
    ...{ unit: unit.index, name: unit.name, header: head.header, headerRows: head.headerRows },
    ...{
      order: order.order,
      decimal: decimal.mark,
      zone: null,
      currency: currency.code,
      period: clues.period,
      records,
      unused,
    },
  };
  const taken = `taken for ${records
    .map((record) => record.type)
    .filter((id, i, all) => all.indexOf(id) === i)
    .join(' + ')} (score ${best.score.toFixed(1)}${runnerUp(best, fits)})`;
  return {
    mapping,
    reasons: [
      taken,
      ...laidOut(unit),
      ...[...best.reasons, ...extra.reasons].map((reason) => besideUnread(reason, used, clues)),
      ...order.doubts,
      ...decimal.doubts,
      ...currency.doubts,
    ],
    leftovers: left.map(({ heading, index }) => unreadColumn(heading, clues.columns[index]?.cells ?? [])),
    cells: new Set(clues.columns.flatMap((column) => [...column.texts].map(foldText))),
  };
}

/** «понедельник» of a timetable, as the dates that it was read as. */
const laidOut = (unit: Unit & Partial<Pick<WeeklyUnit, 'weekly'>>): string[] =>
  !unit.weekly
    ? []
    : [
        `doubtful: the timetable names days of the week: they are laid out from ${unit.weekly.from} to ${unit.weekly.to} (${unit.weekly.because})`,
      ];

const termless = (unit: Unit & Partial<Pick<WeeklyUnit, 'weekly'>>): string | null =>
  unit.weekly === null
    ? 'not recognised: because it is a timetable of days of the week, and neither it nor its name nor its folder says of which term; say it in the name, such as "autumn 2023" or "02.09.2023 - 28.12.2023", and add it again'
    : null;

/** A list of papers that also says who or what stands in each is read by its lines, with the paper once above them. */
function withLines(best: Fit, fits: readonly Fit[], clues: UnitClues): Fit {
  const lines = fits.find(
    (fit) =>
      fit.type.header?.type === best.type.id &&
      fit.missing.length === 0 &&
      fit.records[0]?.once === true &&
      !fit.records[0].refers &&
      !fit.type.columns.some((column) => column.spread) &&
      (fit.used.size > best.used.size || hasOwnColumn(fit)) &&
      isLine(fit, clues),
  );
  if (lines !== undefined) return lines;
  const isHeader = recordTypes().all.some((type) => type.header?.type === best.type.id) && best.type.key.length > 1;
  return isHeader ? { ...best, records: best.records.map((record) => ({ ...record, once: true })) } : best;
}

/** A line names a party of its own, or its own form or a heading speaks for it: a «Дата» and a «Сумма» that a contract also has make no act. */
const isLine = (fit: Fit, { title, ownTitle }: UnitClues): boolean =>
  titleBonus(fit.type, title, ownTitle) > 0 ||
  fit.type.columns.some((column) => column.required && column.type === 'mention') ||
  (fit.records.at(-1)?.fields ?? []).some(
    ({ source }) => source.kind === 'column' && headingLexicon().telling(fit.type, source.heading) >= leastTelling,
  );

/** A value that is supplied while a column of few words goes unread is told with that column: it may say otherwise. */
function besideUnread(reason: string, used: ReadonlySet<number>, { headings, columns }: UnitClues): string {
  if (!reason.endsWith(unlessSaid)) return reason;
  const unread = headings.filter((heading, i) => {
    const cells = used.has(i) || heading === '' ? undefined : columns[i];
    return cells !== undefined && cells.distinct >= 2 && isFew(cells);
  });
  return unread.length === 0 ? reason : `doubtful: ${reason}, as ${unread.map((one) => `"${one}"`).join(' or ')} may`;
}

function runnerUp(best: Fit, fits: readonly Fit[]): string {
  const next = fits.find((fit) => fit !== best && fit.missing.length === 0);
  return next ? `; next ${next.type.id} ${next.score.toFixed(1)}` : '';
}

function candidateTypes(as: string | undefined): RecordType[] {
  if (as !== undefined) return [recordTypes().of(as)];
  return recordTypes().all.filter(
    (type) => type.origin === 'exhibit' && !['interview', 'deduction', 'levy_claim'].includes(type.id),
  );
}

function cluesOf(head: SheetHead, unit: Unit, fileName: string): UnitClues {
  const width = Math.max(head.headings.length, ...head.sample.map((row) => row.length));
  const headings = Array.from({ length: width }, (_, i) => head.headings[i] ?? '');
  const preamble = readPreamble(head.above);
  const kindOf = nonRowReader(headings);
  const rows = head.sample.filter((row) => kindOf(row) === null);
  const places = head.places.filter((_, i) => i < head.sample.length && kindOf(head.sample[i] ?? []) === null);
  const below = readPreamble(head.below).said.filter(({ key }) => key !== '' && kindOf([key]) !== 'total');
  const [name = '', ...folders] = fileName
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .split('/')
    .reverse();
  const period = statedPeriod(preamble.title);
  const inWords = (names: readonly string[]) => [...names, ...names.map((one) => one.replace(/[_-]+/g, ' '))];
  const sheet = unit.name === fileName ? '' : unit.name;
  const ownTitle = [preamble.title, sheet, ...inWords([name])].join('\n');
  // «Практика/Реестр договоров»: the folder says of what.
  const [folder] = folders;
  const title = [ownTitle, ...inWords(folder === undefined ? [] : [`${name} ${folder}`]), ...inWords(folders)].join(
    '\n',
  );
  return {
    headings,
    columns: headings.map((_, i) => new ColumnProfile(rows.map((row) => row[i] ?? null))),
    places,
    said: [...preamble.said, ...paperSaid(head.above, head.below), ...below],
    period,
    title,
    ownTitle,
    month: monthInTitle(title) ?? monthOfPeriod(period),
  };
}

function notRecognised(fits: readonly Fit[], clues: UnitClues): string {
  const near = fits.filter((fit) => fit.score > 0 && fit.missing.length > 0).slice(0, 3);
  const headings = clues.headings
    .filter((heading) => heading !== '')
    .slice(0, 12)
    .map((heading) => `"${heading}"`)
    .join(', ');
  if (fits.some((fit) => fit.missing.length === 0 && fit.score > 0 && !fit.told))
    return `not recognised: because it is a list such as any office has, and neither a title nor a heading among ${headings || 'no headings'} says of what; whoever knows may name its type with --as`;
  const nearest = near.map((fit) => `${fit.type.id} lacks ${fit.missing.join(', ')}`).join('; ');
  return `not recognised: because no record type finds the columns it needs among ${headings || 'no headings'}${nearest === '' ? '' : `; nearest: ${nearest}`}`;
}

/** True where the line reads, from a column that its paper leaves, something that it needs: a person in a list. */
function hasOwnColumn(fit: Fit): boolean {
  const papers = new Set(
    (fit.records[0]?.fields ?? []).map(({ source }) => (source.kind === 'column' ? source.index : -1)),
  );
  return (fit.records.at(-1)?.fields ?? []).some(
    ({ column, source }) =>
      source.kind === 'column' &&
      !papers.has(source.index) &&
      fit.type.columns.find((one) => one.name === column)?.required === true,
  );
}
