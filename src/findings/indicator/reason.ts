import type { Measures } from './expression.ts';

/** `{hosts}` gives the measure, `{hosts|host|hosts}` the word that fits its number, `{share|%}` a share in hundredths. */
const place = /\{([a-z_][a-z0-9_]*)(?:\|([^{}|]*)(?:\|([^{}|]*))?)?\}/g;

/** Names in braces in a reason sentence. */
export function placeholdersIn(reason: string): string[] {
  return [...new Set([...reason.matchAll(place)].map((match) => match[1] ?? ''))];
}

/** The sentence with measures and parameters in their places; what is not known is said to be unknown. */
export function fillReason(reason: string, measures: Measures, parameters: Measures): string {
  return reason.replace(place, (_, name: string, one?: string, many?: string) => {
    const value = measures[name] ?? parameters[name] ?? null;
    if (one === '%') return percent(value);
    if (one === undefined) return shown(value);
    return Number(value) === 1 ? one : (many ?? one);
  });
}

type Shown = number | string | boolean | null;

function shown(value: Shown): string {
  if (value === null) return 'an unknown number';
  if (typeof value === 'number' && !Number.isInteger(value)) return String(Math.round(value * 1000) / 1000);
  return String(value);
}

const percent = (value: Shown): string =>
  value === null ? 'an unknown share' : `${Math.round(Number(value) * 1000) / 10} %`;
