import { EvidenceError } from '../reading/evidence-error.ts';
import type { Json } from './flatten.ts';

const deepest = 64;
const manyDigits = /[^"\d.\\]-?\d{16,}/;

/** JSON to values. Numbers of sixteen digits and more (an account written without quotes) stay text, because a double would lose their end. */
export function parseJson(text: string, fileName: string, firstLine = 1): Json {
  const value = parsedValue(text, fileName, firstLine);
  if (isTooDeep(value))
    throw new EvidenceError(
      `${fileName}:${firstLine}: is nested more than ${deepest} levels deep, which no record is; export it as a table`,
    );
  return value;
}

function parsedValue(text: string, fileName: string, firstLine: number): Json {
  try {
    return manyDigits.test(text) ? JSON.parse(text, keepLongNumbers) : JSON.parse(text);
  } catch (error) {
    throw new EvidenceError(`${fileName}:${placeOf(error as Error, text, firstLine)}`);
  }
}

/** Without recursion, so that a million brackets cannot exhaust the stack. */
function isTooDeep(value: Json): boolean {
  let level: Json[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    const next: Json[] = [];
    for (const item of level)
      if (typeof item === 'object' && item !== null)
        for (const inner of Object.values(item)) if (typeof inner === 'object' && inner !== null) next.push(inner);
    level = next;
  }
  return false;
}

function keepLongNumbers(_key: string, value: unknown, context?: { source?: string }): unknown {
  const written = context?.source;
  return typeof value === 'number' && written !== undefined && /^-?\d{16,}$/.test(written) ? written : value;
}

/** The engine's message quotes the text, which may hold names: only the place is taken from it. */
function placeOf(error: Error, text: string, firstLine: number): string {
  const found = /position (\d+)/.exec(error.message);
  if (!found) return `${firstLine + lines(text, text.length) - 1}: the JSON ends in the middle; ask for the file again`;
  const at = Number(found[1]);
  const column = at - text.lastIndexOf('\n', at - 1);
  return `${firstLine + lines(text, at) - 1}: is not JSON at character ${column} of the line; mend it or ask for the file again`;
}

function lines(text: string, until: number): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < until; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
