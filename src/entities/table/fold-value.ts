import { foldOrganisation, nameForms } from '@tributary/names';
import { normalNumber, parseDay } from '../../records/index.ts';
import type { Kind } from './table-spec.ts';

/** A value without what never tells two people apart: case, accents, script, punctuation. Empty where nothing is left. */
export function foldValue(kind: Kind, text: string): string {
  if (kind === 'birth_date') return foldDate(text.trim());
  if (kind === 'number') return normalNumber(text.trim()).toLowerCase();
  if (kind === 'organisation_name') return foldOrganisation(text).latinKey || foldWords(text);
  return foldWords(text);
}

const pauses = /[^\p{L}\p{M}\p{N}]+/u;

/** Words in ASCII, in the order they stand. Word by word, since tables repeat words more often than values. */
const foldWords = (text: string): string =>
  plainAscii.test(text)
    ? text.toLowerCase().replace(unsaid, '').replace(asciiPauses, ' ').trim()
    : text.replace(unsaid, '').split(pauses).map(latinWord).filter(Boolean).join(' ');

const plainAscii = /^[\x20-\x7e]*$/;
const asciiPauses = /[^a-z0-9]+/g;
const unsaid = /['’ʼ`]/g;

const latinWord = (word: string): string => (plainAscii.test(word) ? word.toLowerCase() : nameForms(word).latinKey);

/** `YYYYMMDD`; digits that are no day stay digits, since a slip in a date is still most of the date. */
function foldDate(text: string): string {
  const day = parseDay(text);
  if (day !== null) return new Date(day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
  const parts = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})(?:\D|$)/.exec(text);
  if (parts) return `${parts[1]}${parts[2]!.padStart(2, '0')}${parts[3]!.padStart(2, '0')}`;
  const turned = /^(\d{1,2})\D(\d{1,2})\D(\d{4})(?:\D|$)/.exec(text);
  if (turned) return `${turned[3]}${turned[2]!.padStart(2, '0')}${turned[1]!.padStart(2, '0')}`;
  return text.replace(/\D+/g, '');
}
