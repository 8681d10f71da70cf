/**
 * What a cell is on our side of the database: DATE is 'YYYY-MM-DD', TIMESTAMP 'YYYY-MM-DDTHH:MM:SS', DECIMAL a string with
 * its point, BIGINT and HUGEINT a number (refused past 2^53), VARCHAR[] an array of strings.
 *
 * An appender also takes numbers where they are cheaper than text: a DATE as days since 1970-01-01, a TIMESTAMP as
 * microseconds since 1970-01-01T00:00:00.
 */
export type Value = string | number | boolean | null | string[];

/** A column on its way into an appender. Numbers may come in a row of doubles, where NaN says that there is none. */
export type Cells = readonly Value[] | Float64Array;

export type Row = Record<string, Value>;

export type ColumnType =
  | 'VARCHAR'
  | 'INTEGER'
  | 'BIGINT'
  | 'DOUBLE'
  | 'BOOLEAN'
  | 'DATE'
  | 'TIMESTAMP'
  | 'VARCHAR[]'
  | `DECIMAL(${number},${number})`;
