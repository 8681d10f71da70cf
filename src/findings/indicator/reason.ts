import type { Measures } from './expression.ts';

/** Names in braces in a reason sentence. */
export function placeholdersIn(reason: string): string[] {
  return [...reason.matchAll(/\{([a-z_][a-z0-9_]*)\}/g)].map((match) => match[1] ?? '');
}

/** The sentence with measures and parameters in their places; what is not known is said to be unknown. */
export function fillReason(reason: string, measures: Measures, parameters: Measures): string {
  return reason.replace(/\{([a-z_][a-z0-9_]*)\}/g, (_, name: string) =>
    shown(measures[name] ?? parameters[name] ?? null),
  );
}

function shown(value: number | string | boolean | null): string {
  if (value === null) return 'an unknown number';
  if (typeof value === 'number' && !Number.isInteger(value)) return String(Math.round(value * 1000) / 1000);
  return String(value);
}
