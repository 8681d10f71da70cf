import type { SchemaElement } from 'hyparquet';
import { plainNumber } from '../reading/plain-number.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** How the values of one column come out as text, after what its schema says they are. */
export function parquetTexts(column: SchemaElement): (value: unknown) => string | null {
  if (isDecimal(column)) return (value) => decimalText(value, column.scale ?? 0);
  const parts = partsOfSecond(column);
  if (parts !== null) return (value) => clockText(value, parts);
  return isLocal(column) ? (value) => textOf(value)?.replace(/Z$/, '') ?? null : textOf;
}

/**
 * The schema with the decimals of these columns as they are stored: the library makes floating point of them, which turns the last digits of an account
 * number of twenty.
 */
export const decimalsAsStored = (schema: SchemaElement[], columns: readonly SchemaElement[]): SchemaElement[] =>
  schema.map((element) => (columns.includes(element) && isDecimal(element) ? stored(element) : element));

const stored = ({ converted_type, logical_type, ...element }: SchemaElement): SchemaElement => element;

const isDecimal = ({ num_children, converted_type }: SchemaElement): boolean =>
  num_children === undefined && converted_type === 'DECIMAL';

/** Times of no zone: the clock on the wall, which is not to be taken for that of Greenwich. */
const isLocal = ({ logical_type }: SchemaElement): boolean =>
  logical_type?.type === 'TIMESTAMP' && !logical_type.isAdjustedToUTC;

/** A time of day is a number of parts of a second since midnight; null where the column holds none. */
function partsOfSecond({ converted_type, logical_type }: SchemaElement): number | null {
  if (logical_type?.type === 'TIME') return { MILLIS: 1e3, MICROS: 1e6, NANOS: 1e9 }[logical_type.unit];
  return converted_type === 'TIME_MILLIS' ? 1e3 : converted_type === 'TIME_MICROS' ? 1e6 : null;
}

function clockText(value: unknown, parts: number): string | null {
  if (value === null || value === undefined) return null;
  const at = new Date(Math.floor((Number(value) / parts) * 1000));
  return Number.isNaN(at.getTime())
    ? String(value)
    : at
        .toISOString()
        .slice(11)
        .replace(/(\.000)?Z$/, '');
}

function decimalText(value: unknown, scale: number): string | null {
  if (value === null || value === undefined) return null;
  const whole = value instanceof Uint8Array ? signed(value) : BigInt(value as number | bigint);
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0');
  const [before, after] = [digits.slice(0, digits.length - scale), digits.slice(digits.length - scale)];
  return `${whole < 0n ? '-' : ''}${before}${scale > 0 ? `.${after}` : ''}`;
}

/** A number of any length, the highest byte first. */
const signed = (bytes: Uint8Array): bigint =>
  bytes.length === 0 ? 0n : BigInt.asIntN(bytes.length * 8, BigInt(`0x${Buffer.from(bytes).toString('hex')}`));

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '\uFFFD');
  if (typeof value === 'number') return plainNumber(value);
  if (value instanceof Date) return dateText(value);
  if (value instanceof Uint8Array) return bytesText(value);
  return typeof value === 'object' ? JSON.stringify(value, plainJson).toWellFormed() : String(value);
}

/** Older writers do not say that bytes are text; what is none is shown byte for byte. */
function bytesText(bytes: Uint8Array): string | null {
  try {
    const text = utf8.decode(bytes);
    if (!text.includes('\0')) return text || null;
  } catch {}
  return Buffer.from(bytes).toString('hex');
}

function dateText(date: Date): string | null {
  if (Number.isNaN(date.getTime())) return null;
  return date
    .toISOString()
    .replace(/T00:00:00\.000Z$/, '')
    .replace(/\.000Z$/, 'Z');
}

const plainJson = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value instanceof Uint8Array ? bytesText(value) : value;
