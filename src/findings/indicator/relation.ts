export interface RelationColumn {
  readonly name: string;
  readonly type: string;
}

/** What a rule may read: relation → columns. */
export type Relations = ReadonlyMap<string, readonly RelationColumn[]>;

/** A written value as text that a cast to the column's type takes; throws `RangeError` naming column and value. */
export function castable(column: string, type: string, value: string | null): string | null {
  return value === null ? null : inner(column, type, value);
}

export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

function inner(column: string, type: string, value: string): string {
  const refuse = (expected: string) => new RangeError(`expected ${expected} in "${column}", found "${value}"`);
  if (type === 'BOOLEAN') return truth(value) ?? raise(refuse('yes or no'));
  if (type === 'DATE') return /^\d{4}-\d\d-\d\d$/.test(value) ? value : raise(refuse('a date such as 2024-03-04'));
  if (type === 'INTEGER' || type === 'BIGINT')
    return integer(value) ?? raise(refuse('a whole number, 08:30 or 2024-03'));
  if (type.startsWith('DECIMAL') || type === 'DOUBLE')
    return /^-?\d+(\.\d+)?$/.test(value) ? value : raise(refuse('a number'));
  return type === 'VARCHAR[]' ? `[${value.split('+').join(', ')}]` : value;
}

function truth(value: string): string | null {
  if (value === 'yes' || value === 'true') return 'true';
  return value === 'no' || value === 'false' ? 'false' : null;
}

/** Minutes of a day from `08:30`, the month's number from `2024-03`. */
function integer(value: string): string | null {
  const [left = 0, right = 0] = value.split(/[:-]/).map(Number);
  if (/^\d\d:\d\d$/.test(value)) return String(left * 60 + right);
  if (/^\d{4}-\d\d$/.test(value)) return String(left * 12 + right - 1);
  return /^-?\d+$/.test(value) ? value : null;
}

function raise(error: Error): never {
  throw error;
}
