import type { Unit } from '../../evidence/index.ts';
import { isFew } from '../columns/choose-few-values.ts';
import { unlessSaid } from '../columns/choose-titled.ts';
import type { Fit } from '../columns/fit.ts';
import { fitType } from '../columns/fit-type.ts';
import type { SheetHead } from '../columns/sheet-head.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import type { GuessedUnit } from '../mapping/guessed-unit.ts';
import type { RecordMapping, UnitMapping } from '../mapping/mapping.ts';
import type { RecordType } from '../record-types/record-type.ts';
import { recordTypes } from '../record-types/record-types.ts';
import type { WeeklyUnit } from '../sheets/weekly-timetables.ts';
import { foldText } from '../words/fold-text.ts';
import { asTitled } from './as-titled.ts';
import { cardOperations } from './card-operations.ts';
import { cashBook } from './cash-book.ts';
import { comingsAndGoings, entriesAndExits } from './comings-and-goings.ts';
import { areOfPractice, withoutOtherContracts } from './contracts-of-practice.ts';
import { deductionsAlone } from './deductions-alone.ts';
import { extraRecords } from './extra-records.ts';
import { withoutOtherGrades } from './grades-of-practice.ts';
import { guessDecimal, guessOrder } from './guess-style.ts';
import { outdoneBy } from './outdone.ts';
import { passagesByDay } from './passages-by-day.ts';
import { withoutHirings, withoutOtherPayments } from './payments-of-students.ts';
import { tellsPay } from './proven-by-sum.ts';
import { withFamily } from './same-subject.ts';
import { shiftSchedule } from './shift-schedule.ts';
import { sidesOfStatement } from './statement-sides.ts';
import { columnsOf, currencyOf, moneyColumns } from './unit-currency.ts';
import { unmarkedPresent } from './unmarked-cells.ts';
import { unreadColumn } from './unread-column.ts';
import { wagesOfCash } from './wages-of-cash.ts';
import { overBorder, throughGate } from './which-movement.ts';
import { withoutSignedPapers } from './who-signs.ts';
import { withLines } from './with-lines.ts';

/** Types of which one row may hold two records, each under its own column, or a table rows of several kinds. */
const sidesOf: Readonly<Record<string, (clues: UnitClues, read: (clues: UnitClues) => Fit) => Fit | null>> = {
  bank_payment: (clues, read) =>
    sidesOfStatement(clues, read) ??
    cardOperations(clues, read, (seen) => fitType(recordTypes().of('cash_movement'), seen)),
  cash_movement: (clues, read) =>
    wagesOfCash(clues, read, (seen) => fitType(recordTypes().of('payroll_line'), seen)) ?? cashBook(clues, read),
  site_access: (clues, read) =>
    comingsAndGoings(clues, read) ?? passagesByDay(clues, read) ?? throughGate(read(clues), clues),
  border_crossing: (clues, read) => entriesAndExits(clues, read) ?? overBorder(read(clues), clues),
  attendance: (clues, read) => unmarkedPresent(read(clues), clues),
  timesheet: shiftSchedule,
  payroll_line: (clues, read) =>
    deductionsAlone(clues, read, (seen) => fitType(recordTypes().of('deduction'), seen)) ??
    tellsPay(read(clues), clues),
};

/** Below this a type explains too little of a table to be more than chance. */
const leastScore = 2.5;

/** A sheet, and what it says of itself. */
export type Sheet = UnitClues & { readonly unit: Unit; readonly head: SheetHead };

/** The record types of a sheet and the field of each of its columns; papers that stand elsewhere in the file are not looked for here. */
export function guessSheet(
  sheet: Sheet,
  as: string | undefined,
  elsewhere: ReadonlySet<string> = new Set(),
): GuessedUnit {
  const { unit, head, ...clues } = sheet;
  const fits = fitsOf(clues, as, elsewhere);
  const complete = fits.find(
    (fit) =>
      fit.missing.length === 0 && (as !== undefined || ((fit.told || areOfPractice(clues)) && fit.score >= leastScore)),
  );
  const better = complete === undefined ? null : outdoneBy(complete, fits, clues);
  const first = complete === undefined || better !== null ? undefined : asTitled(complete, fits, clues);
  const best = first === undefined ? undefined : withLines(first, fits, clues);
  if (best === undefined) {
    const near = better === null ? fits : [better];
    return {
      mapping: null,
      reasons: [],
      leftovers: [termless(unit) ?? notRecognised(near, clues)],
      untold: isUntold(near) && clues.headings.filter((heading) => heading !== '').length >= fewestAlike,
    };
  }
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
  return {
    mapping,
    reasons: [
      takenFor(records, best, fits),
      ...laidOut(unit),
      ...[...best.reasons, ...extra.reasons].map((reason) => besideUnread(reason, used, clues)),
      ...order.doubts,
      ...decimal.doubts,
      ...currency.doubts,
    ],
    leftovers: [
      ...left.map(({ heading, index }) => unreadColumn(heading, clues.columns[index]?.cells ?? [])),
      ...groupsWithoutTerm(unit),
    ],
    cells: new Set(clues.columns.flatMap((column) => [...column.texts].map(foldText))),
  };
}

/** Every type that may be meant, tried on the sheet, the likeliest first. */
const fitsOf = (clues: UnitClues, as: string | undefined, elsewhere: ReadonlySet<string>): Fit[] =>
  [withoutOtherContracts, withoutOtherGrades, withoutOtherPayments, withoutHirings, withoutSignedPapers]
    .reduce((types, without) => without(types, clues), candidateTypes(as))
    .map((type) => {
      const read = (seen: UnitClues) => fitType(type, seen, { elsewhere });
      return sidesOf[type.id]?.(clues, read) ?? read(clues);
    })
    .map((fit, _, all) => withFamily(fit, all))
    .sort((a, b) => b.score - a.score);

/** «понедельник» of a timetable, as the dates that it was read as. */
const laidOut = (unit: Unit & Partial<Pick<WeeklyUnit, 'weekly'>>): string[] =>
  !unit.weekly
    ? []
    : [
        `doubtful: the timetable names days of the week: they are laid out from ${unit.weekly.from} to ${unit.weekly.to} (${unit.weekly.because})`,
      ];

const termless = (unit: Unit & Partial<Pick<WeeklyUnit, 'weekly'>>): string | null =>
  unit.weekly === null
    ? 'not recognised: it is a timetable of days of the week, and neither it nor its name nor its folder says of which term; say it in the name, such as "autumn 2023" or "02.09.2023 - 28.12.2023", and add it again'
    : null;

const groupsWithoutTerm = ({ termless = [] }: Unit & Partial<Pick<WeeklyUnit, 'termless'>>): string[] =>
  termless.length === 0
    ? []
    : [
        `the timetable says no year, and no journal beside it tells the only one of ${termless.join(', ')}: their rows are left; say the year in the name, such as "autumn 2023", and add it again`,
      ];

/** "taken for payroll_line + deduction (score 9.1; next timesheet 3.0)" */
const takenFor = (records: readonly RecordMapping[], best: Fit, fits: readonly Fit[]): string =>
  `taken for ${[...new Set(records.map((record) => record.type))].join(' + ')} (score ${best.score.toFixed(1)}${runnerUp(best, fits)})`;

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

function candidateTypes(as: string | undefined): readonly RecordType[] {
  if (as !== undefined) return [recordTypes().of(as)];
  return recordTypes().all.filter(
    (type) => type.origin === 'exhibit' && !['interview', 'deduction', 'levy_claim'].includes(type.id),
  );
}

const isUntold = (fits: readonly Fit[]): boolean =>
  fits.some((fit) => fit.missing.length === 0 && fit.score > 0 && !fit.told);

/** Lists of fewer headings have the same by chance. */
const fewestAlike = 3;

/** Why no type was found, and what the nearest lack. */
function notRecognised(fits: readonly Fit[], clues: UnitClues): string {
  const near = fits.filter((fit) => fit.score > 0 && fit.missing.length > 0).slice(0, 3);
  const headings = clues.headings
    .filter((heading) => heading !== '')
    .slice(0, 12)
    .map((heading) => `"${heading}"`)
    .join(', ');
  if (isUntold(fits))
    return `not recognised: it is a list such as any office has, and neither a title nor a heading among ${headings || 'no headings'} says of what; whoever knows may name its type with --as`;
  const nearest = near.map((fit) => `${fit.type.id} lacks ${fit.missing.join(', ')}`).join('; ');
  return `not recognised: no record type finds the columns it needs among ${headings || 'no headings'}${nearest === '' ? '' : `; nearest: ${nearest}`}`;
}
