import type { CellObject } from '@e965/xlsx';
import { plainNumber } from '../reading/plain-number.ts';

/** The two functions of the spreadsheet library that know number formats. */
export interface NumberFormats {
  is_date(format: string): boolean;
  parse_date_code(serial: number, options: { date1904: boolean }): Clock | null;
}

interface Clock {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly H: number;
  readonly M: number;
  readonly S: number;
}

// As the program shows them, by the code in which the file keeps them.
const errorNames: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/**
 * A typed cell as text: dates by their number format as ISO, numbers as plain decimals with the 15 digits a spreadsheet shows, leading zeros of a
 * zeros-only format kept, empty as null.
 */
export function cellText(
  cell: CellObject | null | undefined,
  formats: NumberFormats,
  date1904: boolean,
): string | null {
  if (cell === null || cell === undefined || cell.v === undefined || cell.v === null) return null;
  if (cell.t === 'z') return null;
  if (cell.t === 'e') return errorNames[Number(cell.v)] ?? '#ERROR!';
  if (typeof cell.v === 'boolean') return String(cell.v);
  if (cell.v instanceof Date) return isoOfDate(cell.v);
  if (typeof cell.v === 'number') return numberText(cell.v, String(cell.z ?? 'General'), formats, date1904);
  return cell.v === '' ? null : cell.v.toWellFormed();
}

function numberText(value: number, format: string, formats: NumberFormats, date1904: boolean): string {
  const date = formats.is_date(format) ? dateText(value, format, formats, date1904) : null;
  return date ?? shownNumber(value, format);
}

/** A number by its format: only a format of zeros (`00000`) changes what is read, because it keeps the leading ones. */
export function shownNumber(value: number, format: string): string {
  const plain = plainNumber(value);
  return /^0{2,}$/.test(format) && /^\d+$/.test(plain) ? plain.padStart(format.length, '0') : plain;
}

/** A serial number under a date format; null where no date has it. */
export function dateText(serial: number, format: string, formats: NumberFormats, date1904: boolean): string | null {
  if (/\[[hms]+\]/i.test(format)) return durationText(serial);
  const at = formats.parse_date_code(serial, { date1904 });
  if (at === null || at.d === undefined) return null;
  const time = `${two(at.H)}:${two(at.M)}:${two(at.S)}`;
  if (serial < 1 && !date1904 && !/[dy]/i.test(bareFormat(format))) return time;
  const day = `${String(at.y).padStart(4, '0')}-${two(at.m)}-${two(at.d)}`;
  return time === '00:00:00' ? day : `${day}T${time}`;
}

/** Formats without quoted text and locale tags, in which any letter may stand. */
const bareFormat = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');

function durationText(days: number): string {
  const seconds = Math.round(days * 86400);
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

function isoOfDate(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null;
  const iso = date.toISOString().slice(0, 19);
  return iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso;
}
