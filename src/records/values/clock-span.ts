import { parseClock } from './parse-moment.ts';

const span =
  /^\s*(?:\d{1,2}(?:-я)?(?:\s*пара)?[\s(]+|[сc]\s+)?(\d{1,2}[:.]\d{2})(?:\s*(?:[-–—~/]|до|to|부터)\s*|\s+)(\d{1,2}[:.]\d{2})\s*(?:까지)?\s*\)?\s*$/iu;

/** Both ends of «08:30–10:05», «07:13 / 19:40», «с 8:00 до 17:00» in one cell; null for anything else. */
export function clockSpan(text: string): { readonly begins: string; readonly ends: string } | null {
  const [, begins, ends] = span.exec(text)?.map((one) => one.replace('.', ':')) ?? [];
  return begins === undefined || ends === undefined || parseClock(begins) === null || parseClock(ends) === null
    ? null
    : { begins, ends };
}

/** How long «20:00–08:00» is, in hours; past midnight where it ends earlier than it begins. Null for anything else. */
export function spanHours(text: string): number | null {
  const span = clockSpan(text);
  if (span === null) return null;
  const seconds = (parseClock(span.ends) ?? 0) - (parseClock(span.begins) ?? 0);
  return (seconds < 0 ? seconds + 86_400 : seconds) / 3600;
}
