import { parseDay, parseSpan } from './parse-date.ts';

const written = String.raw`\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}\s+\p{L}{3,9}\.?\s+\d{4}|\d{4}\.\s\d{1,2}\.\s\d{1,2}\.?|\d{4}년\s*\d{1,2}월\s*\d{1,2}일|(?:19|20)\d\d(?=\s*г|\)|$)`;
const aDay = new RegExp(`(?<!\\d)(?:${written})`, 'u');
const afterName = /[,;(\n\r]|\s[–—-]\s|\s*\d/u;

/** The name, the day and what else follows it of «Ким Чхоль Су, 12.03.1987 г.р.», «Орлов П.И., прораб»; null where there is none. */
export function joinedPart(text: string, part: 'name' | 'day' | 'rest'): string | null {
  if (part === 'day') return aDay.exec(text)?.[0] ?? null;
  const end = text.search(afterName);
  const name = (end < 0 ? text : text.slice(0, end)).trim();
  if (part === 'name') return name === '' ? null : name;
  const rest = end < 0 ? '' : text.slice(end).replace(/^[\s,;(–—-]+|[\s)]+$/gu, '');
  return rest === '' ? null : rest;
}

/** True for a name and a day in one cell. */
export function isNameAndDay(text: string): boolean {
  const [name, day] = [joinedPart(text, 'name'), joinedPart(text, 'day')];
  return (
    name !== null && day !== null && /\p{L}{2}/u.test(name) && (parseDay(day) ?? parseSpan(day)?.from ?? null) !== null
  );
}
