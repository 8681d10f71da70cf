import { parseClock } from './parse-moment.ts';

const span =
  /^\s*(?:\d{1,2}(?:-я)?(?:\s*пара)?[\s(]+)?(\d{1,2}[:.]\d{2})\s*(?:[-–—~]|до|to|부터)\s*(\d{1,2}[:.]\d{2})\s*(?:까지)?\s*\)?\s*$/iu;

/** Both ends of «08:30–10:05» in one cell; null for anything else. */
export function clockSpan(text: string): { readonly begins: string; readonly ends: string } | null {
  const [, begins, ends] = span.exec(text)?.map((one) => one.replace('.', ':')) ?? [];
  return begins === undefined || ends === undefined || parseClock(begins) === null || parseClock(ends) === null
    ? null
    : { begins, ends };
}
