import { isoDay, monthOf } from './calendar-day.ts';
import { parseSpan } from './parse-date.ts';

/** «за 2023 год», «за период с 01.09.2023 по 31.12.2023»: what the paper says it covers. */
export function statedPeriod(title: string): string | null {
  const year = /(20\d\d)\s*[/–-]\s*(?:20)?(\d\d)\s*(?:учебн|уч\.|academic|school|학년도)/iu.exec(title);
  if (year && Number(year[2]) === (Number(year[1]) + 1) % 100) return `01.09.${year[1]} – 31.08.${Number(year[1]) + 1}`;
  const found =
    /(?:за\s+|отчетный\s+|отчётный\s+|расчетный\s+|расчётный\s+)период\s+(с\s+\S+\s+по\s+\S+)|for\s+the\s+period\s+(from\s+\S+\s+to\s+\S+)|(?:период|period)\s*:\s*(.+)|за\s+(\d{4})\s*год|for\s+(\d{4})(?!\d)/iu.exec(
      title,
    );
  const text =
    found
      ?.slice(1)
      .find((part) => part !== undefined)
      ?.trim() ?? null;
  return text !== null && parseSpan(text) !== null ? text : null;
}

/** «Расчётный период с 01.08.2023 по 31.08.2023»: the month, where the period is no longer than one. */
export function monthOfPeriod(period: string | null): string | null {
  const { from, to } = (period === null ? null : parseSpan(period)) ?? { from: null, to: null };
  return from !== null && to !== null && monthOf(from) === monthOf(to) ? isoDay(from).slice(0, 7) : null;
}
