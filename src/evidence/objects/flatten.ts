import { plainNumber } from '../reading/plain-number.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list with objects in it: a plain value among them becomes an object with the one field `value`, so that none is lost. */
export function objectsOf(value: Json | undefined): JsonObject[] | null {
  if (!Array.isArray(value) || !value.some(isObject)) return null;
  return value.map((item) => (isObject(item) ? item : { value: item }));
}

/** An object as cells under dotted names. Lists of plain values are joined with `; `; lists of objects or rows are left to become units of their own. */
export function flatten(
  object: JsonObject,
  prefix = '',
  into = new Map<string, string | null>(),
): Map<string, string | null> {
  for (const [key, value] of Object.entries(object)) {
    const name = `${prefix}${key}`;
    if (objectsOf(value) !== null || isRowList(value) || isEmptyList(value)) continue;
    if (isObject(value)) flatten(value, `${name}.`, into);
    else into.set(name, scalarText(value));
  }
  return into;
}

/** `[["a", 1], ["b", 2]]`: a table written as lists. */
export const isRowList = (value: Json): value is Json[][] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((row) => Array.isArray(row) && row.every((cell) => typeof cell !== 'object' || cell === null));

const isEmptyList = (value: Json): boolean => Array.isArray(value) && value.length === 0;

/** A value as cell text; empty as null, lone surrogates and NULs as U+FFFD. */
export function scalarText(value: Json): string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\uFFFD');
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return value.map((item) => scalarText(item) ?? '').join('; ') || null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
