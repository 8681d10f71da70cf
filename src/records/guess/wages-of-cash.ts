import type { Fit } from '../columns/fit.ts';
import type { UnitClues } from '../columns/unit-clues.ts';
import type { RecordMapping, RowTest } from '../mapping/mapping.ts';
import { wageHeadings } from '../sheets/wages-in-cash.ts';
import { underOwnHeadings } from './two-sided.ts';

/**
 * A journal of cash of which some rows pay wages: each of those is a line of pay, whose proxy is who took the money for another, and every other one a
 * movement of cash. Null where no row says whose wages it pays.
 */
export function wagesOfCash(
  clues: UnitClues,
  read: (clues: UnitClues) => Fit,
  readPay: (clues: UnitClues) => Fit,
): Fit | null {
  const worker = clues.headings.indexOf(wageHeadings[0]);
  if (worker < 0 || wageHeadings.some((heading) => !clues.headings.includes(heading))) return null;
  const alone = clues.headings.map((heading, at) => (at < worker ? heading : ''));
  const cash = read({ ...clues, headings: alone });
  const [amount, day] = ['amount', 'at'].map((name) => columnOf(cash, name));
  if (amount === undefined || day === undefined || cash.missing.length > 0) return null;
  const headings = clues.headings.map((heading, at) =>
    at === amount ? 'Выплачено' : at === day ? 'Дата выплаты' : at >= worker ? heading : '',
  );
  const seen = { ...clues, headings };
  const pay = underOwnHeadings(readPay(seen), clues, seen, []);
  if (pay.missing.length > 0) return null;
  const rows = (records: readonly RecordMapping[], is: RowTest) =>
    records.map((one) => ({ ...one, when: null, where: [{ heading: wageHeadings[0], index: worker, is }] }));
  return {
    ...cash,
    told: true,
    records: [...rows(pay.records, 'filled'), ...rows(cash.records, 'empty')],
    used: new Set([...cash.used, ...pay.used]),
    awaits: [...new Set([...cash.awaits, ...pay.awaits])],
    score: Math.max(cash.score, pay.score) + 1,
    reasons: [because, ...new Set([...cash.reasons, ...pay.reasons])],
  };
}

const because =
  'a journal of cash: a row that says of wages whose they are pays that person, and who took the money for him is his proxy; the month is the one said, else that of the day: doubtful';

const columnOf = ({ records }: Fit, name: string): number | undefined => {
  const source = records[0]?.fields.find(
    ({ column, part }) => column === name && (part === null || part === 'date'),
  )?.source;
  return source?.kind === 'column' ? source.index : undefined;
};
