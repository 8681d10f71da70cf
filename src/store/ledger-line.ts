import { createHash } from 'node:crypto';

/** One thing that people decided or did. `hash` covers all the rest, `prev` is the hash of the entry before. */
export interface LedgerEntry {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly by: string;
  readonly body: Record<string, unknown>;
  readonly prev: string;
  readonly hash: string;
}

export const firstPrev = '0'.repeat(64);

/** The one way to print an entry: keys sorted, no spaces, so that a line that was changed at all no longer prints as it stands. */
export function printEntry(entry: Omit<LedgerEntry, 'hash'>): { entry: LedgerEntry; line: string } {
  const body = canonical(entry.body, 'body');
  const head = `{"seq":${entry.seq},"at":${JSON.stringify(entry.at)},"kind":${JSON.stringify(entry.kind)},"by":${JSON.stringify(entry.by)}`;
  const hashed = `${head},"body":${body},"prev":"${entry.prev}"`;
  const hash = createHash('sha256').update(hashed).digest('hex');
  const line = `${hashed},"hash":"${hash}"}`;
  return { entry: JSON.parse(line) as LedgerEntry, line };
}

/** Why `line` is not the entry that follows `before`, or the entry when it is. An empty head is unknown and follows from anything. */
export function checkLine(line: string, before: { seq: number; head: string }): LedgerEntry | string {
  const entry = parseEntry(line);
  if (entry === null) return 'is not a ledger entry';
  if (entry.seq !== before.seq + 1)
    return `has number ${entry.seq} where ${before.seq + 1} belongs: entries were removed, added or moved`;
  if (before.head !== '' && entry.prev !== before.head)
    return 'does not follow from the line before it: that line or this one was changed';
  const printed = printEntry(entry);
  if (printed.entry.hash !== entry.hash) return 'was changed after it was written: its hash does not fit what it says';
  return printed.line === line ? printed.entry : 'was rewritten: it says the same in other bytes';
}

/** What a line that failed its check claims to be, for checking the one behind it. */
export function lineMarks(line: string, before: { seq: number; head: string }): { seq: number; head: string } {
  const entry = parseEntry(line);
  return entry === null ? { seq: before.seq + 1, head: '' } : { seq: entry.seq, head: entry.hash };
}

function parseEntry(line: string): LedgerEntry | null {
  try {
    const found = JSON.parse(line);
    const texts = [found.at, found.kind, found.by, found.prev, found.hash];
    const whole = Number.isSafeInteger(found.seq) && texts.every((text) => typeof text === 'string');
    return whole && isPlain(found.body) ? found : null;
  } catch {
    return null;
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function canonical(value: unknown, place: string): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item, index) => canonical(item, `${place}[${index}]`)).join(',')}]`;
  if (isPlain(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    const keys = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key], `${place}.${key}`)}`).join(',')}}`;
  }
  throw new Error(`a ledger entry holds text, numbers, booleans, lists and objects: ${place} is ${String(value)}`);
}
