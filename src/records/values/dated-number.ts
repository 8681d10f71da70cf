import { parseDay } from './parse-date.ts';

/** The number of a paper and its day, as written. */
export interface DatedNumber {
  readonly number: string;
  readonly day: string;
}

const day = String.raw`\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{2}[./-]\d{2}|\d{1,2}\s+\p{L}{3,9}\.?\s+\d{4}|\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?|\d{4}\s?년\s?\d{1,2}\s?월\s?\d{1,2}\s?일`;
const year = String.raw`(?:\s*(?:г\.?|года))?`;
const worded = /^(.+?)\s+(?:от|of|dated)\s+(.+?)(?:\s*г\.?)?$/iu;
const numberFirst = new RegExp(String.raw`^(\S.*?)\s*(?:[,;/(\n]|\s)\s*(${day})${year}\)?$`, 'iu');
const dayFirst = new RegExp(String.raw`^(?:от\s+)?(${day})${year}\s*[,;/\n]?\s*(?=№|#|N|\s|[,;/])\s*(\S.*)$`, 'iu');

/** «112-с от 01.09.2023», «Т-98, 26.03.2019», «01.09.2023 № 112-с»: both in one cell; null where there is no day or no number. */
export function datedNumber(text: string): DatedNumber | null {
  const written = text.trim();
  const [, number, after] = worded.exec(written) ?? numberFirst.exec(written) ?? [];
  if (number !== undefined && after !== undefined) return { number, day: after };
  const [, before, rest] = dayFirst.exec(written) ?? [];
  return before === undefined || rest === undefined ? null : { number: rest, day: before };
}

/** True where the day is one, and the number no day itself. */
export function isDatedNumber(text: string): boolean {
  const found = datedNumber(text);
  return found !== null && parseDay(found.day) !== null && parseDay(found.number) === null && /\d/.test(found.number);
}
