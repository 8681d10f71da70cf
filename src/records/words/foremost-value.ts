import type { Column } from '../record-types/record-type.ts';
import { type Lookup, lookupOf } from './dictionary.ts';

const joined = /\s*[,;/]\s*|\s+(?:и|and|및)\s+/u;

/** Finds the value that a cell writes, and where it names several («договоры и справки») the foremost of its column among them. */
export function foremostLookup(column: Pick<Column, 'dictionary' | 'foremost'>): Lookup {
  const lookup = lookupOf(column);
  const { foremost } = column;
  if (foremost === null) return lookup;
  return (text) => {
    const parts = text.split(joined);
    return parts.length > 1 && parts.some((part) => lookup(part) === foremost) ? foremost : lookup(text);
  };
}
